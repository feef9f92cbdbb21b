from game.play.pace import minutes_for


def test_words_and_choices_take_minutes() -> None:
    """200 words are read in a minute, and five choices weighed in another."""
    assert minutes_for(1000, 0) == 5
    assert minutes_for(1000, 10) == 7


def test_the_shortest_play_takes_a_minute() -> None:
    """Nobody is told that something takes no time at all."""
    assert minutes_for(0, 0) == 1
