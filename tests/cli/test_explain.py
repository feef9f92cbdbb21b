"""`breakroom check --explain`."""

import pytest

from game.author.rules.catalogue import BY_CODE
from game.author.rules.page import as_text
from tests.cli.conftest import Shell


@pytest.mark.parametrize("word", ["BR012", "br012", "hash-in-text"])
def test_a_rule_is_explained(shell: Shell, word: str) -> None:
    """Its whole page, and no scenario is looked at."""
    said = shell.run("check", "--explain", word)
    assert (said.code, said.err) == (0, "")
    assert said.out == as_text(BY_CODE["BR012"], 80)


@pytest.mark.parametrize("word, instead", [
    ("BR12", "Did you mean BR012 (hash-in-text)?"),
    ("has-in-text", "Did you mean BR012 (hash-in-text)?"),
    ("BR000", "The nearest are BR001, BR002 and BR003."),
    ("nonsense", "A code looks like BR012; check shows it with each fault."),
    ("", "A code looks like BR012"),
    ("\x1b[31m", "A code looks like BR012"),
])  # fmt: skip
def test_an_unknown_code_is_answered_with_what_was_meant(shell: Shell, word: str, instead: str) -> None:
    """In one line, and exit code 2."""
    said = shell.run("check", "--explain", word)
    assert (said.code, said.out) == (2, "")
    assert said.err.count("\n") == 1
    assert instead in said.err
    assert "\x1b" not in said.err
