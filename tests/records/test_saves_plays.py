from pathlib import Path

from game.play.record import Chosen
from game.records.saves import open_saves
from tests.lines import Clock


def test_every_play_of_a_scenario_is_found(tmp_path: Path) -> None:
    """The one that was last played first; those in which nobody has chosen, and those of others, are not."""
    saves = open_saves(tmp_path, Clock())
    for you, scenario, choices in (("Ada", "kettle", 1), ("Bo", "gossip", 1), ("Cy", "kettle", 2), ("Di", "kettle", 0)):
        play = saves.begin(scenario, "", you)
        saves.append(play, 1, *[Chosen("own_up")] * choices)
    assert [(play.you, play.choices) for play in saves.plays("kettle")] == [
        ("Cy", ("own_up",) * 2),
        ("Ada", ("own_up",)),
    ]
    assert saves.plays("spill") == ()
    saves.close()
