import pytest

from game.classroom.server.answer import Answer, read_answer


@pytest.mark.parametrize(
    "text, answer",
    [
        ("TULIP-OTTER-4021", Answer("TULIP-OTTER-4021")),
        ("TULIP-OTTER-4021 lines", Answer("TULIP-OTTER-4021", lines=True)),
        ("  tulip otter 4021,  MONO ", Answer("tulip otter 4021", mono=True)),
        ("tulip-otter-4021 no-color plain", Answer("tulip-otter-4021", lines=True, mono=True)),
        ("lines tulip", Answer("lines tulip")),
        ("lines", Answer("", lines=True)),
        ("", Answer("")),
    ],
)
def test_wishes_stand_behind_the_code(text: str, answer: Answer) -> None:
    """In any order and case; a wish in front of the code is part of it."""
    assert read_answer(text) == answer


def test_a_novel_is_not_read() -> None:
    """Only the beginning of what was typed is looked at."""
    assert len(read_answer("x " * 100_000).code) < 1000
