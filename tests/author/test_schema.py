import pytest

from game.author.schema import LONGEST_NAME, MOST_GUESSES, Desk, did_you_mean, is_name, is_number
from game.source.diagnostic import Span
from tests.bad import broken, faults_in

HERE = Span(1, 1, 1, 2)


@pytest.mark.parametrize("word, known, meant", [
    ("partitoin", ["partition", "the_end"], "partition"),
    ("leanin", ["lean_in", "lean_out"], "lean_in"),
    ("lean-in", ["lean_in"], "lean_in"),
    ("Lean In", ["lean_in"], "lean_in"),
    ("fi", ["if", "to"], "if"),
    ("DANA", ["dana"], "dana"),
    ("xyz", ["dana", "priya"], None),
    ("a", [], None),
    ("a" * (LONGEST_NAME + 1), ["a" * (LONGEST_NAME + 1)], None),
])  # fmt: skip
def test_the_word_that_was_meant(word: str, known: list[str], meant: str | None) -> None:
    """Letters missing, doubled or swapped, another size, another way to join: the nearest known word, or none."""
    assert did_you_mean(word, known) == meant


def test_names_and_numbers() -> None:
    """A name begins with a letter of any script, or _; a whole number has at most nine digits."""
    assert [is_name(text) for text in ("a", "jürgen", "a-1", "_a", "1a", "a b", "")] == [
        True, True, True, True, False, False, False,
    ]  # fmt: skip
    assert [is_number(text) for text in ("0", "+5", "-12", "1e3", "1.5", "1234567890", "")] == [
        True, True, True, False, False, False, False,
    ]  # fmt: skip


def test_guesses_are_bounded() -> None:
    """A file full of unknown names is told all of them, without a guess for each."""
    desk = Desk("a.yaml")
    for _ in range(MOST_GUESSES + 5):
        desk.unknown(HERE, "scene", "dana", ["dan"])
    fixes = [fault.fix for fault in desk.faults]
    assert fixes.count("Did you mean “dan”?") == MOST_GUESSES
    assert fixes[-1] == "There is: dan."


def test_long_names_are_shortened_in_messages() -> None:
    """A name that is a whole page is told by its beginning."""
    desk = Desk("a.yaml")
    desk.unknown(HERE, "scene", "x" * 5000, [])
    assert desk.faults[0].message == "There is no scene “" + "x" * (LONGEST_NAME - 2) + " …”."
    assert desk.faults[0].fix is None


def test_what_was_lost_is_not_called_unknown() -> None:
    """A name that stood in a part that could not be used may have been right."""
    desk = Desk("a.yaml", lost={"dana"})
    desk.unknown(HERE, "person", "dana", ["priya"])
    assert desk.faults == []


def test_an_alias_is_one_fault() -> None:
    """YAML's way to repeat a part is told of by itself, and not as something of the wrong kind, too."""
    found = [fault.rule.code for fault in faults_in(broken("here: [dana, marco]", "here: *both"))]
    assert found == ["BR007"]
