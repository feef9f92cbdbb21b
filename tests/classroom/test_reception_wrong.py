"""Wrong codes and passwords at the doors of the class: counted, and written down now and then."""

from pathlib import Path

import pytest

from game.classroom import reception as module
from game.classroom.reception import open_class
from tests.classroom.terminal.wire import until
from tests.classroom.visitors import Opens, a_class


async def test_wrong_codes_are_noted_together(opened: Opens, monkeypatch: pytest.MonkeyPatch) -> None:
    """A thousand of them are few entries."""
    monkeypatch.setattr(module, "KNOCKS_EVERY", 0.02)
    async with opened() as desk:
        before = desk.reception.attendance.lesson.next_number("class")
        for answers in range(1001):
            desk.reception.wrong(answers)
        await until(lambda: desk.reception.attendance.lesson.knocks == 1000)
        assert desk.reception.attendance.lesson.next_number("class") == before + 1


async def test_wrong_codes_are_noted_before_the_end(tmp_path: Path) -> None:
    """What was counted and not yet written is written when the process ends."""
    hosting = a_class(tmp_path)
    reception = await open_class(hosting, "r1.1", print, print)
    reception.wrong(7)
    reception.tried(2)
    await reception.close()
    again = await open_class(hosting, "r1.2", print, print)
    assert (again.attendance.lesson.knocks, again.attendance.lesson.tries) == (7, 2)
    await again.close()
