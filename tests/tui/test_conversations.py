"""The conversations on the screen: the same numbers, pressed as keys, reach the same endings by the same words."""

from pathlib import Path

import pytest

from game.story.event import Ended, Offered, WentOn
from game.story.text import plain
from tests.conversation import conversations, read_conversation
from tests.tui.conftest import Opened, Table


async def turn_pages(table: Table) -> None:
    """Turn the pages that stand before the next choice."""
    while isinstance(table.play.leaf.end, WentOn):
        await table.press("enter")


def squeezed(text: str) -> str:
    """A text without its line breaks."""
    return " ".join(text.split())


@pytest.mark.parametrize("path", conversations(), ids=lambda path: path.stem)
async def test_a_conversation_plays_on_the_screen(open_room: Opened, path: Path) -> None:
    """Every choice is offered under its number, and the ending is the one that the file promises."""
    conversation = read_conversation(path)
    async with open_room(start=(conversation.scenario, True)) as table:
        for number, line in zip(conversation.numbers, conversation.lines, strict=True):
            await turn_pages(table)
            end = table.play.leaf.end
            assert isinstance(end, Offered)
            assert squeezed(end.open[number - 1].line).startswith(squeezed(line)[:40])
            assert f"{number}  {line[:30]}" in table.text
            await table.press(str(number))
        await turn_pages(table)
        end = table.play.leaf.end
        assert isinstance(end, Ended)
        assert end.scene == conversation.ending
        for paragraph in table.play.leaf.told:
            assert squeezed(plain(paragraph)) in squeezed(conversation.text)
