"""The rules of language.md, 1 to 10: names, witnesses, what lands at once and what waits."""

import pytest

from game.story.engine import begin
from game.story.event import CameOut, Heard, Moved, Waits
from game.story.state import REPUTATION, Waiting
from tests.writing import a_story, after, compiled, scenes

DANA, PRIYA, MARCO = 0, 1, 2

GOSSIP = """
desk:
  here: [dana, marco]
  choices:
    - {id: lean_in, text: Lean in., effects: {goodwill: {dana: +5, priya: -8}, reputation: -2}, to: desk}
    - {id: repeat, text: Say it again., effects: {goodwill: {priya: -7}}, to: desk}
    - {id: mop, text: Mop., here: nobody, effects: {goodwill: {dana: +3, priya: +4}, reputation: +6}, to: desk}
    - {id: tell, text: Tell Priya., here: [priya], hears: [priya], to: desk}
    - {id: tell_one, text: Tell her one thing., here: [priya], hears: {priya: [lean_in]}, to: desk}
    - {id: tell_marco, text: Tell Marco., hears: [marco], to: desk}
    - {id: camera, text: Play the tape., here: nobody, comes_out: [mop], to: desk}
    - {id: minutes, text: Read the minutes., comes_out: [lean_in], to: the_end}
"""


def test_rule_01_scene_ids_are_unique_in_a_file() -> None:
    """A second scene of one name is a fault, and no story comes of it."""
    twice = compiled(scenes("desk: {ending: {title: A, tone: warm}}\ndesk: {ending: {title: B, tone: cold}}"))
    assert twice.story is None
    assert [fault.rule.name for fault in twice.diagnostics] == ["duplicate-key"]


def test_rule_01_choice_ids_are_unique_in_a_file() -> None:
    """A second choice of one id is a fault, even in another scene."""
    body = """
desk: {here: nobody, choices: [{id: go, text: 'Go.', to: hall}]}
hall: {here: nobody, choices: [{id: go, text: 'Go on.', to: the_end}]}
the_end: {ending: {title: The end, tone: warm}}
"""
    made = compiled(scenes(body))
    assert made.story is None
    assert [fault.rule.name for fault in made.diagnostics] == ["duplicate-id"]


def test_rule_01_a_choice_without_an_id_is_called_after_its_target() -> None:
    """The id is the target's name, with a number where two share it; a written id is never taken again."""
    story = a_story("""
desk:
  here: nobody
  choices:
    - {text: 'Up.', to: roof}
    - {id: the_end, text: 'Out.', to: roof}
    - {text: 'Up again.', to: roof}
    - {text: 'Home.', to: [{if: reputation > 50, to: roof}, {to: the_end}]}
roof: {here: nobody, choices: [{text: 'Down.', to: desk}]}
""")
    assert begin(story).state.offered == ("roof", "the_end", "roof_2", "the_end_2")


@pytest.mark.parametrize("named", ["hears: {priya: [roof]}", "comes_out: [roof]", "if: chose.roof"])
def test_rule_01_a_choice_named_elsewhere_needs_a_written_id(named: str) -> None:
    """A generated id may change with an edit, so nothing else in the story may lean on it."""
    body = f"""
desk: {{here: nobody, choices: [{{text: 'Up.', to: roof}}]}}
roof: {{here: nobody, choices: [{{text: 'Down.', to: the_end, {named}}}, {{text: 'Stay.', to: the_end}}]}}
the_end: {{ending: {{title: The end, tone: warm}}}}
"""
    assert [fault.fix for fault in compiled(scenes(body)).diagnostics] == ["Write id: roof in that choice."]


def test_rule_02_every_scene_with_choices_says_who_is_here() -> None:
    """Leaving `here` out is a fault; `here: nobody` says that nobody is."""
    bare = "desk: {choices: [{text: 'Go.', to: the_end}]}\nthe_end: {ending: {title: The end, tone: warm}}"
    assert [fault.rule.name for fault in compiled(scenes(bare)).diagnostics] == ["here-missing"]
    story = a_story("desk: {here: nobody, choices: [{text: 'Go.', to: the_end}]}")
    assert begin(story).state.here == ()


def test_rule_02_a_presence_with_an_if_is_judged_on_entry() -> None:
    """Marco stays for as long as the scene does, whatever changes in it; the next entry judges anew."""
    story = a_story(
        """
desk:
  here: [dana, {who: marco, if: not late}]
  effects: {late: {set: true}}
  choices: [{text: 'Wait.', to: desk}]
""",
        remember="{late: false}",
    )
    assert begin(story).state.here == (DANA, MARCO)
    assert after(story, "desk").state.here == (DANA,)


def test_rule_02_somebody_listed_twice_is_here_once() -> None:
    """Two reasons to be here make one witness."""
    story = a_story("""
desk:
  here: [{who: dana, if: reputation >= 50}, {who: dana, if: goodwill >= 50}]
  choices: [{text: 'Wait.', to: desk}]
""")
    assert begin(story).state.here == (DANA,)


def test_rule_03_a_choice_may_write_its_own_here_for_that_act_alone() -> None:
    """A whisper to Priya is heard by Priya and not by Dana, and the next act is the room's again."""
    story = a_story("""
desk:
  here: [dana]
  choices:
    - {id: whisper, text: Whisper., here: [priya], effects: {goodwill: {dana: +3, priya: +3}}, to: desk}
    - {id: shout, text: Shout., effects: {goodwill: {dana: +3, priya: +3}}, to: desk}
""")
    assert after(story, "whisper").state.goodwill == (50, 53, 50)
    assert after(story, "shout").state.goodwill == (53, 50, 50)
    assert after(story, "whisper").state.here == (DANA,)


def test_rule_03_a_choices_own_here_may_hang_on_a_condition() -> None:
    """Its presences are judged when the choice is made."""
    story = a_story("""
desk:
  here: nobody
  choices:
    - {id: mail, text: Mail., here: [{who: dana, if: chose.call}], effects: {reputation: +3}, to: desk}
    - {id: call, text: Call., to: desk}
""")
    assert after(story, "mail").state.reputation == 50
    assert after(story, "call", "mail").state.reputation == 53


def test_rule_04_everyone_here_hears_an_act_the_person_acted_upon_included() -> None:
    """What an act means to each person in the room lands at once; nobody there is left to be told."""
    story = a_story("""
desk:
  here: [dana, priya]
  choices: [{id: thank, text: Thank Priya., effects: {goodwill: {priya: +6, dana: -3}}, to: desk}]
""")
    state = after(story, "thank").state
    assert state.goodwill == (47, 56, 50)
    assert state.waiting == ()


def test_rule_05_an_act_without_a_witness_waits_altogether() -> None:
    """Reputation and all goodwill of an unseen act wait, together; no number of the player's moves."""
    turn = after(a_story(GOSSIP), "mop")
    assert (turn.state.reputation, turn.state.goodwill) == (50, (50, 50, 50))
    assert set(turn.state.waiting) == {
        Waiting("mop", DANA, 3, True),
        Waiting("mop", PRIYA, 4, True),
        Waiting("mop", REPUTATION, 6, True),
    }
    assert not any(isinstance(event, Moved) for event in turn.events)
    assert all(event.unseen for event in turn.events if isinstance(event, Waits))


def test_rule_05_variables_change_even_where_nobody_looks() -> None:
    """The floor is clean whether somebody saw the mop or not."""
    body = "desk: {here: nobody, choices: [{id: mop, text: Mop., effects: {clean: {set: true}}, to: desk}]}"
    assert after(a_story(body, remember="{clean: false}"), "mop").state.variables == (True,)


def test_rule_05_a_person_who_may_be_here_and_is_not_is_no_witness() -> None:
    """Where every `if` of `here` fails, the act is unseen."""
    body = """
desk:
  here: [{who: dana, if: reputation > 50}]
  choices: [{id: mop, text: Mop., effects: {reputation: +3}, to: desk}]
"""
    assert after(a_story(body), "mop").state.waiting == (Waiting("mop", REPUTATION, 3, True),)


def test_rule_06_with_a_witness_reputation_lands_and_absent_people_wait() -> None:
    """Any witness will do; Dana's change lands, and Priya's waits as an untold entry of her own."""
    state = after(a_story(GOSSIP), "lean_in").state
    assert (state.reputation, state.goodwill) == (48, (55, 50, 50))
    assert state.waiting == (Waiting("lean_in", PRIYA, -8, False),)


def test_rule_07_hears_lands_all_that_waits_for_a_person() -> None:
    """`hears: [priya]` lands all her untold entries at once, from whatever act."""
    turn = after(a_story(GOSSIP), "lean_in", "repeat", "tell")
    assert turn.state.goodwill == (55, 35, 50)
    assert turn.state.waiting == ()
    assert [event for event in turn.events if isinstance(event, Heard)] == [Heard(PRIYA, ("lean_in", "repeat"))]


def test_rule_07_hears_of_an_act_lands_only_that_act() -> None:
    """`hears: {priya: [lean_in]}` leaves what else waits for her."""
    state = after(a_story(GOSSIP), "lean_in", "repeat", "tell_one").state
    assert state.goodwill == (55, 42, 50)
    assert state.waiting == (Waiting("repeat", PRIYA, -7, False),)


def test_rule_07_hears_never_lands_unseen_acts_nor_reputation() -> None:
    """Priya hears everything there is to hear: what nobody saw stays as it is."""
    before, told = (after(a_story(GOSSIP), *way).state for way in (("mop",), ("mop", "tell")))
    assert told.waiting == before.waiting
    assert (told.reputation, told.goodwill) == (50, (50, 50, 50))


def test_rule_07_hears_never_lands_other_peoples_entries() -> None:
    """What Marco is told leaves Priya's entry where it is."""
    state = after(a_story(GOSSIP), "lean_in", "tell_marco").state
    assert state.waiting == (Waiting("lean_in", PRIYA, -8, False),)


def test_rule_07_hears_on_a_scene_lands_on_entering_it() -> None:
    """A scene may let somebody hear as well, of all or of one act."""
    body = """
desk:
  here: [dana]
  choices:
    - {id: lean_in, text: Lean in., effects: {goodwill: {priya: -8, marco: +4}}, to: stairs}
    - {id: nod, text: Nod., effects: {goodwill: {priya: -3}}, to: desk}
stairs: {hears: {priya: [lean_in], marco: }, to: the_end}
"""
    state = after(a_story(body), "nod", "lean_in").state
    assert state.goodwill == (50, 42, 54)
    assert state.waiting == (Waiting("nod", PRIYA, -3, False),)


def test_rule_08_comes_out_lands_an_unseen_act_for_everyone_whoever_is_here() -> None:
    """The tape is played to an empty room, and still everybody knows: goodwill and reputation land."""
    turn = after(a_story(GOSSIP), "mop", "camera")
    assert (turn.state.reputation, turn.state.goodwill) == (56, (53, 54, 50))
    assert turn.state.waiting == ()
    assert CameOut(("mop",)) in turn.events


def test_rule_08_comes_out_lands_what_is_untold() -> None:
    """What still waits of an act that was seen lands too, and only that act's."""
    state = after(a_story(GOSSIP), "lean_in", "repeat", "minutes").state
    assert state.goodwill == (55, 42, 50)
    assert state.waiting == (Waiting("repeat", PRIYA, -7, False),)


def test_rule_08_nothing_waiting_nothing_happens() -> None:
    """An act that never was, or has come out already, does not come out."""
    assert after(a_story(GOSSIP), "camera").state.waiting == ()
    once, twice = (after(a_story(GOSSIP), "mop", *["camera"] * times) for times in (1, 2))
    assert (twice.state.reputation, twice.state.goodwill) == (once.state.reputation, once.state.goodwill)
    assert not any(isinstance(event, CameOut | Moved) for event in twice.events)


def test_rule_09_an_act_done_twice_leaves_two_entries_that_land_together() -> None:
    """Two entries wait, and hearing of the act once lands both in one move."""
    twice = after(a_story(GOSSIP), "lean_in", "lean_in")
    assert twice.state.waiting == (Waiting("lean_in", PRIYA, -8, False),) * 2
    told = after(a_story(GOSSIP), "lean_in", "lean_in", "tell_one")
    assert told.state.waiting == ()
    assert [event for event in told.events if isinstance(event, Moved)] == [
        Moved(PRIYA, 50, 34, ("lean_in",), late=True)
    ]


def test_rule_10_what_lands_together_is_summed_and_clamped_once() -> None:
    """+60 and -20 that wait for Priya bring 50 to 90: clamping each would give 80."""
    body = """
desk:
  here: [dana]
  choices:
    - {id: praise, text: Praise., effects: {goodwill: {priya: +60}}, to: desk}
    - {id: doubt, text: Doubt., effects: {goodwill: {priya: -20}}, to: desk}
    - {id: tell, text: Tell., hears: [priya], to: desk}
"""
    assert after(a_story(body), "praise", "doubt", "tell").state.goodwill == (50, 90, 50)
    assert after(a_story(body), "praise", "praise", "tell").state.goodwill == (50, 100, 50)


def test_rule_10_effects_that_land_directly_clamp_one_by_one() -> None:
    """+60 and then -20 on somebody who is there bring 50 to 80."""
    body = """
desk:
  here: [dana]
  choices:
    - {id: praise, text: Praise., effects: {goodwill: {dana: +60}, reputation: -60}, to: desk}
    - {id: doubt, text: Doubt., effects: {goodwill: {dana: -20}, reputation: +20}, to: desk}
"""
    state = after(a_story(body), "praise", "doubt").state
    assert (state.reputation, state.goodwill[DANA]) == (20, 80)


def test_rule_10_people_who_are_told_together_are_summed_each_for_themselves() -> None:
    """What comes out moves each person by their own sum."""
    body = """
desk:
  here: nobody
  choices:
    - {id: mop, text: Mop., effects: {goodwill: {dana: +30, priya: -30}, reputation: +30}, to: desk}
    - {id: tape, text: Tape., comes_out: [mop], to: desk}
"""
    state = after(a_story(body), "mop", "mop", "tape").state
    assert (state.reputation, state.goodwill) == (100, (100, 0, 50))
