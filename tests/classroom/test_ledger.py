import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest

from game.classroom.command import Come, Host, Join, Keep, Open, Restart, Start, Tell
from game.classroom.decide import NotAllowed
from game.classroom.event import Opened
from game.classroom.ledger import Attended, attend, read_lesson, write_down
from game.play.record import Answered, Chosen
from game.records.class_log import ClassLog
from game.records.classes import create_class, open_class

OPENED = Opened("Monday", "gossip", "v1", "asked", 30, False, False)


def noon() -> datetime:
    return datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """A data folder with a class in it."""
    log = create_class(tmp_path, "monday")
    write_down(log, [Open(OPENED), Host("secret"), Restart()], noon())
    log.close()
    return tmp_path


def opened(folder: Path) -> ClassLog:
    return open_class(folder, "monday")


def test_what_is_written_down_is_read_again(made: Path) -> None:
    """A class that was made stands in its file: what it plays, how it is served, and how often it was started."""
    log = opened(made)
    lesson, place = read_lesson(log)
    assert (lesson.opened, lesson.hosted, lesson.run, place) == (OPENED, "secret", 1, 3)
    assert write_down(log, [Restart()], noon()).run == 2
    with pytest.raises(NotAllowed):
        write_down(log, [Open(OPENED)], noon())
    log.close()


async def same(one: Attended, other: Attended) -> None:
    """Wait until both know the same."""
    while one.attendance.lesson != other.attendance.lesson:
        await asyncio.sleep(0.01)


async def test_two_processes_attend_one_class(made: Path) -> None:
    """What one orders, the other one sees; two names that look alike are not both right."""
    one, other = attend(opened(made), noon), attend(opened(made), noon)
    answers = await asyncio.gather(
        one.attendance.order(Join("Ana", "w")), other.attendance.order(Join("ANA", "w")), return_exceptions=True
    )
    assert sorted(isinstance(answer, NotAllowed) for answer in answers) == [False, True]
    await one.attendance.order(Start())
    await one.attendance.order(Come("s1", "1.1.1"))
    await same(one, other)
    await other.attendance.order(Keep("s1", "1.1.1", (Chosen("a"),)))
    assert other.attendance.lesson.students["s1"].progress.choices == ("a",)
    await same(one, other)
    one.close()
    other.close()


async def test_names_and_words_stand_apart_from_what_happened(made: Path) -> None:
    """Once an alias is forgotten, the file has neither the name nor the word, and the class goes on."""
    attended = attend(opened(made), noon)
    await attended.attendance.order(Join("Zebulon", "hash-of-a-word"))
    attended.close()
    log = opened(made)
    assert any("Zebulon" in row.personal for row in log.after(0))
    assert not any("Zebulon" in row.body or "hash-of-a-word" in row.body for row in log.after(0))
    log.forget("s1")
    lesson, _ = read_lesson(log)
    assert lesson.students["s1"].called == "s1"
    log.close()


async def test_what_was_written_and_told_goes_with_the_person(made: Path) -> None:
    """Words of one's own say who one is: the play is still there, its answers and the messages to them are not."""
    attended = attend(opened(made), noon)
    answer = Answered("analysis", "Why?", "Because my name is Zebulon.")
    for command in (
        Join("Ana", "w"), Come("s1", "1.1.1"), Start(), Keep("s1", "1.1.1", (Chosen("a"), answer)),
        Tell("s1", "Zebulon, look up!"), Tell("", "Five minutes."),
    ):  # fmt: skip
        await attended.attendance.order(command)
    attended.close()
    log = opened(made)
    student = read_lesson(log)[0].students["s1"]
    assert student.progress.answers == {("analysis", "Why?"): answer.answer}
    log.forget("s1")
    assert not any("Zebulon" in row.body + row.personal for row in log.after(0))
    lesson, _ = read_lesson(log)
    log.close()
    assert b"Zebulon" not in (made / "classes" / "monday.db").read_bytes()
    assert (lesson.students["s1"].progress.choices, lesson.students["s1"].progress.answers) == (("a",), {})
    assert [message.text for message in lesson.messages] == ["Five minutes."]


def test_secrets_of_earlier_starts_are_not_kept(made: Path) -> None:
    """Each start says all of how it serves; a code, a hash or a roster that was changed is gone from the disk."""
    log = opened(made)
    write_down(log, [Host("another"), Restart()], noon())
    rows = [row.personal for row in log.after(0) if row.kind == "hosted"]
    assert rows == ["", '{"told":"another"}']
    assert read_lesson(log)[0].hosted == "another"
    log.close()
    assert b"secret" not in (made / "classes" / "monday.db").read_bytes()
