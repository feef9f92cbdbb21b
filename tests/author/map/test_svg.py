"""The picture as SVG."""

import re
from xml.etree.ElementTree import Element, fromstring

from hypothesis import given
from hypothesis import strategies as st

from game.author.map.drawing import draw
from game.author.map.graph import Graph, Place
from game.author.map.palette import DAY, NIGHT
from game.author.map.sketch import in_rows
from game.author.map.svg import MARK, picture, style, svg
from tests.author.map.ferry import drawing
from tests.author.pits import pits

NS = "{http://www.w3.org/2000/svg}"


def _parsed(text: str) -> Element:
    return fromstring(text)


def _its(group: Element, kind: str, attribute: str) -> str:
    """An attribute of the first shape of a kind in a group."""
    shape = group.find(f"{NS}{kind}")
    assert shape is not None
    return shape.get(attribute, "")


def test_the_file_is_well_formed_and_says_what_it_is() -> None:
    """A title and a description in words, which name every scene; the mark by which an earlier one is known."""
    text = svg(drawing())
    root = _parsed(text)
    assert text.startswith(MARK)
    assert root.get("role") == "img"
    named = {element.get("id"): element.text or "" for element in root}
    assert named["title"] == "The Ferry & <Friends>"
    assert all(f"{spot.place.id}," in named["about"] for spot in drawing().spots)
    assert {*(root.get("aria-labelledby") or "").split()} <= {*named}


def test_the_file_loads_and_runs_nothing() -> None:
    """No script, no link, no address but that of the format."""
    text = svg(drawing())
    assert not re.search(r"<script|<image|<a |href|url\(|@import|\son\w+=", text)
    assert re.findall(r"https?://[^\"<]*", text) == ["http://www.w3.org/2000/svg"]


def test_nothing_is_said_by_color_alone() -> None:
    """What never happens is dashed, an ending has a double edge, the start a sign, a tone its word."""
    root = _parsed(svg(drawing()))
    boxes = {box.findtext(f"{NS}title"): box for box in root.iter(f"{NS}g") if box.get("class") == "spot"}
    attic = next(box for name, box in boxes.items() if name and name.startswith("attic"))
    shore = next(box for name, box in boxes.items() if name and name.startswith("shore"))
    assert "gone" in _its(attic, "rect", "class")
    assert len(shore.findall(f"{NS}rect")) == 2
    assert "● warm" in [text.text for text in shore.iter(f"{NS}text")]
    assert "stroke-dasharray" in style()


def test_an_arrow_is_as_wide_as_plays_go_there_often() -> None:
    """And says so in words as well."""
    root = _parsed(svg(drawing()))
    widths = {}
    for group in root.iter(f"{NS}g"):
        if group.get("data-from"):
            widths[group.get("data-from"), group.get("data-to")] = float(_its(group, "path", "stroke-width"))
    assert widths["pier", "deck"] > widths["deck", "letter"] > widths["deck", "adrift"] > widths["pier", "island"]


def test_there_are_colors_for_day_and_night_and_paper() -> None:
    """By night on screens only: on paper it is always day."""
    day, _, night = style().partition("@media screen and (prefers-color-scheme:dark)")
    assert DAY.ground in day
    assert NIGHT.ground in night
    assert {*re.findall(r"\.([\w-]+)\{", night)} <= {*re.findall(r"\.([\w-]+)\{", day)}
    used = {name for found in re.findall(r'class="([^"]+)"', svg(drawing())) for name in found.split()}
    assert used - {*re.findall(r"\.([\w-]+)", style())} == {"spot", "pill"}


def test_inside_a_page_every_scene_is_a_link() -> None:
    """Named for whoever does not see it; the lines are silent, since the names of the list say the same."""
    root = _parsed(picture(drawing()).replace("<svg ", f'<svg xmlns="{NS[1:-1]}" ', 1))
    links = list(root.iter(f"{NS}a"))
    assert [link.get("href") for link in links] == [f"#scene-{spot.place.id}" for spot in drawing().spots]
    assert links[0].get("aria-label") == "pier, the start, 1.33 times a play"
    assert [group.get("aria-hidden") for group in root.findall(f"{NS}g")] == ["true"]


@given(st.text(), st.text())
def test_whatever_an_author_writes_the_file_is_well_formed(title: str, words: str) -> None:
    """Control characters and what XML does not allow become marks; nothing becomes an element."""
    place = Place("a", 1, "ending", words, tone="cold", because=title)
    root = _parsed(svg(draw(Graph(title, "", (place,), ()), in_rows)))
    assert {element.tag.removeprefix(NS) for element in root.iter()} <= {
        "svg", "title", "desc", "style", "rect", "text", "g", "path",
    }  # fmt: skip


def test_the_signs_of_what_catches_plays_are_explained_where_they_stand() -> None:
    """And nowhere else: most stories catch nobody."""
    text = svg(draw(pits(), in_rows))
    assert "■ stuck: nothing is offered" in text
    assert "∞ no way out: no ending can be reached" in text
    assert text.count('edge trap"') == 2
    assert "■" not in svg(drawing())
