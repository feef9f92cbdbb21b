from collections import defaultdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from game.author import keys
from game.author.compile import compile_people
from game.author.jsonschema import scenario_schema
from game.author.plan import Plan, Somebody, Unfit, enough, phrase, somebody
from game.author.scaffold import person_text, scalar, scenario_text
from game.source.document import read
from game.story.engine import Turn, begin, step
from game.story.model import FACETS, Story
from game.story.people import ROLES
from tests.editor import as_editors_read
from tests.writing import CAST, compiled

#: What the sample shows: every key of the language but those that need a second file or a dictionary.
SHOWN = {*keys.SCENARIO, *keys.SCENE, *keys.CHOICE, *keys.EFFECTS, *keys.BLOCK, *keys.ENDING, *keys.REMEMBERED}
SHOWN |= {*keys.PERSON, *keys.DEBRIEF, *keys.QUESTIONS, *keys.TEST, "set"}
SHOWN -= {"words"}
SHAPE = Draft7Validator(scenario_schema())
HOSTILE = [
    "no",
    "null",
    "~",
    "- x",
    "# 4",
    "a: b",
    "it's",
    '"Oh"',
    "*a*",
    "&b",
    "!c",
    "%d",
    "@e",
    "`f`",
    "| g",
    "12:30",
    "[h]",
    "1e3",
    "$a $$ ${b}",
]


def _names() -> st.SearchStrategy[str]:
    letters = st.characters(blacklist_categories=("Cs", "Cc"))
    return st.one_of(st.sampled_from(HOSTILE), st.text(letters, min_size=1, max_size=25))


def _lines() -> st.SearchStrategy[str]:
    def fit(text: str) -> bool:
        try:
            return phrase(text, "It") == text
        except Unfit:
            return False

    return st.one_of(st.sampled_from(HOSTILE), _names()).filter(fit)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """A plan as flags or answers can make it."""
    found: list[Somebody] = []
    for name in draw(st.lists(_names(), min_size=1, max_size=5)):
        role, pronouns = (
            draw(st.sampled_from(ROLES)),
            draw(st.sampled_from(["she/her", "they/them", "ze/zir/zirs", "it"])),
        )
        try:
            found.append(somebody(name, role, pronouns, {}, found))
        except Unfit:
            continue
    practices = draw(st.lists(st.sampled_from(FACETS), min_size=1, max_size=6, unique=True))
    return Plan(draw(_lines()), enough(found), tuple(practices), draw(st.integers(1, 600)), draw(_lines()))


def _story(text: str) -> Story:
    made = compiled(text, {})
    assert made.diagnostics == (), text
    assert made.story is not None
    return made.story


STORY = _story(scenario_text(Plan()))


def _odds(story: Story) -> tuple[dict[str, float], dict[str, float]]:
    """How often each scene is an ending, and each choice is made, by players who pick uniformly."""
    ends, made = defaultdict[str, float](float), defaultdict[str, float](float)

    def go_on(turn: Turn, odds: float) -> None:
        offered = turn.state.offered
        if not offered:
            ends[turn.state.scene] += odds
        for choice in offered:
            made[choice] += odds / len(offered)
            go_on(step(story, turn.state, choice), odds / len(offered))

    go_on(begin(story), 1)
    return ends, made


@given(plans())
@settings(max_examples=20)
def test_whatever_somebody_says_the_scenario_has_no_fault_and_keeps_its_promises(plan: Plan) -> None:
    """Any title, place and names that are let in: it compiles, says them as they were written, and its tests pass."""
    text = scenario_text(plan)
    story = _story(text)
    assert (story.title, story.minutes, story.practices) == (plan.title, plan.minutes, plan.practices)
    assert [(one.name, one.role) for one in story.people] == [(one.name, one.role) for one in plan.people]
    for test in story.tests:
        state = begin(story).state
        for choice in test.choose:
            state = step(story, state, choice).state
        assert all(one.holds.test(state) if one.holds else one.ending == state.scene for one in test.expect)
    assert [error.message for error in SHAPE.iter_errors(as_editors_read(text))] == []


def test_it_is_small_and_ends_in_several_ways() -> None:
    """Four to seven scenes, two or three endings, no ending rare and none the usual one, every choice offered."""
    ends, made = _odds(STORY)
    assert 4 <= len(STORY.scenes) <= 7
    assert {*ends} == {scene.id for scene in STORY.endings}
    assert len(ends) in (2, 3)
    assert all(0.1 <= odds <= 0.4 for odds in ends.values())
    assert {*made} == {choice.id for scene in STORY.scenes for choice in scene.choices}


def test_its_own_tests_make_every_choice() -> None:
    """So that whoever changes one of them sees a test fail."""
    assert {choice for test in STORY.tests for choice in test.choose} == {
        choice.id for scene in STORY.scenes for choice in scene.choices
    }


def test_every_facet_can_be_practiced_in_it() -> None:
    """So that whichever are named, the story is about them; and each has a question of its own."""
    assert {facet for scene in STORY.scenes for choice in scene.choices for facet, right in choice.shows if right} == {
        *FACETS
    }
    for facet in FACETS:
        assert _story(scenario_text(Plan(practices=(facet,)))).debrief.principle


def test_it_shows_every_key_of_the_language() -> None:
    """Nobody has to look for how a thing is written; what else there is stands in the guide."""
    text = scenario_text(Plan())
    assert [key for key in SHOWN if f"{key}:" not in text] == []


@pytest.mark.parametrize("text", [*HOSTILE, "Plain words", "Zoë", "It ends here.", "x", "-", "'", "a #b", "a:"])
def test_a_text_stays_itself_in_yaml(text: str) -> None:
    """For the game, and for an editor, which must not take it for a number."""
    line = f"title: {scalar(text)}\n"
    assert as_editors_read(line) == {"title": text}
    document = read("x.yaml", line.encode())
    assert document.diagnostics == ()


@pytest.mark.parametrize("listed", [True, False])
def test_a_person_is_written_as_people_yaml_has_them(listed: bool) -> None:
    """With everything that is known of them, in a list or in a group."""
    text = "".join(person_text(person, listed) for person in CAST.values())
    assert compile_people(read("people.yaml", text.encode())) == (CAST, ())
