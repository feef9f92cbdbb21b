"""The play screen: what each key does, and that nothing is lost."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from game.records.saves import CannotSave, Saves, open_saves
from game.tui.screens.play import PlayScreen
from game.tui.screens.title import TitleScreen
from tests.tui.conftest import CLOCK, QUIET, Opened

START = ("kettle", False)


async def test_a_number_chooses(open_room: Opened, scenarios: Path) -> None:
    """Pressing a choice's number makes that choice, and what follows is said at once."""
    async with open_room(start=START, scenarios=scenarios) as table:
        await table.press("1")
        assert table.choices == ["fill"]
        assert "The tap coughs." in table.text


async def test_arrows_and_enter_choose(open_room: Opened, scenarios: Path) -> None:
    """The second choice can be walked to and taken without knowing its number; the walk ends at both ends."""
    async with open_room(start=START, scenarios=scenarios) as table:
        await table.press("up", "down", "down", "down", "enter")
        assert table.choices == ["shrug"]


async def test_home_and_end_walk_to_the_first_and_last_choice(open_room: Opened, scenarios: Path) -> None:
    """Every list can be walked by Home and End."""
    async with open_room(start=START, scenarios=scenarios) as table:
        await table.press("end", "home", "enter")
        assert table.choices == ["fill"]


async def test_a_click_chooses(open_room: Opened, scenarios: Path) -> None:
    """A click on a choice's row makes that choice; a click on empty paper does nothing."""
    async with open_room(start=START, scenarios=scenarios) as table:
        row = next(place for place, line in enumerate(table.text.splitlines()) if "It was like that" in line)
        await table.pilot.click("Sheet", offset=(70, 1))
        assert table.choices == []
        await table.pilot.click("Sheet", offset=(8, row))
        await table.pilot.pause()
        assert table.choices == ["shrug"]


async def test_a_locked_choice_is_shown_with_its_reason_and_has_no_number(open_room: Opened, scenarios: Path) -> None:
    """What is locked can be read, and cannot be chosen."""
    async with open_room(start=START, scenarios=scenarios) as table:
        assert "Ola is in a meeting" in table.text
        await table.press("3")
        assert table.choices == []
        assert "There is no 3 here" in table.text


async def test_enter_turns_a_page_and_is_no_choice(open_room: Opened, scenarios: Path) -> None:
    """A page of its own is read and turned (rule 15)."""
    async with open_room(start=START, scenarios=scenarios) as table:
        await table.press("1")
        assert "Some time goes by." in table.text
        await table.press("enter")
        assert "Two mugs" in table.text
        assert table.choices == ["fill"]


async def test_what_a_choice_changed_is_shown_as_signs_and_numbers(open_room: Opened, scenarios: Path) -> None:
    """Nia's rise, the fall of the minutes and who has not heard stand on the page."""
    async with open_room(start=START, scenarios=scenarios) as table:
        await table.press("1")
        assert "▲6" in table.text
        assert "▼3" in table.text
        assert "has not heard" in table.text


async def test_undo_takes_the_last_choice_back(open_room: Opened, scenarios: Path) -> None:
    """Undo replays without the last choice, ledgers included; at the beginning it says so (rule 23)."""
    async with open_room(start=START, scenarios=scenarios) as table:
        await table.press("1", "enter", "u")
        assert table.choices == []
        assert table.play.leaf.after.goodwill == (50, 50)
        await table.press("u")
        assert "This is the beginning" in table.text


async def test_leaving_keeps_the_place(open_room: Opened, scenarios: Path) -> None:
    """Quitting and starting again lands on the same page with the same stats."""
    async with open_room(start=START, scenarios=scenarios) as table:
        await table.press("1", "enter", "q")
        assert isinstance(table.app.screen, TitleScreen)
    async with open_room(start=START, scenarios=scenarios) as table:
        assert table.choices == ["fill"]
        assert "Two mugs" in table.text
        assert table.play.leaf.after.goodwill == (56, 50)


def failing_saves(data: Path) -> tuple[Callable[[], Saves], Callable[[bool], None]]:
    """Saves whose disk can be made full, and the tap for it."""
    saves = open_saves(data, lambda: CLOCK)
    full = False
    append = Saves.append

    class FullSaves(Saves):
        def append(self, *arguments: Any) -> int:
            if full:
                raise CannotSave("The disk is full.")
            return append(self, *arguments)

    def fill(now: bool) -> None:
        nonlocal full
        full = now

    wrapped = FullSaves(saves.folder, saves.set_aside, saves._log, saves._clock)
    return (lambda: wrapped), fill


async def test_a_choice_that_cannot_be_saved_is_not_made(open_room: Opened, scenarios: Path, data: Path) -> None:
    """A full disk is said in words, nothing moves, and the same choice works once there is room."""
    saves, fill = failing_saves(data)
    async with open_room(start=START, scenarios=scenarios, saves=saves) as table:
        fill(True)
        await table.press("1")
        assert table.choices == []
        assert "That choice was not made: The disk is full." in table.text
        fill(False)
        await table.press("1")
        assert table.choices == ["fill"]


@pytest.mark.parametrize("key", ["u", "w", "m", "b", "question_mark", "s", "enter", "up", "home", "x", "0"])
async def test_every_key_is_harmless_at_the_beginning(open_room: Opened, scenarios: Path, key: str) -> None:
    """No key crashes the first page."""
    async with open_room(start=START, scenarios=scenarios) as table:
        await table.press(key)
        assert table.app.failure is None
        assert table.app.is_running


async def test_a_choice_is_one_repaint_and_no_layout(
    open_room: Opened, scenarios: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With reduced motion the sheet is refreshed once for a choice, and nothing is laid out anew."""
    async with open_room(start=START, scenarios=scenarios) as table:
        sheet = table.play.sheet
        refreshed: list[bool] = []
        refresh = sheet.refresh

        def counted(*regions: Any, **options: Any) -> Any:
            refreshed.append(bool(options.get("layout")))
            return refresh(*regions, **options)

        monkeypatch.setattr(sheet, "refresh", counted)
        await table.press("1")
        assert refreshed == [False]


async def test_hidden_numbers_stay_hidden(open_room: Opened, scenarios: Path) -> None:
    """No meter, no dot, no amount while the numbers are hidden; who has not heard is still told."""
    hidden = QUIET.__class__(reduced_motion=True, confirm_leaving=False, hide_numbers=True, name="Ana")
    async with open_room(start=START, scenarios=scenarios, settings=hidden) as table:
        await table.press("1")
        assert "●" not in table.text
        assert "reputation ▰" not in table.text
        assert "has not heard" in table.text
        await table.press("w")
        assert "56" not in table.text


def many(choices: int = 12, people: int = 2, words: int = 30) -> str:
    """A scenario with many choices, many people or many words."""
    who = ", ".join(f"p{number}: {{name: Person {number}, role: peer}}" for number in range(people))
    lines = [f"title: {'Much ' * 12}", f"who: {{{who}}}", "start: hall", "scenes:", "  hall:", "    here: nobody"]
    lines += [f"    text: {' '.join(f'word{number}' for number in range(words))}", "    choices:"]
    for number in range(1, choices + 1):
        lines += [f"      - id: way_{number}", f"        text: Take way number {number}.", "        to: out"]
    lines += ["  out:", f"    ending: {{title: {'Out ' * 50}, tone: warm}}", "    text: Out."]
    return "\n".join(lines)


@pytest.fixture
def much(scenarios: Path) -> Path:
    """The folder with a scenario `much` of twelve choices."""
    (scenarios / "much.yaml").write_text(many(), encoding="utf-8")
    return scenarios


async def test_twelve_choices_can_be_walked_and_typed(open_room: Opened, much: Path) -> None:
    """The selected one is always on the screen; 1 waits for a second digit, 12 chooses."""
    async with open_room(start=("much", True), scenarios=much, size=(80, 16)) as table:
        await table.press("end")
        assert "12 Take way number 12." in table.text
        await table.press("1")
        assert table.choices == []
        await table.press("2")
        assert table.choices == ["way_12"]


async def test_a_number_that_can_grow_no_further_chooses_at_once(open_room: Opened, much: Path) -> None:
    """Of twelve, 5 is whole; 1 is sent by Enter."""
    async with open_room(start=("much", True), scenarios=much) as table:
        await table.press("5")
        assert table.choices == ["way_5"]
        await table.press("u", "1", "enter")
        assert table.choices == ["way_1"]


async def test_a_page_that_is_too_long_begins_at_its_beginning_and_scrolls(open_room: Opened, scenarios: Path) -> None:
    """Nothing is lost: a mark says that there is more, Page Down and the wheel read on, Page Up comes back."""
    (scenarios / "much.yaml").write_text(many(2, 30, 1900), encoding="utf-8")
    async with open_room(start=("much", True), scenarios=scenarios) as table:
        assert "word0 " in table.text
        assert "↓ more" in table.text
        seen = table.text
        for _ in range(99):
            await table.press("pagedown")
            seen += table.text
        assert all(f"word{number}" in seen for number in range(1900))
        assert "word1899" in table.text
        await table.press(*["pageup"] * 50)
        assert "↑ more" not in table.text


@pytest.mark.parametrize("key", ["²", "³", "①", "٣"])
async def test_what_only_looks_like_a_number_chooses_nothing(open_room: Opened, scenarios: Path, key: str) -> None:
    """The ² of a French keyboard is no crash, and no choice."""
    async with open_room(start=START, scenarios=scenarios) as table:
        await table.press(key)
        assert table.app.is_running
        assert table.choices == []


async def test_nothing_is_chosen_on_a_screen_that_cannot_be_read(open_room: Opened, scenarios: Path) -> None:
    """At 20x5 numbers and Enter do nothing; leaving works."""
    async with open_room(start=START, scenarios=scenarios, size=(20, 5)) as table:
        await table.press("1", "enter", "space", "u")
        assert table.choices == []
        await table.press("q")
        assert isinstance(table.app.screen, TitleScreen)


async def test_meters_slide_where_motion_is_wanted(
    open_room: Opened, scenarios: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They arrive where the stats are, only their row is painted on the way, and leaving midway is no harm."""
    moving = QUIET.__class__(confirm_leaving=False, name="Ana")
    async with open_room(start=START, scenarios=scenarios, settings=moving) as table:
        rows = table.play.rows
        laid_out = 0

        def counted(width: int, height: int) -> Any:
            nonlocal laid_out
            laid_out += 1
            return rows(width, height)

        monkeypatch.setattr(table.play, "rows", counted)
        await table.press("1")
        await table.pilot.pause(0.5)
        assert laid_out == 1
        assert "goodwill ▰▰▰▰▰▱▱▱▱▱ 53" in table.text
        await table.press("enter", "2", "q")
        assert isinstance(table.app.screen, PlayScreen | TitleScreen)
