"""A person's saves: plays, in a database that only this room opens.

Neither SQLAlchemy nor the database is touched before `open_saves`: the title screen shows itself first.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from attrs import frozen

from game.play.record import Finished, Kept
from game.records.body import from_body, to_body
from game.records.damage import set_aside
from game.records.entry import Entry, Stream
from game.records.hold import Hold, sweep, take_hold
from game.records.opening import open_database
from game.records.place import make_private_folder, shown, why, why_no_folder
from game.records.played import SavedPlay
from game.records.trouble import CannotSave, Damaged, Superseded, TooNew

if TYPE_CHECKING:
    from game.records.log import Log

__all__ = ["CannotSave", "Hold", "SavedPlay", "Saves", "Superseded", "TooNew", "open_saves"]

FILE = "breakroom.db"
KIND = "play"
#: The folder of the locks by which plays are held.
PLAYS = "plays"
#: The number of a play's first entry.
FIRST_NUMBER = 1
#: How long one start waits for another that opens the same saves, in seconds.
PATIENCE = 10.0


@frozen
class Saves:
    """The saves in one folder. `set_aside` is where a damaged database was moved to when they were opened.

    Every method that touches the disk raises CannotSave where that fails; then nothing was half-written.
    """

    folder: Path
    set_aside: Path | None
    _log: "Log"
    _clock: Callable[[], datetime]

    @property
    def notice(self) -> str | None:
        """What their owner should know about these saves: that damaged ones were set aside, and where."""
        if self.set_aside is None:
            return None
        return f"Your saves were damaged. They are set aside as {shown(self.set_aside)}, and new ones begin."

    def begin(self, scenario: str, version: str, you: str) -> str:
        """Begin a play and give its id. `scenario` is its subject on the shelf, `version` the hash of its file."""
        play = uuid4().hex
        self._log.begin(Stream(play, KIND, scenario, you, version, self._now()))
        return play

    def append(self, play: str, number: int, *kept: Kept) -> int:
        """Commit what a play keeps, all of it or nothing, numbered from `number` (1 first); the next number.

        Raises Superseded where somebody else has written one of the numbers.
        """
        now = self._now()
        bodies = enumerate(map(to_body, kept), number)
        self._log.append(play, [Entry(place, now, kind, body) for place, (kind, body) in bodies])
        return number + len(kept)

    def latest(self, scenario: str) -> SavedPlay | None:
        """The play of a scenario that was last played: one that nobody has chosen in yet hides no other."""
        return self._played(self._log.newest(KIND, scenario))

    def latest_of_all(self) -> SavedPlay | None:
        """The play that was last played, of whatever scenario; it stands on a choice or an ending."""
        return self._played(self._log.newest(KIND))

    def plays(self, scenario: str) -> tuple[SavedPlay, ...]:
        """The plays of a scenario in which somebody has chosen, the one that was last played first."""
        found = map(self._saved, self._log.newest(KIND, scenario))
        return tuple(play for play in found if play.choices or play.finished)

    def read(self, play: str) -> SavedPlay:
        """A play by its id. Raises KeyError where there is none."""
        return self._saved(self._log.stream(play))

    def found(self) -> dict[str, tuple[Finished, ...]]:
        """Every ending ever reached, by scenario, in order: no undo and no edit of a scenario takes one away."""
        endings: dict[str, list[Finished]] = {}
        for scenario, entry in self._log.every(KIND, to_body(Finished("", "", 0, 0))[0]):
            kept = from_body(entry.kind, entry.body)
            if isinstance(kept, Finished):
                endings.setdefault(scenario, []).append(kept)
        return {scenario: tuple(reached) for scenario, reached in endings.items()}

    def hold(self, play: str) -> Hold | None:
        """Take the right to write a play; None where another window has it."""
        path = self.folder / PLAYS / f"{play}.lock"
        try:
            return take_hold(path)
        except OSError as error:
            raise CannotSave(f"The play cannot be held in {shown(path)}: {why(error)}.") from error

    def close(self) -> None:
        """Let the database go. Holds stay until they are released."""
        self._log.close()

    def _now(self) -> str:
        return self._clock().astimezone(UTC).isoformat(timespec="microseconds")

    def _played(self, streams: tuple[Stream, ...]) -> SavedPlay | None:
        return next((play for play in map(self._saved, streams) if play.choices or play.finished), None)

    def _saved(self, stream: Stream) -> SavedPlay:
        entries = self._log.entries(stream.id)
        kept = tuple(known for entry in entries if (known := from_body(entry.kind, entry.body)) is not None)
        number = entries[-1].number + 1 if entries else FIRST_NUMBER
        return SavedPlay(stream.id, stream.subject, stream.version, stream.you, stream.began, number, kept)


def open_saves(folder: Path, clock: Callable[[], datetime]) -> Saves:
    """Open the saves of a folder, private to their owner; both are made where they are missing.

    A damaged database is set aside and a new one begun. Raises TooNew where a newer version wrote it, and
    CannotSave where the folder or the disk cannot be used; nothing is changed then.
    """
    path = folder / FILE
    try:
        make_private_folder(folder)
    except OSError as error:
        raise CannotSave(why_no_folder(folder, error)) from error
    try:
        # One at a time: a second start must not set aside what the first one has just made anew.
        opening = take_hold(path.with_name(f"{FILE}.lock"), PATIENCE)
        if opening is None:
            raise CannotSave(f"Another window keeps the saves in {shown(path)} busy. Try again in a moment.")
        with opening:
            log, aside = _open(path, clock)
            sweep(folder / PLAYS)
    except OSError as error:
        raise CannotSave(f"The saves in {shown(path)} cannot be opened: {why(error)}.") from error
    return Saves(folder, aside, log, clock)


def _open(path: Path, clock: Callable[[], datetime]) -> "tuple[Log, Path | None]":
    try:
        return _log(path), None
    except Damaged:
        aside = set_aside(path, clock().astimezone(UTC))
        return _log(path), aside


def _log(path: Path) -> "Log":
    from game.records.log import Log
    from game.records.sqlite import SAVES, in_words

    return Log(open_database(path, SAVES), partial(in_words, path))
