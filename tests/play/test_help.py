"""The words of help."""

from game.play.help import KEYS, MEANING


def test_help_tells_the_two_numbers_apart() -> None:
    """What each means, that they can part, that nothing is random, that everything is saved."""
    text = " ".join(MEANING)
    for words in ("what the workplace saw", "what each person feels", "can part", "Nothing is random", "saved before"):
        assert words in text


def test_no_key_is_named_twice() -> None:
    """And each says what it does."""
    names = [key for key, _ in KEYS]
    assert len(set(names)) == len(names)
    assert all(does for _, does in KEYS)
