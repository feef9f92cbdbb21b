from tests.author.diff.edits import edited, fate
from tests.lines import KETTLE
from tests.writing import scenes

GENERATED = scenes(
    """
hall:
  here: nobody
  choices:
    - {text: Wait a bit., to: room}
    - {text: Go up now., to: room}
room:
  here: nobody
  choices:
    - {text: Look around., to: room}
    - {text: Leave., to: the_end}
the_end: {ending: {title: The end, tone: warm}}
"""
)


def test_a_play_goes_on_where_it_stood() -> None:
    """New words, other effects: the same choices lead to the same place, also where it has another name."""
    assert fate(edited(("It was quick.", "It was slow.")), "own_up").kind == "same"
    found = fate(edited(("desk", "table")), "own_up")
    assert (found.kind, found.was, found.now) == ("same", "desk", "table")


def test_a_play_moves() -> None:
    """The same choices hold, and lead somewhere else."""
    found = fate(edited(("to: no_tea", "to: tea")), "own_up", "sit")
    assert (found.kind, found.was, found.now, found.because) == ("moves", "no_tea", "tea", "")


def test_a_play_breaks_where_a_choice_is_gone() -> None:
    """Which one, where, and the id that it likely has now."""
    found = fate(edited(("own_up", "admit")), "own_up", "sit")
    assert (found.kind, found.choice, found.place, found.now) == ("breaks", "own_up", 1, "kitchen")
    assert found.because == "its id is likely “admit” now: give it its old one back"
    assert not found.generated
    lost = fate(edited(("id: sit", "id: nap"), ("Sit down and work.", "Put your head on the desk.")), "own_up", "sit")
    assert (lost.place, lost.because) == (2, "it is not in the file any more")


def test_why_a_choice_does_not_hold() -> None:
    """Its condition, another scene, an ending, or that it was chosen already."""
    locked = fate(
        edited(("text: Sit down and work.", "text: Sit down and work.\n        if: goodwill.dana > 90")),
        "own_up",
        "sit",
    )
    assert locked.because == "its condition does not hold there"
    early = edited(("        why: It was true.\n        to: corridor", "        why: It was true.\n        to: no_tea"))
    assert fate(early, "own_up", "sit").because == "the story ends there now, with “No tea”"
    back = edited(("        why: It was true.\n        to: corridor", "        why: It was true.\n        to: kitchen"))
    assert fate(back, "own_up", "sit").because == "it stands in “desk”"
    circle = edited(("        to: no_tea", "        to: desk"))
    once = edited(("        to: no_tea", "        once: true\n        to: desk"))
    assert fate(once, "own_up", "sit", "sit", old=circle).because == "it may be chosen once only, and was"


def test_a_play_that_did_not_hold_before_is_not_blamed_on_the_edit() -> None:
    """It is told apart from those that the edit breaks; and one that holds again is told, too."""
    assert fate(KETTLE, "gone", old=edited(("It was quick.", "Quick."))).kind == "broken"
    assert fate(KETTLE, "own_up", "sit", old=edited(("id: sit", "id: nap"))).kind == "mended"


def test_a_generated_id_that_changes_is_to_blame() -> None:
    """A choice without an id of its own is called by its target: lead it elsewhere, and its plays break."""
    new = edited(("{text: Go up now., to: room}", "{text: Go up now., to: the_end}"), text=GENERATED)
    found = fate(new, "room_2", old=GENERATED)
    assert (found.kind, found.choice, found.generated) == ("breaks", "room_2", True)
    assert found.because == "it has no id of its own, and the one made for it is “the_end” now: write id: room_2 in it"


def test_a_generated_id_that_means_another_choice_is_told() -> None:
    """Two choices change places: the play goes on, and has chosen what nobody chose."""
    swapped = GENERATED.replace("Wait a bit.", "*").replace("Go up now.", "Wait a bit.").replace("*", "Go up now.")
    found = fate(swapped, "room", old=GENERATED)
    assert (found.kind, found.generated) == ("moves", True)
    assert (
        "“Wait a bit.” has no id of its own, and the one made for it, “room”, means “Go up now.” now" in found.because
    )
