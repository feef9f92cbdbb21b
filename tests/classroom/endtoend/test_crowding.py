"""Names taken without end by somebody who has the code: the limit of the class bounds them, and nobody is slowed down.

There is no pace of names by address: behind one address may be a school, whose right code is never delayed.
"""

import asyncio
from pathlib import Path

from tests.classroom.endtoend.hosted import Server, hosted
from tests.classroom.endtoend.people import back, visiting

MOST = 6


async def _takes(server: Server, name: str) -> str:
    """Log in under a new name and leave it behind; gives the return word, empty where the class is full."""
    async with visiting(server, name, term="") as student:
        found = await student.reads(r"Your return word: (\w+-\w+)|This class is full: it takes 6 students\.")
        return found[1] or ""


async def test_names_without_end_are_as_many_as_the_class_takes(tmp_path: Path) -> None:
    """Twenty at once in two workers, and more one by one: six are in; they choose and come back, full as it is."""
    with hosted(tmp_path / "class", "gossip", "--open", "--most", str(MOST)) as server:
        names = [f"name {letter}" for letter in "abcdefghijkmnpqrstuv"]
        words = dict(zip(names, await asyncio.gather(*(_takes(server, name) for name in names)), strict=True))
        assert len([word for word in words.values() if word]) == MOST
        entries = server.lesson.next_number("class")
        for number in range(5):
            assert await _takes(server, f"late {number}") == ""
        assert len(server.lesson.students) == MOST
        assert server.lesson.next_number("class") == entries
        name = next(name for name in names if words[name])
        async with back(server, name, words[name]) as student:
            await student.chooses()
    assert "Traceback" not in server.log
