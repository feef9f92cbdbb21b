from game.play.pace import count_words, minutes_for, words_in
from game.story.text import Agreeing, Named, Words


def test_words_and_choices_take_minutes() -> None:
    """200 words are read in a minute, and five choices weighed in another."""
    assert minutes_for(1000, 0) == 5
    assert minutes_for(1000, 10) == 7


def test_the_shortest_play_takes_a_minute() -> None:
    """Nobody is told that something takes no time at all."""
    assert minutes_for(0, 0) == 1


def test_a_word_with_an_apostrophe_or_a_hyphen_is_one() -> None:
    """Numbers count, dashes and other signs do not."""
    assert count_words("Priya's half-hour — at 3, isn't it?") == 6


def test_a_name_counts_as_one_word() -> None:
    """So does a value; a verb that agrees is counted as it stands."""
    assert words_in((Words("Ask "), Named(0), Words(", who "), Agreeing(0, "leave", "leaves"), Words("."))) == 4
