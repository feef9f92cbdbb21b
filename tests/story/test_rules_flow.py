"""The rules of language.md, 11 to 17 and 20: the order of things, where a story goes, what it remembers."""

import pytest

from game.story.engine import begin
from game.story.event import CameOut, Changed, Chose, Entered, Heard, Narrated, Offered, Said, Waits, WentOn
from tests.writing import a_story, after, compiled, scenes, told_by

DANA, PRIYA, MARCO = 0, 1, 2

ORDER = """
hall: {here: nobody, choices: [{id: mop, text: Mop., effects: {reputation: +6}, to: desk}]}
desk:
  here: [dana]
  choices:
    - id: whisper
      text: Whisper.
      effects: {reputation: +6, goodwill: {priya: -5}}
      hears: [priya]
      comes_out: [mop]
      then:
        - {if: chose.whisper, text: It is chosen.}
        - {if: reputation is 62, text: Its effects and what came out have landed.}
        - {if: goodwill.priya is 45 and not untold.priya, text: Priya has heard.}
        - {if: not unseen.mop, text: The mop has come out.}
        - {if: seen.desk, text: The desk is left.}
      to:
        - {if: not seen.desk and chose.whisper and reputation is 62 and not unseen.mop, to: the_end}
        - {to: wrong}
wrong: {ending: {title: Out of order, tone: cold}}
the_end: {text: [{if: seen.desk, text: The desk is left.}], ending: {title: In order, tone: warm}}
"""


def test_rule_11_choosing_is_chosen_effects_hears_comes_out_then_to_and_leaving() -> None:
    """`then` sees all that the act did; `to` is tried before the scene is left; the next scene finds it left."""
    turn = after(a_story(ORDER), "mop", "whisper")
    landed = ["Its effects and what came out have landed.", "Priya has heard.", "The mop has come out."]
    assert told_by(turn, Said) == ["It is chosen.", *landed]
    assert turn.state.scene == "the_end"
    assert told_by(turn, Narrated) == ["The desk is left."]
    landings = [type(event) for event in turn.events if isinstance(event, Chose | Waits | Heard | CameOut | Said)]
    assert landings == [Chose, Waits, Heard, CameOut, Said]


def test_rule_12_entering_is_here_effects_hears_comes_out_text_and_choices() -> None:
    """`here` is judged before the scene's effects; text and choices come after all that it lands."""
    body = """
desk:
  here: nobody
  choices:
    - {id: mop, text: Mop., effects: {reputation: +6}, to: desk}
    - {id: send, text: Send., here: [dana], effects: {goodwill: {priya: -5}}, to: hall}
hall:
  here: [dana, {who: marco, if: cups > 0}, {who: priya, if: untold.priya}]
  effects: {cups: +1, goodwill: {marco: +9}}
  hears: [priya]
  comes_out: [mop]
  text:
    - {if: cups is 1, text: The effects are there.}
    - {if: goodwill.priya is 45, text: Priya has heard.}
    - {if: reputation is 56, text: The mop has come out.}
  choices:
    - {id: go, text: Go., if: cups is 1 and not untold.priya and not unseen.mop, to: the_end}
    - {id: stay, text: Stay., to: the_end}
"""
    turn = after(a_story(body, remember="{cups: 0}"), "mop", "send")
    assert turn.state.here == (DANA, PRIYA)
    assert turn.state.goodwill == (50, 45, 50)
    assert told_by(turn, Narrated) == ["The effects are there.", "Priya has heard.", "The mop has come out."]
    assert turn.state.offered == ("go", "stay")
    order = [type(event) for event in turn.events if isinstance(event, Chose | Entered | Changed | Narrated | Offered)]
    assert order == [Chose, Entered, Changed, Narrated, Offered]


def test_rule_13_a_scene_is_seen_once_it_is_left() -> None:
    """Inside a scene it is not seen yet; on the second visit it is."""
    story = a_story("""
desk:
  here: nobody
  text: [{if: seen.desk, text: Again.}, {if: not seen.desk, text: For the first time.}]
  choices: [{id: again, text: 'Again.', to: desk}, {id: out, text: 'Out.', to: the_end}]
""")
    assert told_by(begin(story), Narrated) == ["For the first time."]
    assert told_by(after(story, "again"), Narrated) == ["Again."]
    assert after(story, "out").state.seen == {"desk"}


def test_rule_13_a_router_is_not_seen_while_its_ways_on_are_tried() -> None:
    """It is left when one of them is taken, so on the first visit `seen` of itself is false there."""
    story = a_story("""
desk: {to: [{if: seen.desk, to: the_end}, {to: hall}]}
hall: {here: nobody, choices: [{id: back, text: Back., to: desk}]}
""")
    assert begin(story).state.scene == "hall"
    assert after(story, "back").state.scene == "the_end"


def test_rule_13_seen_and_chose_last_one_scenario() -> None:
    """A new play of the story begins with nothing seen and nothing chosen."""
    story = a_story("desk: {here: nobody, choices: [{id: out, text: 'Out.', to: the_end}]}")
    assert after(story, "out").state.chose == {"out"}
    assert (begin(story).state.chose, begin(story).state.seen) == (frozenset(), frozenset())


def test_rule_14_a_scenes_effects_reach_only_the_people_here() -> None:
    """They land at once on whoever is here, wait for nobody, and pass by who turned out to be absent."""
    story = a_story(
        """
desk:
  here: [dana, {who: marco, if: late}]
  effects: {reputation: +6, goodwill: {dana: -6, marco: -6}, cups: +2}
  choices: [{id: wait, text: 'Wait.', effects: {late: {set: true}}, to: desk}]
""",
        remember="{late: false, cups: 0}",
    )
    first, second = begin(story).state, after(story, "wait").state
    assert (first.reputation, first.goodwill, first.variables, first.waiting) == (56, (44, 50, 50), (False, 2), ())
    assert (second.reputation, second.goodwill) == (62, (38, 50, 44))


def test_rule_14_where_everybody_is_absent_a_scene_moves_no_reputation() -> None:
    """Reputation is what the workplace saw: with nobody here there is nothing to see, and nothing waits."""
    body = "desk: {here: [{who: dana, if: false}], effects: {reputation: +6}, to: the_end}"
    state = begin(a_story(body)).state
    assert (state.reputation, state.waiting) == (50, ())


@pytest.mark.parametrize("effect", ["goodwill: {priya: +3}", "reputation: +3"])
def test_rule_14_a_scene_that_moves_somebody_absent_is_a_fault(effect: str) -> None:
    """The file says so before anybody plays it."""
    here = "[dana]" if "priya" in effect else "nobody"
    body = f"desk: {{here: {here}, effects: {{{effect}}}, choices: [{{text: 'Go.', to: desk}}]}}"
    assert [fault.rule.name for fault in compiled(scenes(body)).diagnostics] == ["absent-person"]


def test_rule_15_a_router_leads_on_without_a_word() -> None:
    """Without text a scene with `to` is passed through: nothing is told, and no page is turned."""
    turn = begin(a_story("desk: {to: hall}\nhall: {here: nobody, choices: [{text: 'Go.', to: the_end}]}"))
    assert turn.state.scene == "hall"
    assert turn.state.seen == {"desk"}
    assert not [event for event in turn.events if isinstance(event, WentOn | Narrated)]


def test_rule_15_a_page_of_its_own_goes_on_and_is_no_turn() -> None:
    """With text it is told and then turned, inside the turn that led there."""
    body = "desk: {text: 'Rain falls.', to: hall}\nhall: {here: nobody, choices: [{text: 'Go.', to: the_end}]}"
    turn = begin(a_story(body))
    assert turn.state.scene == "hall"
    assert [type(event) for event in turn.events] == [Entered, Narrated, WentOn, Entered, Offered]


ALONE = """
desk:
  here: [dana]
  text: The clock ticks.
  alone: goes_on
  choices:
    - {id: wait, text: Wait., effects: {goodwill: {dana: +3}}, then: You wait., to: the_end}
    - {id: speak, text: Speak., if: reputation > 50, locked: Nobody would listen., to: the_end}
    - {id: leave, text: Leave., once: true, if: free, to: desk}
"""


def test_rule_15_a_scene_left_with_a_single_choice_runs_on_by_itself() -> None:
    """The one choice that is offered is taken as an act like any other; a locked one does not hold the scene up."""
    turn = begin(a_story(ALONE, remember="{free: false}"))
    assert turn.state.scene == "the_end"
    assert turn.state.chose == {"wait"}
    assert turn.state.goodwill == (53, 50, 50)
    assert [event.by_itself for event in turn.events if isinstance(event, Chose)] == [True]
    assert [type(event) for event in turn.events][:4] == [Entered, Narrated, WentOn, Chose]


def test_rule_15_with_two_choices_left_the_player_chooses() -> None:
    """`alone` says what happens with one choice only; once the other is used up, the scene runs on."""
    story = a_story(ALONE, remember="{free: true}")
    assert begin(story).state.offered == ("wait", "leave")
    assert after(story, "leave").state.scene == "the_end"


def test_rule_16_ways_on_are_tried_in_order() -> None:
    """The first whose `if` holds is taken, else the last, which has none; of scenes and of choices alike."""
    story = a_story(
        """
desk:
  here: nobody
  choices:
    - {id: more, text: More., effects: {cups: +1}, to: desk}
    - {id: go, text: Go., to: [{if: cups > 1, to: many}, {if: cups > 0, to: one}, {to: sort}]}
sort: {to: [{if: seen.one, to: one}, {to: none}]}
many: {ending: {title: Many, tone: warm}}
one: {ending: {title: One, tone: mixed}}
none: {ending: {title: None, tone: cold}}
""",
        remember="{cups: 0}",
    )
    ways = (("go",), ("more", "go"), ("more", "more", "go"))
    assert [after(story, *way).state.scene for way in ways] == ["none", "one", "many"]


@pytest.mark.parametrize("routes", ["[{if: reputation > 50, to: desk}]", "[{to: desk}, {to: hall}]", "[]"])
def test_rule_16_a_list_of_ways_on_ends_with_one_without_if(routes: str) -> None:
    """A last `if` might lead nowhere, and an earlier way without one hides what follows: both are faults."""
    body = f"desk: {{here: nobody, choices: [{{text: 'Go.', id: go, to: {routes}}}]}}\nhall: {{to: desk}}"
    assert "bad-routes" in [fault.rule.name for fault in compiled(scenes(body)).diagnostics]


CLOCK = """
desk:
  here: nobody
  choices:
    - {id: help, text: Help., effects: {clock: -10}, to: desk}
    - {id: rest, text: Rest., effects: {clock: +7}, to: desk}
    - {id: dash, text: Dash., effects: {clock: {set: 0}}, to: desk}
    - {id: dip, text: Dip., effects: {clock: -90, cups: -90, floor: {set: clean}}, to: desk}
late: {here: nobody, choices: [{id: back, text: Back., effects: {clock: -1}, to: desk}]}
"""
REMEMBER = (
    "{clock: {from: 0, to: 25, first: 20, shown: Minutes, runs_out: late}, cups: 3, "
    "floor: {one_of: [wet, clean], first: wet}, heard: false}"
)


def test_rule_17_bounded_numbers_stop_at_their_bounds_and_others_do_not() -> None:
    """20 and 7 stop at 25; -90 stops at 0 and takes an unbounded 3 to -87."""
    story = a_story(CLOCK, REMEMBER)
    assert after(story, "rest").state.variables == (25, 3, "wet", False)
    assert after(story, "dip").state.variables == (0, -87, "clean", False)


@pytest.mark.parametrize("way", [("help", "help"), ("dash",), ("dip",)])
def test_rule_17_runs_out_replaces_to_when_a_choice_brings_it_to_its_lower_bound(way: tuple[str, ...]) -> None:
    """By steps, at a blow or by setting it: the story goes where the clock says."""
    assert after(a_story(CLOCK, REMEMBER), *way[:-1]).state.scene == "desk"
    assert after(a_story(CLOCK, REMEMBER), *way).state.scene == "late"


def test_rule_17_what_has_run_out_does_not_run_out_again() -> None:
    """A choice that finds it at its bound brings it nowhere, and leads where its `to` says."""
    story = a_story(CLOCK, REMEMBER)
    assert after(story, "dip", "back").state.scene == "desk"
    assert after(story, "dip", "back", "help").state.scene == "desk"
    assert after(story, "dip", "back", "rest", "help").state.scene == "late"


BAD_EFFECTS = ["clock: 5", "cups: 5", "cups: many", "floor: dry", "heard: maybe", "clock: {set: 26}"]


@pytest.mark.parametrize("effect", BAD_EFFECTS)
def test_rule_17_an_effect_that_a_variable_cannot_take_is_a_fault(effect: str) -> None:
    """An unsigned number may mean a rise or a value; a word, a flag and a bound are what the file says."""
    made = compiled(scenes(CLOCK.replace("clock: -10", effect), REMEMBER))
    assert made.story is None
    assert len(made.diagnostics) == 1


def test_rule_17_a_reader_hears_of_each_change() -> None:
    """A variable that stays as it was has not changed."""
    turn = after(a_story(CLOCK, REMEMBER), "dip")
    assert [event for event in turn.events if isinstance(event, Changed)] == [
        Changed(0, 20, 0),
        Changed(1, 3, -87),
        Changed(2, "wet", "clean"),
    ]
    assert not [event for event in after(a_story(CLOCK, REMEMBER), "rest", "rest").events if isinstance(event, Changed)]
