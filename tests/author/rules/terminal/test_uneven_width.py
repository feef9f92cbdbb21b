from game.author.rules.terminal import CHECKS
from tests.author.rules.examined import subject_of

HEAD = "title: The cup\nstart: s\nscenes:\n  s:\n    ending: {title: Over, tone: warm}\n    text: "


def _faults(text: str) -> list[tuple[str, str, str | None]]:
    subject = subject_of(f"{HEAD}{text}\n".encode())
    found = [fault for check in CHECKS if check.find for fault in check.find(subject)]
    return [(fault.rule.code, fault.message, fault.fix) for fault in found]


def test_a_picture_is_called_by_its_name() -> None:
    """So that somebody whose editor shows a box finds it."""
    message = "“☕” (hot beverage) is wider on one screen than on another."
    assert _faults("A ☕ for you.") == [("BR091", message, "Say it in words.")]


def test_an_accent_that_stands_apart_is_built_in() -> None:
    """The fix says how the letter should be."""
    ((code, _, fix),) = _faults("A cafe\u0301 for you.")
    assert (code, fix) == ("BR091", "Write “é” with its accent built in: type the letter anew.")


def test_what_is_invisible_is_called_by_name_and_number() -> None:
    """There is nothing to see."""
    message = "Something invisible stands here: zero width space (U+200B)."
    assert _faults("A cup\u200bboard.") == [("BR090", message, "Delete it.")]


def test_many_are_not_told_of_one_by_one_for_ever() -> None:
    """Fifty are enough."""
    assert len(_faults("☕ " * 200)) == 50
