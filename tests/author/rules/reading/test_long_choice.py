from game.author.rules.reading.long_choice import CHECK, ROOM
from tests.author.rules.examined import subject_of

HEAD = "title: A\nwho: [dana]\nremember: {hat: {one_of: [on, HAT], first: on}}\nstart: s\nscenes:\n"


def _faults(choice: str, value: str = "red") -> list[tuple[str, str | None]]:
    body = f"  s: {{here: nobody, choices: [{{{choice}, to: e}}]}}\n  e: {{ending: {{title: A, tone: warm}}}}\n"
    assert CHECK.find
    found = CHECK.find(subject_of((HEAD.replace("HAT", value) + body).encode()))
    return [(fault.message, fault.fix) for fault in found]


def test_a_choice_that_just_fits_is_fine() -> None:
    """73 letters at 80 columns: behind a margin of two and a number of three."""
    assert ROOM == 73
    assert _faults(f"text: {'It ' * 24}I") == []


def test_one_letter_more_is_too_long() -> None:
    """It says by how much."""
    assert _faults(f"text: {'It ' * 24}is") == [
        ("This choice has 74 letters; 73 of them fit a line.", "Shorten it by 1.")
    ]


def test_speech_counts_its_quotation_marks() -> None:
    """They are printed, too."""
    assert len(_faults(f"say: {'It ' * 24}I")) == 1


def test_names_and_values_count_with_their_longest() -> None:
    """A value that is seldom there is there for somebody."""
    text = f"text: '{'It ' * 20}{{hat}}'"
    assert _faults(text) == []
    assert len(_faults(text, "red_and_very_tall")) == 1


def test_a_locked_choice_may_take_two_lines_with_its_reason() -> None:
    """Not three."""
    locked = f"text: {'It ' * 24}I, if: hat is on, locked: "
    assert _faults(f"{locked}{'no ' * 20}") == []
    ((message, _),) = _faults(f"{locked}{'no ' * 40}")
    assert message == "This choice and the reason why it is locked take more than two lines."
