"""The rules of language.md, 20 to 25: what is offered and told, undoing, and what the file may hold."""

from collections import deque

import pytest
from hypothesis import given

from game.author.compile import compile_story
from game.play.record import Kept
from game.play.run import DebriefIsOpen, Play, begin_run
from game.source.document import read
from game.story.engine import LONGEST_RUN, IllegalChoice, begin, step
from game.story.event import Ended, Entered, Moved, Narrated, Said, Stuck, Waits
from game.story.state import REPUTATION
from tests.strategies import Walk, walks
from tests.writing import a_story, after, compiled, options, review_of, scenes, story_of, told_by

REMEMBER = "{floor: {one_of: [wet, mopped, clean], first: wet}, cups: 3, heard: false}"


def test_rule_20_once_hides_a_choice_that_was_chosen() -> None:
    """It is neither offered nor shown any more, even with a reason for being locked."""
    story = a_story("""
desk:
  here: nobody
  choices:
    - {id: ask, text: Ask., once: true, if: reputation >= 50, locked: Not now., to: desk}
    - {id: wait, text: Wait., to: desk}
""")
    assert begin(story).state.offered == ("ask", "wait")
    assert after(story, "ask").state.offered == ("wait",)
    assert [option.choice for option in options(after(story, "ask"))] == ["wait"]


LOCKED = """
desk:
  here: [dana]
  choices:
    - {id: trust, text: Trust her., if: goodwill.dana > 50, locked: '{dana} would have to like you.', to: the_end}
    - {id: secret, text: Tell her., if: goodwill.dana > 50, to: the_end}
    - {id: thank, text: Thank her., effects: {goodwill: {dana: +3}}, to: desk}
"""


def test_rule_20_locked_shows_the_reason_where_the_if_fails() -> None:
    """A choice with `locked` is shown greyed with it, and is not offered; without it, it is hidden."""
    turn = begin(a_story(LOCKED))
    assert turn.state.offered == ("thank",)
    assert [(one.choice, one.locked) for one in options(turn)] == [
        ("trust", "Dana would have to like you."),
        ("thank", None),
    ]
    with pytest.raises(IllegalChoice):
        step(a_story(LOCKED), turn.state, "trust")


def test_rule_20_locked_is_gone_where_the_if_holds() -> None:
    """Then the choice is one like the others."""
    turn = after(a_story(LOCKED), "thank")
    assert turn.state.offered == ("trust", "secret", "thank")
    assert all(one.locked is None for one in options(turn))


def test_rule_20_offering_nothing_is_a_fault_that_the_engine_survives() -> None:
    """The story stands still, says so, and takes no choice."""
    story = a_story("desk: {here: nobody, choices: [{id: go, text: Go., if: reputation > 50, to: the_end}]}")
    turn = begin(story)
    assert turn.events[-1] == Stuck("desk")
    assert turn.state.offered == ()
    with pytest.raises(IllegalChoice):
        step(story, turn.state, "go")


WORDS = """
desk:
  here: [dana]
  text:
    - "One line\n      and its second half."
    - {if: cups > 3, text: Many cups.}
    - first_of:
        - {if: cups > 3, text: Not this.}
        - {if: cups is 3, text: 'Three: {cups} cups, {floor}.'}
        - {text: Never reached.}
    - first_of: [{if: heard, text: 'Nothing of this.'}]
    - '{you} and {dana}: {dana.They} {dana.they|see|sees} {priya}; {priya.they} {priya.they|leave|leaves}.'
    - 'Of {priya.them}, {priya.their}, {dana.Them} and {dana.Their}.'
    - '*Soft* and **loud {dana}** 2 * 3.'
  choices: [{id: go, say: 'Hello, {dana}.', to: the_end}]
"""


def test_rule_21_blocks_are_paragraphs_and_names_are_filled_in() -> None:
    """All blocks that hold are told, of `first_of` the first; people, variables, pronouns and verbs are filled in."""
    turn = begin(a_story(WORDS, REMEMBER), you="Ana")
    assert told_by(turn, Narrated) == [
        "One line and its second half.",
        "Three: 3 cups, wet.",
        "Ana and Dana: She sees Priya; they leave.",
        "Of them, their, Her and Her.",
        "Soft and loud Dana 2 * 3.",
    ]


def test_rule_21_emphasis_and_strong_are_weights_and_nothing_else_is_marked() -> None:
    """*One star* is emphasis, **two** are strong; a lone star, an underscore and a tag are letters."""
    story = a_story("desk: {text: '*So* **it {dana} is**, 2 * 3 _no_ [b]', to: the_end}")
    narrated = next(event for event in begin(story).events if isinstance(event, Narrated))
    assert [(run.text, run.weight) for run in narrated.paragraphs[0]] == [
        ("So", "emphasis"),
        (" ", ""),
        ("it Dana is", "strong"),
        (", 2 * 3 _no_ [b]", ""),
    ]


def test_rule_21_an_empty_line_begins_a_paragraph() -> None:
    """In one text a single line break is a space, and an empty line separates paragraphs."""
    story = a_story("desk:\n  text: |\n    One\n    two.\n\n    Three.\n  to: the_end")
    assert told_by(begin(story), Narrated) == ["One two.", "Three."]


TELLING = """
desk:
  here: [dana]
  choices:
    - id: talk
      text: Talk to {dana}.
      effects: {goodwill: {dana: +3, priya: -3}, reputation: -6}
      then: '"Really?" {dana.they} asks, at 3 p.m. sharp. Then the phone rings.'
      to: desk
    - {id: nod, say: 'Yes, {dana}.', to: desk}
    - {id: mop, text: Mop., here: nobody, effects: {reputation: +3}, unseen: '{cups} cups less for {dana}.', to: desk}
"""


def test_rule_22_then_is_said_at_once() -> None:
    """It comes in the same turn, before the next scene is entered."""
    turn = after(a_story(TELLING, REMEMBER), "talk")
    assert told_by(turn, Said) == ['"Really?" she asks, at 3 p.m. sharp. Then the phone rings.']


def test_rule_22_the_first_sentence_of_then_or_else_the_choice_is_remembered() -> None:
    """That line is what people remember and what the ledgers print; speech keeps its quotation marks."""
    acts = review_of(a_story(TELLING, REMEMBER), "talk", "nod").acts
    assert [act.remembered for act in acts] == ['"Really?" she asks, at 3 p.m. sharp.', '"Yes, Dana."']


def test_rule_22_what_landed_appears_at_once_and_the_untold_as_not_heard() -> None:
    """The turn tells each stat that moved, and that Priya has not heard."""
    moves = [event for event in after(a_story(TELLING, REMEMBER), "talk").events if isinstance(event, Moved | Waits)]
    assert moves == [
        Moved(0, 50, 53, ("talk",)),
        Waits(1, "talk", -3, unseen=False),
        Moved(REPUTATION, 50, 44, ("talk",)),
    ]


def test_rule_22_an_unseen_act_shows_nothing_but_has_its_line_for_later() -> None:
    """No stat moves; the review has the line that its author wrote for the unseen page."""
    story = a_story(TELLING, REMEMBER)
    assert not [event for event in after(story, "mop").events if isinstance(event, Moved)]
    assert [act.nobody_saw for act in review_of(story, "mop").unseen] == ["3 cups less for Dana."]


def _keep(*kept: Kept) -> None:
    """Keep nothing."""


def test_rule_23_undo_drops_the_last_choice_and_replays_ledgers_included() -> None:
    """What waited because of it waits no more; with no choice left there is nothing to undo."""
    play = Play(begin_run(a_story(TELLING, REMEMBER), "You"), _keep)
    play.choose("talk")
    once = play.run.state
    play.choose("talk")
    assert play.undo()
    assert play.run.state == once
    assert play.undo()
    assert play.run.state == begin(a_story(TELLING, REMEMBER)).state
    assert not play.undo()


def test_rule_23_nothing_is_undone_once_the_debrief_is_open() -> None:
    """Who has seen the truth may play again, but not take back what they did."""
    play = Play(begin_run(a_story(TELLING, REMEMBER), "You"), _keep)
    play.choose("talk")
    play.open_debrief()
    with pytest.raises(DebriefIsOpen):
        play.undo()
    assert play.run.choices == ("talk",)


def test_rule_24_scenes_that_only_lead_to_each_other_are_a_fault() -> None:
    """A circle of pages has no way to an ending, and the file says so before anybody plays it."""
    made = compiled(scenes("desk: {text: Round., to: hall}\nhall: {text: And round., to: desk}"))
    assert [fault.rule.name for fault in made.diagnostics] == ["endless-route"]


def test_rule_24_a_circle_that_only_conditions_close_is_told_as_stuck() -> None:
    """What compiling cannot see the engine survives: it stops after LONGEST_RUN scenes and says where."""
    story = a_story("desk: {to: [{if: reputation > 50, to: the_end}, {to: hall}]}\nhall: {to: desk}")
    turn = begin(story)
    assert turn.state.offered == ()
    assert turn.events[-1] == Stuck(turn.state.scene)
    assert sum(isinstance(event, Entered) for event in turn.events) == LONGEST_RUN


def test_a_story_of_more_pages_than_that_is_read_to_its_end() -> None:
    """A run through different scenes is no circle, however long it is."""
    pages = "".join(f"p{number}: {{to: p{number + 1}}}\n" for number in range(LONGEST_RUN + 50))
    turn = begin(a_story(f"{pages}p{LONGEST_RUN + 50}: {{ending: {{title: The end, tone: warm}}}}"))
    assert isinstance(turn.events[-1], Ended)


@given(walks())
def test_rule_24_from_wherever_a_walk_stops_an_ending_can_be_reached(walk: Walk) -> None:
    """Drawn stories have no dead ends, so looking at all ways on, the nearest first, meets an ending."""
    todo = deque([after(walk.story, *walk.choices).state])
    met = set(todo)
    while not walk.story.scene(todo[0].scene).ending:
        state = todo.popleft()
        onward = {step(walk.story, state, choice).state for choice in state.offered} - met
        met |= onward
        todo += onward
        assert todo, f"no way on from {state.scene}"


@pytest.mark.parametrize("text", ["no", "on", "1e3", "12:30", "null", "0x1F", "2024-01-01", "~"])
def test_rule_25_where_text_is_expected_everything_is_text(text: str) -> None:
    """YAML would guess a flag, a number, a time or nothing; the schema asks for a text and gets it."""
    assert told_by(begin(a_story(f"desk: {{text: {text}, to: the_end}}")), Narrated) == [text]


NO_SCENARIOS = (b"", b"\xff\xfe", b"\ta: 1", b"a: &b 1", b"a: *b", b"a: !x 1", b"a: 1\n---\nb: 2", b"[" * 99)


@pytest.mark.parametrize("raw", NO_SCENARIOS)
def test_rule_25_what_is_no_scenario_is_a_value_and_never_an_exception(raw: bytes) -> None:
    """Each of these files gives diagnostics, and no story; tests/source and tests/author go through them all."""
    made = compile_story("bad", read("bad.yaml", raw))
    assert made.story is None
    assert made.diagnostics


def test_rule_21_names_are_filled_in_wherever_a_text_is_told() -> None:
    """In titles, times and questions too, where no state is at hand: `{you}` is “you” there."""
    story = story_of("""
title: What {dana} said
summary: '{dana.They} {dana.they|leave|leaves}. Do {you}?'
who: [dana]
start: desk
scenes:
  desk: {here: [dana], at: "{dana}'s desk", choices: [{text: 'Go.', to: the_end}]}
  the_end: {ending: {title: 'Without {dana}', tone: warm}}
debrief:
  principle: '{dana} is a customer.'
  ask:
    reactions:
      - What did {dana} leave?
""")
    assert (story.title, story.summary) == ("What Dana said", "She leaves. Do you?")
    ending = story.scene("the_end").ending
    assert ending is not None
    assert (story.scene("desk").at, ending.title) == ("Dana's desk", "Without Dana")
    assert (story.debrief.principle, story.debrief.reactions) == ("Dana is a customer.", ("What did Dana leave?",))


def test_rule_21_a_title_cannot_say_what_a_variable_is() -> None:
    """Outside of any scene there is no value; a name that nobody bears is told like anywhere."""
    made = compiled(scenes("desk: {ending: {title: 'At {clock}, {dona}', tone: warm}}", "{clock: 5}"))
    assert [fault.rule.name for fault in made.diagnostics] == ["bad-template", "unknown-name"]
