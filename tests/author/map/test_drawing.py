"""A graph and a layout make a drawing."""

from game.author.map.drawing import CROWDED, draw
from game.author.map.graph import Graph, Link, Place
from game.author.map.sketch import in_rows
from game.author.map.strands import Strand
from tests.author.map.ferry import drawing, graph


def _plain(count: int, arrows: list[tuple[int, int, bool]]) -> Graph:
    places = tuple(Place(f"n{number}", number + 1, "scene", "Words.") for number in range(count))
    links = tuple(Link(f"n{a}", f"n{b}", (Strand(f"n{a}", f"n{b}"),), odds=0.5, back=back) for a, b, back in arrows)
    return Graph("T", "", places, links)


def test_every_scene_and_every_link_has_its_place() -> None:
    """Scenes stand as they are read: row by row, from the left."""
    made = drawing()
    assert {spot.place.id for spot in made.spots} == {place.id for place in graph().places}
    assert [(round(spot.y), spot.x) for spot in made.spots] == sorted((round(spot.y), spot.x) for spot in made.spots)
    assert len(made.lines) == len(graph().links)


def test_what_a_line_says_lies_on_no_box() -> None:
    """It is a box of its own for the layout."""
    made = drawing()
    for line in made.lines:
        assert line.pill
        for spot in made.spots:
            assert (
                line.x + line.pill.width <= spot.x
                or spot.x + spot.box.width <= line.x
                or line.y + line.pill.height <= spot.y
                or spot.y + spot.box.height <= line.y
            )


def test_a_link_back_runs_from_the_later_scene_to_the_earlier() -> None:
    """Its arrow points up, though the layout saw it point down."""
    back = next(line for line in drawing().lines if line.link.source == "turn" and line.link.back)
    assert back.path[0][1] > back.path[-1][1]


def test_a_circle_begins_and_ends_at_its_scene() -> None:
    """At its right side, with room for it inside the picture."""
    made = drawing()
    circle = next(line for line in made.lines if line.link.source == line.link.target)
    spot = next(spot for spot in made.spots if spot.place.id == "pier")
    assert circle.path[0][0] == circle.path[-1][0] == spot.x + spot.box.width
    assert circle.pill
    assert circle.x + circle.pill.width <= made.width


def test_a_single_scene_is_a_picture_too() -> None:
    """And so is a scene that leads to nothing but itself."""
    assert draw(_plain(1, []), in_rows).width > 0
    assert len(draw(_plain(1, [(0, 0, True)]), in_rows).lines) == 1


def test_a_crowded_picture_has_no_words_on_its_lines() -> None:
    """There and back again is two lines on one path."""
    arrows = [(number, number + 1, False) for number in range(CROWDED)]
    made = draw(_plain(CROWDED + 1, [*arrows, (1, 0, True)]), in_rows)
    assert not any(line.pill for line in made.lines)
    assert made.lines[0].path == made.lines[-1].path[::-1]
