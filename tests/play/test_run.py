"""A run is its choices: made, taken back, played again, and kept before anything is told."""

from collections.abc import Callable

import pytest
from attrs import define, field
from hypothesis import given
from hypothesis import strategies as st

from game.play.record import Chosen, DebriefOpened, Finished, Kept, Rewound, Undone
from game.play.run import (
    DebriefIsOpen,
    Play,
    Prepared,
    Run,
    back_to,
    begin_run,
    choose,
    choosing,
    opening_debrief,
    resume,
    rewinding,
    undoing,
)
from game.story.engine import IllegalChoice
from game.story.event import Ended
from tests.strategies import Walk, walks
from tests.writing import a_story

STORY = a_story("""
desk:
  here: [dana]
  choices:
    - {id: talk, text: Talk., effects: {goodwill: {dana: +6, priya: -6}, reputation: +3}, to: desk}
    - {id: leave, text: Leave., to: the_end}
""")


class DiskIsFullError(Exception):
    """What `keep` may raise."""


@define
class Drawer:
    """Where a test keeps: everything it was given, call by call, until it is full."""

    calls: list[tuple[Kept, ...]] = field(factory=list)
    full: bool = False

    def keep(self, *kept: Kept) -> None:
        """Keep, or raise."""
        if self.full:
            raise DiskIsFullError
        self.calls.append(kept)


def a_play(*choices: str, drawer: Drawer | None = None) -> Play:
    """A play of STORY that has made these choices."""
    play = Play(resume(STORY, "You", choices).run, Drawer().keep)
    play.keep = (drawer or Drawer()).keep
    return play


def test_a_run_is_its_choices() -> None:
    """It knows them, where they led, everything that happened, and whether that is an ending."""
    run = choose(choose(begin_run(STORY, "Ana"), "talk"), "leave")
    assert run.choices == ("talk", "leave")
    assert run.state == run.last.state
    assert run.events == tuple(event for turn in run.turns for event in turn.events)
    assert run.ended == Ended("the_end", "The end", "warm")
    assert back_to(run, 1).ended is None


def test_going_back_keeps_the_first_choices() -> None:
    """As many as asked for; never fewer than none, never more than there are."""
    run = resume(STORY, "Ana", ["talk", "talk", "leave"]).run
    assert [back_to(run, left).choices for left in (-1, 0, 2, 9)] == [
        (),
        (),
        ("talk", "talk"),
        ("talk", "talk", "leave"),
    ]
    assert back_to(run, 2) == resume(STORY, "Ana", ["talk", "talk"]).run


def test_resuming_replays_as_far_as_the_choices_hold() -> None:
    """From the first that is not offered any more, they are given back as lost; the rest is the play."""
    found = resume(STORY, "Ana", ["talk", "sing", "leave"])
    assert found.run.choices == ("talk",)
    assert found.lost == ("sing", "leave")
    assert resume(STORY, "Ana", ["talk", "leave"]).lost == ()


def test_a_choice_is_kept_and_then_told() -> None:
    """`keep` is given the choice by its id, and the turn is the new one."""
    drawer = Drawer()
    turn = a_play(drawer=drawer).choose("talk")
    assert drawer.calls == [(Chosen("talk"),)]
    assert turn.choice == "talk"


def test_a_choice_and_the_ending_that_it_reaches_are_kept_together() -> None:
    """One call of `keep` has both, with the stats: no kept ending can be without its last choice."""
    drawer = Drawer()
    a_play("talk", drawer=drawer).choose("leave")
    assert drawer.calls == [(Chosen("leave"), Finished("the_end", "The end", 53, 52))]


def test_undoing_rewinding_and_the_debrief_are_kept() -> None:
    """Each is one call; the debrief is opened once."""
    drawer = Drawer()
    play = a_play("talk", "talk", drawer=drawer)
    play.undo()
    play.open_debrief()
    play.open_debrief()
    play.rewind(0)
    assert drawer.calls == [(Undone(),), (DebriefOpened(),), (Rewound(0),)]
    assert (play.run.choices, play.debriefed) == ((), False)


def test_with_no_choice_left_nothing_is_undone_and_nothing_kept() -> None:
    """Undo at the beginning is no error."""
    drawer = Drawer()
    assert not a_play(drawer=drawer).undo()
    assert drawer.calls == []


def test_an_open_debrief_lets_nothing_be_undone() -> None:
    """It raises before it keeps; playing again from a choice closes the debrief."""
    play = a_play("talk")
    play.open_debrief()
    with pytest.raises(DebriefIsOpen):
        play.undo()
    play.rewind(1)
    assert play.undo()


def test_an_illegal_choice_is_not_kept() -> None:
    """It raises, and neither the drawer nor the run knows of it."""
    drawer = Drawer()
    play = a_play("talk", drawer=drawer)
    with pytest.raises(IllegalChoice):
        play.choose("sing")
    assert (drawer.calls, play.run.choices) == ([], ("talk",))


@pytest.mark.parametrize(
    "act",
    [lambda play: play.choose("leave"), Play.undo, lambda play: play.rewind(0), Play.open_debrief],
    ids=["choose", "undo", "rewind", "open_debrief"],
)
def test_what_cannot_be_kept_has_not_happened(act: Callable[[Play], object]) -> None:
    """Where `keep` raises, the caller sees what it raised, and the play stands where it stood."""
    play = a_play("talk", drawer=Drawer(full=True))
    run = play.run
    with pytest.raises(DiskIsFullError):
        act(play)
    assert play.run is run
    assert not play.debriefed


@given(walks())
def test_a_play_whose_drawer_is_full_never_moves(walk: Walk) -> None:
    """Whatever is chosen, wherever: nothing changes."""
    play = Play(resume(walk.story, "You", walk.choices).run, Drawer(full=True).keep)
    run, state = play.run, play.run.state
    for choice in state.offered:
        with pytest.raises(DiskIsFullError):
            play.choose(choice)
    assert play.run is run
    assert play.run == resume(walk.story, "You", walk.choices).run


@given(walks(), st.data())
def test_a_play_is_the_replay_of_the_choices_that_still_stand(walk: Walk, data: st.DataObject) -> None:
    """However choices were made and taken back, resuming what is left gives the same run, ledgers included."""
    play = Play(begin_run(walk.story, "You"), Drawer().keep)
    for choice in walk.choices:
        if choice in play.run.state.offered:
            play.choose(choice)
        if data.draw(st.integers(0, 3)) == 0:
            play.undo()
    assert replayed(play.run) == play.run
    play.rewind(data.draw(st.integers(0, len(play.run.choices))))
    assert replayed(play.run) == play.run


def replayed(run: Run) -> Run:
    """The run made again from its choices alone."""
    found = resume(run.story, run.you, run.choices)
    assert found.lost == ()
    assert [turn.events for turn in found.run.turns] == [turn.events for turn in run.turns]
    return found.run


def test_what_a_choice_would_lead_to_is_known_before_it_is_kept() -> None:
    """What is to be kept and where the play would then stand: whoever keeps it, these are the rules."""
    run = begin_run(STORY, "Ana")
    talked = choosing(run, "talk")
    assert (talked.run.choices, talked.kept) == (("talk",), (Chosen("talk"),))
    left = choosing(talked.run, "leave")
    assert left.kept == (Chosen("leave"), left.run.finished)
    undone = undoing(talked.run, debriefed=False)
    assert undone is not None
    assert (undone.run.choices, undone.kept) == ((), (Undone(),))
    assert undoing(run, debriefed=False) is None
    assert opening_debrief(left.run, debriefed=False) == Prepared(left.run, (DebriefOpened(),), debriefed=True)
    assert opening_debrief(left.run, debriefed=True).kept == ()
    assert rewinding(left.run, 1) == Prepared(talked.run, (Rewound(1),))
    with pytest.raises(DebriefIsOpen):
        undoing(left.run, debriefed=True)
