"""Opening a scenario: going on, beginning anew, and everything that a player should be told before."""

from game.records.saves import Saves
from tests.lines import KETTLE, Office, flat


def test_a_finished_scenario_begins_anew(kettle: Office) -> None:
    """Whoever has come to an ending and asks to play, plays again."""
    kettle.play("1", "1")
    assert kettle.play().startswith("The Kettle\nSomebody let it boil dry.")


def test_fresh_begins_anew(kettle: Office) -> None:
    """The play that was left is left."""
    kettle.play("1")
    assert "Monday 9:00 a.m." in kettle.play(fresh=True)


def test_a_play_that_was_opened_and_left_begins_at_its_beginning(kettle: Office) -> None:
    """Nobody is told to go on where nothing was chosen."""
    kettle.play()
    assert kettle.play().startswith("The Kettle\nSomebody let it boil dry.")


def test_a_play_in_another_window_stays_there(kettle: Office) -> None:
    """From a pipe a new play begins, and says so; the first one keeps its choices."""
    kettle.play("1")
    with kettle.saves() as saves:
        first = _left(saves)
        held = saves.hold(first)
        assert held is not None
        with held:
            told = kettle.play("2")
        assert "This scenario is being played in another window, and stays there. A new play begins here." in flat(told)
        assert "You owned up." in told
        assert saves.read(first).choices == ("blame",)


def test_at_a_terminal_a_second_window_is_only_offered_a_new_play(kettle: Office) -> None:
    """Enter begins one, q leaves, and so does the end of the input."""
    kettle.play("1")
    with kettle.saves() as saves:
        held = saves.hold(_left(saves))
        assert held is not None
        with held:
            for typed in (("q",), ()):
                told = flat(kettle.play(*typed, terminal=True))
                assert told.endswith("A new play begins here. Enter begins it, q leaves. >")
            assert "Monday 9:00" in kettle.play("", "Ada", terminal=True)


def test_leaving_gives_the_place_up(kettle: Office) -> None:
    """The next window can go on from it at once."""
    kettle.play("1", "q")
    with kettle.saves() as saves:
        held = saves.hold(_left(saves))
        assert held is not None
        held.release()


def test_an_edited_scenario_says_which_choices_are_lost(kettle: Office) -> None:
    """The play goes on from the last choice that holds, and the lost ones are named."""
    kettle.play("1", "1", "u")
    kettle.write("kettle", KETTLE.replace("id: blame", "id: point_at_her").replace("chose.blame", "chose.point_at_her"))
    told = flat(kettle.play("2"))
    assert "does not hold any more (blame)" in told
    assert "You owned up." in told


def test_a_damaged_database_is_told_of_once(kettle: Office) -> None:
    """It is set aside, and the game goes on with a new one."""
    kettle.play("1")
    database = kettle.folder / "data" / "breakroom.db"
    database.write_bytes(b"this is no database" * 500)
    told = flat(kettle.play("1"))
    assert told.count("Your saves were damaged. They are set aside as") == 1
    assert "Dana nods" in told
    told = kettle.play("u")
    assert told.startswith("The Kettle. You go on where you stopped: after 1 choice.\n")
    assert "damaged" not in told


def test_another_name_does_not_rename_a_play(kettle: Office) -> None:
    """What was played as somebody stays theirs; the player is told how to begin as somebody else."""
    kettle.play("1")
    with kettle.seated(()) as (seat, told):
        from game.line.opening import play_scenario
        from tests.lines import loaded

        seat.name = "Bo"
        play_scenario(seat, "kettle", *loaded(seat, "kettle"))
    assert "This play goes on as You. With --fresh, a new one begins as Bo." in told()


def _left(saves: Saves) -> str:
    saved = saves.latest("kettle")
    assert saved is not None
    return saved.id
