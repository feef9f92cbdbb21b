"""`breakroom map`."""

from xml.etree.ElementTree import fromstring

import pytest

from game.author.map import mermaid
from game.cli import arrange
from tests.cli.conftest import Shell


@pytest.fixture
def plain(shell: Shell) -> Shell:
    """Somebody whose computer has no Graphviz, and whose maps are drawn at once."""
    shell.monkeypatch.setattr(arrange, "_graphviz", lambda: None)
    return shell


def test_without_a_file_mermaid_is_written_to_the_screen(plain: Shell) -> None:
    """To be put into a Markdown file, where GitHub draws it."""
    said = plain.run("map", "kettle")
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("%% breakroom map\nflowchart TD\n")


@pytest.mark.parametrize(
    "name,begins",
    [
        ("k.svg", "<!-- breakroom map -->\n<svg "), ("k.HTML", "<!DOCTYPE html>"), ("k.htm", "<!DOCTYPE html>"),
        ("k.mmd", "%% breakroom map\n"), ("k.dot", "// breakroom map\ndigraph "), ("k.gv", "// breakroom map\n"),
    ],
)  # fmt: skip
def test_the_file_s_name_says_what_is_drawn(plain: Shell, name: str, begins: str) -> None:
    """Whole, in UTF-8, with nothing on stdout; an earlier map gives way to a new one."""
    path = plain.folder / name
    for _ in range(2):
        said = plain.run("map", "kettle", "-o", str(path))
        assert (said.code, said.out, said.err) == (0, "", "")
        assert path.read_text("utf-8").startswith(begins)


def test_a_picture_is_well_formed(plain: Shell) -> None:
    """Any program that reads SVG can show it."""
    path = plain.folder / "kettle.svg"
    plain.run("map", "kettle", "-o", str(path))
    assert fromstring(path.read_text("utf-8")).get("role") == "img"


def test_another_file_is_not_overwritten_unasked(plain: Shell) -> None:
    """Not even a page of another kind; --force puts the map in its place."""
    path = plain.folder / "k.html"
    path.write_text("<!DOCTYPE html>\nmy notes")
    said = plain.run("map", "kettle", "-o", str(path))
    assert said.code == 2
    assert "There is a file" in said.err
    assert "my notes" in path.read_text()
    assert plain.run("map", "kettle", "-o", str(path), "--force").code == 0
    assert "my notes" not in path.read_text("utf-8")


@pytest.mark.parametrize(
    "arguments,why",
    [
        (("kettle", "-o", "k.pdf"), "Name a file that ends with .svg, .html, .mmd or .dot."),
        (("kettle", "-o", "k"), "What should k be?"),
        (("kettle", "-o", "no/k.svg"), "There is no folder no."),
        (("kettle", "-o", "."), "is a folder"),
        (("kettel",), "Did you mean kettle?"),
        (("",), "An empty name is no scenario"),
        (("kettle", "--budget", "0"), "--budget"),
    ],
)
def test_what_cannot_be_used_is_told_in_a_line(plain: Shell, arguments: tuple[str, ...], why: str) -> None:
    """With what to do, and nothing written."""
    plain.monkeypatch.chdir(plain.folder)
    said = plain.run("map", *arguments)
    assert (said.code, said.out) == (2, "")
    assert why in said.err
    assert said.err.count("\n") == 1
    assert {file.name for file in plain.folder.iterdir()} <= {"data", "mine"}


def test_a_scenario_with_a_mistake_is_refused(plain: Shell) -> None:
    """It says how to see what is wrong."""
    (plain.scenarios / "broken.yaml").write_text("title: x\nstart: nowhere\n", "utf-8")
    said = plain.run("map", "broken")
    assert said.code == 2
    assert "check broken" in said.err


def test_past_the_budget_the_map_says_that_it_is_a_sample(plain: Shell) -> None:
    """What was not seen is not said to be impossible."""
    path = plain.folder / "k.html"
    assert plain.run("map", "kettle", "--budget", "1", "-o", str(path)).code == 0
    assert "too large to be explored" in path.read_text("utf-8")
    for name in ((), ("-o", str(plain.folder / "k.svg"))):
        assert "was seen in " in plain.run("map", "kettle", "--budget", "1", *name).err


def test_a_chart_that_mermaid_would_not_draw_says_so(plain: Shell) -> None:
    """On stderr, with what to do instead; the chart is written all the same."""
    plain.monkeypatch.setattr(mermaid, "MOST_ARROWS", 1)
    said = plain.run("map", "kettle")
    assert said.code == 0
    assert said.out.startswith(mermaid.MARK)
    assert "-o FILE.html" in said.err


def test_a_layout_that_takes_too_long_gives_way_to_a_plainer_one(plain: Shell) -> None:
    """The map is drawn all the same, and stderr says so."""
    plain.monkeypatch.setattr(arrange, "TOO_MANY", 0)
    path = plain.folder / "k.svg"
    said = plain.run("map", "kettle", "-o", str(path))
    assert said.code == 0
    assert "they stand in plain rows" in said.err
    assert path.exists()
