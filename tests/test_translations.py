"""The translations that come with the game: whole, up to date, and as easy to read on a small screen."""

import random
import re
from collections.abc import Iterator
from difflib import unified_diff
from functools import cache
from pathlib import Path

import pytest

from game.author.overlay.original import wordings
from game.play.leaf import Leaf, leaves
from game.play.page import needed_rows, play_page
from game.play.rows import SMALLEST
from game.play.run import Run, begin_run, choose, resume
from game.play.view import View
from game.shelf.manuscript import open_manuscript
from game.shelf.naming import translations_beside
from game.shelf.scenarios import Shelf, shipped_folder
from game.shelf.translations import faults_in_translations, people_left
from game.story.event import Ended, Entered, Offered
from game.story.model import Story
from game.story.text import plain
from tests.conversation import conversations, read_conversation, spoken

SHELF = Shelf((shipped_folder(),))
#: Every scenario with every language that it is translated into.
SHIPPED = [(name, language) for name in SHELF.ids() for language in SHELF.load(name).languages]
#: Plays whose every page is read.
READ = 150
REWRITE = "If this is what it should say now: python -m tests.conversation --write"
SPOKEN = [(path, language) for language in sorted({one for _, one in SHIPPED}) for path in conversations(language)]

each = pytest.mark.parametrize("name, language", SHIPPED)


def story_of(name: str, language: str = "") -> Story:
    """A scenario in a language."""
    shelved = SHELF.load(name, language)
    assert shelved.story is not None
    assert shelved.language == language
    return shelved.story


@cache
def read(name: str, language: str) -> tuple[Run, ...]:
    """Some random plays, whole."""
    story, rng = story_of(name, language), random.Random(name)
    runs = []
    for _ in range(READ):
        run = begin_run(story, "Alexandra")
        while run.state.offered:
            run = choose(run, rng.choice(run.state.offered))
        runs.append(run)
    return tuple(runs)


def pages(name: str, language: str) -> Iterator[tuple[Story, Leaf]]:
    """Every page of these plays."""
    return ((run.story, leaf) for run in read(name, language) for leaf in leaves(run))


def test_one_scenario_at_least_is_translated() -> None:
    """Into Spanish, so that nobody has to take our word for it."""
    assert ("gossip", "es") in SHIPPED


@each
def test_it_is_whole_and_up_to_date(name: str, language: str) -> None:
    """Nothing is missing, orphaned or stale, in it or in what the people say."""
    manuscript = open_manuscript(shipped_folder() / f"{name}.yaml")
    assert [(fault.rule.code, fault.message) for fault in faults_in_translations(manuscript)] == []
    assert not people_left(manuscript, language)


@each
def test_every_page_fits_the_smallest_screen(name: str, language: str) -> None:
    """By the layout that draws it, with a long name, over every page of 150 plays."""
    width, height = SMALLEST
    tight: dict[str, int] = {}
    for story, leaf in pages(name, language):
        view = View(story, leaf)
        if not play_page(view, width, height).fits:
            tight[leaf.scene] = needed_rows(view, width)
    assert tight == {}


@each
def test_texts_are_as_short_as_those_of_the_original(name: str, language: str) -> None:
    """60 words where there is something to choose, 100 at an ending, 20 for what follows; a choice 72 letters."""
    long = set()
    for _, leaf in pages(name, language):
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
def test_it_is_the_same_play(name: str, language: str) -> None:
    """Any choices lead to the same state in both languages, and a play goes on in the other one."""
    original = story_of(name)
    for run in read(name, language)[:20]:
        again = resume(original, "Alexandra", run.choices)
        assert again.lost == ()
        assert again.run.state == run.state


@each
def test_no_brace_and_no_star_is_left_in_a_text(name: str, language: str) -> None:
    """Whatever stands in them was understood."""
    told = {plain(paragraph) for _, leaf in pages(name, language) for paragraph in (*leaf.said, *leaf.told)}
    assert [text for text in told if re.search(r"[{}*|]", text)] == []


@each
def test_marks_of_speech_are_the_languages_own_and_come_in_pairs(name: str, language: str) -> None:
    """None is left open, and none of the original's straight ones is among them."""
    told = {plain(paragraph) for _, leaf in pages(name, language) for paragraph in (*leaf.said, *leaf.told)}
    opening, closing = story_of(name, language).marks
    assert [text for text in told if '"' in text or text.count(opening) != text.count(closing)] == []


def test_spanish_questions_and_calls_are_opened_as_well_as_closed() -> None:
    """As many ¿ as ?, as many ¡ as !, in every text of the file."""
    for path in (translations_beside(shipped_folder() / of)["es"] for of in ("gossip.yaml", "people.yaml")):
        for line in re.split(r"\n\s*(?:- |\w[\w.-]*: |\n)", path.read_text("utf-8").partition("made_from:")[0]):
            assert (line.count("¿"), line.count("¡")) == (line.count("?"), line.count("!")), line


@each
def test_people_bear_the_names_that_they_have(name: str, language: str) -> None:
    """Names are kept; a title in front of one may be the language's own."""
    for ours, theirs in zip(story_of(name, language).people, story_of(name).people, strict=True):
        assert ours.name.split()[-1] == theirs.name.split()[-1]
        assert (ours.id, ours.role, ours.goodwill) == (theirs.id, theirs.role, theirs.goodwill)


@each
def test_every_text_differs_from_its_original(name: str, language: str) -> None:
    """Nothing was only copied, but for what is the same in both languages."""
    manuscript = open_manuscript(shipped_folder() / f"{name}.yaml")
    assert manuscript.story is not None
    texts = wordings(manuscript.story, manuscript.compiled.source_map)
    told = story_of(name, language)
    ours = {scene.id: scene for scene in told.scenes}
    same = [
        choice.id
        for scene in manuscript.story.scenes
        for choice, other in zip(scene.choices, ours[scene.id].choices, strict=True)
        if choice.text == other.text or (choice.why and choice.why == other.why)
    ]
    assert texts
    assert same == []


@pytest.mark.parametrize("path, language", SPOKEN, ids=lambda value: getattr(value, "stem", value))
def test_a_conversation_comes_out_as_it_was_written_down(path: Path, language: str) -> None:
    """The same numbers give the same words, to the last one of the debrief."""
    kept = read_conversation(path)
    said = spoken(kept.scenario, kept.numbers, language)
    found = list(unified_diff(kept.text.splitlines(), said.splitlines(), str(path), "as it is played now", lineterm=""))
    assert not found, "\n".join([*found, f"{REWRITE} {kept.scenario}.{language}"])


@each
def test_every_ending_has_a_conversation(name: str, language: str) -> None:
    """Somebody can read all of the translation without playing it."""
    kept = [read_conversation(path) for path in conversations(language)]
    endings = {one.ending for one in kept if one.scenario == name}
    assert endings == {scene.id for scene in story_of(name, language).endings}
