from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from game.play.record import Chosen, Finished, Rewound
from game.records.saves import CannotSave, Saves, open_saves
from game.shelf.scenarios import Shelved
from game.shelf.sitting import Sitting, played_elsewhere, sit_down
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


def talk(folder: Path, text: str = TALK) -> Shelved:
    filled(folder).joinpath("talk.yaml").write_text(text)
    return shelf(folder).load("talk")


@pytest.fixture
def saves(tmp_path: Path) -> Iterator[Saves]:
    saves = open_saves(tmp_path / "saves", lambda: datetime.now(UTC))
    yield saves
    saves.close()


def seated(saves: Saves, shelved: Shelved, fresh: bool = False, you: Callable[[], str] = lambda: "Ann") -> Sitting:
    assert shelved.story is not None, shelved.diagnostics
    return sit_down(saves, shelved, shelved.story, you, fresh=fresh)


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
    again = seated(saves, story, you=lambda: pytest.fail("the name is known"))
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


def test_a_slip_of_the_pen_costs_nobody_a_play(saves: Saves, tmp_path: Path) -> None:
    """Whoever only looks at a scenario while a choice is misspelt in it has all choices when it is put right."""
    first = seated(saves, talk(tmp_path))
    first.play.choose("stay")
    first.leave()
    looking = seated(saves, talk(tmp_path, TALK.replace("id: stay", "id: stya")))
    assert looking.play.run.choices == ()
    looking.leave()
    again = seated(saves, talk(tmp_path))
    assert (again.play.run.choices, again.notices) == (("stay",), ())
    again.leave()


def test_choices_are_given_up_together_with_the_next_one(
    saves: Saves, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that refuses the next choice keeps the old ones too; the try after that gives them up, once."""
    first = seated(saves, talk(tmp_path))
    first.play.choose("stay")
    first.leave()
    edited = seated(saves, talk(tmp_path, TALK.replace("id: stay", "id: remain")))
    with monkeypatch.context() as full:
        full.setattr(Saves, "append", refuse)
        with pytest.raises(CannotSave):
            edited.play.choose("remain")
    assert saves.read(first.id).choices == ("stay",)
    edited.play.choose("remain")
    edited.play.choose("listen")
    edited.leave()
    kept = saves.read(first.id)
    assert kept.kept[:4] == (Chosen("stay"), Rewound(0), Chosen("remain"), Chosen("listen"))
    assert kept.next_number == 6


def refuse(*_: object) -> int:
    raise CannotSave("The disk is full.")


#: The talk where nobody listens any more: its chair is an ending.
SHORT = f"""\
{TALK.partition("  chair:")[0]}\
  chair:
    ending: {{title: Seated, tone: warm}}
    text: You sit.
"""


def test_an_ending_that_an_edit_makes_is_kept_at_once(saves: Saves, tmp_path: Path) -> None:
    """The player stands on it without a choice: it is found, and the next play begins anew."""
    first = seated(saves, talk(tmp_path))
    first.play.choose("stay")
    first.leave()
    there = seated(saves, talk(tmp_path, SHORT))
    assert there.play.run.ended is not None
    there.leave()
    assert [ending.title for ending in saves.found()["talk"]] == ["Seated"]
    after = seated(saves, talk(tmp_path, SHORT))
    assert after.id != first.id
    after.leave()


def test_an_ending_in_the_place_of_lost_choices_is_kept_with_the_next_thing_done(saves: Saves, tmp_path: Path) -> None:
    """As the choices are given up only then, so is the ending found only then."""
    longer = TALK.replace("id: listen", "id: wait").replace("to: the_end", "to: door", 1)
    first = seated(saves, talk(tmp_path, longer))
    first.play.choose("stay")
    first.play.choose("wait")
    first.leave()
    there = seated(saves, talk(tmp_path, SHORT))
    assert saves.found() == {}
    there.play.open_debrief()
    there.leave()
    assert [ending.title for ending in saves.found()["talk"]] == ["Seated"]
    assert saves.read(first.id).choices == ("stay",)


def test_a_story_that_begins_on_an_ending_is_finished_at_once(saves: Saves, tmp_path: Path) -> None:
    """Nobody can choose in it, and its ending is found."""
    only = seated(saves, talk(tmp_path, SHORT.replace("start: door", "start: chair")))
    only.leave()
    assert [ending.title for ending in saves.found()["talk"]] == ["Seated"]


def test_two_files_of_one_name_keep_their_plays_apart(saves: Saves, tmp_path: Path) -> None:
    """Named by their paths, each goes on where it was left, and each has found its own endings."""
    (tmp_path / "b").mkdir()
    one, other = talk(tmp_path / "a", SHORT), tmp_path / "b" / "talk.yaml"
    other.write_text(TALK)
    outside = shelf(tmp_path / "a").load(str(other))
    first, second = seated(saves, one), seated(saves, outside)
    first.play.choose("stay")
    second.play.choose("stay")
    second.leave()
    first.leave()
    assert seated(saves, outside).id == second.id
    assert {subject: len(found) for subject, found in saves.found().items()} == {"talk": 1}


@pytest.mark.parametrize("given, called", [("\x1b[31mA\nB", "\N{REPLACEMENT CHARACTER}[31mA B"), ("   ", "You")])
def test_a_name_is_tamed_whoever_asked_for_it(saves: Saves, tmp_path: Path, given: str, called: str) -> None:
    """The screen and the line mode both hand in what was typed; the story and the records have what is safe."""
    sitting = seated(saves, talk(tmp_path), you=lambda: given)
    sitting.leave()
    assert (sitting.play.run.you, saves.read(sitting.id).you) == (called, called)


@pytest.mark.parametrize("fails", ["read", "append"])
def test_a_play_that_cannot_be_opened_is_not_held(
    saves: Saves, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails: str
) -> None:
    """Whatever goes wrong on the way in, another window can have the play."""
    first = seated(saves, talk(tmp_path))
    first.play.choose("stay")
    first.leave()
    with monkeypatch.context() as broken:
        broken.setattr(Saves, fails, refuse)
        with pytest.raises(CannotSave):
            seated(saves, talk(tmp_path, SHORT))
    again = seated(saves, talk(tmp_path))
    assert (again.id, again.elsewhere) == (first.id, False)
    again.leave()


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
