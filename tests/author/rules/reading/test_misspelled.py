from attrs import evolve

from game.author.rules.reading.misspelled import CHECK, MOST_TOLD
from game.source.diagnostic import Diagnostic, Span
from tests.author.rules.examined import subject_of

HEAD = "title: The cup\nstart: s\nscenes:\n  s:\n    ending: {title: Over, tone: warm}\n    text: "


def _faults(text: str) -> list[Diagnostic]:
    assert CHECK.find
    return [*CHECK.find(subject_of((HEAD + text).encode()))]


def test_a_word_is_told_of_in_its_very_place() -> None:
    """With the words that were probably meant, in its own capital letters, and what to do if it is right."""
    (fault,) = _faults("'It''s late. Recieve the cup.'\n")
    assert fault.span == Span(6, 24, 6, 31)
    assert fault.message == "No dictionary has “Recieve”."
    assert fault.fix == "Did you mean “Receive” or “Relieve”?"
    assert fault.notes == ("If it is right, list it at the margin of the file: words: [recieve]",)


def test_a_word_is_told_of_once() -> None:
    """With the other lines where it stands."""
    (fault,) = _faults(
        "|\n      You recieve it.\n\n      They recieve it. Who recieves?\n".replace("recieves", "cares")
    )
    assert (fault.span.line, fault.notes[0]) == (7, "It stands on line 9, too.")


def test_a_word_inside_a_block_keeps_its_place() -> None:
    """Behind names in braces and folded lines."""
    (fault,) = _faults(">-\n      You and {you}\n      *definately* agree.\n")
    assert fault.span == Span(8, 8, 8, 18)


def test_a_file_full_of_unknown_words_is_not_told_of_word_by_word() -> None:
    """Some are enough; and a text that is hardly English at all is in another language."""
    known = " ".join(
        f"The cup is {word}."
        for word in ("cold", "hot", "old", "new", "good", "bad", "big", "red", "blue", "clean", "full", "wet")
    )
    unknown = " ".join(f"a qz{letter}x" for letter in "abcdefghijk")
    assert len(_faults(f"{known} {unknown}\n")) == 11 <= MOST_TOLD
    assert _faults(" ".join(f"qz{one}{other}x" for one in "abcdefgh" for other in "abcdefgh") + "\n") == []


def test_without_a_dictionary_nothing_is_spelled() -> None:
    """That is how spelling is switched off."""
    assert CHECK.find
    subject = subject_of(f"{HEAD}You recieve it.\n".encode())
    assert [*CHECK.find(evolve(subject, dictionary=None))] == []
