import re
import sys
from io import StringIO
from pathlib import Path

import pytest

from game.author.compile import compile_people, compile_story
from game.cli import main
from game.source.document import read
from game.story.model import Story
from tests.guide.book import EXAMPLES, blocks, compiled

STEPS = ("01-first", "02-choices", "03-people", "04-effects", "05-unseen", "06-reasons")
PEOPLE, _ = compile_people(read("people.yaml", (EXAMPLES / "people.yaml").read_bytes()))

Parts = dict[str, str]


def _parts(text: str) -> tuple[Parts, Parts]:
    """What stands at the margin by its key, and the scenes by their names."""
    top = {part.partition(":")[0]: part for part in re.split(r"(?m)^(?=\w)", text) if part[:1].isalpha()}
    inside = top.pop("scenes", "" if top else text).removeprefix("scenes:\n")
    scenes = {part.strip().partition(":")[0]: part for part in re.split(r"(?m)^(?=  \w)", inside) if part.strip()}
    return top, scenes


def _typed(step: str) -> str:
    """The file of somebody who types along: what is new is added, and what bears a known name replaces it."""
    top: Parts = {}
    scenes: Parts = {}
    for block in blocks():
        number = block.file.removesuffix(".yaml")
        if block.language != "yaml" or number not in STEPS[: STEPS.index(step) + 1]:
            continue
        new_top, new_scenes = _parts(block.text)
        if "title" in new_top:
            top, scenes = new_top, new_scenes
        top, scenes = {**top, **new_top}, {**scenes, **new_scenes}
    bodies = "".join(f"{part.rstrip()}\n" for part in scenes.values())
    return "".join(top.values()) + f"scenes:\n{bodies}"


def _story(text: str) -> Story:
    made = compile_story("last-cup", read("last-cup.yaml", text.encode()), PEOPLE)
    assert made.diagnostics == ()
    assert made.story is not None
    return made.story


@pytest.mark.parametrize("step", STEPS)
def test_whoever_types_along_has_the_scenario_of_each_step(step: str) -> None:
    """Part one, line by line: a new scene is added, one with a known name replaced, and the story is the file's."""
    expected = compiled(EXAMPLES / f"{step}.yaml").story
    assert expected is not None
    mine = _story(_typed(step))
    assert mine.scenes == expected.scenes
    assert (mine.title, mine.start, mine.people) == (expected.title, expected.start, expected.people)
    assert (mine.summary, mine.practices) == (expected.summary, expected.practices)


def test_the_scenario_of_part_one_is_checked_and_played(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The two commands of the guide, in the reader's own folder: no fault, and an ending."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BREAKROOM_DATA", str(tmp_path / "data"))
    monkeypatch.setattr(sys, "stdin", StringIO("1\n2\n2\n"))
    Path("people.yaml").write_text((EXAMPLES / "people.yaml").read_text("utf-8"), "utf-8")
    Path("last-cup.yaml").write_text(_typed(STEPS[-1]), "utf-8")
    assert main(["check", "last-cup.yaml"]) == 0
    assert main(["play", "last-cup.yaml", "--plain", "--fresh"]) == 0
    told = capsys.readouterr().out
    assert "1 file checked: no faults." in told
    assert "Nadia has heard: You said that she likes a full cup." in told
    assert "It has come out: You made a new pot." in told
    assert "The end: Six spoons." in told
