from game.author.rules.reading.hard_to_read import CHECK
from game.source.diagnostic import Diagnostic
from tests.author.rules.examined import subject_of

EASY = "It is six, and the cup is cold. You do not want it. Nobody does. " * 40
HARD = "Interdepartmental communication necessitates documentation. " * 30


def _faults(*scenes: str) -> list[Diagnostic]:
    body = "".join(f"  s{number}:\n    text: {text}\n    to: e\n" for number, text in enumerate(scenes))
    raw = f"title: A\nstart: s0\nscenes:\n{body}  e: {{ending: {{title: A, tone: warm}}}}\n"
    assert CHECK.find
    return [*CHECK.find(subject_of(raw.encode()))]


def test_a_hard_scene_in_an_easy_scenario_is_told_of() -> None:
    """At its hardest sentence, with others like it."""
    (fault,) = _faults(EASY, HARD, EASY)
    assert fault.message.startswith("The scene “s1” reads at grade ")
    assert (fault.span.line, fault.span.end_line) == (8, 8)
    assert fault.notes[0] == "Line 8: Interdepartmental communication necessitates documentation."


def test_a_scenario_that_is_hard_throughout_is_told_of_once() -> None:
    """Not scene by scene."""
    (fault,) = _faults(HARD, HARD)
    assert fault.message.startswith("This scenario reads at grade ")


def test_a_hard_sentence_in_an_easy_scene_is_told_of() -> None:
    """A scene has sixty words at most, and has no grade of its own."""
    hard = (
        "The representatives of the department demonstrate considerable intransigence "
        "regarding interdepartmental communication, notwithstanding organizational reservations."
    )
    (fault,) = _faults(EASY, f"It is six. {hard} {EASY[:129]}", EASY)
    assert fault.message == "This sentence is very hard to read: of its 14 words, 11 are long."
    assert (fault.span.line, fault.span.column, fault.notes) == (8, 22, ())


def test_a_short_text_that_is_hard_throughout_is_told_of_once() -> None:
    """However short its sentences are."""
    (fault,) = _faults(EASY, "Interdepartmental communication necessitates documentation. " * 4, EASY)
    assert fault.message == "This text is very hard to read: of its 16 words, 16 are long."


def test_what_is_short_or_easy_is_fine() -> None:
    """A hard sentence is no hard text."""
    assert _faults(EASY, "Interdepartmental communication necessitates documentation.") == []
