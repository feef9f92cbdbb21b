import asyncio
from pathlib import Path

import pytest

from game.records.class_log import ClassLog
from game.records.clerk import SLICE
from game.records.entry import Adding, Entering
from game.records.trouble import Superseded
from tests.records.elsewhere import start
from tests.records.office import Opened
from tests.records.test_class_log import adding


async def test_what_is_written_has_been_delivered(opened: Opened) -> None:
    """When an append returns, its rows and all before them have arrived on the loop's thread."""
    office = opened()
    await office.clerk.append(adding("ann", 1, "came", "chosen"))
    assert office.rows == ["ann1 came", "ann2 chosen"]
    await office.clerk.append(adding("bo", 1, "came"))
    assert office.rows == ["ann1 came", "ann2 chosen", "bo1 came"]


async def test_everybody_hears_everything_once_and_in_one_order(opened: Opened) -> None:
    """Two processes' clerks deliver the same rows, whoever wrote them, though both write all the time."""
    first, second = opened(), opened()
    for number in range(1, 11):
        await asyncio.gather(
            first.clerk.append(adding("ann", number, "chosen")),
            second.clerk.append(adding("bo", number, "chosen")),
        )
    await first.until(lambda: len(first.rows) == len(second.rows) == 20)
    assert first.rows == second.rows
    assert sorted(first.rows) == sorted(f"{name}{number} chosen" for name in ("ann", "bo") for number in range(1, 11))


async def test_the_loser_has_read_what_took_the_number(opened: Opened) -> None:
    """Who comes second is told so after the first one's event was delivered, and can decide again at once."""
    first, second = opened(), opened()
    await first.clerk.append(adding("class", 1, "started"))
    with pytest.raises(Superseded):
        await second.clerk.append(adding("class", 1, "locked"))
    assert second.rows == ["class1 started"]
    await second.clerk.append(adding("class", 2, "locked"))
    assert second.rows == ["class1 started", "class2 locked"]


async def test_a_burst_is_a_few_commits(opened: Opened) -> None:
    """What comes in while a commit is under way goes into the next one together."""
    office = opened()
    office.log.may.clear()
    first = asyncio.create_task(office.clerk.append(adding("s0", 1, "chosen")))
    await office.until(office.log.writing.is_set)
    others = [asyncio.create_task(office.clerk.append(adding(f"s{number}", 1, "chosen"))) for number in range(1, 51)]
    await asyncio.sleep(0)
    office.log.may.set()
    await asyncio.gather(first, *others)
    assert office.log.batches == [1, 50]
    assert len(office.rows) == 51


async def test_a_long_past_comes_in_slices(opened: Opened, path: Path) -> None:
    """The loop turns to others between them, none is large, and what is written meanwhile comes after."""
    log = ClassLog(path)
    log.append([adding("ann", 1, *["chosen"] * (SLICE * 3 + 50))])
    log.close()
    office, turns = opened(), []

    async def others() -> None:
        while len(office.rows) < SLICE * 3:
            turns.append(len(office.slices))
            await asyncio.sleep(0)

    await asyncio.gather(others(), office.clerk.append(adding("bo", 1, "came")))
    assert [len(rows) for rows in office.slices] == [SLICE] * 3 + [51]
    assert office.rows[-1] == "bo1 came"
    assert {*turns} >= {0, 1, 2}


async def test_a_clerk_goes_on_from_a_place(opened: Opened, path: Path) -> None:
    """What was read before it began is not delivered again."""
    log = ClassLog(path)
    log.append([adding("ann", 1, "came", "chosen", "chosen")])
    place = log.after(0)[1].place
    log.close()
    office = opened(place)
    await office.until(lambda: bool(office.rows))
    assert office.rows == ["ann3 chosen"]


async def test_who_does_not_wait_any_more_is_written_down_all_the_same(opened: Opened) -> None:
    """A student whose connection drops in mid-choice has chosen."""
    office = opened()
    office.log.may.clear()
    leaving = asyncio.create_task(office.clerk.append(adding("ann", 1, "chosen")))
    await office.until(office.log.writing.is_set)
    leaving.cancel()
    office.log.may.set()
    await office.clerk.append(adding("bo", 1, "chosen"))
    assert office.rows == ["ann1 chosen", "bo1 chosen"]
    assert leaving.cancelled()


async def test_another_process_is_followed_until_it_is_killed(opened: Opened, folder: Path) -> None:
    """All that a killed process had told of is delivered, each once, in order, and the class goes on."""
    office = opened()
    script = """
from game.records.classes import Adding, Entering, Stream, open_class
log, number = open_class(folder, "tulip"), 1
began = Stream("elsewhere", "seat", "gossip", "", "v1", "now")
while True:
    assert log.append([Adding("elsewhere", number, [Entering("now", "chosen", "{}")], began)]) == [None]
    told(number)
    number += 1
"""
    with start(script, folder) as other:
        assert other.stdout is not None
        for number in range(1, 21):
            await office.clerk.append(adding("here", number, "chosen"))
            await asyncio.to_thread(other.stdout.readline)
        other.kill()
        told = 20 + len(other.stdout.read().split())
    await office.until(lambda: sum(row.startswith("elsewhere") for row in office.rows) >= told)
    await office.clerk.append(Adding("here", 21, [Entering("now", "chosen", "{}")]))
    for stream in ("here", "elsewhere"):
        rows = [row for row in office.rows if row.startswith(stream)]
        assert rows == [f"{stream}{number} chosen" for number in range(1, len(rows) + 1)]
    assert office.rows[-1] == "here21 chosen"
