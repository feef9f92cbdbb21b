"""What a student is called in a class: safe to show anywhere, unlike every other name, and never the instructor's."""

import re
import unicodedata
from collections.abc import Callable, Collection, Iterator, Sequence

from game.classroom.creatures import ANIMALS, MANNERS
from game.classroom.lookalike import digit, folded, unmixed
from game.play.rows import cells
from game.source.text import harmless

#: The longest name in a class, in characters and in terminal cells.
LONGEST = 24
#: Who asks for nothing is called so.
UNNAMED = "Guest"

#: As much of a text as can become a name: what follows is not even read.
_READ = 256
#: Marks on one letter: Hebrew and Vietnamese need three, a heap of them climbs over the lines around it.
_MOST_MARKS = 3
#: How often chance is asked for a generated name before a taken one gets a number.
_TRIES = 24

#: What a terminal obeys, whole: titles and other strings with their end, colors and movements, single letters.
_ESCAPE = re.compile(r"\x1b[]PX^_][^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?|\x1b")
#: What names are made of besides letters: the last ones in Catalan, Japanese and Hebrew.
_PUNCTUATION = frozenset("'’-.,()_&+\N{MIDDLE DOT}\N{KATAKANA MIDDLE DOT}\u05f3\u05f4")
#: Quotes and dashes as they come from keyboards and word processors, as the ones that everybody can type.
_PLAIN = str.maketrans(dict.fromkeys("`\u00b4‘\u201b\u2032", "'") | dict.fromkeys("\u2010\u2011\u2012–—\u2015−", "-"))
#: Letters and marks that show nothing at all, beside the format characters: fillers and variation selectors.
_UNSEEN = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]")
#: A name that begins with - or + is an option or a formula to some programs.
_NEVER_FIRST, _NEVER_LAST = " -.,)_&+\N{MIDDLE DOT}\N{KATAKANA MIDDLE DOT}", " -,(_&+"
_OWN_NUMBER = re.compile(r" \d{1,3}$")

_RESERVED = (
    "admin", "administrator", "anonymous", "breakroom", "classroom", "console", "everybody", "everyone", "host",
    "instructor", "lecturer", "lobby", "moderator", "myname", "name", "nobody", "operator", "professor", "root",
    "server", "somebody", "someone", "staff", "student", "sysadmin", "system", "teacher", "the instructor",
    "the teacher", "trainer", "tutor", "username", "you", "your name",
)  # fmt: skip


def clean_name(text: str) -> str:
    """A name as it can be shown and kept anywhere: one line of letters, digits and the punctuation of names.

    At most LONGEST characters and cells; '' where nothing is left. Escapes, control and format characters are gone;
    emoji and other symbols are too, whole, since terminals disagree about their width and nobody can call them out.
    Styled letters (wide, bold, script) are plain ones, and a Latin word has no look-alikes from other scripts.
    """
    text = "".join(map(_unstyled, _UNSEEN.sub("", unescaped(text[:_READ]).translate(_PLAIN))))
    text = unicodedata.normalize("NFC", unmixed(" ".join("".join(_legible(text)).split())))
    name = _fitting(text.lstrip(_NEVER_FIRST)).rstrip(_NEVER_LAST)
    return name if likeness(name) else ""


def unescaped(text: str) -> str:
    """A text as one line, without escape sequences and without what else a terminal might obey."""
    return harmless(_ESCAPE.sub("", text))


def _unstyled(letter: str) -> str:
    """A wide, bold, script or joined letter as a plain one.

    Thai and Lao AM are left whole: Unicode takes them apart as well, but nobody writes them so.
    """
    return letter if letter in "\u0e33\u0eb3" else unicodedata.normalize("NFKC", letter)


def _legible(text: str) -> Iterator[str]:
    """What names are made of; a blank for what showed something else, nothing for what showed nothing.

    Marks stay on a letter, up to a few of them.
    """
    marks = _MOST_MARKS
    for letter in text:
        kind = unicodedata.category(letter)
        if kind in {"Mn", "Mc"} and marks < _MOST_MARKS:
            marks += 1
            yield letter
        elif kind[0] == "L" or kind == "Nd":
            marks = 0
            yield letter
        elif kind[0] not in "CM" and letter != "\N{REPLACEMENT CHARACTER}":
            marks = _MOST_MARKS
            yield letter if letter in _PUNCTUATION else " "


def _fitting(text: str) -> str:
    """As much of a text as fits, never cut between a letter and its marks."""
    end = min(len(text), LONGEST)
    while cells(text[:end]) > LONGEST or (end < len(text) and unicodedata.category(text[end])[0] == "M"):
        end -= 1
    return text[:end]


def likeness(name: str) -> str:
    """What names have in common that look alike or are called out alike; to compare, never to show.

    Case, width, accents, blanks and punctuation do not count, nor does the script of a letter that looks Latin; i, l
    and 1 are one, and so are o and 0. "rn" is not "m": a terminal gives each letter a cell of its own.
    """
    text = unmixed(unicodedata.normalize("NFC", name[:_READ]))
    text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return folded("".join(filter(_tells, map(digit, text))))


def _tells(letter: str) -> bool:
    """Whether a letter tells names apart.

    An accent does not (José is called as Jose is), nor do the points of Hebrew and Arabic, which are rarely written;
    the vowels and tones of Indian and Thai scripts do, which are marks to Unicode as well.
    """
    kind = unicodedata.category(letter)
    if kind[0] == "M":
        place = unicodedata.combining(letter)
        return not (place == 1 or 10 <= place <= 36 or place >= 200 or kind == "Me")
    modifier = "\u02b0" <= letter <= "\u02ff" or letter == "\N{ARABIC TATWEEL}"
    return kind[0] in "LN" and not modifier


_RESERVED_LIKENESSES = frozenset(map(likeness, _RESERVED))


def is_reserved(name: str) -> bool:
    """Whether a name stands for the instructor, the class or nobody in particular, with a number behind it or not."""
    return not {likeness(name), likeness(name.rstrip("0123456789 "))}.isdisjoint(_RESERVED_LIKENESSES)


def free_name(wanted: str, taken: Collection[str]) -> str:
    """The name that was wanted, cleaned, or with the first number behind it that makes it unlike the taken ones.

    `taken` holds likenesses, best as a set. Nobody's name is UNNAMED.
    """
    name = clean_name(wanted) or UNNAMED
    if likeness(name) not in taken:
        return name
    own = _OWN_NUMBER.search(name)
    stem, number = (name[: own.start()], int(own.group())) if own else (name, 1)
    while True:
        number += 1
        numbered = _numbered(stem, number)
        if likeness(numbered) not in taken:
            return numbered


def _numbered(stem: str, number: int) -> str:
    """A name with a number behind it, the name cut where both would be too long."""
    ending = f" {number}"
    while len(stem + ending) > LONGEST or cells(stem + ending) > LONGEST:
        stem = clean_name(stem[:-1])
    return stem + ending


def new_name(choose: Callable[[Sequence[str]], str], taken: Collection[str]) -> str:
    """A generated name such as "Copper Otter", unlike the taken ones (likenesses); `choose` picks one of several."""
    for _ in range(_TRIES):
        if likeness(name := _generated(choose)) not in taken:
            return name
    return free_name(_generated(choose), taken)


def _generated(choose: Callable[[Sequence[str]], str]) -> str:
    return f"{choose(MANNERS)} {choose(ANIMALS)}"
