"""What there is to play, as the title screen offers it."""

from pathlib import Path

from game.play.record import Chosen, Finished
from game.records.saves import open_saves
from game.shelf.scenarios import Shelf
from game.tui.programme import read_programme
from tests.tui.conftest import CLOCK


def test_endings_found_and_the_play_that_was_left_are_told(scenarios: Path, data: Path) -> None:
    """Finished plays count once an ending; the newest unfinished one can be gone on with."""
    saves = open_saves(data, lambda: CLOCK)
    for ending in ("warm_tea", "warm_tea"):
        play = saves.begin("kettle", "", "Ana")
        saves.append(play, 1, Chosen("fill"), Finished(ending, "Two teas", 53, 60))
    left = saves.begin("kettle", "", "Ana")
    saves.append(left, 1, Chosen("fill"))
    programme = read_programme(Shelf((scenarios,)), lambda: saves)
    assert [(offer.id, offer.found, offer.endings) for offer in programme.offers] == [("kettle", 1, 2)]
    assert programme.offers[0].detail[2] == "Your best: reputation 53, goodwill 60"
    assert programme.left is not None
    assert (programme.left.title, programme.left.turns) == ("The Kettle", 1)
    assert programme.in_progress == {"kettle"}
    saves.close()


def test_an_ending_that_an_edit_took_away_is_not_counted_on_the_screen(scenarios: Path, data: Path) -> None:
    """The screen counts what there is to find; the records keep what was earned."""
    saves = open_saves(data, lambda: CLOCK)
    play = saves.begin("kettle", "", "Ana")
    saves.append(play, 1, Finished("gone", "Gone", 50, 50))
    programme = read_programme(Shelf((scenarios,)), lambda: saves)
    assert (programme.offers[0].found, programme.offers[0].endings) == (0, 2)
    assert len(saves.found()["kettle"]) == 1
    saves.close()
