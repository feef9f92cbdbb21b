"""`breakroom play` from a pipe: where a play goes on, and where it begins."""

from pathlib import Path

from tests.cli.conftest import Shell
from tests.lines import KETTLE, flat


def test_three_lines_are_three_choices_and_the_place_is_kept(shell: Shell) -> None:
    """A later call goes on there, and shows the scene again."""
    first = shell.run("play", "spill", "--plain", typed="1\n1\n1\n")
    later = shell.run("play", "spill", "--plain")
    assert (first.code, later.code) == (0, 0)
    assert "is kept: after 3 choices." in first.out
    assert "You go on where you stopped: after 3 choices." in later.out
    assert first.out.rpartition("> 1  ")[2].split("\n\n")[-3] in later.out


def test_without_a_terminal_it_is_line_mode(shell: Shell) -> None:
    """Nobody has to say --plain in a pipe."""
    assert "The Kettle" in shell.run("play", "kettle").out


def test_the_command_that_goes_on_is_exact(shell: Shell) -> None:
    """It names the folders of this call, quoted as a shell wants them."""
    data = shell.folder / "my data"
    said = shell.run("play", "kettle", "--data", str(data), typed="1\nq\n")
    assert f"To go on: breakroom play kettle --plain --data '{data}'" in flat(said.out)


def test_without_a_scenario_the_last_one_goes_on(shell: Shell) -> None:
    """Whatever was left unfinished last; where nothing was, the scenarios are listed."""
    assert shell.run("play").out.startswith("Break Room.")
    shell.run("play", "kettle", typed="1\n")
    assert shell.run("play").out.startswith("The Kettle. You go on where you stopped: after 1 choice.")
    shell.run("play", typed="1\n")
    assert shell.run("play").out.startswith("Break Room.")


def test_fresh_begins_anew(shell: Shell) -> None:
    """And the name that is given is the one that is told."""
    shell.run("play", "kettle", typed="1\n")
    assert "The kettle is dry, Ada." in shell.run("play", "kettle", "--fresh", "--name", "Ada").out


def test_a_play_that_was_only_opened_hides_no_other(shell: Shell) -> None:
    """Looking at a fresh one costs nobody their place, in lines or in a transcript."""
    shell.run("play", "kettle", typed="1\n")
    shell.run("play", "kettle", "--fresh")
    assert "after 1 choice" in shell.run("play", "kettle").out
    shell.run("play", "kettle", typed="1\n")
    shell.run("play", "kettle")
    assert "2 choices, to the ending" in shell.run("transcript").out


def test_a_scenario_is_named_by_its_path_too(shell: Shell) -> None:
    """A file anywhere can be played, and goes on by the same path."""
    path = shell.folder / "elsewhere.yaml"
    path.write_text(KETTLE, "utf-8")
    assert f"breakroom play {path} --plain" in flat(shell.run("play", str(path), typed="1\n").out)
    assert "after 1 choice" in shell.run("play", str(path)).out


def test_a_scenario_outside_the_shelf_is_found_again(shell: Shell) -> None:
    """By whoever names nothing, from another folder too; and it is not mixed up with one of its name on the shelf."""
    (shell.folder / "away").mkdir()
    shell.monkeypatch.chdir(shell.folder / "away")
    Path("kettle.yaml").write_text(KETTLE.replace("The Kettle", "The Other Kettle"), "utf-8")
    shell.run("play", "kettle", typed="2\n1\n")
    shell.run("play", "kettle.yaml", typed="1\n")
    shell.monkeypatch.chdir(shell.folder)
    assert shell.run("play").out.startswith("The Other Kettle. You go on where you stopped: after 1 choice.")
    assert shell.run("transcript").out.startswith("# The Other Kettle")
    assert shell.run("transcript", "kettle").out.startswith("# The Kettle")
    (shell.folder / "away" / "kettle.yaml").unlink()
    assert shell.run("play").out.startswith("Break Room.")


def test_a_path_to_what_is_on_the_shelf_is_the_same_scenario(shell: Shell) -> None:
    """However it is named, it goes on."""
    shell.run("play", "kettle", typed="1\n")
    assert "after 1 choice" in shell.run("play", str(shell.scenarios / ".." / "mine" / "kettle.yaml")).out


def test_a_scenario_with_faults_is_refused(shell: Shell) -> None:
    """It says how many, and the command that shows them."""
    (shell.scenarios / "broken.yaml").write_text(KETTLE.replace("to: corridor", "to: corridoor"), "utf-8")
    said = shell.run("play", "broken", "--plain")
    assert said.code == 2
    assert "4 faults stop it. To see everything: breakroom check broken" in said.err


def test_escape_sequences_in_a_scenario_reach_no_terminal(shell: Shell) -> None:
    """Titles, names and texts are made harmless, however YAML spells them."""
    bad = KETTLE.replace("title: The Kettle", 'title: "The \\e[2JKettle"').replace("name: Dana", 'name: "Da\\x1b[5mna"')
    (shell.scenarios / "bad.yaml").write_text(bad, "utf-8")
    for said in (
        shell.run("play", "bad", "--plain", "--name", "\x1b[31mMe", typed="1\ns\n"),
        shell.run("check", "bad"),
    ):
        assert "\x1b" not in said.out + said.err
