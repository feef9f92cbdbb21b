"""Keys at a desk that keeps slowly: none is lost, none is taken for another page, and nothing tears."""

import pytest
from attrs import evolve
from textual.screen import Screen

from game.shelf.settings import Settings
from game.story.model import Story
from game.tui.pages.notice import Notice
from game.tui.screens.debrief import DebriefScreen
from game.tui.screens.play import PlayScreen
from game.tui.screens.scroll import ScrollScreen
from game.tui.screens.settings import SettingsScreen
from game.tui.screens.write import WriteScreen
from tests.tui.guest import QUIET, GuestRoom, SlowDesk, a_desk, until
from tests.writing import a_story

#: Every scene offers three ways on, and a page of its own stands between the first and the second.
STORY = a_story("""
first:
  here: [dana]
  text: The first scene.
  choices: [{id: a1, text: A one., to: between}, {id: a2, text: A two., to: between}, {id: a3, text: A3., to: between}]
between: {here: [dana], text: A page in between., to: second}
second:
  here: [dana]
  text: The second scene.
  choices: [{id: b1, text: B one., to: third}, {id: b2, text: B two., to: third}, {id: b3, text: B3., to: third}]
third:
  here: [dana]
  text: The third scene.
  choices: [{id: c1, text: C one., to: the_end}, {id: c2, text: C two., to: the_end}, {id: c3, text: C3., to: the_end}]
""")
ASKED = evolve(STORY, debrief=evolve(STORY.debrief, summary=("What now?",)))


class Seat(GuestRoom):
    """A room with one play at a slow desk."""

    def __init__(
        self, story: Story = STORY, settings: Settings = QUIET, can_replay: bool = True, can_set: tuple[str, ...] = ()
    ) -> None:
        super().__init__(settings, can_set)
        self.desk: SlowDesk = a_desk(story, can_replay=can_replay)
        self.over: list[bool | None] = []

    def on_mount(self) -> None:
        """Sit down at once."""
        self.push_screen(PlayScreen(self.desk), self.over.append)

    @property
    def front(self) -> Screen[object]:
        """The screen in front."""
        return self.screen


async def test_keys_that_come_in_while_a_choice_is_kept_land_in_order() -> None:
    """Three choices and a turned page, typed at once: each is made on its own page."""
    app = Seat()
    async with app.run_test() as pilot:
        app.type("1", "enter", "2", "3")
        await app.desk.keep(3)
        await pilot.pause()
        assert app.desk.run.choices == ("a1", "b2", "c3")
        assert "The end" in app.text


async def test_a_choice_is_not_shown_before_it_is_kept() -> None:
    """The page stays as it is while its choice waits."""
    app = Seat()
    async with app.run_test() as pilot:
        app.type("2")
        await until(lambda: bool(app.desk.asked))
        assert "The first scene." in app.text
        assert app.desk.run.choices == ()
        await app.desk.keep()
        await pilot.pause()
        assert "A page in between." in app.text


async def test_a_refused_choice_is_told_and_the_keys_behind_it_count_for_the_same_page() -> None:
    """A class that is paused says so in its own sentence; reading goes on."""
    app = Seat()
    async with app.run_test() as pilot:
        app.type("1", "b")
        await app.desk.keep(refuse="The class is paused.")
        await pilot.pause()
        assert isinstance(app.front, ScrollScreen)
        await pilot.press("escape")
        assert "That choice was not made: The class is paused." in app.text
        assert app.desk.run.choices == ()
        app.type("u")
        await app.desk.keep(refuse="The class is paused.")
        await pilot.pause()
        assert "Nothing was taken back: The class is paused." in app.text


async def test_a_key_counts_for_the_screen_that_the_key_before_it_opened() -> None:
    """A choice, back over the story, Escape: Escape closes the story so far and does not leave the play."""
    app = Seat()
    async with app.run_test() as pilot:
        app.type("1", "b", "escape", "enter", "1")
        await app.desk.keep(2)
        await pilot.pause()
        assert isinstance(app.front, PlayScreen)
        assert app.desk.run.choices == ("a1", "b1")
        assert not app.desk.left


async def test_no_key_is_lost_with_a_screen_that_closes() -> None:
    """Escape out of the story so far and a choice right behind it: the choice is made."""
    app = Seat()
    async with app.run_test() as pilot:
        await pilot.press("b")
        assert isinstance(app.front, ScrollScreen)
        app.type("escape", "2", "enter")
        await app.desk.keep()
        await pilot.pause()
        assert app.desk.run.choices == ("a2",)
        assert "The second scene." in app.text


async def test_leaving_while_a_choice_waits_leaves_once_it_is_kept() -> None:
    """The choice is made, then the desk is left, once."""
    app = Seat()
    async with app.run_test() as pilot:
        app.type("1", "q", "q")
        await until(lambda: bool(app.desk.asked))
        assert not app.desk.left
        await app.desk.keep()
        await until(lambda: bool(app.over))
        await pilot.pause()
        assert app.desk.run.choices == ("a1",)
        assert (app.desk.left, app.over) == ([True], [False])


async def test_a_screen_that_is_taken_away_while_a_choice_waits_breaks_nothing() -> None:
    """A class may end at any moment; the choice that was on its way is kept all the same."""
    app = Seat(settings=evolve(QUIET, reduced_motion=False))
    async with app.run_test() as pilot:
        app.type("1")
        await until(lambda: bool(app.desk.asked))
        app.pop_screen()
        await app.desk.keep()
        await pilot.pause()
        assert app.desk.run.choices == ("a1",)
        assert app.is_running


async def test_clicks_wait_for_their_turn_among_the_keys() -> None:
    """A click, then a key: both are choices, in this order."""
    app = Seat()
    async with app.run_test() as pilot:
        row = next(place for place, line in enumerate(app.text.splitlines()) if "A two." in line)
        await pilot.click("Sheet", offset=(8, row))
        app.type("enter", "3")
        await app.desk.keep(2)
        await pilot.pause()
        assert app.desk.run.choices == ("a2", "b3")


async def to_the_end(app: Seat) -> None:
    """Make three choices, and open the debrief."""
    app.type("1", "enter", "1", "1", "enter")
    await app.desk.keep(4)
    await until(lambda: isinstance(app.front, DebriefScreen))


async def test_guesses_that_come_in_fast_go_to_one_person_each() -> None:
    """Three guesses and a page turned, typed at once: nobody is skipped, nobody guessed of twice."""
    app = Seat()
    async with app.run_test() as pilot:
        await to_the_end(app)
        app.type("1", "2", "3", "right")
        await app.desk.keep(3)
        await pilot.pause()
        assert app.desk.guesses == {"dana": "cold", "priya": "mixed", "marco": "warm"}
        assert "2 of" in app.text


async def test_an_answer_is_shown_once_it_is_kept() -> None:
    """What was written in one go, with its Escape, arrives whole; keys behind it wait for it."""
    app = Seat(story=ASKED)
    async with app.run_test() as pilot:
        await to_the_end(app)
        await pilot.press(*["right"] * 5)
        app.type("enter")
        await until(lambda: isinstance(app.front, WriteScreen))
        app.type("A", "s", "k", "escape", "left")
        await until(lambda: bool(app.desk.asked))
        assert app.desk.answers == {}
        await app.desk.keep()
        await pilot.pause()
        assert app.desk.answers == {("summary", "What now?"): "Ask"}
        assert "5 of" in app.text


async def test_a_debrief_that_cannot_be_opened_stays_closed() -> None:
    """A class that is paused, or a full disk: the ending stays on the page, with the reason."""
    app = Seat()
    async with app.run_test() as pilot:
        app.type("1", "enter", "1", "1")
        await app.desk.keep(3)
        app.type("enter")
        await app.desk.keep(refuse="The class is paused.")
        await pilot.pause()
        assert isinstance(app.front, PlayScreen)
        assert "The debrief cannot be opened now: The class is paused." in app.text
        assert not app.desk.debriefed


async def test_a_guess_that_is_not_kept_is_told_and_not_shown() -> None:
    """What stands on the page is what was kept."""
    app = Seat()
    async with app.run_test() as pilot:
        await to_the_end(app)
        app.type("1")
        await app.desk.keep(refuse="The class is over.")
        await pilot.pause()
        assert "This could not be kept: The class is over." in app.text
        assert "[1 cold]" not in app.text


async def test_what_comes_after_the_debrief_is_the_rooms_business() -> None:
    """The play gives its room True once the debrief has been left, and the desk has been left by then."""
    app = Seat()
    async with app.run_test() as pilot:
        await to_the_end(app)
        app.type("escape")
        await until(lambda: bool(app.over))
        await pilot.pause()
        assert (app.desk.left, app.over) == ([True], [True])


async def test_a_desk_may_not_allow_playing_again() -> None:
    """Then the road neither offers it nor does it."""
    app = Seat(can_replay=False)
    async with app.run_test() as pilot:
        await to_the_end(app)
        await pilot.press("right", "right")
        assert "walk it" in app.text
        assert "play again" not in app.text
        await pilot.press("r", "enter")
        assert app.desk.run.choices == ("a1", "b1", "c1")


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (45, 16)])
async def test_what_somebody_else_says_stands_above_any_page(size: tuple[int, int]) -> None:
    """On the page and on the story so far; choosing by number and by click goes on below it."""
    app = Seat()
    async with app.run_test(size=size) as pilot:
        app.notice = Notice("Two more minutes.", "Your instructor")
        for screen in app.screen_stack[1:]:
            assert isinstance(screen, PlayScreen)
            screen.draw()
        assert "Two more minutes." in app.text
        assert "The first scene." in app.text
        assert len(app.text.splitlines()) <= size[1]
        row = next(place for place, line in enumerate(app.text.splitlines()) if "A two." in line)
        await pilot.click("Sheet", offset=(8, row))
        await app.desk.keep()
        await pilot.pause()
        assert app.desk.run.choices == ("a2",)
        await pilot.press("b")
        assert "Two more minutes." in app.text


async def test_a_room_offers_only_the_settings_that_are_the_players_own() -> None:
    """A class neither lets a name be changed there nor the numbers be shown; what is offered works."""
    app = Seat(can_set=("theme", "confirm_leaving"))
    async with app.run_test() as pilot:
        await pilot.press("s")
        assert isinstance(app.front, SettingsScreen)
        assert "Your name" not in app.text
        assert "Hide numbers" not in app.text
        await pilot.press("end", "enter", "4", "1")
        assert (app.settings.confirm_leaving, app.settings.theme) == (True, "morning")
