"""News: what has to be told at once, and to whom."""

from game.classroom.command import Command, End, Join, Keep, Lock, Pause, Rename, Resume, Reword, Start, Tell
from game.classroom.lesson import Lesson
from game.classroom.student.news import BEGINS, RESUMED, WRITES, news, sent_away, ways_back
from game.classroom.student.pages import NEW_WORD, Ticket
from game.classroom.student.seat import Place
from game.play.record import DebriefOpened
from tests.classroom.desk import Classroom

ANA = Place("s1", "w1-s1", "ssh ana@10.0.0.5", "maple-kettle", kept="hashed")
TICKET = Ticket("ssh ana@10.0.0.5", "maple-kettle")


async def told(*commands: Command, begun: bool = True) -> list[str]:
    """What Ana is told once all of these were ordered."""
    room = await Classroom().opened()
    await room.joins("Ana")
    if begun:
        await room.attendance.order(Start())
    before: Lesson = room.attendance.lesson
    for command in commands:
        await room.attendance.order(command)
    return [*news(before, room.attendance.lesson, ANA)]


async def test_what_concerns_nobody_here_is_no_news() -> None:
    """Who joins, who else is spoken to, and the lock on the door."""
    assert await told() == []
    assert await told(Join("Bo", "hashed"), Lock(), Tell("s2", "Psst."), Rename("s2", "Ben")) == []


async def test_words_come_before_what_they_explain() -> None:
    """Each word once, in their order."""
    assert await told(Tell("", "One."), Pause(), Tell("s1", "Two.")) == [
        "Your instructor: One.",
        "Your instructor: Two.",
        "The class is paused. You can read on; choosing waits.",
    ]


async def test_what_came_and_went_between_two_looks_is_not_told() -> None:
    """A pause that is over is none."""
    assert await told(Pause(), Resume()) == []


async def test_a_class_begins_and_goes_on() -> None:
    """In a few words."""
    assert await told(Start(), begun=False) == [BEGINS]
    room = await Classroom().opened()
    await room.joins("Ana")
    for command in (Start(), Pause()):
        await room.attendance.order(command)
    before = room.attendance.lesson
    await room.attendance.order(Resume())
    assert [*news(before, room.attendance.lesson, ANA)] == [RESUMED]


async def test_the_end_says_what_can_still_be_done() -> None:
    """In the lobby there is nothing to read; a pause that the class ends in is not told of."""
    (over,) = await told(Pause(), End())
    assert over.startswith("The class is over. What you chose is kept. You can still read")
    assert await told(End(), begun=False) == ["The class is over. Your instructor has ended it. Thank you for coming."]


async def test_the_end_leaves_whoever_is_in_the_debrief_their_pen() -> None:
    """They are in the middle of an answer: the keys of the play are not theirs there."""
    (over,) = await told(Keep("s1", "w1-s1", (DebriefOpened(),)), End())
    assert over == f"The class is over. What you chose is kept. {WRITES}"


def test_only_who_may_come_back_is_told_how() -> None:
    """Who was taken over may be a stranger."""
    told, *ways = sent_away("removed", TICKET)
    assert "Your place is kept." in told
    assert ways == [*ways_back(TICKET)]
    for out in ("banned", "elsewhere"):
        assert "ssh" not in " ".join(sent_away(out, TICKET))
        assert "maple" not in " ".join(sent_away(out, TICKET))


def test_what_is_not_known_of_the_way_back_is_left_out() -> None:
    """A word that nobody knows any more is not told as an empty one."""
    assert [*ways_back(Ticket())] == []


async def test_a_new_word_is_told_and_the_old_one_is_not() -> None:
    """To whom it concerns; what it is, the instructor says."""
    assert await told(Join("Bo", "hashed"), Reword("s2", "hashed anew")) == []
    assert await told(Reword("s1", "hashed anew")) == [NEW_WORD]
    assert [*ways_back(Ticket("ssh ana@10.0.0.5", reworded=True))] == ["To come back: ssh ana@10.0.0.5", NEW_WORD]
