"""How a class has split so far."""

from game.classroom.split import split_of, tally
from tests.classroom.console.past import STORY


def test_choices_stand_in_the_order_of_the_scenario() -> None:
    """Every choice of a scene is there with its words, spoken ones in quotation marks, chosen or not."""
    split = split_of(STORY, "sink", {})
    assert [(way.choice, way.text) for way in split.ways] == [
        ("fill", "Fill it."),
        ("shrug", "“It was like that when I came.”"),
        ("boss", "Ask Ola."),
    ]
    assert (split.total, [way.share for way in split.ways]) == (0, [0, 0, 0])


def test_counts_and_shares_are_of_what_was_chosen_there() -> None:
    """The choices of other scenes do not matter for a scene's shares."""
    made = tally([("fill", "wash"), ("fill",), ("shrug", "wash"), ()])
    split = split_of(STORY, "sink", made)
    assert [(way.count, way.share) for way in split.ways] == [(2, 67), (1, 33), (0, 0)]
    assert split.total == 3
    assert [way.share for way in split_of(STORY, "mugs", made).ways] == [0, 100]


def test_an_ending_has_no_split() -> None:
    """Where nothing can be chosen nothing splits."""
    assert split_of(STORY, "warm_tea", tally([("fill", "wash")])).ways == ()
