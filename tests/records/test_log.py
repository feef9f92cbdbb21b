from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import evolve
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from game.records.entry import Entry, Stream
from game.records.log import Log, storable
from game.records.sqlite import connect, make_tables
from game.records.trouble import CannotSave, Superseded

STREAM = Stream("s1", "play", "gossip", "Ann", "v1", "2026-03-02T09:30:00+00:00")


def entry(number: int, kind: str = "chosen", at: str = "2026-03-02T09:31:00+00:00") -> Entry:
    return Entry(number, at, kind, f'{{"choice":"c{number}"}}')


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Log]:
    engine = connect(tmp_path / "log.db")
    make_tables(tmp_path / "log.db", engine)
    log = Log(engine, lambda error: f"No: {error}")
    yield log
    log.close()


def test_a_stream_is_read_as_it_was_begun(log: Log) -> None:
    """A stream and its entries come back in their order; an unknown one is a KeyError."""
    log.begin(STREAM)
    log.append("s1", [entry(2), entry(1)])
    log.append("s1", [])
    assert log.stream("s1") == STREAM
    assert log.entries("s1") == (entry(1), entry(2))
    with pytest.raises(KeyError):
        log.stream("s2")


def test_entries_are_added_together_or_not_at_all(log: Log) -> None:
    """Where one number of several is taken, none of them is written, and the first writer's entry stays."""
    log.begin(STREAM)
    log.append("s1", [entry(2, "undone")])
    with pytest.raises(Superseded):
        log.append("s1", [entry(1), entry(2)])
    assert log.entries("s1") == (entry(2, "undone"),)


def test_an_entry_needs_its_stream(log: Log) -> None:
    """An entry of a stream that nobody began is a bug, and told as one."""
    with pytest.raises(IntegrityError):
        log.append("nobody's", [entry(1)])


def test_the_newest_stream_is_the_one_last_touched(log: Log) -> None:
    """Going on with an old play makes it the newest; a stream of another kind or subject does not count."""
    assert log.newest("play") == ()
    log.begin(STREAM)
    log.begin(evolve(STREAM, id="s2", began="2026-03-02T09:40:00+00:00"))
    log.begin(evolve(STREAM, id="s3", subject="spill", began="2026-03-02T09:50:00+00:00"))
    log.begin(evolve(STREAM, id="c1", kind="class", began="2026-03-02T10:50:00+00:00"))
    for stream, minute in (("s1", 31), ("s2", 41), ("s3", 51), ("c1", 59)):
        log.append(stream, [entry(1, at=f"2026-03-02T09:{minute}:00+00:00")])
    assert _ids(log.newest("play")) == ["s3", "s2", "s1"]
    log.append("s1", [entry(2, at="2026-03-02T09:45:00+00:00")])
    assert (_ids(log.newest("play")), _ids(log.newest("play", "gossip"))) == (["s3", "s1", "s2"], ["s1", "s2"])
    assert log.newest("play", "stuck") == ()


def test_a_stream_without_entries_is_not_among_the_newest(log: Log) -> None:
    """What was only begun stands in nobody's way."""
    log.begin(STREAM)
    log.append("s1", [entry(1)])
    log.begin(evolve(STREAM, id="s2", began="2026-03-02T09:40:00+00:00"))
    assert _ids(log.newest("play")) == ["s1"]


def test_of_two_streams_at_the_same_moment_the_later_one_is_the_newest(log: Log) -> None:
    """A clock that stands still does not mix up which play began last."""
    for number in range(12):
        log.begin(evolve(STREAM, id=f"s{-number}"))
        log.append(f"s{-number}", [entry(1)])
    assert _ids(log.newest("play", "gossip"))[:2] == ["s-11", "s-10"]


def _ids(found: tuple[Stream, ...]) -> list[str]:
    return [stream.id for stream in found]


def test_entries_of_a_kind_are_found_in_every_stream(log: Log) -> None:
    """They come in the order of their times, each with what its stream is about."""
    log.begin(STREAM)
    log.begin(evolve(STREAM, id="s2", subject="spill"))
    log.append("s1", [entry(1), entry(2, "finished", "2026-03-02T09:50:00+00:00")])
    log.append("s2", [entry(1, "finished", "2026-03-02T09:40:00+00:00")])
    found = [(subject, found.number) for subject, found in log.every("play", "finished")]
    assert found == [("spill", 1), ("gossip", 2)]
    assert log.every("class", "finished") == ()


def test_any_text_can_be_stored(log: Log) -> None:
    """Halves of letters, as a broken file name has them, are stored as question marks and found again."""
    log.begin(evolve(STREAM, subject="gos\udcffsip", you="\ud800"))
    log.append("s1", [entry(1)])
    (found,) = log.newest("play", "gos\udcffsip")
    assert (found.subject, found.you) == ("gos?sip", "?")
    assert storable("Zoë 🌱") == "Zoë 🌱"


def test_a_letter_that_the_disk_has_broken_costs_one_word(log: Log) -> None:
    """Bytes that are no text any more, or a number that is none, are still read."""
    log.begin(STREAM)
    log.append("s1", [entry(1)])
    with log.engine.begin() as connection:
        connection.execute(text("UPDATE events SET body = CAST(x'ff41' AS TEXT), number = 'one'"))
    assert log.entries("s1") == (Entry(0, "2026-03-02T09:31:00+00:00", "chosen", "�A"),)


def test_a_database_that_fails_is_told_in_words_and_tried_again(log: Log) -> None:
    """An error of the database is a sentence, and the next call begins with a new connection."""
    log.begin(STREAM)
    with log.engine.begin() as connection:
        connection.execute(text("ALTER TABLE events RENAME TO gone"))
    with pytest.raises(CannotSave, match="No: no such table: events"):
        log.append("s1", [entry(1)])
    with log.engine.begin() as connection:
        connection.execute(text("ALTER TABLE gone RENAME TO events"))
    log.append("s1", [entry(1)])
    assert log.entries("s1") == (entry(1),)
