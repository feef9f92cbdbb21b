"""The program as a whole: exit codes, one line for what cannot be used, and a quiet way out."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from game.cli.program import COMMANDS
from tests.cli.conftest import Shell

GAME = [sys.executable, "-m", "game"]
ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("arguments", [["--help"], ["-h"], *([name, "--help"] for name in COMMANDS)], ids=" ".join)
def test_every_help_has_an_example(shell: Shell, arguments: list[str]) -> None:
    """Whoever asks how to call a command sees a call."""
    said = shell.run(*arguments)
    assert said.code == 0
    assert "Example" in said.out
    assert "breakroom " in said.out


@pytest.mark.parametrize(
    "arguments, why",
    [
        (["plya"], "There is no command “plya”. Did you mean play?"),
        (["sing"], "There is no command “sing”. There is: play, list, transcript, "),
        (["play", "--loud"], "No such option"),
        (["play", ""], "An empty name is no scenario: name one, or leave it out."),
        (["transcript", " "], "An empty name"),
        (["check", "a", ""], "An empty name"),
        (["play", "a", "b"], "unexpected extra argument"),
        (["check", "--format", "xml"], "'xml' is not one of 'full', "),
        (["play", "kettel", "--plain"], "There is no scenario “kettel”. Did you mean kettle?"),
        (["list", "--scenarios", "nowhere"], "There is no folder nowhere."),
        (["list", "--data"], "requires an argument"),
        (["play", "\x1b[2J\n"], "There is no scenario"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_call_that_cannot_be_used_says_why_in_one_line(shell: Shell, arguments: list[str], why: str) -> None:
    """Exit code 2, nothing on stdout, and a line on stderr that no terminal obeys."""
    said = shell.run(*arguments)
    assert (said.code, said.out) == (2, "")
    assert why in said.err
    assert said.err.startswith("breakroom: ")
    assert said.err.count("\n") == 1
    assert "\x1b" not in said.err


def test_the_version_is_told(shell: Shell) -> None:
    """One line with the name and the number."""
    said = shell.run("--version")
    assert (said.code, said.out.split()[0]) == (0, "breakroom")


def test_folders_are_named_before_or_behind_the_command(shell: Shell) -> None:
    """--data and --scenarios stand where the player likes, and the one behind wins."""
    one, two = shell.folder / "one", shell.folder / "two"
    shell.run("--data", str(one), "play", "kettle", "--plain")
    shell.run("play", "--data", str(two), "kettle", "--plain")
    shell.run("--data", str(shell.folder / "three"), "list", "--data", str(two))
    assert sorted(folder.name for folder in shell.folder.iterdir()) == ["mine", "one", "two"]


def test_a_data_folder_that_cannot_be_made_is_told(shell: Shell) -> None:
    """A file where the folder should be is left alone, and the way out is said."""
    shell.monkeypatch.setenv("BREAKROOM_DATA", str(shell.folder / "file"))
    (shell.folder / "file").write_text("mine")
    said = shell.run("play", "kettle", "--plain")
    assert said.code == 2
    assert "There is a file where the data folder should be" in said.err
    assert "--data" in said.err
    assert (shell.folder / "file").read_text() == "mine"


@pytest.mark.skipif(os.name != "posix", reason="permissions of this kind are POSIX's")
def test_a_project_that_is_named_as_data_folder_stays_open(shell: Shell) -> None:
    """Its mode and its files are left alone; what the game puts there is its owner's alone."""
    project = shell.folder / "project"
    project.mkdir()
    (project / "thesis.tex").touch()
    project.chmod(0o755)
    shell.run("play", "kettle", "--data", str(project), typed="1\nc\n1\n")
    modes = {path.name: path.stat().st_mode & 0o777 for path in project.iterdir() if path.name != "thesis.tex"}
    assert project.stat().st_mode & 0o777 == 0o755
    assert modes == {"breakroom.db": 0o600, "plays": 0o700, "settings.json": 0o600}


def test_help_imports_nothing_that_it_does_not_need() -> None:
    """Neither screens nor a database nor YAML stand between a person and the list of commands."""
    script = "import sys; from game.cli import main; main(['--help']); print(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    heavy = {"textual", "rich", "sqlalchemy", "yaml", "attr", "platformdirs", "asyncio", "importlib.metadata"}
    rooms = {name for name in done.stderr.split() if name.startswith("game.") and not name.startswith("game.cli")}
    assert heavy & set(done.stderr.split()) == set()
    assert rooms == set()


def test_a_reader_who_has_read_enough_is_no_error(tmp_path: Path) -> None:
    """`breakroom list | head -1` ends without a word."""
    environ = {**os.environ, "BREAKROOM_DATA": str(tmp_path)}
    process = subprocess.Popen(
        [*GAME, "list"], cwd=ROOT, env=environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    assert (process.stderr.read(), process.wait(60)) == ("", 0)
    process.stderr.close()


@pytest.mark.skipif(os.name != "posix", reason="Streams are closed like this in a POSIX shell.")
@pytest.mark.parametrize(
    "command, why",
    [
        ("play spill --plain <&-", "The input is closed: nothing can be chosen."),
        ("play <&-", "The input is closed: nothing can be chosen."),
        ("list >&-", "The output is closed: there is nowhere to write to."),
        ("list >/dev/full", "the disk is full."),
        ("play spill --plain </dev/null >/dev/full", "the disk is full."),
    ],
)
def test_streams_that_are_closed_or_full_are_told_in_one_line(tmp_path: Path, command: str, why: str) -> None:
    """Exit code 2 and a sentence; no traceback, not at the interpreter's end either."""
    environ = {**os.environ, "BREAKROOM_DATA": str(tmp_path)}
    said = subprocess.run(
        f"{sys.executable} -m game {command}",
        shell=True,
        cwd=ROOT,
        env=environ,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    assert said.returncode == 2, said.stderr
    assert said.stderr.startswith("breakroom: ")
    assert said.stderr.endswith("\n")
    assert said.stderr.count("\n") == 1
    assert why in said.stderr


@pytest.mark.skipif(os.name != "posix", reason="Streams are closed like this in a POSIX shell.")
def test_who_cannot_be_heard_is_told_nothing(tmp_path: Path) -> None:
    """A list needs no input, and a refusal without a place to say it is still an exit code."""
    environ = {**os.environ, "BREAKROOM_DATA": str(tmp_path)}
    for command, code in (("list <&- >/dev/null", 0), ("plya 2>&-", 2), ("list 2>&- >/dev/null", 0)):
        called = f"{sys.executable} -m game {command}"
        assert subprocess.run(called, shell=True, cwd=ROOT, env=environ, check=False).returncode == code


@pytest.mark.skipif(os.name == "nt", reason="A signal cannot be sent to one process there.")
def test_ctrl_c_leaves_quietly(tmp_path: Path) -> None:
    """Exit code 130, no traceback, and the choice that was made is kept."""
    environ = {**os.environ, "BREAKROOM_DATA": str(tmp_path)}
    # What runs in the background is begun with Ctrl-C ignored, and would hand that on.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    process = subprocess.Popen(
        [*GAME, "play", "spill", "--plain"],
        cwd=ROOT,
        env=environ,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write("1\n")
    process.stdin.flush()
    while not process.stdout.readline().startswith("> 1"):
        pass
    while not process.stdout.readline().startswith("2. "):
        pass
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (130, ""), out
    again = subprocess.run(
        [*GAME, "play", "spill", "--plain"], cwd=ROOT, env=environ, input="", capture_output=True, text=True, check=True
    )
    assert "after 1 choice" in again.stdout


def test_python_m_game_is_the_program() -> None:
    """For whoever has not the script on their path."""
    done = subprocess.run([*GAME, "--help"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("Usage: breakroom")
