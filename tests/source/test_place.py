import pytest

from game.source.diagnostic import Span
from game.source.document import read
from game.source.node import Mapping, Scalar
from game.source.place import ink, place


def scalar(text: str) -> tuple[tuple[str, ...], Scalar]:
    found = read("a.yaml", text.encode())
    assert not found.diagnostics
    assert isinstance(found.root, Mapping)
    node = found.root.get("a")
    assert isinstance(node, Scalar)
    return found.lines, node


@pytest.mark.parametrize("text, span", [
    ("a: one two three", Span(1, 8, 1, 11)),
    ("a: 'one two three'", Span(1, 9, 1, 12)),
    ("a: 'o''e two three'", Span(1, 10, 1, 13)),
    ("a: \"o\\\"e two three\"", Span(1, 10, 1, 13)),
    ("a: \"one\\ntwo three\"", Span(1, 10, 1, 13)),
    ("a: one\n   two three", Span(2, 4, 2, 7)),
    ("a: 'one\n\n    two three'", Span(3, 5, 3, 8)),
    ("a: |\n  one\n  two\n  three\n", Span(3, 3, 3, 6)),
    ("a: >-\n    one\n\n    two three\n", Span(4, 5, 4, 8)),
    ("a: one\n   tw\n   o", Span(2, 4, 3, 5)),
])  # fmt: skip
def test_a_word_is_found_in_every_form_of_a_text(text: str, span: Span) -> None:
    """The word behind the first three letters stands where the author sees it, whatever the text's marks and folds."""
    lines, node = scalar(text)
    assert place(lines, node, 3, 3) == span


def test_behind_the_end_is_the_last_letter() -> None:
    """Where something is missing at the end, it is told at the last letter."""
    lines, node = scalar("a: one two")
    assert place(lines, node, 6, 1) == Span(1, 10, 1, 11)


def test_blanks_do_not_count() -> None:
    """Folding changes blanks only, so letters are counted without them."""
    assert ink(" a b\n\n c ") == ink("abc") == 3
