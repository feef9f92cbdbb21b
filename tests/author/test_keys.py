import re

import pytest

from game.author import keys
from tests.guide.book import section

TABLES = {
    "The scenario": keys.SCENARIO,
    "A scene": keys.SCENE,
    "A choice": keys.CHOICE,
    "Effects": keys.EFFECTS,
    "A block of text, and somebody who may be here": keys.BLOCK,
    "An ending": keys.ENDING,
    "Something remembered": keys.REMEMBERED,
    "A person": keys.PERSON,
    "The debrief": keys.DEBRIEF,
    "A test": keys.TEST,
}


@pytest.mark.parametrize("heading", TABLES)
def test_an_editor_says_of_a_key_what_the_guide_says(heading: str) -> None:
    """Word for word, and of the same keys: whoever has read one knows the other."""
    rows = re.findall(r"^\| `(\w+)` \| (.+) \|$", section(heading), re.MULTILINE)
    assert dict(rows) == TABLES[heading]


def test_what_a_key_holds_is_told_as_a_sentence() -> None:
    """With a capital letter and a period."""
    assert keys.told("what it moves") == "What it moves."
