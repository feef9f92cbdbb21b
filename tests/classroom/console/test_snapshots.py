"""How the console looks: the very pictures that the README shows. After a change: look, then --snapshot-update."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest
from textual.pilot import Pilot

from game.classroom.command import Start, Tell
from game.classroom.console.app import ConsoleApp
from game.play.record import Chosen
from game.play.run import resume
from game.shelf.scenarios import Shelf, shipped_folder
from game.shelf.settings import Settings
from game.story.model import Story
from tests.classroom.console.past import FACTS
from tests.classroom.desk import Classroom

Snap = Callable[..., bool]

#: Who plays, how many choices they have made, and in which minute of the class the last of them.
PLAYS = (
    ("Ana", 6, 9),
    ("Ben", 8, 10),
    ("Chidi", 3, 5),
    ("Dora", 16, 8),
    ("Emil", 7, 10),
    ("Fatima", 6, 10),
    ("Grete", 1, 2),
    ("Hassan", 4, 7),
)


@pytest.fixture(scope="module")
def story() -> Story:
    """The scenario that the class plays."""
    found = Shelf((shipped_folder(),)).load("gossip", "").story
    assert found is not None
    return found


async def a_class(story: Story) -> Classroom:
    """Eight students in the middle of gossip, ten minutes after they began; one is at an ending, one is gone."""
    classroom = await Classroom().opened()
    aliases = [await classroom.joins(name) for name, _, _ in PLAYS]
    classroom.clock.on(minutes=2)
    await classroom.attendance.order(Start())
    began = classroom.clock.now
    for number, (alias, (_, count, minutes)) in enumerate(zip(aliases, PLAYS, strict=True)):
        made: tuple[str, ...] = ()
        for place in range(count):
            run = resume(story, "", made).run
            if run.state.offered:
                choice = run.state.offered[(7 * number + 5 * place) // 3 % len(run.state.offered)]
                made = (*made, choice)
                classroom.clock.now = began + timedelta(minutes=1 + (minutes - 1) * place / max(1, count - 1))
                ending = resume(story, "", made).run.finished
                await classroom.keeps(alias, Chosen(choice), *([ending] if ending else []))
    await classroom.goes("s3")
    classroom.clock.now = began + timedelta(minutes=10, seconds=40)
    await classroom.attendance.order(Tell("", "Five more minutes, then we talk."))
    return classroom


@pytest.fixture
def console(story: Story) -> Callable[..., ConsoleApp]:
    """A console that begins on the class once it runs: its log is in memory, and wants an event loop."""

    def console_of(theme: str = "evening") -> ConsoleApp:
        classroom = Classroom()
        return ConsoleApp(
            classroom.attendance,
            story,
            FACTS,
            Settings(theme=theme),
            clock=classroom.clock,
            new_word=lambda: ("maple-kettle", "hashed"),
        )

    return console_of


def seen(story: Story, *keys: str) -> Callable[[Pilot[Any]], Awaitable[None]]:
    """Let the class come to where it is, press keys, each taking effect before the next."""

    async def run(pilot: Pilot[Any]) -> None:
        app = pilot.app
        assert isinstance(app, ConsoleApp)
        classroom = await a_class(story)
        app.attendance.clerk = classroom.clerk
        app._clock = classroom.clock
        app.attendance.deliver(classroom.clerk.notes)
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
        app._draw()
        await pilot.pause()

    return run


def test_the_class(snap_compare: Snap, console: Callable[..., ConsoleApp], story: Story) -> None:
    """The roster and the map with counts."""
    assert snap_compare(console(), run_before=seen(story, "down"), terminal_size=(100, 30))


def test_the_class_by_day(snap_compare: Snap, console: Callable[..., ConsoleApp], story: Story) -> None:
    """In a light theme, on a wide terminal, with the split of a scene and names hidden."""
    keys = ("n", "tab", "down", "down", "down")
    assert snap_compare(console("morning"), run_before=seen(story, *keys), terminal_size=(160, 45))


def test_a_split_for_the_room(snap_compare: Snap, console: Callable[..., ConsoleApp], story: Story) -> None:
    """With names hidden a scene is drawn for a projector."""
    keys = ("n", "tab", "2", "enter")
    assert snap_compare(console(), run_before=seen(story, *keys), terminal_size=(160, 45))


def test_a_student(snap_compare: Snap, console: Callable[..., ConsoleApp], story: Story) -> None:
    """One student's play as it happens."""
    assert snap_compare(console(), run_before=seen(story, "enter"), terminal_size=(100, 30))


def test_how_to_join(snap_compare: Snap, console: Callable[..., ConsoleApp], story: Story) -> None:
    """The line and the code for the projector."""
    assert snap_compare(console(), run_before=seen(story, "c"), terminal_size=(80, 24))
