from collections.abc import Sequence

import pytest
from attrs import evolve

from game.author.spelling import misspelled, own_words
from tests.author.rules.examined import subject_of


class Few:
    """A dictionary of a few words."""

    def __init__(self, words: str) -> None:
        self.words = {*words.split()}

    def knows(self, word: str) -> bool:
        """Whether it is among them."""
        return word in self.words

    def suggest(self, word: str) -> Sequence[str]:
        """Nothing."""
        return ()


COMMON = "a an and in is it of on one says the there to was color organize cafe going know well read bosses i am see"
COMMON += " rock mail"


def _unknown(text: str, top: str = "") -> list[str]:
    body = "\n".join(f"      {line}" for line in text.split("\n"))
    head = f"title: A\nwho: [dana]\n{top}start: s\nscenes:\n  s:\n    ending: {{title: A, tone: warm}}\n"
    raw = f"{head}    text: |\n{body}\n"
    return [unknown.word for unknown in misspelled(subject_of(raw.encode()), Few(COMMON))]


def test_a_word_that_is_not_in_the_dictionary_is_unknown() -> None:
    """In small letters, whatever it looks like where it stands."""
    assert _unknown("It is teh one. Teh one.") == ["teh"]


@pytest.mark.parametrize(
    "text",
    [
        "It was in colour, to organise it.",
        "There is a café.",
        "In Leipzig there is one.",
        "Leipzig is on it. It was in Leipzig.",
        "Dana says it. Dana's one.",
        "There is a NASA and a PowerPoint.",
        "Hmm. Shh! Nooooo. Brrr.",
        "It is goin' well, rock 'n' on. 'Twas 'em.",
        "I re-read it, W-well.",
        "I know the— I am thinki—",
        "It's one, and the bosses' one. It'd know.",
        "Mail a@b.org, see plan_b.xlsx and C:\\tmp.",
        "漢字 is in it.",
    ],
)
def test_what_people_write_is_known(text: str) -> None:
    """British forms, accents, names, capitals, sounds, dialect, broken words, apostrophes, addresses, other scripts."""
    assert _unknown(text) == []


def test_a_scenario_has_words_of_its_own() -> None:
    """In a list or alone, of any size, and with more than one word in each."""
    assert _unknown("It is a Gemba, the gemba walk.", "words: [gemba walk]\n") == []
    assert _unknown("It is a gemba.", "words: Gemba\n") == []


def test_own_words_are_read_in_small_letters() -> None:
    """With each of their parts."""
    raw = b"title: A\nstart: s\nwords: [Hi-Vis, 5S]\nscenes: {s: {ending: {title: A, tone: warm}}}\n"
    assert own_words(subject_of(raw)) == {"hi-vis", "hi", "vis", "5s", "s"}


def test_every_place_of_a_word_is_known() -> None:
    """In file order."""
    raw = b"title: Teh one\nsummary: It is teh one.\nstart: s\nscenes: {s: {ending: {title: A, tone: warm}}}\n"
    (unknown,) = misspelled(subject_of(raw), Few(COMMON))
    assert [text.use for text, _ in unknown.places] == ["title", "summary"]


def test_a_text_in_another_language_is_not_spelled() -> None:
    """Where a good part of the words is unknown, and many are, nothing is misspelled."""
    spanish = "el café ya está frío cuando llegas a la cocina y nadie quiere lavar la taza que alguien dejó ayer"
    assert _unknown(spanish) == []


@pytest.mark.parametrize(
    "title, unknown", [("The Colr of It", ["colr"]), ("Going well in Leipzig", []), ("Leipzig", [])]
)
def test_a_title_may_have_capitals_everywhere(title: str, unknown: list[str]) -> None:
    """There they make no name, unless the text has it, too; in any other title they do."""
    text = "It was in Leipzig." if title == "Leipzig" else "It is on."
    raw = f"title: {title}\nsummary: {text}\nstart: s\nscenes: {{s: {{ending: {{title: It is, tone: warm}}}}}}\n"
    assert [one.word for one in misspelled(subject_of(raw.encode()), Few(COMMON))] == unknown


def test_what_may_be_a_name_is_known() -> None:
    """Where something could not be read, the words in it are names."""
    subject = subject_of(
        b"title: A\nstart: s\nscenes:\n  s: {text: Ndeye is teh one., ending: {title: A, tone: warm}}\n"
    )
    known = evolve(subject, names=frozenset({"ndeye_d", "[Ndeye, one]"}))
    assert [unknown.word for unknown in misspelled(subject, Few(COMMON))] == ["ndeye", "teh"]
    assert [unknown.word for unknown in misspelled(known, Few(COMMON))] == ["teh"]
