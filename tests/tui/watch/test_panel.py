"""Faults as rows: nothing too wide, nothing too long, and the selected one always to be seen."""

from pathlib import Path

import pytest

from game.play.rows import Row, width_of
from game.shelf.watching import Reading, Watch
from game.source.diagnostic import Diagnostic, Rule, Severity, Span
from game.tui.watch.panel import detail_rows, excerpt_rows, panel_rows, strip_row
from game.tui.watch.preview import Checked, Preview

FILE = "kettle.yaml"


@pytest.fixture(autouse=True)
def _at_the_desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are called by their names from the folder that somebody works in."""
    monkeypatch.chdir(tmp_path)


def fault(
    line: int = 7, column: int = 3, end: int = 6, message: str = "It is wrong.", kind: Severity = "error"
) -> Diagnostic:
    """A fault of the kettle."""
    return Diagnostic(Rule("BR030", "", kind), FILE, Span(line, column, line, end), message, "Mend it.", ("So.",))


def text(rows: list[Row]) -> str:
    return "\n".join("".join(span.text for span in row) for row in rows)


@pytest.fixture
def preview(file: Path) -> Preview:
    return Preview(FILE, Watch(file).read(), "10:00")


@pytest.mark.parametrize("width", [24, 37, 76])
@pytest.mark.parametrize("height", [8, 12, 22])
def test_the_panel_keeps_to_its_room(preview: Preview, width: int, height: int) -> None:
    """However many faults there are, and however much they say; the selected one is among those listed."""
    preview.take_full(Checked(tuple(fault(line, message=f"Number {line} " + "word " * 40) for line in range(1, 60))))
    preview.select(44)
    rows = panel_rows(preview, width, height)
    assert len(rows) <= height
    assert max(width_of(row) for row in rows) <= width
    chosen = [row for row in rows if any(span.role == "selected" for span in row)]
    assert "45  BR030" in text(chosen)
    assert [line[0] for line in text(rows).splitlines() if "  BR030  " in line].count(">") == 1
    assert text(chosen).startswith("> ✗ ")


def test_the_selected_fault_is_told_in_full(preview: Preview) -> None:
    """Its place, its message, its line with marks below the fault, its fix and its notes."""
    preview.take_full(Checked((fault(), fault(9, message="Another."))))
    told = text(panel_rows(preview, 60, 30))
    assert "2 errors" in told
    assert "✗ error BR030, kettle.yaml, line 7" in told
    assert "7 │ scenes:\n  │   ^^^" in told
    assert "fix: Mend it.\nSo." in told


def test_a_fault_of_another_file_names_it(preview: Preview) -> None:
    """The people beside the scenario, for example; its own file needs no name."""
    other = Diagnostic(Rule("BR030", ""), "people.yaml", Span(1, 1, 1, 2), "Nobody.")
    preview.take_full(Checked((other, fault())))
    told = text(panel_rows(preview, 60, 30))
    assert "people.yaml: Nobody." in told
    assert "kettle.yaml: It is wrong." not in told


def test_the_sign_of_the_last_good_version_is_seen_without_colors(preview: Preview) -> None:
    """It is reversed, in the panel and in the strip."""
    preview.take(Reading(None, "kettle.yaml is gone."), "10:01")
    for rows in (panel_rows(preview, 40, 20), [strip_row(preview, 76)]):
        assert [span for row in rows for span in row if span.role == "selected" and "ast" in span.text.lower() + "LAST"]
    assert "LAST GOOD VERSION" in text([strip_row(preview, 76)])
    assert "kettle.yaml is gone." in text([strip_row(preview, 76)])


@pytest.mark.parametrize("width", [36, 56, 76])
def test_the_strip_is_one_row_that_fits(preview: Preview, width: int) -> None:
    """Without faults and with them, good or broken."""
    assert width_of(strip_row(preview, width, "scene sink")) <= width
    preview.take_full(Checked((fault(message="word " * 40), fault(8))))
    assert width_of(strip_row(preview, width)) <= width
    assert "1 of 2  line 7" in text([strip_row(preview, width)])


def test_where_the_play_is_stands_beside_the_file(preview: Preview) -> None:
    """The scene, as the file calls it: in the panel, and in a strip without faults."""
    assert "scene sink" in text(panel_rows(preview, 40, 20, "scene sink"))
    assert "scene sink" in text([strip_row(preview, 76, "scene sink")])


def test_a_long_line_is_cut_around_its_fault() -> None:
    """Both ends may be left out; the marks stand below what they mark, wide letters included."""
    line = "猫" * 40 + "wrong" + "x" * 200
    _, shown, marks = excerpt_rows(fault(1, 41, 46), (line,), 50)
    told, below = text([shown]), text([marks])
    assert width_of(shown) <= 50
    assert "…" in told
    before = told[: told.index("wrong")]
    assert len(below) - len(below.lstrip("1 │")) >= 0
    assert width_of(((shown[0]._replace(text=before)),)) == below.index("^")
    assert below.count("^") == 5


def test_what_a_terminal_might_obey_is_a_mark() -> None:
    """In the line, the message and the fix."""
    nasty = Diagnostic(Rule("BR003", ""), "a\x1b.yaml", Span(1, 1, 1, 2), "x\x1b[2Jy", "z\x07", ("\x9b1m",))
    told = text(detail_rows(nasty, {"a\x1b.yaml": ("\x1b]0;t\x07",)}, 60))
    assert not any((ord(letter) < 32 and letter != "\n") or 127 <= ord(letter) < 160 for letter in told)


def test_a_fault_behind_the_last_line_is_told_without_one() -> None:
    """As where a file is empty, or its lines are not known."""
    assert excerpt_rows(fault(9), ("one",), 40) == []
    assert "It is wrong." in text(detail_rows(fault(9), {}, 40))
