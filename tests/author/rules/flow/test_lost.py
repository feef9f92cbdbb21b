"""One cause is told once, however much hangs on it."""

from hypothesis import HealthCheck, given, settings

from game.author.explore.explore import explore
from game.author.rules.catalogue import BY_CODE
from game.author.rules.example import whole
from game.author.rules.flow.lost import lost_in
from game.source.diagnostic import Diagnostic
from game.story.model import Story
from tests.author.explore.test_explore import PHASES, wrecked
from tests.author.rules.examined import subject_of

#: The rules of this folder, those about variables, and nothing else.
CODES = [f"BR0{number}" for number in (50, 51, 52, 53, 54, 55, 56, 59, 60, 61)]


def found(text: str) -> list[Diagnostic]:
    subject = subject_of(whole(text).encode())
    faults = [fault for code in CODES if (find := BY_CODE[code].find) for fault in find(subject)]
    return sorted(faults, key=lambda fault: fault.span)


def told(text: str) -> list[tuple[str, str]]:
    return [(fault.rule.code, fault.message.split("”")[0].split("“")[-1]) for fault in found(text)]


START = "first:\n  here: [dana]\n  text: Hm.\n  choices:\n"
CHAPTER = """\
cellar: {text: Down., to: shelf}
shelf: {text: On., to: lamp}
lamp:
  here: nobody
  text: Off.
  choices:
    - {id: up, text: Up., to: cellar}
    - {id: out, text: Out., to: dark}
dark: {ending: {title: Dark, tone: cold}}
"""


def test_scenes_behind_a_scene_are_a_note() -> None:
    """Endings by their titles."""
    faults = found(START + "    - {text: Go., to: the_end}\n    - {text: Run., to: the_end}\n" + CHAPTER)
    assert [fault.rule.code for fault in faults] == ["BR050"]
    assert faults[0].message == "No play enters “cellar”. Only “lamp” can lead here, and no play enters it."
    assert faults[0].notes == ("So no play enters “shelf” and “lamp” either.", "So no play comes to the ending “Dark”.")


def test_scenes_behind_a_choice_that_is_never_offered_are_a_note() -> None:
    """The choice is to blame."""
    locked = "    - {id: go, text: Go., if: goodwill.dana > 99, to: cellar}\n    - {text: Run., to: the_end}\n"
    faults = found(START + locked + CHAPTER)
    assert [fault.rule.code for fault in faults] == ["BR053"]
    assert faults[0].notes[0] == "So no play enters “cellar”, “shelf” and “lamp” either."


def test_a_scene_behind_a_condition_that_never_holds_is_told_and_not_the_condition() -> None:
    """With the line on which the condition stands."""
    router = "    - {text: Go., to: door}\n    - {text: Run., to: the_end}\n"
    faults = found(START + router + "door: {to: [{if: reputation > 99, to: cellar}, {to: the_end}]}\n" + CHAPTER)
    assert [fault.rule.code for fault in faults] == ["BR050"]
    assert faults[0].notes[:2] == (
        "“reputation > 99” stands on line 11.",
        "So no play enters “shelf” and “lamp” either.",
    )


def test_a_scene_below_a_way_that_is_always_taken_is_told_and_not_the_condition() -> None:
    """It is the scene that is missed."""
    router = "    - {text: Go., to: door}\n    - {text: Run., to: the_end}\n"
    ways = "door: {to: [{if: reputation > 9, to: the_end}, {to: cellar}]}\n"
    assert told(START + router + ways + CHAPTER) == [("BR050", "cellar")]


def test_a_way_that_is_never_taken_to_a_scene_that_is_entered_is_a_condition_of_its_own() -> None:
    """Nothing is lost with it but the way."""
    router = "    - {text: Go., to: door}\n    - {text: Run., to: the_end}\n"
    assert told(START + router + "door: {to: [{if: reputation > 99, to: first}, {to: the_end}]}\n") == [
        ("BR056", "reputation > 99")
    ]


def test_what_a_variable_that_nothing_sets_makes_of_conditions_is_told_once() -> None:
    """It is the variable that is wrong, not what asks for it."""
    text = """\
remember: {late: false}
scenes:
  first:
    here: [dana]
    text:
      - if: late
        text: You are late.
      - if: not late
        text: You are early.
    choices:
      - {text: Go., to: the_end}
      - {text: Run., to: the_end}
"""
    assert told(text) == [("BR061", "late")]


def test_a_place_that_only_its_own_ring_leads_to_is_told_by_its_first_scene() -> None:
    """Two scenes that lead to each other, and nothing to them."""
    ring = """\
one:
  here: nobody
  text: One.
  choices:
    - {id: on, text: On., to: two}
    - {id: off, text: Off., to: the_end}
two: {text: Two., to: one}
"""
    choices = "    - {text: Go., to: the_end}\n    - {text: Run., to: the_end}\n"
    faults = found(START + choices + ring)
    assert [(fault.rule.code, fault.notes) for fault in faults] == [("BR050", ("So no play enters “two” either.",))]


def test_what_asks_only_for_what_is_lost_is_not_told_again() -> None:
    """Nobody has seen a scene that no play enters: that is one fault."""
    text = "    - {id: go, text: Go., if: not seen.cellar, to: the_end}\n    - {text: Run., to: the_end}\n"
    assert told(START + text + CHAPTER) == [("BR050", "cellar")]


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck), phases=PHASES)
@given(wrecked())
def test_every_scene_that_is_lost_is_told_once(story: Story) -> None:
    """By itself, or in the note of one cause."""
    explored = explore(story, budget=5000, plays=10)
    lost = lost_in(story, explored)
    told = [*lost.own, *(name for names in lost.behind.values() for name in names)]
    assert sorted(told) == sorted(never.scene for never in explored.never_entered)


def test_choices_that_wait_for_what_nothing_sets_are_a_note_on_it() -> None:
    """With what is lost behind them; a choice that something else keeps back too is told there all the same."""
    story = "remember: {{promised: false, told: true}}\nscenes:\n{}".format(
        "  first:\n    here: [dana]\n    text: Hm.\n    choices:\n"
        "      - {id: go, text: Go., if: promised and reputation > 0, to: dark}\n"
        "      - {id: see, text: See., if: promised, to: the_end}\n"
        "      - {id: run, text: Run., if: told, to: the_end}\n"
        "      - {id: fly, text: Fly., if: told and reputation > 90, to: the_end}\n"
        "      - {id: sit, text: Sit., to: the_end}\n"
        "  dark: {ending: {title: Dark, tone: cold}}\n"
    )
    unset, *others = (fault for fault in found(story) if fault.rule.code in ("BR061", "BR053"))
    assert unset.notes == ("So “go” and “see” are never offered.", "So no play comes to the ending “Dark”.")
    assert [(fault.rule.code, fault.message.split("”")[0]) for fault in others] == [
        ("BR061", "Nothing changes “told"),
        ("BR053", "“fly"),
    ]


def test_what_never_runs_out_is_a_note_on_where_it_would_lead() -> None:
    """And not a fault of its own besides."""
    story = "remember: {clock: {from: 0, to: 9, first: 9, shown: Minutes, runs_out: dark}}\nscenes:\n" + "".join(
        f"  {row}\n" for row in (START + "    - {text: A., effects: {clock: -5}, to: the_end}\n"
        "    - {text: B., to: the_end}\ndark: {ending: {title: Dark, tone: cold}}\n").splitlines()
    )  # fmt: skip
    (lost,) = found(story)
    assert (lost.rule.code, lost.notes) == ("BR054", ("No play can bring “clock” below 4.",))
    assert BY_CODE["BR066"].find is not None
    assert [*BY_CODE["BR066"].find(subject_of(whole(story).encode()))] == []
