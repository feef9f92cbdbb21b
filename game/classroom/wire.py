"""What happens in a class as rows of its log, and back."""

from datetime import UTC, datetime

from game.classroom import event as happened
from game.classroom.event import Event
from game.classroom.lesson import Note
from game.records import body
from game.records.body import Codec, Written

#: The name of each kind in the database. A name once given stays: classes of last year have it.
KINDS: dict[str, type[Event]] = {
    "opened": happened.Opened,
    "hosted": happened.Hosted,
    "restarted": happened.Restarted,
    "lost": happened.Lost,
    "joined": happened.Joined,
    "renamed": happened.Renamed,
    "reworded": happened.Reworded,
    "missed": happened.Missed,
    "started": happened.Started,
    "paused": happened.Paused,
    "resumed": happened.Resumed,
    "locked": happened.Locked,
    "unlocked": happened.Unlocked,
    "told": happened.Told,
    "removed": happened.Removed,
    "banned": happened.Banned,
    "readmitted": happened.Readmitted,
    "knocked": happened.Knocked,
    "tried": happened.Tried,
    "ended": happened.Ended,
    "came": happened.Came,
    "went": happened.Went,
    "read": happened.Read,
    **body.KINDS,
}
_CODEC: Codec[Event] = Codec(KINDS)
#: What stands where a time cannot be read.
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


def written(event: Event) -> Written:
    """An event as a row has it."""
    return _CODEC.write(event)


def note_of(stream: str, number: int, at: str, kind: str, body: str, personal: str) -> Note:
    """A row as the lesson reads it. Never raises: what cannot be known is a note without an event."""
    try:
        when = datetime.fromisoformat(at)
    except ValueError:
        when = _LONG_AGO
    return Note(stream, number, when if when.tzinfo else _LONG_AGO, _CODEC.read(kind, body, personal))
