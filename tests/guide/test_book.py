import re

import pytest

from tests.guide.book import EXAMPLES, RIGHT, TRANSLATED, WRONG, Block, blocks, headings, prose

YAML = [block for block in blocks() if block.language == "yaml"]


@pytest.mark.parametrize("block", YAML, ids=lambda block: f"line-{block.line}")
def test_an_example_of_the_guide_stands_in_a_file(block: Block) -> None:
    """Word for word, whole lines, in the file that the line above it names."""
    assert block.file, "the line above names no file"
    assert f"\n{block.text}" in f"\n{block.path.read_text('utf-8')}"


@pytest.mark.parametrize("number", ["01-first", "02-choices"])
def test_a_file_that_is_typed_from_the_first_line_to_the_last_is_shown_whole(number: str) -> None:
    """The first two steps and people.yaml: nobody has to guess what stands around them."""
    whole = {block.file: block.text for block in YAML}
    assert whole[f"{number}.yaml"] == (EXAMPLES / f"{number}.yaml").read_text("utf-8")
    assert whole["people.yaml"] == (EXAMPLES / "people.yaml").read_text("utf-8")


def test_the_first_scenario_has_ten_lines() -> None:
    """The guide says so."""
    assert len((EXAMPLES / "01-first.yaml").read_text("utf-8").splitlines()) == 10


def test_every_example_is_shown() -> None:
    """No file lies in the folder that no reader is led to."""
    shown = {block.file for block in YAML}
    files = [EXAMPLES / "people.yaml", *RIGHT, *TRANSLATED, *WRONG]
    assert {path.relative_to(EXAMPLES).as_posix() for path in files} == shown


def test_every_link_leads_somewhere() -> None:
    """To a heading of the guide, or to a file beside it."""
    links = re.findall(r"\]\(([^)]+)\)", prose())
    anchors = headings()
    broken = [link for link in links if link.startswith("#") and link[1:] not in anchors]
    missing = [link for link in links if not link.startswith("#") and not (EXAMPLES.parent / link).exists()]
    assert links
    assert broken + missing == []


def test_what_is_fenced_is_an_example_a_command_or_what_the_checker_says() -> None:
    """Nothing in the guide is written in a form that no test reads."""
    assert {block.language for block in blocks()} == {"yaml", "sh", "text"}
