"""`breakroom test --record`."""

import os
import sys
from io import StringIO
from pathlib import Path

import pytest

from game.cli import main
from tests.cli.conftest import Shell
from tests.lines import KETTLE

TESTS = "\ntests:\n  - name: She heard it\n    choose: [blame, tell_her]\n    expect: {ending: tea}\n"


@pytest.fixture
def file(shell: Shell) -> Path:
    return shell.scenarios / "kettle.yaml"


def text_of(file: Path) -> str:
    return file.read_bytes().decode()


def test_a_play_becomes_a_test_that_passes(shell: Shell, file: Path) -> None:
    """With the name that was typed; the file is otherwise what it was, and nothing lies beside it."""
    said = shell.run("test", "--record", str(file), typed="1\n1\n\nShe heard it\n")
    assert (said.code, said.err) == (0, "")
    assert text_of(file) == KETTLE + TESTS
    assert os.listdir(file.parent) == ["kettle.yaml"]
    assert "Written into" in said.out
    assert shell.run("test", str(file)).code == 0


def test_without_a_name_it_is_called_after_its_ending(shell: Shell, file: Path) -> None:
    """And a second one of that name is numbered."""
    for _ in range(2):
        assert shell.run("test", "--record", str(file), typed="1\n1\n").code == 0
    assert "name: Ends in Tea for two\n" in text_of(file)
    assert "name: 'Ends in Tea for two (2)'\n" in text_of(file)


def test_half_a_play_expects_what_the_workplace_saw(shell: Shell, file: Path) -> None:
    """There is no ending to be expected."""
    said = shell.run("test", "--record", str(file), typed="1\nq\ny\n\n")
    assert said.code == 0
    assert text_of(file).endswith(
        "tests:\n  - name: As far as desk\n    choose: [blame]\n    expect: {reputation: 47}\n"
    )


def test_a_pipe_reads_the_questions_with_its_answers(shell: Shell, file: Path) -> None:
    """Without a terminal the whole reads as a dialogue."""
    said = shell.run("test", "--record", str(file), typed="1\nq\nn\n")
    assert "Write this choice down as a test? y or n\n> n\n" in said.out


def test_whoever_does_not_want_it_has_the_file_as_it_was(shell: Shell, file: Path) -> None:
    """Exit code 0: nothing was wrong."""
    said = shell.run("test", "--record", str(file), typed="1\nq\nn\n")
    assert (said.code, said.out.endswith("Nothing was written down.\n"), text_of(file)) == (0, True, KETTLE)


def test_no_play_of_the_player_is_touched(shell: Shell, file: Path) -> None:
    """Nor is one begun: not even the folder for saves is made."""
    shell.run("test", "--record", str(file), typed="1\n1\n\n\n")
    assert not (shell.folder / "data").exists()


def meddling(typed: str, file: Path, change: str | None) -> StringIO:
    """Somebody at the keyboard: with each line the file is another one, or gone."""
    keyboard = StringIO(typed)
    read = keyboard.readline

    def readline(size: int | None = -1) -> str:
        if change is None:
            file.unlink(missing_ok=True)
        else:
            file.write_text(change, "utf-8")
        return read(-1 if size is None else size)

    keyboard.readline = readline  # type: ignore[method-assign]  # whoever meddles does not ask
    return keyboard


@pytest.mark.parametrize(
    "change, why", [(KETTLE + "# more\n", "was changed while you played"), (None, "cannot be read any more")]
)
def test_a_file_that_has_changed_is_left_alone(
    shell: Shell, file: Path, monkeypatch: pytest.MonkeyPatch, change: str | None, why: str
) -> None:
    """The test is told, so that it can be pasted."""
    monkeypatch.setattr(sys, "stdin", meddling("1\n1\n\nShe heard it\n", file, change))
    assert main(["test", "--record", str(file)]) == 2
    _, err = shell.capture.readouterr()
    assert why in err
    assert "{name: 'She heard it', choose: [blame, tell_her], expect: {ending: tea}}" in err
    assert err.count("\n") == 1
    assert not file.exists() if change is None else text_of(file) == change


def test_what_has_no_place_for_a_test_is_left_alone(shell: Shell, file: Path) -> None:
    """The end of the document stands in the way: the test is told."""
    file.write_text(KETTLE + "...\n", "utf-8")
    said = shell.run("test", "--record", str(file), typed="1\n1\n\nShe heard it\n")
    assert said.code == 2
    assert "has no place where a test could be written. Nothing was written." in said.err
    assert text_of(file) == KETTLE + "...\n"


def test_a_file_that_cannot_be_written_is_refused_before_anybody_plays(
    shell: Shell, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody plays for nothing."""
    monkeypatch.setattr("game.cli.record.os.access", lambda *_: False)
    said = shell.run("test", "--record", str(file), typed="1\n1\n\n\n")
    assert (said.code, said.out) == (2, "")
    assert "cannot be written: permission is denied. Copy it to a folder of yours" in said.err


def test_what_cannot_be_played_cannot_be_recorded(shell: Shell, file: Path) -> None:
    """A broken file, one that is not there, a folder, and no input at all."""
    file.write_text(KETTLE.replace("start: kitchen", "start: kitchn"), "utf-8")
    for name, why in ((str(file), "cannot be played as it is"), ("nowhere", "no scenario"), (".", "is a folder")):
        said = shell.run("test", "--record", name, typed="1\n")
        assert (said.code, said.out) == (2, "")
        assert why in said.err
    shell.monkeypatch.setattr(sys, "stdin", None)
    assert main(["test", "--record", "kettle"]) == 2
