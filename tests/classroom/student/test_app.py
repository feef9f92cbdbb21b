"""A student's app, from the lobby to the farewell, and what the instructor does in between."""

import asyncio

import pytest
from attrs import evolve
from textual import events

from game.classroom.command import Ban, End, Pause, Resume, Start, Tell
from game.classroom.decide import PAUSED
from game.classroom.student import app as module
from game.classroom.student.hall import Hall
from game.play.record import Chosen, DebriefOpened, Undone
from game.records.trouble import CannotSave
from game.tui.screens.play import PlayScreen
from tests.classroom.student.seated import LINE, a_class, app_for, seated
from tests.classroom.terminal import wire
from tests.tui.guest import QUIET


async def test_a_play_from_the_lobby_to_the_farewell() -> None:
    """The lobby turns by itself, choices are kept, and at the end the play can be read."""
    async with seated(await a_class("Bo")) as seat:
        assert seat.front == "LobbyScreen"
        assert "The Kettle" in seat.text
        assert "Bo" in seat.text
        assert LINE in seat.text
        assert "maple-kettle" in seat.text
        await seat.orders(Start())
        assert seat.front == "PlayScreen"
        await seat.press("1", "enter", "2")
        assert seat.kept[:2] == [Chosen("fill"), Chosen("wash")]
        assert "Two teas" in seat.text
        await seat.press("enter")
        assert seat.front == "DebriefScreen"
        assert seat.kept[-1] == DebriefOpened()
        await seat.press("q")
        assert seat.front == "FarewellScreen"
        assert "Two teas" in seat.text
        await seat.press("t")
        assert "Played by Ana" in seat.words
        await seat.press("escape", "q")
        assert seat.app.return_value == "left"


async def test_the_app_is_the_hall_that_its_screens_know() -> None:
    """By its type: mypy refuses an app that lacks something of it."""
    async with seated(await a_class()) as seat:
        hall: Hall = seat.app
        assert hall.settings is seat.app.settings


async def test_the_first_picture_is_told_once() -> None:
    """So that the next one in line may come; what follows is nobody's concern."""
    told = []
    async with seated(await a_class("Bo"), painted=lambda: told.append(1)) as seat:
        await seat.orders(Start())
        assert told == [1]


@pytest.mark.parametrize("at_once", [False, True], ids=["lobby", "play"])
async def test_the_first_page_is_sent_once(at_once: bool) -> None:
    """Two hundred who come together wait for each other's first pages: none is painted twice."""
    seat = await wire.Seat(app_for(await a_class(at_once=at_once))).painted()
    await asyncio.sleep(0.2)
    first = len(seat.wire.took())
    seat.app.screen.refresh()
    await wire.until(lambda: seat.wire.data)
    assert first < 1.5 * len(seat.wire.took())
    await seat.leave()


async def test_a_choice_is_kept_before_it_shows() -> None:
    """While it is being committed the page stands as it was; where it fails, it says why and can be tried again."""
    async with seated(await a_class(begun=True, at_once=True)) as seat:
        before = seat.text
        seat.classroom.clerk.broken = CannotSave("The disk is full. Make some room.")
        await seat.press("1")
        assert seat.answer == "That choice was not made: The disk is full. Make some room."
        assert seat.kept == []
        assert before.splitlines()[4] in seat.text
        seat.classroom.clerk.broken = None
        await seat.press("1")
        assert seat.kept == [Chosen("fill")]
        assert "The tap coughs." in seat.text


async def test_keys_that_come_all_at_once_are_taken_one_after_the_other() -> None:
    """A choice that is pressed twice is made once: the second press is for the page that it led to."""
    async with seated(await a_class(begun=True, at_once=True)) as seat:
        for key in ("1", "1", "1"):
            seat.app.post_message(events.Key(key, key))
        await seat.settle()
        assert seat.kept == [Chosen("fill")]
        for key in ("enter", "2", "2", "2"):
            seat.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await seat.settle()
        assert [event for event in seat.kept if isinstance(event, Chosen)] == [Chosen("fill"), Chosen("wash")]


async def test_a_paused_class_is_read_and_not_chosen_in() -> None:
    """The pause stands above the page at once; the story so far opens; it goes when the class goes on."""
    async with seated(await a_class(begun=True, at_once=True)) as seat:
        await seat.press("1")
        await seat.orders(Pause())
        assert "The class is paused" in seat.text
        await seat.press("enter")
        assert "Two mugs" in seat.text
        await seat.press("2")
        assert seat.answer == f"That choice was not made: {PAUSED}"
        assert seat.kept == [Chosen("fill")]
        await seat.press("b")
        assert seat.front == "ScrollScreen"
        await seat.press("escape")
        await seat.orders(Resume())
        assert "choosing waits" not in seat.text
        assert not seat.answer
        await seat.press("u", "1")
        assert seat.kept[1:] == [Undone(), Chosen("fill")]


async def test_who_comes_late_sees_where_the_class_is_and_begins_with_a_key() -> None:
    """The page does not turn by itself under somebody who has just come."""
    classroom = await a_class("Bo", begun=True)
    await classroom.chooses("s2", "fill")
    async with seated(classroom) as seat:
        assert seat.front == "LobbyScreen"
        assert "The class began a moment ago; most are at their 2nd choice" in seat.words
        await seat.orders(Tell("", "Welcome."), Pause(), Resume())
        assert seat.front == "LobbyScreen"
        await seat.press("enter")
        assert seat.front == "PlayScreen"
        assert "maple-kettle" not in seat.text


async def test_who_came_late_and_waits_sees_how_the_class_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """What others choose draws nothing by itself: it is looked at now and then."""
    monkeypatch.setattr(module, "STANDING_EVERY", 0.02)
    classroom = await a_class("Bo", begun=True)
    async with seated(classroom) as seat:
        assert "most are at their 1st choice" in seat.words
        await classroom.chooses("s2", "fill")
        classroom.clock.on(minutes=3)
        await wire.until(lambda: "began 3 minutes ago; most are at their 2nd choice" in seat.words)


async def test_without_a_lobby_the_way_back_is_told_on_the_first_page() -> None:
    """The word and the line, in which is the name that somebody may have been given. Once: it is not told again."""
    async with seated(await a_class(at_once=True)) as seat:
        told = "Your return word is maple-kettle. It brings you back with ssh -p 2222 Ana@10.0.0.5"
        assert seat.answer == told
        await seat.press("1")
        assert "maple-kettle" not in seat.text


async def test_who_comes_back_stands_where_they_stood() -> None:
    """On the page that follows the last choice, with the same stats, while the class is paused too."""
    classroom = await a_class(begun=True)
    await classroom.chooses("s1", "fill")
    await classroom.attendance.order(Pause())
    async with seated(classroom, session="w2-s1") as seat:
        assert seat.front == "PlayScreen"
        assert "Two mugs" in seat.text
        assert "The class is paused" in seat.text
        assert "maple-kettle" not in seat.text


async def test_numbers_are_hidden_where_the_class_hides_them() -> None:
    """Whatever the student has set, and it cannot be set; the debrief shows them, and so does the last page."""
    classroom = await a_class(at_once=True, hide_numbers=True)
    async with seated(classroom) as seat:
        assert "reputation and goodwill: at the end" in seat.text
        await seat.press("s")
        assert "numbers" not in seat.text.lower()
        await seat.press("escape", "1", "enter", "2")
        assert "▰ " not in seat.text
        await seat.press("enter", "q")
        assert seat.front == "FarewellScreen"
        assert "reputation ▰" in seat.text


async def test_numbers_that_are_hidden_stay_hidden_where_the_class_ends_before_the_debrief() -> None:
    """On the last page and in the transcript."""
    async with seated(await a_class(at_once=True, hide_numbers=True)) as seat:
        await seat.press("1")
        await seat.orders(End())
        assert seat.front == "FarewellScreen"
        assert "reputation" not in seat.text
        await seat.press("t")
        assert "eputation" not in seat.text


async def test_leaving_the_play_leaves_the_class() -> None:
    """Nothing more is asked, and the place is kept."""
    async with seated(await a_class(at_once=True)) as seat:
        await seat.press("1", "q")
        assert seat.app.return_value == "left"
        assert seat.kept == [Chosen("fill")]


@pytest.mark.parametrize("confirm, asked", [(True, "AskScreen"), (False, "PlayScreen")])
async def test_textual_s_own_key_leaves_as_ours_does(confirm: bool, asked: str) -> None:
    """ctrl+q is no way around the question, and gives the same reason."""
    async with seated(await a_class(at_once=True), settings=evolve(QUIET, confirm_leaving=confirm)) as seat:
        await seat.press("1", "ctrl+q")
        assert seat.front == asked
        if confirm:
            await seat.press("ctrl+q", "enter")
        assert seat.app.return_value == "left"


async def test_the_palette_leaves_the_class_and_acts_on_nothing_else() -> None:
    """No screenshot, no theme of Textual's; to leave is offered once on every page, and gives its reason."""
    async with seated(await a_class(at_once=True)) as seat:
        offered = {one.title: one.callback for one in seat.app.get_system_commands(seat.app.screen)}
        assert not {"Screenshot", "Maximize", "Theme", "Keys", "Quit"} & {*offered}
        assert [title for title in offered if "Leave" in title] == ["Leave; your place is kept"]
        await seat.press("b")
        offered = {one.title: one.callback for one in seat.app.get_system_commands(seat.app.screen)}
        found = offered["Leave the class"]()
        if asyncio.iscoroutine(found):
            await found
        await seat.settle()
        assert seat.app.return_value == "left"


async def test_a_student_who_has_left_watches_no_more() -> None:
    """Nothing is drawn for who is not there, and what happens then breaks nothing."""
    async with seated(await a_class(at_once=True)) as seat:
        attendance = seat.app.attendance
        assert len(attendance._few) == 1
    assert attendance._few == {}
    await seat.classroom.attendance.order(End())


async def test_other_students_plays_draw_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A choice of one costs the others nothing; who joins costs those who play nothing."""
    async with seated(await a_class("Bo", at_once=True)) as seat:
        drawn: list[object] = []
        draw = PlayScreen.draw
        monkeypatch.setattr(PlayScreen, "draw", lambda screen: drawn.append(draw(screen)))
        with monkeypatch.context() as patched:
            patched.setattr(seat.app, "call_later", lambda *told: drawn.append(told))
            await seat.classroom.chooses("s2", "fill")
            await seat.classroom.joins("Cy")
        await seat.settle()
        assert drawn == []


async def test_without_colors_it_is_drawn_without() -> None:
    """As wished at the login."""
    async with seated(await a_class(), no_color=True) as seat:
        assert seat.app.drawn_in is None


@pytest.mark.parametrize("size", [(40, 15), (30, 8), (200, 60)])
async def test_every_page_fits_a_screen_of_any_size(size: tuple[int, int]) -> None:
    """From the lobby to the word at the end, nothing breaks; what is too small to read can still be left."""
    async with seated(await a_class("Bo"), size=size) as seat:
        for orders, keys in [
            ((Tell("", "A message. " * 40),), ()),
            ((Start(), Pause()), ("b", "pageup")),
            ((Resume(), End()), ("t", "pagedown")),
            ((Ban("s1"),), ()),
        ]:
            await seat.orders(*orders)
            await seat.press(*keys)
            assert all(len(row) <= size[0] for row in seat.text.splitlines())
        await seat.press("q")
        assert seat.app.return_value == "banned"
