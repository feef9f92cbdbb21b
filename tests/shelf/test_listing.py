from pathlib import Path

from attrs import asdict, evolve

from game.play.record import Finished
from game.shelf.listing import listed, minutes_of, words_of
from game.story.model import Story
from tests.shelf.shelves import filled, shelf

WORDY = """\
title: One two
summary: Three four five.
practices: [help, respect]
who: {dana: {name: Dana, about: Not counted at all.}}
remember:
  clock: {from: 0, to: 9, first: 9, shown: Six seven}
start: door
scenes:
  door:
    here: [dana]
    at: Eight nine
    text:
      - "{dana} eleven's *twelve*."
      - first_of:
          - if: clock < 5
            text: Thirteen, fourteen — fifteen!
          - text: Sixteen.
    choices:
      - id: stay
        text: Seventeen eighteen.
        then: '{dana.They} {dana.they|do|does} twenty-one.'
        why: Twenty-two twenty-three.
        unseen: Twenty-four twenty-five.
        to: the_end
      - say: Twenty-six.
        if: clock < 5
        locked: Twenty-seven.
        to: the_end
  the_end:
    ending: {title: Twenty-eight, tone: warm}
    text: Twenty-nine.
debrief:
  principle: Thirty thirty-one.
  ask:
    reactions:
      - Thirty-two?
  for_the_instructor: Not counted at all.
tests:
  - name: Not counted
    choose: [stay]
    expect: {ending: the_end}
"""


def wordy(folder: Path) -> Path:
    filled(folder, people=None).joinpath("wordy.yaml").write_text(WORDY, "utf-8")
    return folder


def story(folder: Path) -> Story:
    shelved = shelf(wordy(folder)).load("wordy")
    assert shelved.story is not None, shelved.diagnostics
    return shelved.story


def test_a_list_says_what_a_scenario_holds(tmp_path: Path) -> None:
    """Its keys are those of `list --json`, with counts and the endings that were found, each once."""
    reached = [Finished(name, name, 50, 50) for name in ("the_end", "the_end", "dropped_by_an_edit")]
    line = asdict(listed(shelf(wordy(tmp_path)).load("wordy"), tuple(reached)))
    assert line == {
        "id": "wordy", "title": "One two", "minutes": 1, "scenes": 2, "choices": 2, "endings": 1, "words": 32,
        "practices": ("help", "respect"), "found": 2,
    }  # fmt: skip


def test_words_are_those_that_a_player_can_read(tmp_path: Path) -> None:
    """Every text counts once, told or not; a name is a word; the instructor's note and the tests are not counted."""
    assert words_of(story(tmp_path)) == 32


def test_the_authors_minutes_go_before_an_estimate(tmp_path: Path) -> None:
    """Only where the author says nothing is a play's length looked at."""
    shelved = shelf(wordy(tmp_path)).load("wordy")
    assert shelved.story is not None
    assert listed(evolve(shelved, story=evolve(shelved.story, minutes=45)), ()).minutes == 45


def test_a_longer_story_takes_longer(tmp_path: Path) -> None:
    """The estimate grows with what a play tells, is the same each time, and is a minute at least."""
    short = story(tmp_path)
    wordy(tmp_path).joinpath("wordy.yaml").write_text(WORDY.replace("Twenty-nine.", "word " * 1000))
    shelved = shelf(tmp_path).load("wordy")
    assert shelved.story is not None
    assert minutes_of(short) == 1
    assert minutes_of(shelved.story) == minutes_of(shelved.story) == 5


def test_a_story_without_end_is_estimated_too(tmp_path: Path) -> None:
    """A play that runs in a circle is broken off."""
    wordy(tmp_path).joinpath("wordy.yaml").write_text(WORDY.replace("to: the_end", "to: door"))
    shelved = shelf(tmp_path).load("wordy")
    assert shelved.story is not None
    assert 10 < minutes_of(shelved.story) < 60


def test_a_scenario_that_does_not_compile_is_listed_by_its_id(tmp_path: Path) -> None:
    """Its counts are 0, and what was found in it before the edit is still there."""
    filled(tmp_path).joinpath("broken.yaml").write_text("title: Half\n")
    line = listed(shelf(tmp_path).load("broken"), (Finished("the_end", "The end", 50, 50),))
    assert (line.title, line.scenes, line.words, line.found) == ("broken", 0, 0, 1)
