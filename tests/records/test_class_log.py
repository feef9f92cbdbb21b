import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.records import class_log
from game.records.class_log import ClassLog
from game.records.classes import create_class
from game.records.entry import Adding, Entering, Row, Stream
from game.records.trouble import CannotSave, Superseded
from tests.records.office import brief

AT = "2026-03-03T10:41:00.000+00:00"


def stream(id: str) -> Stream:
    return Stream(id, "seat", "gossip", id, "v1", AT)


def adding(id: str, number: int, *kinds: str, begins: bool = True) -> Adding:
    return Adding(id, number, [Entering(AT, kind, "{}") for kind in kinds], stream(id) if begins else None)


@pytest.fixture
def log(folder: Path) -> Iterator[ClassLog]:
    log = create_class(folder, "tulip")
    yield log
    log.close()


@pytest.fixture
def other(log: ClassLog) -> Iterator[ClassLog]:
    """The same class in another process, as far as the database can tell."""
    other = ClassLog(log.path)
    yield other
    other.close()


def test_a_conversation_with_the_log(log: ClassLog) -> None:
    """What several writers add is read in the order of commits, from any place on, with all that was said."""
    log.begin(stream("class"))
    assert log.append([adding("class", 1, "opened", begins=False)]) == [None]
    assert log.append([adding("ann", 1, "came", "chosen"), adding("bo", 1, "came")]) == [None, None]
    assert brief(log.after(0)) == ["class1 opened", "ann1 came", "ann2 chosen", "bo1 came"]
    third = log.after(0)[2]
    assert third == Row(third.place, "ann", 2, AT, "chosen", "{}", "")
    assert brief(log.after(third.place)) == ["bo1 came"]
    assert brief(log.after(0, limit=2)) == ["class1 opened", "ann1 came"]
    assert log.after(log.after(third.place)[0].place) == ()


def test_of_two_writers_of_a_number_the_first_is_right(log: ClassLog, other: ClassLog) -> None:
    """The second is told in its place of the answer, nothing of it is kept, and the rest of its batch is."""
    log.append([adding("ann", 1, "chosen")])
    answers = other.append([adding("bo", 1, "chosen"), adding("ann", 1, "undone", "chosen"), adding("cy", 1, "chosen")])
    assert [type(answer) for answer in answers] == [type(None), Superseded, type(None)]
    assert brief(log.after(0)) == ["ann1 chosen", "bo1 chosen", "cy1 chosen"]


def test_what_belongs_together_is_kept_together(log: ClassLog) -> None:
    """Where its last number is taken, its first is not written either, and neither is what identified a person."""
    log.append([adding("ann", 3, "chosen")])
    entries = [Entering(AT, "joined", "{}", "ann", '{"name":"Ann"}') for _ in range(3)]
    (answer,) = log.append([Adding("ann", 1, entries)])
    assert isinstance(answer, Superseded)
    assert brief(log.after(0)) == ["ann3 chosen"]
    assert log.append([Adding("ann", 1, entries[:2])]) == [None]


def test_two_in_one_batch_cannot_have_a_number_either(log: ClassLog) -> None:
    """The one that was handed in first is kept."""
    answers = log.append([adding("ann", 1, "chosen"), adding("ann", 1, "undone")])
    assert [type(answer) for answer in answers] == [type(None), Superseded]
    assert brief(log.after(0)) == ["ann1 chosen"]


def test_a_stream_is_opened_with_its_first_event_and_once(log: ClassLog, other: ClassLog) -> None:
    """Whoever opens it again changes nothing; where nothing of a batch's part is kept, no stream is opened either."""
    log.append([adding("ann", 1, "came")])
    other.begin(Stream("ann", "seat", "another", "ann", "v2", AT))
    taken = Adding("ann", 1, [Entering(AT, "came", "{}")], stream("bo"))
    log.append([taken])
    with closing(sqlite3.connect(log.path)) as connection:
        assert connection.execute("SELECT id, place, subject FROM streams").fetchall() == [("ann", 1, "gossip")]


@pytest.mark.parametrize(
    "wrong",
    [
        adding("nobody", 1, "chosen", begins=False),
        Adding("ann", 2, [Entering(AT, "chosen", "\ud800")]),
        Adding("ann", 2, [Entering(AT, "chosen", object())]),  # type: ignore[arg-type]  # a bug
    ],
    ids=["no such stream", "half a letter", "no text"],
)
def test_a_bug_of_one_harms_no_other(log: ClassLog, wrong: Adding) -> None:
    """What cannot be written at all is answered with its own error, and the others are kept."""
    answers = log.append([adding("ann", 1, "chosen"), wrong, adding("bo", 1, "chosen")])
    assert [answers[0], answers[2]] == [None, None]
    assert isinstance(answers[1], Exception)
    assert not isinstance(answers[1], Superseded | CannotSave)
    assert brief(log.after(0)) == ["ann1 chosen", "bo1 chosen"]


def test_nothing_at_all_is_nothing(log: ClassLog) -> None:
    """A batch of none has no answers."""
    assert log.append([]) == []
    assert log.after(0) == ()


def test_a_batch_is_one_commit(log: ClassLog) -> None:
    """However many students choose at once, the disk is waited for once."""
    said = spoken(log)
    log.append([adding(f"s{number}", 1, "chosen") for number in range(50)])
    assert said.count("COMMIT") == said.count("BEGIN IMMEDIATE") == 1
    assert len(log.after(0)) == 50


def spoken(log: ClassLog) -> list[str]:
    """Everything that is said to SQLite from now on."""
    said: list[str] = []
    log.changed()
    assert log._connection is not None
    log._connection.set_trace_callback(said.append)
    return said


def test_a_commit_is_on_the_disk_before_it_returns(log: ClassLog) -> None:
    """Every connection promises it (synchronous=FULL is 2), also one that was opened anew after an error."""
    for _ in range(2):
        log.changed()
        assert log._connection is not None
        wanted = {"synchronous": 2, "journal_mode": "wal", "foreign_keys": 1, "secure_delete": 1}
        found = {name: log._connection.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted}
        assert found == wanted
        log.close()


def test_a_change_is_noticed_once(log: ClassLog, other: ClassLog) -> None:
    """One's own writing is no news; another's is, until it was asked for; the first question is always answered yes."""
    assert [log.changed(), log.changed()] == [True, False]
    log.append([adding("ann", 1, "chosen")])
    assert log.changed() is False
    other.append([adding("bo", 1, "chosen")])
    assert [log.changed(), log.changed()] == [True, False]


def test_what_identifies_a_person_can_be_forgotten(log: ClassLog, other: ClassLog) -> None:
    """It stands in its rows until then; afterwards the events are as they were, and no byte of it is on the disk."""
    name = '{"name":"Annabel Lee"}'
    log.append([Adding("class", 1, [Entering(AT, "joined", '{"as":"otter"}', "otter", name)], stream("class"))])
    log.append([Adding("class", 2, [Entering(AT, "joined", '{"as":"heron"}', "heron", '{"name":"Bo"}')])])
    before = other.after(0)
    assert [row.personal for row in before] == [name, '{"name":"Bo"}']
    log.tidy(quiet=True)
    other.forget("otter")
    after = log.after(0)
    assert [row.personal for row in after] == ["", '{"name":"Bo"}']
    assert [row.body for row in after] == [row.body for row in before]
    left = b"".join(path.read_bytes() for path in log.path.parent.iterdir())
    assert b"Annabel" not in left
    assert b"otter" in left


def test_a_busy_class_is_waited_for(log: ClassLog, monkeypatch: pytest.MonkeyPatch) -> None:
    """While another program holds the file, a writer waits in short steps; when its patience ends it says so."""
    monkeypatch.setattr(class_log, "PATIENCE", 100)
    naps: list[float] = []
    with closing(sqlite3.connect(log.path, isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        monkeypatch.setattr("game.records.class_log.time.sleep", naps.append)
        with pytest.raises(CannotSave, match="another program keeps it busy"):
            log.append([adding("ann", 1, "chosen")])
        assert {*naps} == {class_log.PAUSE}

        def let_go(_seconds: float) -> None:
            if holder.in_transaction:
                holder.execute("ROLLBACK")

        monkeypatch.setattr("game.records.class_log.time.sleep", let_go)
        assert log.append([adding("ann", 1, "chosen")]) == [None]


def test_a_class_whose_file_is_gone_is_not_made_anew(log: ClassLog) -> None:
    """An empty database in its place would look like a class in which nothing happened."""
    log.path.unlink()
    with pytest.raises(CannotSave, match="the file cannot be opened"):
        log.after(0)
    assert not log.path.exists()


def test_the_write_ahead_log_is_brought_in_without_losing_anything(log: ClassLog, other: ClassLog) -> None:
    """At a quiet moment, once enough was committed, and not before, unless much was."""
    before = log.path.read_bytes()
    for number in range(1, class_log.ENOUGH + 1):
        log.tidy(quiet=True)
        log.append([adding("ann", number, "chosen")])
    log.tidy(quiet=False)
    assert log.path.read_bytes() == before
    log.tidy(quiet=True)
    assert log.path.read_bytes().count(b"chosen") == class_log.ENOUGH
    assert len(other.after(0)) == class_log.ENOUGH


def test_tidying_never_fails(log: ClassLog) -> None:
    """A file that is gone is told to whoever reads or writes."""
    for number in range(1, class_log.ENOUGH + 1):
        log.append([adding("ann", number, "chosen")])
    log.close()
    log.path.unlink()
    log.tidy(quiet=True)


#: What one of two writers tries: which of them, in which stream, from which number, how many events.
TRY = st.tuples(st.integers(0, 1), st.sampled_from("abc"), st.integers(1, 4), st.integers(0, 3))


@given(batches=st.lists(st.lists(TRY, max_size=4)))
def test_rows_come_once_and_in_order(
    tmp_path_factory: pytest.TempPathFactory, batches: list[list[tuple[int, str, int, int]]]
) -> None:
    """Whatever two writers try, a follower has every kept event once, and no number of a stream twice."""
    logs = [create_class(tmp_path_factory.mktemp("class"), "tulip")]
    logs.append(ClassLog(logs[0].path))
    kept: list[tuple[str, int]] = []
    followed: list[Row] = []
    for batch in batches:
        for writer, log in enumerate(logs):
            mine = [adding(name, number, *["chosen"] * count) for who, name, number, count in batch if who == writer]
            for one, answer in zip(mine, log.append(mine), strict=True):
                numbers = [(one.stream, one.first_number + place) for place in range(len(one.entries))]
                assert (answer is None) == (not {*numbers} & {*kept})
                kept += numbers if answer is None else []
        followed += logs[0].after(followed[-1].place if followed else 0, limit=3)
    while rows := logs[1].after(followed[-1].place if followed else 0, limit=3):
        followed += rows
    assert [(row.stream, row.number) for row in followed] == kept
    assert all(one.place < following.place for one, following in pairwise(followed))
    for log in logs:
        log.close()
