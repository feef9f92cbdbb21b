import pytest

from game.author.english import american_of, british_of, may_be_both
from tests.author.rules.examined import ENGLISH

PAIRS = [
    ("colour", "color"),
    ("neighbourly", "neighborly"),
    ("organising", "organizing"),
    ("disorganised", "disorganized"),
    ("analyse", "analyze"),
    ("labelled", "labeled"),
    ("marvellous", "marvelous"),
    ("centre", "center"),
    ("centred", "centered"),
    ("manoeuvre", "maneuver"),
    ("defence", "defense"),
    ("skilful", "skillful"),
    ("grey", "gray"),
]


@pytest.mark.parametrize("british, american", PAIRS)
def test_each_spelling_knows_the_other(british: str, american: str) -> None:
    """Both ways, and none of the two is taken for its own other."""
    assert (american_of(british), british_of(american)) == (american, british)
    assert (american_of(american), british_of(british)) == (None, None)


@pytest.mark.parametrize(
    "word", ["four", "hour", "wise", "promise", "advise", "surprise", "license", "judgement", "filled"]
)
def test_words_that_only_look_so_are_of_neither_kind(word: str) -> None:
    """Nothing is taken for British because of how it ends."""
    assert (american_of(word), british_of(word)) == (None, None)


@pytest.mark.parametrize("word", ["tire", "check", "story", "program", "meter", "curb"])
def test_an_american_word_with_another_meaning_proves_nothing(word: str) -> None:
    """In Britain one checks a story, too."""
    assert british_of(word) is None


def test_the_british_write_ize_as_well() -> None:
    """The Oxford dictionary does; it never writes “color”."""
    assert may_be_both("organize")
    assert may_be_both("realization")
    assert not may_be_both("color")
    assert not may_be_both("analyze")


@pytest.mark.parametrize("british", [british for british, _ in PAIRS])
def test_the_american_form_is_a_word(british: str) -> None:
    """The dictionary has it: what is written instead is no new mistake."""
    american = american_of(british)
    assert american is not None
    assert ENGLISH.knows(american)
