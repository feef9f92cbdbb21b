"""A rule's page."""

import re

import pytest

from game.author.rules.catalogue import BY_CODE, CHECKS
from game.author.rules.page import as_markdown, as_text, may_stand
from game.author.rules.rule import Check
from game.source.diagnostic import Rule
from tests.author.rules.examined import ENGLISH

HASH = """\
BR012: hash in text

An error: the story cannot be played before it is mended.

Behind a space, # begins a note to yourself, and YAML throws the rest of the
line away. It does not complain: the reader gets half a sentence, and nobody
notices before the class does.

A note on purpose stands two spaces away from the text: that is how the checker
tells one from the other.

Wrong

    - text: Knock at room # 4, and wait.
      to: the_end

  BR012: A # after a space begins a comment: YAML drops the rest of this text.
  fix: Put the text in quotes: 'Knock at room # 4, and wait.'

Right

    - text: 'Knock at room # 4, and wait.'
      to: the_end

    - text: Knock at room four.  # as on the plan
      to: the_end
"""

ALLOWED = """
Write a comment on its line, or alone on the line above, and say why: it needs a
reason.

    # breakroom: allow BR999 because …
"""


def test_a_page_says_why_and_shows_how() -> None:
    """What it is, why it is bad, an example with what the checker says of it, and how it should be."""
    assert as_text(BY_CODE["BR012"]) == HASH


def test_a_section_of_the_guide_says_the_same() -> None:
    """In Markdown: the files and what the checker says stand in fences."""
    said = as_markdown(BY_CODE["BR012"])
    assert said.startswith("### BR012: hash in text\n\n*An error: the story cannot be played before it is mended.*\n\n")
    assert (
        "**Wrong**\n\n```yaml\n- text: Knock at room # 4, and wait.\n  to: the_end\n```\n\n```text\nBR012: A #" in said
    )
    assert said.count("```") == 8


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_what_the_checker_says_of_a_wrong_example_is_on_the_page(check: Check) -> None:
    """Nobody has to guess which message belongs to the page."""
    said = re.findall(rf"^  {check.code}: .", as_text(check, 80, ENGLISH), re.MULTILINE)
    assert len(said) >= len(check.failing)


@pytest.mark.parametrize("sign", ["# ", "- ", "> ", "* ", "== "])
def test_a_row_that_begins_with_a_sign_is_a_row(sign: str) -> None:
    """In Markdown it would be a heading, a list or a quotation."""
    words = f"{'word ' * 21}word {sign}and so on"
    found = Check(Rule("BR999", "for-tests"), words, failing=[], passing=[])
    assert f"\n\\{sign}and so on\n" in as_markdown(found)


@pytest.mark.parametrize("width, widest", [(10, 40), (60, 60), (80, 80), (300, 100)])
def test_words_are_wrapped_and_examples_are_not(width: int, widest: int) -> None:
    """In a narrow terminal and in a wide one."""
    lines = as_text(BY_CODE["BR012"], width).splitlines()
    assert max(len(line) for line in lines if not line.startswith("    ")) in range(widest - 12, widest + 1)
    assert "    - text: Knock at room four.  # as on the plan" in lines


def test_what_can_stand_says_how() -> None:
    """A comment with a reason; not where nothing can be played, and not for what is wrong with such comments."""
    assert not may_stand(BY_CODE["BR012"])
    assert not may_stand(BY_CODE["BR106"])
    assert "To let it stand" not in as_text(BY_CODE["BR106"])
    found = Check(Rule("BR999", "for-tests", "warning"), "For tests.", failing=[], passing=[], find=lambda _: ())
    assert may_stand(found)
    assert as_text(found).endswith("\nTo let it stand\n" + ALLOWED)


def test_a_page_holds_nothing_that_a_terminal_obeys() -> None:
    """Not even where the mistake is just that."""
    pages = "".join(as_text(check, 80, ENGLISH) for check in CHECKS)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", pages)
