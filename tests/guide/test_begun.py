import re
import sys
from io import StringIO
from pathlib import Path

import pytest

from game.cli import main
from tests.guide.book import EXAMPLES, GUIDE, blocks

#: What the first chapter has its reader type, in order; `watch` needs a screen, and has tests of its own.
TYPED = [
    line
    for block in blocks()
    if block.language == "sh" and block.chapter in ("A scenario in one line", "An editor that helps")
    for line in block.text.splitlines()
    if " watch " not in line
]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of the reader's own, in which nothing is typed but what the guide says."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BREAKROOM_DATA", str(tmp_path / "data"))
    monkeypatch.setattr(sys, "stdin", StringIO())
    return tmp_path


def test_the_guide_begins_with_a_scenario_that_plays() -> None:
    """The first thing that anybody types makes one."""
    assert TYPED[0] == "breakroom new printer"
    assert len(TYPED) == 6


def test_every_line_of_the_first_chapter_does_what_it_says(
    run: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """One after another, in a folder that was empty; and number four on the list can be changed."""
    for line in TYPED:
        monkeypatch.setattr(sys, "stdin", StringIO("1\n1\n1\n" if " play " in line else ""))
        if line.endswith("--fresh"):
            text = Path("printer.yaml").read_text("utf-8")
            assert text.count("Number four is ") == 1
            Path("printer.yaml").write_text(text.replace("Number four is the fish", "Number four is the cat"), "utf-8")
        assert main(line.removeprefix("breakroom ").split()) == 0, line
    told = capsys.readouterr()
    assert "Number four is the cat in the microwave." in " ".join(told.out.split())
    assert told.out.count("The end: ") == 2
    assert Path(".breakroom-people-schema.json").exists()


def test_a_copy_of_the_last_step_is_a_scenario_of_ones_own(run: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The end of part one: a copy with a title of its own, checked and played."""
    for name in ("people.yaml", "06-reasons.yaml"):
        to = name.replace("06-reasons", "last-cup")
        Path(to).write_text((EXAMPLES / name).read_text("utf-8"), "utf-8")
    assert '`breakroom new cold-room --from last-cup.yaml --title "The Cold Room"`' in re.sub(
        r"\s+", " ", GUIDE.read_text("utf-8")
    )
    assert main(["new", "cold-room", "--from", "last-cup.yaml", "--title", "The Cold Room"]) == 0
    assert main(["check", "cold-room.yaml"]) == 0
    assert main(["play", "cold-room.yaml"]) == 0
    assert "The Cold Room" in capsys.readouterr().out
