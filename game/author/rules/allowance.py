"""What an author allows: `# breakroom: allow BR072 because the best option is the point here`.

The comment stands on a line or alone above it, and silences these codes there. Only a comment with a reason does.
"""

import re
from collections.abc import Iterable

from attrs import evolve, frozen

from game.source.comment import NAME, Comment, comments
from game.source.diagnostic import Diagnostic
from game.source.document import Read

_FORM = re.compile(r"allow(?:s|ed)?\b\s*:?\s*(?P<codes>.*?)(?:[\s,.:;]*\bbecause\b\s*(?P<reason>.*))?\Z", re.IGNORECASE)
_CODE = re.compile(r"BR[0-9]+\Z", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s,;&()]+(?:and[\s]+)?")


@frozen
class Allowance:
    """One comment that allows something: the codes it names, and why.

    `readable` says that it has the form that it should have; `reason` is empty where none is given.
    """

    comment: Comment
    codes: tuple[str, ...]
    reason: str
    readable: bool

    @property
    def holds(self) -> bool:
        """Whether it allows anything at all."""
        return self.readable and bool(self.reason)

    def covers(self, fault: Diagnostic) -> bool:
        """Whether it allows this fault of its file: the code is named, and it begins on the line."""
        return self.holds and fault.rule.code in self.codes and fault.span.line == self.comment.about


def form(code: str = "BR072") -> str:
    """The comment that allows a code, as an author writes it."""
    return f"# {NAME}: allow {code} because …"


def allowances(read: Read) -> tuple[Allowance, ...]:
    """Every comment of a file that means to allow something."""
    return tuple(_allowance(comment) for comment in comments(read))


def _allowance(comment: Comment) -> Allowance:
    match = _FORM.match(comment.says)
    if match is None or comment.inside:
        return Allowance(comment, (), "", False)
    words = [word.strip(".:") for word in _BETWEEN.split(match["codes"].strip()) if word.strip(".:")]
    reason = (match["reason"] or "").strip(" .…")
    if match["reason"] is None:
        # Whatever follows the codes is no code, but very likely the reason.
        words = words[: next((place for place, word in enumerate(words) if not _CODE.match(word)), len(words))]
    return Allowance(comment, tuple(_code(word) for word in words), reason, bool(words))


def _code(word: str) -> str:
    return word.upper() if _CODE.match(word) else word


def without_allowed(read: Read, faults: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The faults that no comment of the file allows."""
    given = allowances(read)
    return [fault for fault in faults if fault.file != read.file or not any(one.covers(fault) for one in given)]


def with_refusals(read: Read, faults: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The faults of a file that no story comes out of; where a comment would allow one, it says that it cannot."""
    given = allowances(read)
    return tuple(_refused(fault) if _named(read, given, fault) else fault for fault in faults)


def _named(read: Read, given: tuple[Allowance, ...], fault: Diagnostic) -> bool:
    return fault.file == read.file and any(one.covers(fault) for one in given)


def _refused(fault: Diagnostic) -> Diagnostic:
    note = "This cannot be allowed: no story comes out of the file before it is mended."
    return evolve(fault, notes=(*fault.notes, note))
