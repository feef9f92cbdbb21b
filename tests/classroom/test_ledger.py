import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest

from game.classroom.command import Come, Host, Join, Keep, Open, Restart, Start
from game.classroom.decide import NotAllowed
from game.classroom.event import Opened
from game.classroom.ledger import Attended, attend, read_lesson, write_down
from game.play.record import Chosen
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
