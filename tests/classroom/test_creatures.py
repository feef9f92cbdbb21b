from game.classroom.creatures import ANIMALS, MANNERS
from game.classroom.naming import LONGEST, clean_name, is_reserved, likeness


def test_there_are_ten_thousand_names_and_more() -> None:
    """A class of the largest size hardly ever draws a name twice."""
    assert len(MANNERS) * len(ANIMALS) >= 10_000


def test_every_name_is_unlike_every_other() -> None:
    """No two generated names look alike, whatever they are drawn from."""
    names = {likeness(f"{manner} {animal}") for manner in MANNERS for animal in ANIMALS}
    assert len(names) == len(MANNERS) * len(ANIMALS)


def test_every_name_can_be_had_as_it_is() -> None:
    """No generated name is changed by cleaning, reserved, or too long to take a number."""
    for halves in (MANNERS, ANIMALS):
        assert [half for half in halves if clean_name(half) != half or half != half.capitalize()] == []
        assert [half for half in halves if is_reserved(half)] == []
    longest = f"{max(MANNERS, key=len)} {max(ANIMALS, key=len)} 99"
    assert len(longest) <= LONGEST
