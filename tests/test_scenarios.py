"""The four scenarios: what writing.md asks of each, held over plays that pick at random (always the same ones)."""

import random
from collections import Counter
from functools import cache

import pytest
from attrs import frozen

from game.play.leaf import leaves
from game.play.page import needed_rows, play_page
from game.play.rows import SMALLEST
from game.play.run import Run, begin_run, choose
from game.play.view import View
from game.shelf.scenarios import Shelf, shipped_folder
from game.story.engine import begin, step
from game.story.event import CameOut, Chose, Ended, Entered, Heard, Offered, Waits
from game.story.expression import Name
from game.story.model import Assign, Change, Scene, Story
from game.story.people import mean_goodwill
from game.story.state import REPUTATION, State
from game.story.text import FirstOf, plain
from tests.conversation import conversations, read_conversation

SHELF = Shelf((shipped_folder(),))
NAMES = ("gossip", "stuck", "spill", "rude-peer")
#: Plays that only count, and plays whose every page is read.
COUNTED, READ = 3000, 150

each = pytest.mark.parametrize("name", NAMES)


@frozen
class Counted:
    """What came of many plays."""

    ends: Counter[str]
    lengths: Counter[int]
    apart: int


def story_of(name: str) -> Story:
    """A scenario that has no fault."""
    shelved = SHELF.load(name)
    assert shelved.diagnostics == ()
    assert shelved.story is not None
    return shelved.story


@cache
def counted(name: str) -> Counted:
    """Many random plays, counted."""
    story, rng = story_of(name), random.Random(name)
    ends: Counter[str] = Counter()
    lengths: Counter[int] = Counter()
    apart = 0
    for _ in range(COUNTED):
        state, length = begin(story).state, 0
        while state.offered:
            state, length = step(story, state, rng.choice(state.offered)).state, length + 1
        ends[state.scene] += 1
        lengths[length] += 1
        apart += parted(state)
    return Counted(ends, lengths, apart)


def parted(state: State) -> bool:
    """Whether reputation and goodwill stand on opposite sides of 50."""
    return (state.reputation - 50) * (mean_goodwill(state.goodwill) - 50) < 0


@cache
def read(name: str) -> tuple[Run, ...]:
    """Some random plays, whole."""
    story, rng = story_of(name), random.Random(name)
    runs = []
    for _ in range(READ):
        run = begin_run(story, "Alexandra")
        while run.state.offered:
            run = choose(run, rng.choice(run.state.offered))
        runs.append(run)
    return tuple(runs)


@each
def test_it_is_of_the_size_that_a_class_needs(name: str) -> None:
    """At least 20 scenes, 40 choices and 5 endings; every step of the debrief has a question."""
    story = story_of(name)
    assert len(story.scenes) >= 20
    assert sum(len(scene.choices) for scene in story.scenes) >= 40
    assert len(story.endings) >= 5
    assert all(questions for _, questions in story.debrief.steps)
    assert story.debrief.principle
    assert story.debrief.for_the_instructor


@each
def test_every_ending_is_reached_by_2_to_40_plays_in_a_hundred(name: str) -> None:
    """Under uniform play, over 3,000 plays."""
    ends = counted(name).ends
    assert set(ends) == {scene.id for scene in story_of(name).endings}
    assert all(0.02 <= count / COUNTED <= 0.40 for count in ends.values()), ends


@each
def test_a_play_is_7_to_16_choices_long(name: str) -> None:
    """Every one of them."""
    lengths = counted(name).lengths
    assert min(lengths) >= 7
    assert max(lengths) <= 16


@each
def test_its_own_tests_hold(name: str) -> None:
    """Each test in the file plays to what it expects, and every ending has one."""
    story = story_of(name)
    reached = set()
    for test in story.tests:
        state = begin(story).state
        for choice in test.choose:
            state = step(story, state, choice).state
        for expectation in test.expect:
            assert expectation.ending in (None, state.scene), test.name
            assert expectation.holds is None or expectation.holds.test(state), test.name
        reached.add(state.scene)
    assert reached >= {scene.id for scene in story.endings}


@each
def test_every_ending_has_a_conversation(name: str) -> None:
    """A file that anybody can read, and that line mode and the screen play."""
    written = {one.ending for path in conversations() if (one := read_conversation(path)).scenario == name}
    assert written == {scene.id for scene in story_of(name).endings}


@each
def test_every_page_fits_the_smallest_screen(name: str) -> None:
    """By the layout that draws it, with a long name, over every leaf of 150 plays."""
    width, height = SMALLEST
    tight: dict[str, int] = {}
    for run in read(name):
        for leaf in leaves(run):
            view = View(run.story, leaf)
            if not play_page(view, width, height).fits:
                tight[leaf.scene] = needed_rows(view, width)
    assert tight == {}


@each
def test_texts_are_as_short_as_the_craft_asks(name: str) -> None:
    """60 words where there is something to choose, 100 at an ending, 20 for what follows; a choice 72 letters."""
    long = set()
    for run in read(name):
        for leaf in leaves(run):
            told = sum(len(plain(paragraph).split()) for paragraph in leaf.told)
            said = sum(len(plain(paragraph).split()) for paragraph in leaf.said)
            scenes = {event.scene for event in leaf.happened if isinstance(event, Entered)}
            if isinstance(leaf.end, Offered):
                long |= {(leaf.scene, option.line) for option in leaf.end.options if len(option.line) > 72}
                long |= {(leaf.scene, str(told))} if len(scenes) == 1 and told > 60 else set()
            if isinstance(leaf.end, Ended) and told > 100:
                long.add((leaf.scene, str(told)))
            if len(leaf.did) == 1 and said > 20:
                long.add((leaf.did[0].act, str(said)))
    assert long == set()


@each
def test_it_has_an_act_that_nobody_sees_and_one_that_travels(name: str) -> None:
    """Something waits unseen, something is untold; some of it is heard or comes out, and some never lands."""
    events = [event for run in read(name) for event in run.events]
    assert any(isinstance(event, Chose) and not event.witnesses for event in events)
    assert any(isinstance(event, Waits) and event.unseen for event in events)
    assert any(isinstance(event, Waits) and not event.unseen and event.person != REPUTATION for event in events)
    assert any(isinstance(event, Heard | CameOut) for event in events)
    assert any(run.state.waiting for run in read(name))


@each
def test_something_from_early_on_comes_back_late(name: str) -> None:
    """In some play an act of the first three choices lands, or is asked for, after the eighth."""
    story = story_of(name)
    early = {choice for run in read(name) for choice in run.choices[:3]}
    late = {scene for run in read(name) for turn in run.turns[8:] for scene in [turn.state.scene]}
    asked = {name.key for scene in story.scenes if scene.id in late for name in names_in(scene)}
    assert asked & (early | remembered_by(story, early))


def names_in(scene: Scene) -> list[Name]:
    """The names that a scene's texts hang on."""
    passages = [
        passage for block in scene.text for passage in (block.passages if isinstance(block, FirstOf) else (block,))
    ]
    return [name for passage in passages if passage.when for name in passage.when.names]


def remembered_by(story: Story, acts: set[str]) -> set[str]:
    """The variables that these acts change."""
    effects = [effect for act in acts if (choice := story.act(act)) for effect in choice.effects]
    return {story.variables[effect.variable].name for effect in effects if isinstance(effect, Change | Assign)}


def test_reputation_and_goodwill_part_in_the_last_room() -> None:
    """In `spill` they end on opposite sides of 50 in a third of plays or more."""
    assert counted("spill").apart / COUNTED >= 1 / 3
