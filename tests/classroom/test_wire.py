"""What happens in a class as rows of its log: every kind comes back as it was, and nothing is ever in the way."""

import json
from datetime import UTC, datetime
from typing import get_args

import pytest
from attrs import evolve, fields
from hypothesis import given
from hypothesis import strategies as st

from game.classroom.event import CLASS, Event, Hosted, Joined, Renamed, Reworded, Told
from game.classroom.wire import KINDS, note_of, written
from game.play.record import PERSONAL, Answered
from game.records.body import Written

LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
EVENTS = st.one_of(*(st.from_type(kind) for kind in KINDS.values()))


def read(row: Written, at: str = NOON.isoformat()) -> Event | None:
    """The event of a row."""
    return note_of(CLASS, 1, at, row.kind, row.body, row.personal).event


@given(EVENTS)
def test_every_event_comes_back_as_it_was(event: Event) -> None:
    """Through the two texts that a row has of it."""
    assert read(written(event)) == event


@given(EVENTS)
def test_what_identifies_a_person_stands_apart(event: Event) -> None:
    """Without it the event is still there, and says nothing of who it was."""
    row = written(event)
    alone = read(evolve(row, personal=""))
    marked = [one.name for one in fields(type(event)) if one.metadata.get(PERSONAL)]
    assert type(alone) is type(event)
    for one in fields(type(event)):
        if one.name not in marked:
            assert getattr(alone, one.name) == getattr(event, one.name)
        else:
            assert getattr(alone, one.name) == one.default


def test_names_words_and_secrets_are_what_identifies() -> None:
    """Nothing of them is in the part that stays."""
    events: list[Event] = [
        Joined("s1", "Ana Sofía", "hash-of-a-word"),
        Renamed("s1", True, "Ana Sofía"),
        Reworded("s1", "hash-of-a-word"),
        Hosted('{"code":"TULIP-42"}'),
        Told("s1", "Ana, you are doing fine."),
        Answered("analysis", "Why?", "Because Ana was there."),
    ]
    kept = "".join(written(event).body for event in events)
    assert not [secret for secret in ("Ana", "Sof", "hash", "TULIP") if secret in kept]


def test_every_kind_of_event_has_a_name_of_its_own() -> None:
    """What can happen can be written down."""
    kinds = {kind for one in get_args(Event) for kind in (get_args(one) or (one,))}
    assert kinds == {*KINDS.values()}
    assert len(KINDS) == len({*KINDS.values()})


def test_names_once_given_stay() -> None:
    """Classes of last year have them; a new kind is added here, and none is taken away."""
    assert {*KINDS} >= {
        "opened", "hosted", "restarted", "lost", "joined", "renamed", "reworded", "missed", "started", "paused",
        "resumed", "locked", "unlocked", "told", "removed", "banned", "readmitted", "knocked", "tried", "ended", "came",
        "went",
    }  # fmt: skip


@pytest.mark.parametrize("at", ["", "yesterday", "2026-13-40T99:00", "2026-03-02T12:00:00", "\x00"])
def test_a_time_that_cannot_be_read_is_long_ago(at: str) -> None:
    """Nor one that says of no place which time it is; the event counts all the same."""
    row = written(Told("", "Hello"))
    note = note_of("s1", 7, at, row.kind, row.body, row.personal)
    assert (note.stream, note.number, note.at, note.event) == ("s1", 7, LONG_AGO, Told("", "Hello"))


@given(st.sampled_from([*KINDS, "voted", ""]), st.text() | st.just("{}"), st.text(), st.text())
def test_what_nobody_wrote_is_a_note_without_an_event(kind: str, body: str, personal: str, at: str) -> None:
    """Whatever stands in a row: it is passed over, and never raises."""
    note = note_of(CLASS, 3, at, kind, body, personal)
    assert note.number == 3
    assert note.event is None or type(note.event) is KINDS[kind]


def test_an_event_of_a_newer_version_is_none_of_ours() -> None:
    """A kind that is not known yet."""
    assert note_of(CLASS, 1, NOON.isoformat(), "voted", json.dumps({"alias": "s1"}), "").event is None
