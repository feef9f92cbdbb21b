"""How a translated text lies over its original."""

import pytest

from game.author.overlay.fitting import Misfit, fit
from game.author.overlay.original import Block, Part, Wording
from game.source.document import read
from game.source.node import AnyNode, Mapping

ALONE = Wording((Block((Part("One."),)),))
TWO = Wording((Block((Part("One."), Part("Two.")), first_of=True), Block((Part("Three."),))))
QUESTIONS = Wording((Block((Part("One?"),)), Block((Part("Two?"),))))


def node(text: str) -> AnyNode:
    root = read("a.yaml", f"text: {text}".encode()).root
    assert isinstance(root, Mapping)
    return root.entries[0][1]


@pytest.mark.parametrize(
    "wording, text, parts",
    [
        (ALONE, "Uno.", ["Uno."]),
        (ALONE, "", [None]),
        (ALONE, "\n  - Uno.", ["Uno."]),
        (TWO, "\n  - first_of:\n      - Uno.\n      - Dos.\n  - Tres.", ["Uno.", "Dos.", "Tres."]),
        (TWO, "\n  - first_of:\n      - Uno.\n      -\n  -", ["Uno.", None, None]),
        (TWO, "\n  -\n  - Tres.", [None, None, "Tres."]),
        (TWO, "", [None, None, None]),
        (QUESTIONS, "\n  - ¿Uno?\n  - ¿Dos?", ["¿Uno?", "¿Dos?"]),
    ],
)
def test_parts_come_in_the_order_of_the_original(wording: Wording, text: str, parts: list[str | None]) -> None:
    """What is not written yet is None."""
    found = fit(node(text), wording)
    assert not isinstance(found, Misfit)
    assert [part.text if part else None for part in found] == parts


@pytest.mark.parametrize(
    "wording, text, message",
    [
        (ALONE, "\n  - Uno.\n  - Dos.", "The original has one text here, and this has 2."),
        (ALONE, "{first_of: [Uno.]}", "The original has a single text here."),
        (TWO, "Uno.", "The original has 2 blocks here, and this has 1."),
        (TWO, "\n  - Uno.\n  - Tres.", "The original has first_of with 2 texts here."),
        (TWO, "\n  - first_of: [Uno.]\n  - Tres.", "The original tells the first of 2 texts here, and this has 1."),
        (TWO, "\n  - first_of:\n      - Uno.\n      - {text: Dos.}\n  - Tres.", "A text should stand here."),
        (TWO, "\n  - {first_of: [Uno., Dos.], if: x}\n  - Tres.", "The original has first_of with 2 texts here."),
        (QUESTIONS, "¿Uno?", "The original has 2 blocks here, and this has 1."),
    ],
)
def test_another_shape_is_told(wording: Wording, text: str, message: str) -> None:
    """With what would be right."""
    found = fit(node(text), wording)
    assert isinstance(found, Misfit)
    assert found.message == message
    assert found.fix
