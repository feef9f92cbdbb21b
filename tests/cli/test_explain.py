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
    ("BR000", "They are from BR001 to BR"),
    ("BR999", "and mistakes.md, beside the scenarios, has them all."),
    ("nonsense", "check shows the code with each fault"),
    ("", "check shows the code with each fault"),
    ("\x1b[31m", "check shows the code with each fault"),
])  # fmt: skip
def test_an_unknown_code_is_answered_with_what_was_meant(shell: Shell, word: str, instead: str) -> None:
    """In one line, and exit code 2."""
    said = shell.run("check", "--explain", word)
    assert (said.code, said.out) == (2, "")
    assert said.err.count("\n") == 1
    assert instead in said.err
    assert "\x1b" not in said.err
