import pytest

from game.author.rules.terminal.color_alone import CHECK
from tests.author.rules.examined import subject_of

HEAD = "title: The cup\nstart: s\nscenes:\n  s:\n    ending: {title: Over, tone: warm}\n    text: "


def _marked(text: str) -> list[str]:
    assert CHECK.find
    found = CHECK.find(subject_of(f"{HEAD}{text}\n".encode()))
    return [text[fault.span.column - 11 : fault.span.end_column - 11] for fault in found]


@pytest.mark.parametrize(
    "text, marked",
    [
        ("Then choose the red one.", "choose the red one"),
        ("Click the green option, please.", "Click the green option"),
        ("Look at the blue meter.", "the blue meter"),
        ("Take the choice printed in green.", "choice printed in green"),
    ],
)
def test_what_is_on_the_screen_is_not_named_by_its_color_alone(text: str, marked: str) -> None:
    """Options, choices, meters, and what is clicked."""
    assert _marked(text) == [marked]


@pytest.mark.parametrize(
    "text",
    [
        "You take the red mug.",
        "The red one is hers.",
        "Press the green button on the copier.",
        "The white line on the floor.",
        "The words on the yellow note.",
    ],
)
def test_what_is_in_the_story_may_have_any_color(text: str) -> None:
    """A mug is red for everybody who reads that it is."""
    assert _marked(text) == []
