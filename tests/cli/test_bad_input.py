"""Every command of the author's workbench with every bad input: a plain answer, and nothing half done."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from game.author.map.sketch import in_rows
from game.cli import arrange
from game.cli.call import Call
from game.shelf import cast, manuscript, scenarios
from game.tui.watch import bench
from tests.bad import broken
from tests.cli.conftest import Said, Shell
from tests.cli.unusable import COMMANDS, NO_STORY, PEOPLE_TOO, POSIX, UNREADABLE, Make, scenario
from tests.lines import KETTLE


@pytest.fixture
def desk(shell: Shell) -> Shell:
    """Somebody in a folder of theirs, at a terminal that can show a preview, and whose maps are drawn at once."""
    folder = shell.folder / "desk"
    folder.mkdir()
    shell.monkeypatch.chdir(folder)
    shell.monkeypatch.setattr(Call, "has_screen", property(lambda _self: True))
    shell.monkeypatch.setattr(bench, "run_bench", lambda _services, _bench: 0)
    shell.monkeypatch.setattr(arrange, "_graphviz", lambda: None)
    shell.monkeypatch.setattr(arrange, "_by_grandalf", lambda sketch, _patience: in_rows(sketch))
    return shell


def left(shell: Shell) -> dict[str, bytes]:
    """Everything on the desk, and what ordinary files say."""
    folder = shell.folder / "desk"
    paths = sorted(path for path in folder.rglob("*") if not path.is_symlink())
    return {str(path.relative_to(folder)): path.read_bytes() if path.is_file() else b"" for path in paths}


def is_plain(said: Said) -> bool:
    """Whether a call was refused in one line that no terminal obeys."""
    begins, *more = said.err.split("\n")
    return said.code == 2 and begins.startswith("breakroom: ") and more == [""] and begins.isprintable()


@pytest.mark.parametrize("make", UNREADABLE)
@pytest.mark.parametrize("command", COMMANDS)
def test_what_cannot_be_read_is_told_in_one_line(desk: Shell, command: str, make: Make) -> None:
    """Exit code 2, whichever command it is, and the folder stays as it was."""
    arguments = COMMANDS[command](make(desk.folder / "desk"))
    before = left(desk)
    said = desk.run(*arguments, typed="1\n1\n\n")
    if "people.yaml" in arguments and command in PEOPLE_TOO:
        assert (said.code, said.err) == (0, "")
        return
    assert is_plain(said), said
    assert left(desk) == before


@pytest.mark.parametrize("make", NO_STORY)
@pytest.mark.parametrize("command", COMMANDS)
def test_what_is_no_story_is_told_plainly(desk: Shell, command: str, make: Make) -> None:
    """Check tells its faults, a preview waits for them to be mended, and all others say in a line what shows them."""
    arguments = COMMANDS[command](make(desk.folder / "desk"))
    before = left(desk)
    said = desk.run(*arguments, typed="1\n1\n\n")
    if command == "check":
        assert (said.code, said.err) == (1, "")
        assert "error BR" in said.out
    elif command == "watch":
        assert (said.code, said.out, said.err) == (0, "", "")
    else:
        assert is_plain(said), said
        assert "breakroom check" in said.err
        assert said.out == ""
    assert left(desk) == before


#: The commands that write a file, without its name; and how that name ends.
WRITERS = {
    "map .svg": (("map", "kettle", "-o"), ".svg"),
    "map .html": (("map", "kettle", "-o"), ".html"),
    "map .mmd": (("map", "kettle", "-o"), ".mmd"),
    "map .dot": (("map", "kettle", "-o"), ".dot"),
    "script .md": (("script", "kettle", "-o"), ".md"),
    "script .html": (("script", "kettle", "-o"), ".html"),
    "schema": (("schema", "-o"), ".json"),
    "translate": (("translate", "kettle", "es", "-o"), ".yaml"),
}
Place = Callable[[Path, str], str]


def _somebodys(folder: Path, end: str) -> str:
    (folder / f"mine{end}").write_text("my own: notes\n")
    return f"mine{end}"


def _a_folder(folder: Path, end: str) -> str:
    (folder / f"shelf{end}").mkdir()
    return f"shelf{end}"


def _below_a_file(folder: Path, end: str) -> str:
    (folder / "file").write_text("mine")
    return f"file/out{end}"


def _a_pipe(folder: Path, end: str) -> str:
    os.mkfifo(folder / f"pipe{end}")
    return f"pipe{end}"


def _a_circle(folder: Path, end: str) -> str:
    (folder / f"link{end}").symlink_to(f"link{end}")
    return f"link{end}"


PLACES = [
    pytest.param(_somebodys, id="somebody-s-file"),
    pytest.param(_a_folder, id="folder"),
    pytest.param(lambda _folder, end: f"no/out{end}", id="no-folder"),
    pytest.param(_below_a_file, id="below-a-file"),
    pytest.param(lambda _folder, end: "x" * 300 + end, id="long-name"),
    pytest.param(lambda _folder, end: f"no\x1b[2J/\n{end}", id="control-characters"),
    pytest.param(lambda _folder, _end: "", id="no-name"),
    pytest.param(_a_pipe, id="pipe", marks=POSIX),
    pytest.param(_a_circle, id="circle", marks=POSIX),
]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("writer", WRITERS)
def test_where_nothing_can_be_written_nothing_is(desk: Shell, writer: str, place: Place) -> None:
    """Exit code 2 and one line; what is there stays as it was, and nothing stands beside it."""
    arguments, end = WRITERS[writer]
    path = place(desk.folder / "desk", end)
    before = left(desk)
    said = desk.run(*arguments, path)
    assert is_plain(said), said
    assert said.out == ""
    assert left(desk) == before


@pytest.mark.parametrize("writer", WRITERS)
def test_a_disk_that_fills_up_leaves_nothing_behind(desk: Shell, writer: str) -> None:
    """What was begun beside the file is taken away again."""
    arguments, end = WRITERS[writer]

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    desk.monkeypatch.setattr("game.shelf.output.os.fsync", full)
    said = desk.run(*arguments, f"out{end}")
    assert is_plain(said), said
    assert "cannot be written" in said.err
    assert left(desk) == {}


def _vanish(path: Path) -> None:
    path.unlink()


def _become_a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _break(path: Path) -> None:
    path.write_text("title: [", "utf-8")


def _lose_its_half(path: Path) -> None:
    path.write_text(KETTLE[: len(KETTLE) // 2], "utf-8")


CHANGES = [_vanish, _become_a_folder, _break, _lose_its_half]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__.strip("_"))
@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("reading", [1, 2])
def test_a_file_that_changes_while_it_is_read(
    desk: Shell, command: str, change: Callable[[Path], None], reading: int
) -> None:
    """Before the first or the second time that a command opens it: it is told as it was, or as it is, or refused."""
    path = desk.folder / "desk" / "tea.yaml"
    path.write_text(KETTLE, "utf-8")
    opened: list[Path] = []

    def changing(read: Callable[..., Any]) -> Callable[..., Any]:
        def reads(one: Path, name: str) -> Any:
            opened.append(one)
            if len(opened) == reading:
                change(path)
            return read(one, name)

        return reads

    for module in (scenarios, manuscript, cast):
        desk.monkeypatch.setattr(module, "read_file", changing(module.read_file))
    said = desk.run(*COMMANDS[command]("tea.yaml"), typed="1\n1\n\n")
    if said.code == 2:
        assert is_plain(said) or said.out, said
        assert said.err.count("\n") == 1
    else:
        assert said.code in (0, 1)
        assert said.err == ""


#: Numbers that move both ways without bounds, in a loop: there is no end of states.
ENDLESS = broken(
    "        text: Lean in.\n        to: the_end\n",
    """\
        text: Lean in.
        to: the_end
      - {id: more, text: More., effects: {cups: +1}, to: partition}
      - {id: less, text: Less., effects: {cups: -1}, to: partition}
""",
    broken("  heard_it: false\n", "  cups: 0\n", broken("Dana leans over.", "There are {cups} cups.")),
).replace("who: [dana, priya, marco]", "who: {dana: {name: Dana}, marco: {name: Marco}}")


@pytest.mark.parametrize("command", ["explore", "map", "map -o", "script", "diff OLD"])
def test_a_story_without_an_end_of_states_is_sampled(desk: Shell, command: str) -> None:
    """Past the budget each command says that it only tried plays, and is done."""
    scenario("endless.yaml", ENDLESS)(desk.folder / "desk")
    said = desk.run(*COMMANDS[command]("endless.yaml"), "--budget", "2000")
    assert said.code == 0
    told = said.out + said.err + "".join(raw.decode() for name, raw in left(desk).items() if name != "endless.yaml")
    assert any(words in told for words in ("oo large to be explored", "plays were tried", "not every state")), told


def test_a_translation_of_another_scenario_is_told_and_left_alone(desk: Shell) -> None:
    """Check says so once, and to bring it up to this scenario is refused: all of it would be thrown out."""
    folder = desk.folder / "desk"
    scenario("tea.yaml")(folder)
    scenario("tea.es.yaml", "scenes:\n  garden:\n    text: El jardín.\n    choices:\n      dig: {text: Cava.}\n")(
        folder
    )
    before = left(desk)
    checked = desk.run("check", "--no-cache", "tea.yaml")
    assert checked.out.count("This is a translation of another scenario") == 1
    assert is_plain(desk.run("translate", "tea.yaml", "es"))
    assert left(desk) == before
