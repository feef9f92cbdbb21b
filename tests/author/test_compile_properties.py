from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.author.compile import compile_people, compile_story
from game.source.document import read
from game.source.render import render_full, render_json
from game.source.text import CONTROLS
from tests.bad import SCENARIO
from tests.writing import CAST

FOLDER = Path(__file__).parents[2] / "scenarios"
SCENARIOS = {path.name: path.read_text("utf-8") for path in sorted(FOLDER.glob("*.yaml"))}
#: A part of each that is read fast, cut where a scene ends.
EXCERPTS = [text[: text.find("\n  ", 5000)] for text in SCENARIOS.values()] + [SCENARIO]
#: What slips of the hand and of the editor put into a file.
SLIPS = [
    "", ":", ": ", " #", "#", "'", '"', "{", "}", "[", "]", "- ", "-", "*", "&", "!", "%", "@", "`", "|", ">", "?", ",",
    "\n", "\n\n", "\n  ", "  ", "\t", "\x1b[31m", "\x00", "\ufeff", "\u2028", "---\n", "...\n", "é", "😀", "\\",
    "<<: ", "!!str ", "&a ", "*a", "{dana}", "{dana.", "if: !x\n", "text: ", "to: ", "choices:\n", "99999999999",
]  # fmt: skip


def check(raw: bytes) -> None:
    """Compiling raises nothing; every diagnostic lies in its file and can be told; a broken file gives no story."""
    found = read("a.yaml", raw)
    made = compile_story("a", found, CAST)
    people = compile_people(found)[1]
    for fault in (*made.diagnostics, *people):
        line, column, end_line, end_column = fault.span
        assert 1 <= line <= end_line <= max(len(found.lines) - (found.lines[-1] == ""), 1), fault
        assert 1 <= column <= len(found.lines[line - 1]) + 1, (fault, found.lines[line - 1])
        assert 1 <= end_column <= len(found.lines[end_line - 1]) + 1, (fault, found.lines[end_line - 1])
        assert (line, column) <= (end_line, end_column), fault
        assert fault.message
    assert made.story is None or all(fault.rule.severity != "error" for fault in made.diagnostics)
    assert made.story is not None or made.diagnostics
    full = render_full(made.diagnostics, {"a.yaml": found.lines})
    assert not CONTROLS.search(full.replace("\n", ""))
    assert render_json(made.diagnostics).isascii()


@given(st.text(max_size=300))
def test_no_text_breaks_the_compiler(text: str) -> None:
    """Any text whatever compiles or has diagnostics that lie in it."""
    check(text.encode("utf-8", "surrogatepass"))


@given(st.binary(max_size=300))
def test_no_bytes_break_the_compiler(raw: bytes) -> None:
    """Any bytes whatever compile or have diagnostics that lie in them."""
    check(raw)


@given(st.lists(st.sampled_from([*SLIPS, *(f"{row}\n" for row in SCENARIO.split("\n"))]), max_size=40).map("".join))
def test_no_heap_of_parts_breaks_the_compiler(text: str) -> None:
    """Rows and signs of a scenario in any order compile or have diagnostics that lie among them."""
    check(text.encode("utf-8", "surrogatepass"))


@settings(max_examples=150)
@given(st.data())
def test_no_slip_in_a_real_scenario_breaks_the_compiler(data: st.DataObject) -> None:
    """Real scenarios with slips of the hand: signs put in, letters lost, rows doubled, moved or indented otherwise."""
    text = data.draw(st.sampled_from(EXCERPTS))
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(text)))
        kind = data.draw(st.sampled_from(["put in", "cut", "double a row", "indent a row"]))
        begin, end = text.rfind("\n", 0, at) + 1, (text.find("\n", at) + 1) or len(text)
        if kind == "put in":
            text = text[:at] + data.draw(st.sampled_from(SLIPS)) + text[at:]
        elif kind == "cut":
            text = text[:at] + text[at + data.draw(st.integers(1, 30)) :]
        elif kind == "double a row":
            text = text[:end] + text[begin:end] + text[end:]
        else:
            text = text[:begin] + data.draw(st.sampled_from([" ", "  ", "   "])) + text[begin:]
    check(text.encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize("name", SCENARIOS)
def test_whole_scenarios_cut_anywhere(name: str) -> None:
    """A file that ends in the middle, as an editor that crashed leaves it, is told in its own places."""
    text = SCENARIOS[name]
    for cut in range(0, len(text), len(text) // 7):
        check(text[:cut].encode())
