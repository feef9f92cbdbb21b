"""Who has gone while the log of the class cannot be written: nothing breaks, and it is written later."""

from functools import partial
from pathlib import Path

import pytest

from game.classroom import reception as module
from game.classroom.ledger import Ledger
from game.records.trouble import CannotSave
from tests.classroom.terminal.wire import until
from tests.classroom.visitors import Opens, reception_in


@pytest.fixture
def opened(tmp_path: Path) -> Opens:
    """A reception in this test's own folder, as an async context."""
    return partial(reception_in, tmp_path)


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
        await until(lambda: desk.here() == ["ana"])
        with monkeypatch.context() as patch:
            patch.setattr(Ledger, "append", full)
            await ana.goes()
            await (await desk.comes("bo", lines=True)).sees("Enter tries again")
            assert desk.here() == ["ana"]
        assert ana.visit.cancelled()
        await until(lambda: not desk.here())


async def test_a_worker_that_dies_while_the_disk_is_full_is_told_of_later(
    opened: Opens, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is raised into the worker that writes it down, which may end meanwhile as well."""
    monkeypatch.setattr(module, "AGAIN_EVERY", 0.01)
    async with opened() as desk:
        await (await desk.comes("ana", lines=True)).sees("Welcome")
        with monkeypatch.context() as patch:
            patch.setattr(Ledger, "append", full)
            await desk.reception.lost("r1.1")
            assert desk.here() == ["ana"]
        await until(lambda: not desk.here())
        with monkeypatch.context() as patch:
            await (await desk.comes("bo", lines=True)).sees("Welcome")
            patch.setattr(Ledger, "append", full)
            await desk.reception.lost("r1.1")
