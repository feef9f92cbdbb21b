"""A student's desk: what is chosen there is kept by the class first, and the class may refuse."""

import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.classroom.command import Ban, Come, Command, End, Pause, Remove, Start
from game.classroom.decide import ELSEWHERE, NOT_BEGUN, OUT, OVER, PAUSED
from game.classroom.event import Event
from game.classroom.student.desk import SeatDesk, desk_for
from game.play.record import Answered, Chosen, DebriefOpened, Finished, Guessed, Rewound, Undone
from game.play.run import begin_run
from game.records.trouble import CannotSave
from game.shelf.desk import Desk, NotKept
from game.story.event import Ended, Offered
from game.story.model import Story
from tests.classroom.console.past import STORY
from tests.classroom.desk import Classroom
from tests.tui.conftest import KETTLE
from tests.writing import story_of

#: The same story, whose first choice an edit has given another name.
EDITED = story_of(KETTLE.replace("id: wash", "id: rinse"))
ENDS_AT_ONCE = story_of("title: T\nminutes: 1\nstart: a\nscenes: {a: {text: Hi., ending: {title: E, tone: warm}}}\n")


async def a_class(*orders: Command, begun: bool = True) -> Classroom:
    """A class of Ana, who is here and whose alias is s1."""
    classroom = await Classroom().opened()
    await classroom.joins("Ana")
    for order in [*([Start()] if begun else []), *orders]:
        await classroom.attendance.order(order)
    return classroom


def sat(classroom: Classroom, story: Story = STORY, session: str = "w1-s1") -> SeatDesk:
    """Ana's desk, as the class has it now."""
    return desk_for(classroom.attendance, story, "s1", session)


def kept(classroom: Classroom) -> list[Event | None]:
    """What the class has of Ana's play."""
    return [note.event for note in classroom.clerk.notes if note.stream == "s1"][1:]


async def test_a_choice_is_kept_before_its_result_is_known() -> None:
    """While it is being committed, the play stands where it stood."""
    classroom = await a_class()
    desk: Desk = sat(classroom)
    choosing = asyncio.create_task(desk.choose("fill"))
    await asyncio.sleep(0)
    assert (desk.run.choices, kept(classroom)) == ((), [])
    turn = await choosing
    assert turn is desk.run.last
    assert (desk.run.choices, kept(classroom)) == (("fill",), [Chosen("fill")])


async def test_an_ending_is_kept_with_the_choice_that_reached_it() -> None:
    """In one commit: neither is ever there without the other."""
    classroom = await a_class()
    desk = sat(classroom)
    await desk.choose("fill")
    await desk.choose("wash")
    assert isinstance(desk.run.ended, Ended)
    assert kept(classroom)[1:] == [Chosen("wash"), desk.run.finished]
    ats = [note.at for note in classroom.clerk.notes[-2:]]
    assert ats[0] == ats[1]


@pytest.mark.parametrize(
    "orders, begun, reason",
    [
        ((), False, NOT_BEGUN),
        ((Pause(),), True, PAUSED),
        ((End(),), True, OVER),
        ((Remove("s1"),), True, OUT),
        ((Ban("s1"),), True, OUT),
        ((Come("s1", "w2-another"),), True, ELSEWHERE),
    ],
    ids=["lobby", "paused", "over", "removed", "banned", "elsewhere"],
)
async def test_what_the_class_refuses_has_not_been_done(orders: tuple[Command, ...], begun: bool, reason: str) -> None:
    """The class's own sentence says why, and the play stands where it stood."""
    classroom = await a_class(begun=begun)
    desk = sat(classroom)
    for order in orders:
        await classroom.attendance.order(order)
    for refused in (desk.choose("fill"), desk.rewind(0)):
        with pytest.raises(NotKept) as refusal:
            await refused
        assert refusal.value.reason == reason
    assert desk.run.choices == ()
    assert not desk.debriefed


async def test_what_cannot_be_written_has_not_been_done_and_can_be_tried_again() -> None:
    """The disk is full, and has room again."""
    classroom = await a_class()
    desk = sat(classroom)
    classroom.clerk.broken = CannotSave("The disk is full.")
    with pytest.raises(NotKept, match=r"The disk is full\."):
        await desk.choose("fill")
    assert desk.run.choices == ()
    classroom.clerk.broken = None
    await desk.choose("fill")
    assert kept(classroom) == [Chosen("fill")]


async def test_taking_back_is_kept_as_well() -> None:
    """And at the beginning there is nothing to be kept."""
    classroom = await a_class()
    desk = sat(classroom)
    assert await desk.undo() is False
    await desk.choose("fill")
    assert await desk.undo() is True
    assert (desk.run.choices, kept(classroom)) == ((), [Chosen("fill"), Undone()])


async def test_the_debrief_opens_once_and_playing_again_closes_it() -> None:
    """Opened twice, it is kept once; from a choice, the choices before it stand."""
    classroom = await a_class()
    desk = sat(classroom)
    await desk.choose("fill")
    await desk.choose("wash")
    for _ in range(2):
        await desk.open_debrief()
    assert desk.debriefed
    await desk.rewind(1)
    assert (desk.debriefed, desk.run.choices) == (False, ("fill",))
    assert kept(classroom)[3:] == [DebriefOpened(), Rewound(1)]


@pytest.mark.parametrize("order", [Pause(), End()])
async def test_what_is_written_looking_back_is_kept_whatever_the_class_does(order: Command) -> None:
    """No pause and no end takes the pen away."""
    classroom = await a_class()
    desk = sat(classroom)
    await classroom.attendance.order(order)
    await desk.guess("reputation", "about 60")
    await desk.answer("summary", "What will you fill?", "The kettle.")
    assert desk.guesses == {"reputation": "about 60"}
    assert desk.answers == {("summary", "What will you fill?"): "The kettle."}
    assert kept(classroom) == [
        Guessed("reputation", "about 60"),
        Answered("summary", "What will you fill?", "The kettle."),
    ]


@given(st.lists(st.integers(0, 9), max_size=12))
def test_who_comes_back_stands_where_they_stood(picks: list[int]) -> None:
    """In the same scene with the same stats, whatever was chosen and taken back before."""

    async def play() -> None:
        classroom = await a_class()
        desk = sat(classroom)
        for pick in picks:
            end = desk.run.last.events[-1]
            if pick == 9 or not isinstance(end, Offered):
                await desk.undo()
            else:
                await desk.choose(end.open[pick % len(end.open)].choice)
        await classroom.goes("s1")
        await classroom.attendance.order(Come("s1", "w2-s1"))
        again = sat(classroom, session="w2-s1")
        assert again.run == desk.run
        assert again.resumed is bool(desk.run.choices)
        assert again.notices == ()
        # Nothing is left to be caught up with: the next thing that is kept is that and nothing else.
        before = len(kept(classroom))
        await again.answer("summary", "q", "a")
        assert kept(classroom)[before:] == [Answered("summary", "q", "a")]

    asyncio.run(play())


async def test_choices_that_an_edit_took_away_are_given_up_with_the_next_thing() -> None:
    """The student is told, and until they do something the class has all of them."""
    classroom = await a_class()
    await classroom.chooses("s1", "fill", "wash")
    desk = sat(classroom, EDITED)
    assert desk.run.choices == ("fill",)
    assert "was edited" in desk.notices[0]
    assert kept(classroom) == [Chosen("fill"), Chosen("wash")]
    await desk.choose("rinse")
    ending = desk.run.finished
    assert kept(classroom)[2:] == [Rewound(1), Chosen("rinse"), ending]
    assert sat(classroom, EDITED).run == desk.run
    await desk.undo()
    assert kept(classroom)[-1] == Undone()


async def test_a_refusal_gives_up_nothing() -> None:
    """What could not be kept is still to be given up with the next thing."""
    classroom = await a_class(Pause())
    desk = SeatDesk(classroom.attendance, "s1", "w1-s1", begin_run(STORY, "Ana"), first=(Rewound(0),))
    for _ in range(2):
        with pytest.raises(NotKept):
            await desk.choose("fill")
    assert desk._first == (Rewound(0),)


async def test_an_ending_that_no_choice_leads_to_is_kept_once() -> None:
    """A story may begin on one: it is kept with the first thing that the student does."""
    classroom = await a_class()
    await sat(classroom, ENDS_AT_ONCE).open_debrief()
    assert kept(classroom) == [Finished("a", "E", 50, 50), DebriefOpened()]
    await sat(classroom, ENDS_AT_ONCE).answer("summary", "q", "a")
    assert kept(classroom)[2:] == [Answered("summary", "q", "a")]


async def test_another_name_tells_the_same_choices_anew() -> None:
    """Nothing is kept of it: the class has the name."""
    story = story_of(KETTLE.replace("Two mugs", "Two mugs, {you}"))
    classroom = await a_class()
    desk = sat(classroom, story)
    await desk.choose("fill")
    before = len(kept(classroom))
    assert desk.rename("Annika") is True
    assert desk.run.you == "Annika"
    assert desk.run.choices == ("fill",)
    assert "Annika" in str(desk.run.events)
    assert len(kept(classroom)) == before


async def test_a_name_that_changes_while_a_choice_is_kept_stays_changed() -> None:
    """The choice and the name both hold, whichever was first."""
    classroom = await a_class()
    desk = sat(classroom)
    choosing = asyncio.create_task(desk.choose("fill"))
    await asyncio.sleep(0)
    desk.rename("Annika")
    turn = await choosing
    assert desk.run.you == "Annika"
    assert desk.run.choices == ("fill",)
    assert turn is desk.run.last


async def test_leaving_keeps_the_place() -> None:
    """The desk gives nothing up."""
    classroom = await a_class()
    desk = sat(classroom)
    await desk.choose("fill")
    desk.leave()
    assert kept(classroom) == [Chosen("fill")]


async def test_nobody_has_a_desk_who_has_not_joined() -> None:
    """And a desk whose student the class does not know has nothing on it."""
    classroom = await a_class()
    with pytest.raises(KeyError):
        desk_for(classroom.attendance, STORY, "s9", "w1-s9")
    desk = SeatDesk(classroom.attendance, "s9", "w1-s9", begin_run(STORY, "Zoe"))
    assert (desk.debriefed, dict(desk.guesses), dict(desk.answers)) == (False, {}, {})
    with pytest.raises(NotKept, match="Nobody of that name"):
        await desk.choose("fill")
