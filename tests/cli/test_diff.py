"""`breakroom diff`."""

import json

from tests.cli.conftest import Shell
from tests.lines import KETTLE


def before(shell: Shell, text: str = KETTLE) -> str:
    path = shell.folder / "before.yaml"
    path.write_text(text, "utf-8")
    return str(path)


def test_saves_that_break_are_told_by_name(shell: Shell) -> None:
    """The plays that are kept here are played again on the new version."""
    old = before(shell)
    shell.run("play", "kettle", "--name", "Ada", typed="2\n")
    shell.run("play", "kettle", "--name", "Zoë", "--fresh", typed="1\n")
    text = KETTLE.replace("id: own_up", "id: admit")
    (shell.scenarios / "kettle.yaml").write_text(text, "utf-8")
    said = shell.run("diff", old, "kettle")
    assert (said.code, said.err) == (0, "")
    assert "Saved plays: 1 goes on where it stood, 1 breaks." in said.out
    assert "  Ada, begun 20" in said.out
    assert "Zoë" not in said.out


def test_the_other_way_round_the_same_plays_are_found(shell: Shell) -> None:
    """Whichever of the two the plays are kept under."""
    old = before(shell)
    shell.run("play", "kettle", "--name", "Ada", typed="2\n")
    for names in ((old, "kettle"), ("kettle", old), ("kettle", "kettle")):
        [save] = json.loads(shell.run("diff", *names, "--json").out)["saves"]
        assert (save["player"], save["fate"]) == ("Ada", "same")


def test_where_nothing_was_ever_kept_nothing_is_made(shell: Shell) -> None:
    """To compare two files needs no data folder."""
    assert "there are none of this scenario" in shell.run("diff", before(shell), "kettle").out
    assert not (shell.folder / "data").exists()


def test_a_budget_makes_the_odds_about(shell: Shell) -> None:
    """What was only tried is not claimed."""
    assert "(about: not every state could be explored)" in shell.run("diff", "kettle", "kettle", "--budget", "1").out


def test_lines_fit_the_terminal(shell: Shell) -> None:
    """Long sentences are broken at blanks."""
    old = before(shell)
    shell.run("play", "kettle", "--name", "Ada", typed="2\n")
    (shell.scenarios / "kettle.yaml").write_text(KETTLE.replace("own_up", "admit"), "utf-8")
    assert max(map(len, shell.run("diff", old, "kettle").out.splitlines())) <= 80


def test_what_cannot_be_read_is_told_in_a_line(shell: Shell) -> None:
    """On either side: nothing there, broken, a folder, no name."""
    (shell.scenarios / "broken.yaml").write_text("title: [", "utf-8")
    for name, why in (
        ("kettel", "Did you mean kettle?"),
        ("broken", "cannot be compared: 2 faults stop it. To see everything: breakroom check broken"),
        (str(shell.folder), "is a folder, not a scenario"),
        (" ", "An empty name is no scenario"),
    ):
        for names in ((name, "kettle"), ("kettle", name)):
            said = shell.run("diff", *names)
            assert (said.code, said.out) == (2, "")
            assert why in said.err
            assert said.err.count("\n") == 1


def test_two_names_are_needed(shell: Shell) -> None:
    """One file alone has no difference."""
    assert shell.run("diff", "kettle").code == 2
