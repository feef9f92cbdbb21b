from game.author.rules.reading.two_spellings import CHECK
from tests.author.rules.examined import subject_of

HEAD = "title: The cup\nstart: s\nscenes:\n  s:\n    ending: {title: Over, tone: warm}\n    text: "


def _faults(text: str) -> list[tuple[str, str | None, tuple[str, ...]]]:
    assert CHECK.find
    found = CHECK.find(subject_of(f"{HEAD}{text}\n".encode()))
    return [(fault.message, fault.fix, fault.notes) for fault in found]


def test_the_rarer_spelling_is_told_of() -> None:
    """With the other form of the word, and where the other spelling stands."""
    assert _faults("Colour and honour, and one neighbor.") == [
        (
            "“neighbor” is the American spelling.",
            "Write “neighbour”.",
            ("Elsewhere the file is British: “Colour” on line 6.",),
        )
    ]


def test_where_both_are_as_often_the_british_one_is_told_of() -> None:
    """The house is American. Each word once."""
    found = _faults("Color, flavor and honor. Grey, grey and grey.")
    assert [(message, fix) for message, fix, _ in found] == [("“Grey” is the British spelling.", "Write “Gray”.")]


def test_ize_beside_colour_is_british_enough() -> None:
    """Oxford spells so. Beside -ise it is a mixture."""
    assert _faults("We organize it in colour.") == []
    assert len(_faults("We organize it, and they organise it.")) == 1


def test_names_are_spelled_as_their_bearers_please() -> None:
    """A capital letter inside a sentence makes a name."""
    assert _faults("The color of the Harbour Centre.") == []
