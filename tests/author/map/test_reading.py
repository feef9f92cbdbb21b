"""What the page tells of each scene."""

from game.author.explore.explore import explore
from game.author.map.reading import claims, overview, scenes
from game.author.script.desk import Desk
from game.author.script.paper import Note, Option, Part
from game.story.model import Story
from tests.author.map.ferry import FERRY
from tests.author.script.documents import lines
from tests.writing import compiled


def _desk(budget: int = 1_000_000) -> Desk:
    made = compiled(FERRY)
    assert isinstance(made.story, Story)
    return Desk.of(made.story, made.source_map, tuple(FERRY.split("\n")), "ferry.yaml", explore(made.story, budget))


def _part(name: str, budget: int = 1_000_000) -> Part:
    return next(part for part in scenes(_desk(budget)) if part.id == name)


def test_every_scene_is_told_in_reading_order() -> None:
    """Those that nothing leads to come last."""
    assert [part.id for part in scenes(_desk())] == [
        "pier", "deck", "turn", "letter", "shore", "adrift", "island", "attic",
    ]  # fmt: skip


def test_a_scene_begins_with_what_was_proven() -> None:
    """How often it is entered, the least and the greatest of each stat; then all that a script tells."""
    told = lines(_part("deck").blocks)
    assert told[:2] == ["Entered: 1.50 times a play", "Least and greatest: reputation 50, Nia 50–56"]
    assert any("The engine runs." in line for line in told)
    assert not any(line.startswith("Entered") for line in lines(_part("island").blocks))


def test_a_choice_ends_with_its_odds() -> None:
    """How often it is offered and taken; a choice that no play is offered says why instead."""
    options = {block.id: block for block in _part("pier").blocks if isinstance(block, Option)}
    assert lines((options["linger"],))[-1].endswith(
        "Odds: offered in 100\N{NO-BREAK SPACE}% of plays, taken in 33.3\N{NO-BREAK SPACE}% of plays"
    )
    assert not any(isinstance(block, Note) and block.label == "Odds" for block in options["swim"].blocks)


def test_a_sample_says_that_it_is_one() -> None:
    """In the page's first lines, and where a scene was not seen."""
    assert claims(_desk().explored).endswith("what is said here is proven.")
    assert "this is what was seen in" in claims(_desk(1).explored)
    assert lines(_part("island", 1).blocks)[0].startswith("Entered: in none of the ")


def test_the_endings_stand_before_the_scenes() -> None:
    """Each with its odds."""
    assert overview(_desk()).anchor == "endings"
