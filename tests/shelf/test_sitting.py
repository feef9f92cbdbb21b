from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from game.play.record import Finished
from game.records.saves import Saves, open_saves
from game.shelf.sitting import Sitting, played_elsewhere, sit_down
from game.story.model import Story
from tests.shelf.shelves import filled, shelf

TALK = """\
title: A talk
who: {dana: {name: Dana}}
start: door
scenes:
  door:
    here: [dana]
    text: Dana looks up.
    choices:
      - id: stay
        text: Stay.
        to: chair
  chair:
    here: [dana]
    text: You sit.
    choices:
      - id: listen
        text: Listen.
        to: the_end
  the_end:
    ending: {title: The end, tone: warm}
    text: You stay.
"""


def talk(folder: Path, text: str = TALK) -> Story:
    filled(folder).joinpath("talk.yaml").write_text(text)
    story = shelf(folder).load("talk").story
    assert story is not None
    return story


@pytest.fixture
def saves(tmp_path: Path) -> Iterator[Saves]:
    saves = open_saves(tmp_path / "saves", lambda: datetime.now(UTC))
    yield saves
    saves.close()


def seated(saves: Saves, story: Story, fresh: bool = False) -> Sitting:
    return sit_down(saves, story, "v1", lambda: "Ann", fresh=fresh)


def test_a_choice_is_kept_as_it_is_made(saves: Saves, tmp_path: Path) -> None:
    """A new play is written from its first choice on, with its ending, its guesses and its answers."""
    sitting = seated(saves, talk(tmp_path))
    assert (sitting.resumed, sitting.elsewhere, sitting.notices) == (False, False, ())
    sitting.play.choose("stay")
    sitting.play.choose("listen")
    sitting.guess("dana", "warm")
    sitting.answer("summary", "What now?", "Ask.")
    saved = saves.read(sitting.id)
    assert (saved.you, saved.choices, saved.next_number) == ("Ann", ("stay", "listen"), sitting.next_number)
    assert saved.finished == Finished("the_end", "The end", 50, 50)
    assert (saved.guesses, saved.answers) == (sitting.guesses, sitting.answers)
    sitting.leave()


def test_a_play_that_was_left_goes_on(saves: Saves, tmp_path: Path) -> None:
    """Its choices stand, its player keeps the name, and nobody is asked for one again."""
    story = talk(tmp_path)
    first = seated(saves, story)
    first.play.choose("stay")
    first.leave()
    again = sit_down(saves, story, "v1", lambda: pytest.fail("the name is known"))
    assert (again.id, again.resumed, again.play.run.choices, again.play.run.you) == (first.id, True, ("stay",), "Ann")
    again.play.choose("listen")
    again.leave()
    assert saves.read(first.id).choices == ("stay", "listen")


def test_after_an_ending_or_on_wish_a_new_play_begins(saves: Saves, tmp_path: Path) -> None:
    """A finished play is not gone on with, and one in progress only unless somebody wants a fresh one."""
    story = talk(tmp_path)
    first = seated(saves, story)
    first.play.choose("stay")
    first.leave()
    fresh = seated(saves, story, fresh=True)
    assert (fresh.id != first.id, fresh.play.run.choices) == (True, ())
    for choice in ("stay", "listen"):
        fresh.play.choose(choice)
    fresh.leave()
    after = seated(saves, story)
    assert after.id not in (first.id, fresh.id)
    after.leave()


def test_a_play_in_another_window_is_left_alone(saves: Saves, tmp_path: Path) -> None:
    """The second window gets a new play and says so; when the first one leaves, its play is free."""
    story = talk(tmp_path)
    first = seated(saves, story)
    first.play.choose("stay")
    assert played_elsewhere(saves, "talk")
    second = seated(saves, story)
    assert (second.elsewhere, second.id != first.id) == (True, True)
    second.leave()
    first.leave()
    first.leave()
    assert not played_elsewhere(saves, "talk")
    assert not played_elsewhere(saves, "another")


def test_an_edit_that_drops_a_choice_costs_only_what_came_after(saves: Saves, tmp_path: Path) -> None:
    """The player is told which choices do not hold any more, and goes on from the last one that does."""
    story = talk(tmp_path)
    first = seated(saves, story)
    first.play.choose("stay")
    first.play.choose("listen")
    first.play.undo()
    first.leave()
    edited = seated(saves, talk(tmp_path, TALK.replace("id: stay", "id: remain")))
    assert edited.play.run.choices == ()
    assert len(edited.notices) == 1
    assert "stay" in edited.notices[0]
    edited.play.choose("remain")
    edited.leave()
    assert saves.read(first.id).choices == ("remain",)


def test_what_another_window_just_wrote_is_read(saves: Saves, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between looking for a play and holding it, another window may go on with it and leave: that counts."""
    story = talk(tmp_path)
    first = seated(saves, story)
    stale = saves.read(first.id)
    first.play.choose("stay")
    first.leave()
    monkeypatch.setattr(Saves, "latest", lambda _saves, _scenario: stale)
    again = seated(saves, story)
    assert again.play.run.choices == ("stay",)
    again.play.choose("listen")
    again.leave()
    new = seated(saves, story)
    assert new.id != first.id
    new.leave()
    hold = saves.hold(stale.id)
    assert hold is not None
    hold.release()
