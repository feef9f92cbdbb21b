"""What is typed at a class before there is anything to be seen."""

import asyncio

from tests.classroom.visitors import Opens


async def test_what_is_typed_before_a_page_is_seen_chooses_nothing_on_it(opened: Opens) -> None:
    """Enter once too often behind the return word made three choices on pages that nobody had seen."""
    async with opened(open=True) as desk:
        ana = await desk.comes("ana")
        ana.types("\r\r1\r")
        await ana.sees("turn 1")
        await asyncio.sleep(0.1)
        student = desk.reception.attendance.lesson.named("ana")
        assert student is not None
        assert student.progress.choices == ()
        ana.types("1")
        await ana.sees("turn 2")
