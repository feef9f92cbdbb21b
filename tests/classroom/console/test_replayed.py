"""A student's play made again for whoever watches it."""

from game.classroom.console.replayed import NOTHING_REPLAYED, replayed
from tests.classroom.console.past import STORY


def test_a_play_is_made_again_from_its_choices() -> None:
    """Its leaves and its road are those of the run."""
    made = replayed(STORY, "Ana", ("fill", "wash"))
    assert made.run is not None
    assert made.run.ended is not None
    assert ([leg.choice for leg in made.legs], made.lost) == (["fill", "wash"], 0)


def test_what_has_not_changed_is_not_made_again() -> None:
    """The same choices give the very same replay, and new ones go on from its turns."""
    first = replayed(STORY, "Ana", ("fill",))
    assert replayed(STORY, "Ana", ("fill",), first) is first
    second = replayed(STORY, "Ana", ("fill", "wash"), first)
    assert first.run is not None
    assert second.run is not None
    assert second.run.turns[:2] == first.run.turns


def test_an_undo_and_another_name_begin_anew() -> None:
    """What was taken back is gone, and a student who is renamed is called so in the story."""
    first = replayed(STORY, "Ana", ("fill", "wash"))
    assert [leg.choice for leg in replayed(STORY, "Ana", ("fill",), first).legs] == ["fill"]
    renamed = replayed(STORY, "Ben", ("fill", "wash"), first).run
    assert renamed is not None
    assert renamed.you == "Ben"


def test_choices_that_no_longer_hold_are_counted() -> None:
    """A play over an edit of its scenario is shown as far as it holds."""
    made = replayed(STORY, "Ana", ("fill", "gone", "wash"))
    assert ([leg.choice for leg in made.legs], made.lost) == (["fill"], 2)
    assert replayed(STORY, "Ana", ("fill", "gone", "wash"), made) is made


def test_without_a_story_nothing_is_made() -> None:
    """A scenario that cannot be read has no plays."""
    assert replayed(None, "Ana", ("fill",)) is NOTHING_REPLAYED
