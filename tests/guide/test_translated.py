"""The examples in another language."""

from pathlib import Path

import pytest

from game.shelf.manuscript import open_manuscript
from game.shelf.scenarios import Shelf
from game.shelf.translations import faults_in_translations
from tests.guide.book import EXAMPLES, TRANSLATED


def test_the_guide_shows_a_scenario_and_people_in_another_language() -> None:
    """One file of each kind."""
    assert [path.name for path in TRANSLATED] == ["02-choices.es.yaml", "people.es.yaml"]


@pytest.mark.parametrize(
    "path", [path for path in TRANSLATED if not path.stem.startswith("people")], ids=lambda path: path.stem
)
def test_an_example_is_a_whole_translation(path: Path) -> None:
    """Nothing is missing in it, nothing is out of date, and it is told."""
    original = path.with_name(f"{path.stem.partition('.')[0]}.yaml")
    assert faults_in_translations(open_manuscript(original)) == ()
    story = Shelf((EXAMPLES,)).load(str(original), "es").story
    assert story is not None
    assert story.title == "La última taza"
