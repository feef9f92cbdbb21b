"""Who has gone while the log of the class cannot be written: nothing breaks, and it is written later."""

import asyncio
from typing import Any

import pytest

from game.classroom import reception as module
from game.classroom.event import CLASS
from game.classroom.ledger import Ledger
from game.records.trouble import CannotSave
from tests.classroom.terminal.wire import until
from tests.classroom.visitors import Opens


async def full(*_: object) -> None:
    """A disk that has no room."""
    raise CannotSave("The disk is full.")


async def test_a_goodbye_that_cannot_be_written_is_written_later(
    opened: Opens, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing breaks while the disk is full, and once it has room again the class knows who has gone."""
    monkeypatch.setattr(module, "AGAIN_EVERY", 0.01)
    async with opened() as desk:
        ana = await desk.comes("ana", lines=True)
        await ana.sees("Welcome")
        with monkeypatch.context() as patch:
            patch.setattr(Ledger, "append", full)
            await ana.goes()
            await (await desk.comes("bo", lines=True)).sees("Enter tries again")
            assert desk.here() == ["ana"]
        assert ana.visit.cancelled()
        await until(lambda: not desk.here())


async def test_who_hangs_up_while_they_come_in_is_written_down_as_gone(
    opened: Opens, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They are in the class by then and nobody has been told so; with a full disk too they are not for ever."""
    monkeypatch.setattr(module, "AGAIN_EVERY", 0.01)
    append, told = Ledger.append, asyncio.Event()

    async def slow(ledger: Ledger, stream: str, *what: Any) -> None:
        await append(ledger, stream, *what)
        if stream != CLASS:
            monkeypatch.setattr(Ledger, "append", full)
            await told.wait()

    monkeypatch.setattr(Ledger, "append", slow)
    async with opened() as desk:
        ana = await desk.comes("ana", lines=True)
        await until(lambda: desk.here() == ["ana"])
        going = asyncio.create_task(ana.goes())
        await asyncio.sleep(0)
        told.set()
        await going
        assert desk.here() == ["ana"]
        monkeypatch.setattr(Ledger, "append", append)
        await until(lambda: not desk.here())


async def test_a_worker_that_dies_while_the_disk_is_full_is_told_of_again(
    opened: Opens, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is raised into the worker that is to write it down, which says that it could not."""
    async with opened() as desk:
        await (await desk.comes("ana", lines=True)).sees("Welcome")
        with monkeypatch.context() as patch:
            patch.setattr(Ledger, "append", full)
            assert not await desk.reception.lost("r1.1")
            assert desk.here() == ["ana"]
        assert await desk.reception.lost("r1.1")
        assert desk.here() == []
        assert await desk.reception.lost("r1.1"), "once more does no harm"
