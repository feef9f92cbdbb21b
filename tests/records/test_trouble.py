from game.records.trouble import CannotSave, Damaged, Superseded, TooNew


def test_a_refusal_says_why() -> None:
    """The reason that a screen shows is the message that a command line prints."""
    refused = CannotSave("The disk is full. Make room, then try again.")
    assert refused.reason == str(refused) == "The disk is full. Make room, then try again."


def test_a_play_that_went_on_elsewhere_is_told_in_a_sentence() -> None:
    """A screen shows the trouble as it is: it says what happened, and what to do."""
    assert str(Superseded()).startswith("Another window has gone on with this play. Leave it here, ")


def test_each_trouble_is_caught_by_itself() -> None:
    """A screen that offers a new play for one trouble does not catch another by mistake."""
    troubles = (CannotSave, Superseded, TooNew, Damaged)
    assert [one for one in troubles for other in troubles if one is not other and issubclass(one, other)] == []
