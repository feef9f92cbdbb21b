"""The page of the author's guide that is made from the rules."""

import re

from game.author.rules.catalogue import CHECKS, FAMILIES
from game.author.rules.guide import guide
from tests.author.rules.examined import ENGLISH
from tests.guide.mistakes import PAGE

MADE = guide(ENGLISH)


def test_the_page_in_the_guide_is_what_the_rules_say() -> None:
    """Nobody edits it by hand. To make it anew: python -m tests.guide.mistakes."""
    assert PAGE.read_text("utf-8") == MADE, "the rules have changed: run python -m tests.guide.mistakes"


def test_every_rule_has_a_section() -> None:
    """In its family, in the order of the catalogue."""
    assert re.findall(r"^## (.*)$", MADE, re.MULTILINE) == [title for title, _ in FAMILIES]
    sections = re.findall(r"^### (BR\d{3}):", MADE, re.MULTILINE)
    assert sections == [check.code for _, few in FAMILIES for check in few]
    assert sorted(sections) == [check.code for check in CHECKS]


def test_every_link_of_the_page_leads_to_a_heading() -> None:
    """As GitHub names them: small letters, hyphens for blanks, nothing else."""
    headings = re.findall(r"^#{2,3} (.*)$", MADE, re.MULTILINE)
    anchors = [re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings]
    assert re.findall(r"\]\(#([^)]*)\)", MADE) == anchors
