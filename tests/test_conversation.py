"""The conversations: every ending of every scenario, played in line mode and compared word for word."""

from difflib import unified_diff
from pathlib import Path

import pytest

from game.play.run import resume
from game.shelf.scenarios import Shelf, shipped_folder
from tests.conversation import Conversation, conversations, read_conversation, spoken

SHELF = Shelf((shipped_folder(),))
REWRITE = "If this is what it should say now: python -m tests.conversation --write"


@pytest.mark.parametrize("path", conversations(), ids=lambda path: path.stem)
def test_a_conversation_comes_out_as_it_was_written_down(path: Path) -> None:
    """The same numbers give the same words, to the last one of the debrief."""
    kept = read_conversation(path)
    said = spoken(kept.scenario, kept.numbers)
    found = list(unified_diff(kept.text.splitlines(), said.splitlines(), str(path), "as it is played now", lineterm=""))
    assert not found, "\n".join([*found, REWRITE])


@pytest.mark.parametrize("path", conversations(), ids=lambda path: path.stem)
def test_a_conversation_reaches_the_ending_that_it_promises(path: Path) -> None:
    """Its numbers are legal choices, and the last one leads to the ending in its header."""
    kept = read_conversation(path)
    story = SHELF.load(kept.scenario).story
    assert story is not None
    ended = resume(story, "You", kept.choices(story)).run.ended
    assert ended is not None
    assert (ended.scene, path.stem) == (kept.ending, f"{kept.scenario}.{kept.ending}")


@pytest.mark.parametrize("scenario", SHELF.ids())
def test_every_ending_has_a_conversation(scenario: str) -> None:
    """No scenario that comes with the game has an ending that nobody has read through."""
    story = SHELF.load(scenario).story
    assert story is not None
    told = {read_conversation(path).ending for path in conversations() if path.stem.startswith(f"{scenario}.")}
    assert {ending.id for ending in story.endings} - told == set()


def test_a_conversation_is_read_as_a_person_reads_it(tmp_path: Path) -> None:
    """What stands behind > with a number and two blanks is a choice; anything else that was typed is not."""
    path = tmp_path / "spill.late.txt"
    path.write_text("scenario: spill\nending: late\n\nThe room.\n\n> 2  Go on.\n\n> s\n\n> 10  Stop.\n> \n", "utf-8")
    read = read_conversation(path)
    assert (read.scenario, read.ending, read.numbers, read.lines) == ("spill", "late", (2, 10), ("Go on.", "Stop."))


def test_a_file_without_its_header_is_refused(tmp_path: Path) -> None:
    """Without scenario and ending there is nothing to compare with."""
    path = tmp_path / "odd.txt"
    path.write_text("scenario: spill\n\n> 1  Go on.\n", "utf-8")
    with pytest.raises(ValueError, match="should begin with scenario, ending"):
        read_conversation(path)


def test_a_number_that_is_not_offered_is_no_choice() -> None:
    """A conversation that an edit has broken is told, and chooses nothing else instead."""
    story = SHELF.load("spill").story
    assert story is not None
    with pytest.raises(IndexError):
        Conversation("spill", "late", (99,), ("Fly.",), "").choices(story)
