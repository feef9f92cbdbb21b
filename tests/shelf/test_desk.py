"""A desk: what a screen and line mode ask of a play, and how it is told that something was not kept."""

import pytest

from game.play.record import Kept
from game.play.run import Play, begin_run
from game.records.trouble import CannotSave, Superseded
from game.shelf.desk import Desk, LocalDesk, NotKept
from game.shelf.sitting import Sitting
from tests.writing import a_story

STORY = a_story("""
desk:
  here: [dana]
  choices:
    - {id: talk, text: Talk., to: desk}
    - {id: leave, text: Leave., to: the_end}
""")


def seated(trouble: Exception | None = None) -> tuple[LocalDesk, list[Kept]]:
    """A person's own desk, and what was kept there."""
    drawer: list[Kept] = []

    def keep(*kept: Kept) -> None:
        if trouble is not None:
            raise trouble
        drawer.extend(kept)

    return LocalDesk(Sitting(Play(begin_run(STORY, "Ana"), keep), "", 1, None)), drawer


async def test_a_persons_own_desk_keeps_what_they_do() -> None:
    """What a screen does at it stands in the play of the sitting, and is kept."""
    local, drawer = seated()
    desk: Desk = local
    assert (await desk.choose("talk")).choice == "talk"
    assert await desk.undo()
    assert not await desk.undo()
    await desk.choose("leave")
    await desk.open_debrief()
    await desk.guess("dana", "warm")
    await desk.answer("summary", "What now?", "Ask.")
    assert desk.debriefed
    assert not desk.can_undo
    assert (desk.guesses, desk.answers) == ({"dana": "warm"}, {("summary", "What now?"): "Ask."})
    await desk.rewind(0)
    assert (desk.run.choices, desk.debriefed, desk.can_undo, desk.can_replay) == ((), False, True, True)
    assert (desk.resumed, desk.notices) == (False, ())
    assert len(drawer) == 8


@pytest.mark.parametrize("trouble", [CannotSave("The disk is full."), Superseded()])
async def test_what_cannot_be_kept_is_one_plain_trouble(trouble: Exception) -> None:
    """A full disk and another window are told in the same way, with their own sentence; the latter is for good."""
    desk, _drawer = seated(trouble)
    for attempt in (desk.choose("talk"), desk.rewind(0), desk.open_debrief(), desk.guess("dana", "warm")):
        with pytest.raises(NotKept) as raised:
            await attempt
        assert (raised.value.reason, raised.value.elsewhere) == (str(trouble), isinstance(trouble, Superseded))
    assert desk.run.choices == ()
    assert not desk.debriefed


def test_nothing_at_a_persons_own_desk_waits() -> None:
    """A choice is made before the coroutine yields: local play feels as if nothing were awaited."""
    desk, _drawer = seated()
    choosing = desk.choose("talk")
    with pytest.raises(StopIteration):
        choosing.send(None)
    assert desk.run.choices == ("talk",)
