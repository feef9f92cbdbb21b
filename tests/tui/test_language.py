"""The language of the stories, on the screen."""

from pathlib import Path

import pytest
from attrs import evolve

from game.shelf.settings import read_settings
from tests.tui.conftest import QUIET, Opened

SPANISH = "title: La tetera\nscenes:\n  sink:\n    choices:\n      fill: {text: Llénala.}\n"


@pytest.fixture
def spanish(scenarios: Path) -> Path:
    (scenarios / "kettle.es.yaml").write_text(SPANISH, "utf-8")
    return scenarios


async def test_the_title_says_which_languages_there_are(open_room: Opened, spanish: Path) -> None:
    """Beside how long it takes and what was found."""
    async with open_room(scenarios=spanish) as table:
        assert "The Kettle" in table.text
        assert "· also in Español" in table.text


async def test_a_language_is_chosen_in_the_settings(open_room: Opened, spanish: Path, data: Path) -> None:
    """The last of them; titles are told in it at once, and it is kept."""
    async with open_room(scenarios=spanish) as table:
        await table.press("s", "end")
        assert "< as on this computer >" in table.text
        await table.press("right", "right")
        assert "< Español >" in table.text
        await table.press("escape")
        await table.settle()
        assert "La tetera" in table.text
        assert "· also in the original" in table.text
    assert read_settings(data)[0].language == "es"


async def test_a_play_goes_on_in_another_language(open_room: Opened, spanish: Path) -> None:
    """The page that is open is told anew, with the same choices behind it; and back."""
    settings = evolve(QUIET, language="original")
    async with open_room(scenarios=spanish, settings=settings, start=("kettle", False)) as table:
        before = table.text
        await table.press("s", "6", "escape")
        assert "Llénala." in table.text
        await table.press("s", "6", "6", "escape")
        assert table.text == before
        assert table.choices == []
