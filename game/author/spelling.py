"""Which words of a scenario are spelled right: those of the dictionary, of Britain, of speech, and its own."""

import re
import unicodedata
from collections.abc import Iterator

from attrs import evolve, frozen

from game.author.english import american_of
from game.author.prose import Prose, Word, prose, words
from game.author.rules.subject import Dictionary, Subject
from game.source.node import Mapping, Scalar, Sequence
from game.story.model import Story
from game.story.people import Person

# What people say that no dictionary has: hm, mmm, shh, psst, brr. And what is drawn out: nooo.
_SOUND = re.compile(r"h+m+|m+h*m*|s+h+|p+s+t+|p+f+t*|t+s+k+|b+r+|g+r+|z+|u+h+|u+m+|e+r+m*|h+u+h+|a+h+|o+h+|u+g+h+")
_DRAWN_OUT = re.compile(r"(\w)\1\1")
_LETTERS = re.compile(r"[^\W\d_]+")
# What an apostrophe joins to a word, and what it leaves out in front of one: it's, they'd; 'til, 'em, 'cause.
_TAIL = re.compile(r"'(?:s|d|m|ll|ve|re|n|em)\Z")
_SHORTENED = frozenset(["em", "til", "twas", "tis", "cause", "bout", "round", "kay", "cos"])
# PowerPoint, PDFs, iPad: a capital letter behind another letter is a name of its own making.
_OWN_CAPITALS = re.compile(r"\w[A-Z]")
_ISE = re.compile(r"(?<=\w\w\w[iy])s(?=(?:e|ed|es|ing|er|ers|ation|ations|able)\Z)")
_DASHES = frozenset("-–—")
#: A part of a word before or behind a hyphen that need not be a word: re-read, a W-well.
_SHORT_PART = 3
#: Beyond this share of unknown words, and this many, a text is not in English.
_FOREIGN_SHARE, _FOREIGN_LEAST = 0.25, 12


@frozen
class Unknown:
    """A word that nothing knows, and every place where it stands, in file order."""

    word: str
    places: tuple[tuple[Prose, Word], ...]


def misspelled(subject: Subject, dictionary: Dictionary) -> list[Unknown]:
    """The words of a scenario that are probably misspelled; none where it is not in English.

    Known are, beside the dictionary's: British forms, what is only a sound, names (a capital letter inside a
    sentence, wherever else the word stands), and the scenario's own `words`.
    """
    found = [(text, word) for text in prose(subject.read.root) if text.use != "name" for word in _words(text)]
    own = _own(subject, found)
    places: dict[str, list[tuple[Prose, Word]]] = {}
    seen = set()
    for text, word in found:
        small = _plain(word.text).lower()
        seen.add(small)
        if small not in own and not _spelled(dictionary, own, text, word):
            places.setdefault(small, []).append((text, word))
    foreign = len(places) >= _FOREIGN_LEAST and len(places) > _FOREIGN_SHARE * len(seen)
    return [] if foreign else [Unknown(word, tuple(where)) for word, where in places.items()]


def _words(text: Prose) -> Iterator[Word]:
    """The words of a text; in a title where all are capitalized, a capital letter makes no name."""
    titled = text.in_title_case
    return (evolve(word, opens=True) if titled else word for word in words(text.node.text))


def own_words(subject: Subject) -> frozenset[str]:
    """What a scenario lists under `words`, in small letters."""
    node = subject.read.root.get("words") if isinstance(subject.read.root, Mapping) else None
    items = node.items if isinstance(node, Sequence) else (node,)
    texts = (item.text for item in items if isinstance(item, Scalar))
    return frozenset(part.lower() for text in texts for part in (_plain(text), *_LETTERS.findall(text)))


def _own(subject: Subject, found: list[tuple[Prose, Word]]) -> frozenset[str]:
    """The scenario's own words, and its names: of people, and whatever has a capital letter inside a sentence."""
    names = {_stem(word.text) for _, word in found if word.text[0].isupper() and not word.opens}
    people = {part for person in subject.story.people for part in _of_person(person)}
    lost = {part.lower() for text in subject.names for part in _LETTERS.findall(text)}
    return frozenset({*own_words(subject), *names, *people, *lost, *_ids(subject.story)})


def _of_person(person: Person) -> Iterator[str]:
    pronouns = person.pronouns
    for text in (person.id, person.name, pronouns.subject, pronouns.object, pronouns.possessive):
        yield from (part.lower() for part in _LETTERS.findall(text))


def _ids(story: Story) -> Iterator[str]:
    """What the story calls its scenes, choices and variables: the instructor's note names them."""
    for scene in story.scenes:
        yield scene.id.lower()
        yield from (choice.id.lower() for choice in scene.choices)
    for variable in story.variables:
        yield variable.name.lower()
        yield from (word.lower() for word in variable.words)


def _spelled(dictionary: Dictionary, own: frozenset[str], text: Prose, word: Word) -> bool:
    letters, plain = text.node.text, _plain(word.text)
    start, end = word.letters
    before, behind = letters[start - 1 : start], letters[end : end + 1]
    broken_off = behind in _DASHES and not letters[end + 1 : end + 2].isalpha()
    a_part = len(plain) <= _SHORT_PART and bool(_DASHES & {before, behind})
    if _named(word) or broken_off or a_part:
        return True
    if before in ("'", "’") and plain.lower() in _SHORTENED:
        return True
    forms = [plain, _TAIL.sub("", plain)]
    if behind in ("'", "’") and plain.endswith("in"):
        forms.append(f"{plain}g")
    return any(_known(dictionary, own, form.lower()) for form in forms)


def _named(word: Word) -> bool:
    """Whether its capital letters say that it is a name, or no word at all."""
    return word.text.isupper() or bool(_OWN_CAPITALS.search(word.text)) or (word.text[0].isupper() and not word.opens)


def _known(dictionary: Dictionary, own: frozenset[str], small: str) -> bool:
    if small in own or len(small) == 1 or _SOUND.fullmatch(small) or _DRAWN_OUT.search(small):
        return True
    bare = _bare(small)
    if not bare.replace("'", "").isascii():
        return True
    american = american_of(bare) or _ISE.sub("z", bare)
    return any(dictionary.knows(form) for form in {small, bare, american})


def _bare(word: str) -> str:
    """A word without its accents: café as cafe."""
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))


def _stem(word: str) -> str:
    return _TAIL.sub("", _plain(word).lower())


def _plain(word: str) -> str:
    return word.replace("’", "'")
