"""Reading nodes by schema: every helper gives a value or writes down what is wrong and gives None."""

import difflib
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from itertools import islice
from typing import Self, TypeVar

from attrs import define, field

from game.author import faults
from game.source.diagnostic import Diagnostic, Rule, Span
from game.source.document import Read
from game.source.node import AnyNode, Mapping, Scalar, Sequence
from game.source.place import ink, place

#: The longest text, in characters (language.md, rule 25).
LONGEST_TEXT = 20_000
#: The longest name for which another is guessed, in characters.
LONGEST_NAME = 60
#: The most digits a whole number may have: more would only be a mistake.
MOST_DIGITS = 9
#: Looking for what was meant takes time: how often a file may ask for it, among how many names, and how many are shown.
MOST_GUESSES, MOST_COMPARED, MOST_SHOWN = 200, 2000, 12
#: How many faults are told of one text.
MOST_IN_A_TEXT = 10

_NAME = re.compile(r"[^\W\d][\w-]*\Z")
_NUMBER = re.compile(rf"[+-]?\d{{1,{MOST_DIGITS}}}\Z")


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """The known word that somebody who wrote this one probably meant."""
    candidates = [candidate for candidate in known if len(candidate) <= LONGEST_NAME]
    if len(word) > LONGEST_NAME:
        return None
    close = difflib.get_close_matches(word, candidates, n=1, cutoff=0.6)
    if not close:
        close = [candidate for candidate in candidates if _folded(candidate) == _folded(word)]
    return close[0] if close else None


def _folded(word: str) -> list[str]:
    """What two spellings of a word have in common: letters in another order, of another size, joined otherwise."""
    return sorted(re.sub(r"[-_ ]", "", word.lower()))


#: Faults that say that something is not there: a part that could not be read may have held it.
_ABSENCES = frozenset({faults.MISSING_KEY, faults.LEADS_NOWHERE, faults.HERE_MISSING})

_Word = TypeVar("_Word", bound=str)


@define
class Desk:
    """Where one file is read: its name and lines, and the faults found so far.

    `lost` are names that a part that could not be used may have declared: nobody is told that they are unknown.
    `whole` is False where lines had to be left out.
    """

    file: str
    lines: tuple[str, ...] = ()
    lost: set[str] = field(factory=set)
    whole: bool = True
    faults: list[Diagnostic] = field(factory=list)
    _guesses: int = 0
    _told: Counter[int] = field(factory=Counter)
    _misspelt: set[tuple[int, str]] = field(factory=set)

    @classmethod
    def of(cls, read: Read) -> Self:
        """The desk on which a file's document lies."""
        return cls(read.file, read.lines, set(read.lost), read.whole)

    def fault(self, rule: Rule, where: Span | AnyNode, message: str, fix: str | None = None) -> None:
        """Write down a mistake; not that of an alias, which has been told of and stands for nothing."""
        if isinstance(where, Scalar) and where.style == "*":
            return
        if self.whole or rule not in _ABSENCES:
            self.faults.append(Diagnostic(rule, self.file, told_at(where), message, fix))

    def lacks(self, entry: Mapping, *keys: str) -> bool:
        """Whether a group has none of these keys, not even misspelt."""
        return all(entry.get(key) is None and (id(entry), key) not in self._misspelt for key in keys)

    def unknown(self, where: Span | AnyNode, what: str, name: str, known: Iterable[str]) -> None:
        """Write down a name that nothing bears, with the one that was probably meant."""
        if name not in self.lost:
            message = f"There is no {what} “{_short(name)}”."
            self.fault(faults.UNKNOWN_NAME, where, message, self.meant(name, known, "There is"))

    def meant(self, word: str, known: Iterable[str], otherwise: str, prefix: str = "") -> str | None:
        """The fix for a word that is not among those that are known: the nearest, or else some of them."""
        candidates = list(islice(known, MOST_COMPARED))
        guess = self.guess(word, candidates)
        if guess:
            return f"Did you mean “{prefix}{guess}”?"
        some = ", ".join(f"{prefix}{candidate}" for candidate in candidates[:MOST_SHOWN])
        return f"{otherwise}: {some}{', …' if len(candidates) > MOST_SHOWN else ''}." if some else None

    def guess(self, word: str, known: Collection[str]) -> str | None:
        """The known word that was probably meant; a file with too many unknown words gets no more guesses."""
        self._guesses += 1
        return did_you_mean(word, known) if self._guesses <= MOST_GUESSES else None

    def enough(self, node: Scalar) -> bool:
        """Whether so much has been told of one text that one more fault in it would help nobody."""
        self._told[id(node)] += 1
        return self._told[id(node)] > MOST_IN_A_TEXT

    def place(self, node: Scalar, text: str, offset: int, length: int) -> Span:
        """Where some letters of a scalar's text stand in the file. `text` may have other blanks than the file."""
        return place(self.lines, node, ink(text[:offset]), ink(text[offset : offset + length]))

    def mapping(self, node: AnyNode | None, what: str, keys: Iterable[str] | None = None) -> Mapping | None:
        """A group of keys; where `keys` are given, others are faults."""
        if node is None:
            return None
        if not isinstance(node, Mapping):
            if not self._is_left_out(node):
                self.fault(faults.WRONG_KIND, node, f"{what} should be a group of keys, each with its value.")
            return None
        if keys is not None:
            self._known_keys(node, what, list(keys))
        return node

    def _is_left_out(self, node: AnyNode) -> bool:
        """Whether it is a group that could not be read as one, which is told already."""
        return isinstance(node, Scalar) and node.text.startswith("{") and node.text in self.lost

    def _known_keys(self, node: Mapping, what: str, keys: list[str]) -> None:
        for key, value in node:
            if key.text not in keys:
                self.lost.update(words_in(value))
                self._misspelt.add((id(node), self.guess(key.text, keys) or ""))
                message = f"“{_short(key.text)}” is not a key of {_lower(what)}."
                self.fault(faults.UNKNOWN_KEY, key, message, self.meant(key.text, keys, "Its keys are"))

    def items(self, node: AnyNode | None, what: str) -> Iterator[AnyNode]:
        """The items of a list; a single scalar counts as a list of one."""
        if node is None:
            return
        if isinstance(node, Sequence):
            yield from node.items
        elif isinstance(node, Scalar) and node.text:
            yield node
        else:
            self.fault(faults.WRONG_KIND, node, f"{what} should be a list.")

    def text(self, node: AnyNode | None, what: str) -> str | None:
        """A text, whatever YAML would take it for."""
        if node is None:
            return None
        if not isinstance(node, Scalar):
            fix = "Put it in quotes." if isinstance(node, Mapping) else "Write it without brackets and dashes."
            self.fault(faults.WRONG_KIND, node, f"{what} should be a text.", fix)
            return None
        if not node.text.strip():
            self.fault(faults.EMPTY_TEXT, node, f"{what} is empty.", "Write it, or delete the key.")
            return None
        if len(node.text) > LONGEST_TEXT:
            message = f"{what} has {len(node.text):,} characters; {LONGEST_TEXT:,} are the most."
            self.fault(faults.TEXT_TOO_LONG, node, message)
            return None
        return node.text.strip()

    def phrase(self, node: AnyNode | None, what: str) -> str | None:
        """A text in one line: its line breaks are blanks."""
        text = self.text(node, what)
        return " ".join(text.split()) if text else None

    def name(self, node: AnyNode | None, what: str) -> str | None:
        """A name that something bears: a letter, then letters, digits, _ and -."""
        text = self.text(node, what)
        if text is not None and not _NAME.match(text):
            assert node is not None
            better = re.sub(r"\W+", "_", text).strip("_").lower()
            fix = f"Write “{better}”." if _NAME.match(better) else None
            self.lost |= {text, better}
            rule = "a name has letters, digits and _, and begins with a letter"
            message = f"“{_short(text)}” cannot be {_lower(what)}: {rule}."
            self.fault(faults.BAD_NAME, node, message, fix)
            return None
        return text

    def flag(self, node: AnyNode | None, what: str) -> bool | None:
        """A yes or no, written as true or false."""
        text = self.text(node, what)
        if text is None:
            return None
        if text not in ("true", "false"):
            assert node is not None
            guess = {"yes": "true", "on": "true", "no": "false", "off": "false"}.get(text.lower(), text.lower())
            fix = f"Write {guess}." if guess in ("true", "false") else "Write true or false."
            self.fault(faults.WRONG_KIND, node, f"{what} should be true or false, not “{_short(text)}”.", fix)
            return None
        return text == "true"

    def number(self, node: AnyNode | None, what: str, low: int | None = None, high: int | None = None) -> int | None:
        """A whole number, from `low` to `high` where they are given."""
        text = self.text(node, what)
        if text is None:
            return None
        assert node is not None
        if not _NUMBER.match(text):
            self.fault(faults.WRONG_KIND, node, f"{what} should be a whole number, not “{_short(text)}”.")
            return None
        number = int(text)
        if (low is not None and number < low) or (high is not None and number > high):
            bounds = f"from {low} to {high}" if high is not None else f"{low} or more"
            self.fault(faults.WRONG_KIND, node, f"{what} should be {bounds}, not {number}.")
            return None
        return number

    def one_of(self, node: AnyNode | None, what: str, words: Iterable[_Word]) -> _Word | None:
        """One of a few words."""
        text = self.text(node, what)
        if text is None:
            return None
        choices = list(words)
        for choice in choices:
            if choice == text:
                return choice
        assert node is not None
        fix = self.meant(text, choices, "It is one of")
        self.fault(faults.UNKNOWN_NAME, node, f"{what} cannot be “{_short(text)}”.", fix)
        return None


def words_in(node: AnyNode) -> Iterator[str]:
    """Every key and text below a node: a name that was declared there is among them."""
    if isinstance(node, Scalar):
        yield node.text
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from words_in(item)
    else:
        for key, value in node:
            yield key.text
            yield from words_in(value)


def told_at(where: Span | AnyNode) -> Span:
    """Where a part is told of: a list or group over many lines at what it begins with, all else as it stands."""
    if isinstance(where, Mapping) and where.entries and not where.flow:
        return where.entries[0][0].span
    if isinstance(where, Sequence) and where.items and not where.flow:
        return told_at(where.items[0])
    return where if isinstance(where, Span) else where.span


def is_number(text: str) -> bool:
    """Whether a text is a whole number that may be read."""
    return bool(_NUMBER.match(text))


def is_name(text: str) -> bool:
    """Whether a text may name something."""
    return bool(_NAME.match(text))


def _lower(what: str) -> str:
    return what[:1].lower() + what[1:]


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_NAME else text[: LONGEST_NAME - 2] + " …"
