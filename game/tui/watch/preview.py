"""What is known of the watched scenario: the last reading, the last good story, and every fault found so far."""

from typing import Literal

from attrs import define, field, frozen

from game.shelf.watching import Reading
from game.source.diagnostic import CALLED, Diagnostic
from game.story.model import Story

#: How far the full check has come: not begun, under way, done, or it could not be done.
Full = Literal["waits", "runs", "done", "failed"]


@frozen
class Checked:
    """What a full check found; `trouble` says in a sentence why it found nothing out."""

    faults: tuple[Diagnostic, ...] = ()
    trouble: str = ""


@define
class Preview:
    """The watched file as it stands; `file` is what diagnostics call it.

    `read_at` is when it was read, `good_at` when it was last without errors.
    """

    file: str
    reading: Reading
    read_at: str = ""
    story: Story | None = field(init=False, default=None)
    good_at: str = field(init=False, default="")
    faults: tuple[Diagnostic, ...] = field(init=False, default=())
    selected: int = field(init=False, default=0)
    full: Full = field(init=False, default="waits")
    trouble: str = field(init=False, default="")
    _chosen: Diagnostic | None = field(init=False, default=None)

    def __attrs_post_init__(self) -> None:
        self.take(self.reading, self.read_at)

    def take(self, reading: Reading, at: str) -> None:
        """Take over a new reading. Its fast faults stand at once; a broken one leaves the last good story as it is."""
        self.reading, self.read_at = reading, at
        if reading.story is not None:
            self.story, self.good_at = reading.story, at
        self.full, self.trouble = "waits", ""
        self._list(reading.shelved.diagnostics if reading.shelved else ())

    def begin_full(self) -> None:
        """A full check is under way."""
        self.full, self.trouble = "runs", ""

    def take_full(self, checked: Checked) -> None:
        """Take over what a full check found."""
        self.full, self.trouble = ("failed" if checked.trouble else "done"), checked.trouble
        if not checked.trouble:
            self._list(checked.faults)

    def _list(self, faults: tuple[Diagnostic, ...]) -> None:
        """Another list of faults: the one that was chosen stays selected, wherever it is; else the first error is."""
        self.faults = faults
        errors = [place for place, fault in enumerate(faults) if fault.rule.severity == "error"]
        self.selected = next(iter([*self._chosen_in(faults), *errors]), 0)

    def _chosen_in(self, faults: tuple[Diagnostic, ...]) -> list[int]:
        """The places where the chosen fault may be by now, the nearest first: an edit moves lines."""
        chosen = self._chosen
        if chosen is None:
            return []
        same = (place for place, one in enumerate(faults) if _kind(one) == _kind(chosen))
        return sorted(same, key=lambda place: abs(faults[place].span.line - chosen.span.line))

    def select(self, place: int) -> None:
        """Select a fault by its place, counted from 0; behind the last one comes the first."""
        if self.faults:
            self.selected = place % len(self.faults)
            self._chosen = self.faults[self.selected]

    @property
    def fault(self) -> Diagnostic | None:
        """The fault that is selected."""
        return self.faults[self.selected] if self.faults else None

    @property
    def lines(self) -> dict[str, tuple[str, ...]]:
        """The lines of each file that faults are about, by its name."""
        return self.reading.shelved.lines if self.reading.shelved else {}

    @property
    def plays_last_good(self) -> bool:
        """Whether what is played is older than what stands in the file."""
        return self.story is not None and self.reading.story is None

    @property
    def counts(self) -> str:
        """How many errors, warnings and hints there are, in words; empty where there are none."""
        found = [(name, sum(one.rule.severity == kind for one in self.faults)) for kind, name in CALLED.items()]
        return ", ".join(f"{count} {name}" + ("" if count == 1 else "s") for name, count in found if count)

    @property
    def sign(self) -> str:
        """What the author must know of what is played, in sentences; empty where the file is played as it stands."""
        if self.reading.story is not None:
            return ""
        played = "Nothing can be played yet."
        if self.story is not None:
            played = f"You play the last good version, read at {self.good_at}."
        return f"{self.reading.trouble or 'Errors stop this scenario.'} {played}"

    @property
    def progress(self) -> str:
        """How far the full check has come, in words."""
        if self.full == "waits":
            return "the full check waits until errors are mended" if self.faults and not self.reading.story else ""
        return {"runs": "checking in full …", "done": "checked in full", "failed": self.trouble}[self.full]


def _kind(fault: Diagnostic) -> tuple[str, str, str]:
    """What makes a fault the same one after an edit."""
    return fault.file, fault.rule.code, fault.message
