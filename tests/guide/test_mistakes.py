from itertools import pairwise
from pathlib import Path

import pytest

from game.source.diagnostic import Diagnostic
from game.source.render import render_full
from tests.guide.book import EXAMPLES, WRONG, Block, blocks, compiled, document

BLOCKS = blocks()
SHOWN = [(wrong, said) for wrong, said in pairwise(BLOCKS) if wrong.shows_a_mistake]


def _told(fault: Diagnostic) -> str:
    return f"{fault.rule.code}: {fault.message}\n" + (f"fix: {fault.fix}\n" if fault.fix else "")


@pytest.mark.parametrize("wrong, said", SHOWN, ids=[Path(wrong.file).stem for wrong, _ in SHOWN])
def test_a_mistake_is_told_as_the_guide_says(wrong: Block, said: Block) -> None:
    """Its code, its words and its fix; and the file has no other fault."""
    assert said.language == "text"
    assert "".join(_told(fault) for fault in compiled(wrong.path).diagnostics) == said.text


@pytest.mark.parametrize("wrong, said", SHOWN, ids=[Path(wrong.file).stem for wrong, _ in SHOWN])
def test_a_mistake_is_found_in_the_lines_that_the_guide_shows(wrong: Block, said: Block) -> None:
    """Whoever reads the example sees what the checker points at."""
    before, _, _ = wrong.path.read_text("utf-8").partition(wrong.text)
    first = before.count("\n") + 1
    (fault,) = compiled(wrong.path).diagnostics
    assert fault.span.line in range(first, first + wrong.text.count("\n"))


@pytest.mark.parametrize("wrong, said", SHOWN, ids=[Path(wrong.file).stem for wrong, _ in SHOWN])
def test_a_mistake_is_followed_by_its_right_form(wrong: Block, said: Block) -> None:
    """From a file that has no fault at all."""
    right = BLOCKS[BLOCKS.index(said) + 1]
    assert right.language == "yaml"
    assert not right.shows_a_mistake
    assert compiled(right.path).diagnostics == ()


def test_every_mistake_in_the_folder_is_explained_once_or_more() -> None:
    """And each has a chapter of its own in which the file is named."""
    assert {wrong.path for wrong, _ in SHOWN} == {*WRONG}


def test_the_report_in_the_guide_is_what_check_prints() -> None:
    """The chapter on checking shows a whole report, with the line and the caret below it."""
    path = EXAMPLES / "wrong" / "misspelled-scene.yaml"
    read = document(path)
    report = render_full(compiled(path).diagnostics, {read.file: read.lines})
    assert [block.text for block in BLOCKS if block.chapter.startswith("18.") and block.language == "text"] == [report]
