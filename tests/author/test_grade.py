import pytest

from game.author.grade import LEAST_WORDS, grade, lix, sentences

#: Ten words, 40 letters, in one sentence.
EASY = "This cold room will seem very much like that tomb. "


def _texts(text: str) -> list[str]:
    return [one.text for one in sentences(text)]


def test_a_text_is_parted_into_its_sentences() -> None:
    """At stops with the quotation marks behind them, and where a paragraph ends."""
    assert _texts('It is six. "Who said 3.5?" she asks… Nobody\n\nThe end') == [
        "It is six.",
        '"Who said 3.5?"',
        "she asks…",
        "Nobody",
        "The end",
    ]


def test_each_sentence_has_its_place() -> None:
    """From its first letter on, also behind blanks and line ends."""
    text = "One.\n  Two three.\n\nFour."
    assert [text[one.start :][: len(one.text)] for one in sentences(text)] == ["One.", "Two three.", "Four."]


def test_a_name_in_braces_is_a_word_of_five_letters() -> None:
    """However long its id is, and with what is joined to it."""
    (one,) = sentences("{the_very_long_id}'s cup.")
    assert (one.words, one.letters) == (2, len("Priya's") + len("cup"))


def test_what_has_no_word_is_no_sentence() -> None:
    """Three stops are silence."""
    assert sentences("… ... !") == ()


def test_the_grade_is_that_of_coleman_and_liau() -> None:
    """0.0588 times the letters, less 0.296 times the sentences of a hundred words, less 15.8: worked out by hand."""
    (one,) = sentences(EASY)
    assert (one.words, one.letters) == (10, 40)
    assert grade(sentences(EASY * 10)) == pytest.approx(max(0, 0.0588 * 400 - 0.296 * 10 - 15.8))


def test_a_short_text_has_no_grade() -> None:
    """The formula is for a hundred words and more."""
    assert grade(sentences(EASY * (LEAST_WORDS // 10 - 1))) is None


def test_long_words_in_long_sentences_are_hard() -> None:
    """Of two sentences the one that adds more to the grade is the harder."""
    hard, easy = sentences("Interdepartmental communication necessitates documentation. It is so.")
    assert hard.hardness > easy.hardness
    assert (grade([hard] * 30) or 0) > 20


def test_the_index_is_that_of_bjornsson() -> None:
    """Words in a sentence, and those of seven letters or more in a hundred words; of a few words there is none."""
    assert lix(sentences("The morning meeting is about one cup. It has been cold since Tuesday.")) == pytest.approx(
        13 / 2 + 100 * 3 / 13
    )
    assert lix(sentences("Interdepartmental communication necessitates documentation.")) is None
