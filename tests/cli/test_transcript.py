"""`breakroom transcript`."""

import os
from pathlib import Path

import pytest

from tests.cli.conftest import Shell
from tests.lines import KETTLE


@pytest.fixture
def played(shell: Shell) -> Shell:
    shell.run("play", "kettle", "--name", "Ada", typed="1\n1\n\nwarm\n\nToo hot.\n\n")
    return shell


def test_the_last_play_is_told_with_its_debrief(played: Shell) -> None:
    """Who, what, to which ending; guesses beside the truth; what was written."""
    said = played.run("transcript")
    assert said.code == 0
    assert said.out.startswith("# The Kettle\n\nPlayed by Ada on ")
    assert "“Good company.” You guessed warm." in said.out
    assert "> Too hot." in said.out


def test_it_is_written_to_a_file(played: Shell) -> None:
    """Whole, in UTF-8, with nothing on stdout."""
    path = played.folder / "monday.md"
    said = played.run("transcript", "kettle", "-o", str(path))
    assert (said.code, said.out) == (0, "")
    assert path.read_text("utf-8") == played.run("transcript").out


def test_a_file_that_is_there_is_not_overwritten_unasked(played: Shell) -> None:
    """It stays as it was until --force puts the transcript in its place."""
    path = played.folder / "monday.md"
    path.write_text("my notes")
    said = played.run("transcript", "-o", str(path))
    assert said.code == 2
    assert "There is a file" in said.err
    assert path.read_text() == "my notes"
    assert played.run("transcript", "-o", str(path), "--force").code == 0
    assert path.read_text("utf-8").startswith("# The Kettle")


def test_a_place_that_cannot_be_written_is_told(played: Shell) -> None:
    """A folder, or a folder that is not there; and nothing is left behind."""
    for path, why in (
        (played.folder, "is a folder"),
        (played.folder / "no" / "x.md", f"There is no folder {played.folder / 'no'}."),
    ):
        said = played.run("transcript", "-o", str(path))
        assert said.code == 2
        assert why in said.err


def test_a_disk_that_refuses_leaves_the_old_file(played: Shell) -> None:
    """Even with --force, the old file is lost only to a whole new one."""
    path = played.folder / "monday.md"
    path.write_text("my notes")

    def refuse(_: Path, __: Path) -> None:
        raise OSError(28, os.strerror(28))

    played.monkeypatch.setattr(Path, "replace", refuse)
    said = played.run("transcript", "-o", str(path), "--force")
    assert "the disk is full. Nothing was changed." in said.err
    assert path.read_text() == "my notes"
    assert {file.name for file in played.folder.iterdir()} == {"data", "mine", "monday.md"}


def test_what_was_never_played_has_no_transcript(shell: Shell) -> None:
    """It says how to play it."""
    for arguments, why in (
        ((), "Nothing has been played yet. To play: breakroom play"),
        (("kettle",), "kettle has not been played yet. To play: breakroom play kettle"),
    ):
        said = shell.run("transcript", *arguments)
        assert said.code == 2
        assert why in said.err


def test_hidden_numbers_stay_hidden_until_the_debrief_was_opened(shell: Shell) -> None:
    """A transcript is no way around one's own guess."""
    shell.run("play", "kettle", typed="c\n1\n\n1\n")
    assert "reputation" not in shell.run("transcript").out.lower()
    shell.run("play", "kettle", typed="1\n")
    assert "reputation" in shell.run("transcript").out.lower()


def test_an_edit_since_is_told_in_the_transcript(shell: Shell) -> None:
    """The choices that are not in the scenario any more are named."""
    shell.run("play", "kettle", typed="1\n2\n")
    edited = KETTLE.replace("id: sit", "id: sit_down")
    (shell.scenarios / "kettle.yaml").write_text(edited, "utf-8")
    assert "These choices are not in it any more: “sit”." in shell.run("transcript").out
