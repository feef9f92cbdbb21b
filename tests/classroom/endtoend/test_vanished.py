"""A network that is gone without a word: the client stands still, its connection stays open."""

import signal
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from attrs import evolve

from game.classroom.command import Host
from game.classroom.ledger import write_down
from game.classroom.server.hosting import from_json, to_json
from game.records.classes import open_class
from tests.classroom.endtoend import stock
from tests.classroom.endtoend.hosted import hosted, start
from tests.classroom.endtoend.people import back, until


def _made_to_ask_soon(folder: Path) -> str:
    """A class whose server asks after who is silent within a second, and not within 45; its id."""
    server = start(folder, "gossip", "--open", "--workers", "1")
    try:
        told = to_json(evolve(from_json(server.lesson.hosted), silent_seconds=1))
        assert server.end() == 0
        with closing(open_class(folder, server.class_id)) as log:
            write_down(log, [Host(told)], datetime.now(UTC))
    finally:
        server.clear_away()
    return server.class_id


@stock.needed
async def test_a_student_whose_network_is_gone_has_left_their_seat(tmp_path: Path) -> None:
    """The class knows soon, and not when they come back; they come back with their word to the same scene."""
    with hosted(tmp_path / "class", "--resume", _made_to_ask_soon(tmp_path / "class")) as server:
        async with stock.in_class(server, "ana") as ana:
            word = await ana.has_word()
            await ana.chooses()
            assert server.student("ana").here
            ana.process.send_signal(signal.SIGSTOP)
            await until(lambda: not server.student("ana").here)
            async with back(server, "ana", word) as again:
                await again.stands_where(server.play_of("ana"))
            ana.process.send_signal(signal.SIGCONT)
            assert await ana.goes() == 255
    assert "Traceback" not in server.log
