import pytest
import yaml

from game.source.diagnostic import Span
from game.source.mend import Mended
from game.source.syntax import Complaint, complaint


def told(text: str) -> Complaint:
    try:
        list(yaml.parse(text, Loader=yaml.CSafeLoader))
    except yaml.YAMLError as error:
        return complaint("a.yaml", Mended(text.split("\n")), error)
    raise AssertionError("YAML has nothing to say")


@pytest.mark.parametrize("text, place, message", [
    ("a: b: c\n", (1, 5), "A second colon on this line: YAML cannot tell which part is the key."),
    ("a: 'b\n", (1, 4), "A quotation mark is opened and never closed."),
    ("a: [b, c\nd: e\n", (1, 4), "A list that begins with [ is not closed, or a comma is missing."),
    ("a: {b: c\nd: e\n", (1, 4), "A group that begins with { is not closed, or a comma is missing."),
    ("a: @b\n", (1, 4), "YAML cannot begin a value with this sign."),
    ("a: - b\n", (1, 4), "A list item (-) cannot stand here: begin it on a line of its own."),
    ("a: | b\n", (1, 6), "Behind | or > the text begins on the next line."),
    ('a: "\\q"\n', (1, 5), "Between double quotation marks a \\ has its own meaning: use single ones."),
    ("x!y!z: a\n!b!c d\n", (2, 1), "A key without its colon, or a text that runs on without quotation marks."),
])  # fmt: skip
def test_complaints_are_told_in_plain_words(text: str, place: tuple[int, int], message: str) -> None:
    """What YAML says is told in words for authors, where the mistake began; its own words are a note."""
    fault = told(text).fault
    assert (fault.rule.code, fault.span[:2], fault.message) == ("BR005", place, message)
    assert fault.notes[0].startswith("YAML says: ")


def test_a_value_is_put_in_quotation_marks() -> None:
    """Behind a value that YAML cannot read, everything else is read; the value's words are known to be lost."""
    found = told("a: b: c\nd: e\n")
    text = Mended(["a: b: c", "d: e"])
    text.apply(found.edits)
    assert text.lines == ["a: 'b: c'", "d: e"]
    assert (found.words, found.whole) == ("b: c", True)


def test_a_line_is_left_out_where_nothing_else_helps() -> None:
    """A row that is neither key nor item is left out, and says so."""
    found = told("a: b\n}c\nd: e\n")
    text = Mended(["a: b", "}c", "d: e"])
    text.apply(found.edits)
    assert (text.lines[1], found.words, found.whole) == ("", "}c", False)


def test_a_colon_is_put_behind_a_key_of_the_language() -> None:
    """Who forgets the colon behind `choices` gets it."""
    found = told("a:\n  choices\n  text: b\n")
    assert (found.fault.span, found.fault.fix) == (Span(2, 3, 2, 4), "Write choices:")
