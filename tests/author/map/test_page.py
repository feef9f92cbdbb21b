"""The picture as a page."""

import re
from html.parser import HTMLParser

import pytest

from game.author.explore.explore import explore
from game.author.map.drawing import draw
from game.author.map.graph import graph_of
from game.author.map.page import MARK, Dress, page
from game.author.map.sketch import in_rows
from game.author.script.desk import Desk
from tests.author.map.ferry import FERRY
from tests.author.pits import PITS
from tests.writing import compiled

DRESS = Dress("p{color:red}", "start()", lambda text: f"seal-of-{len(text)}")
_VOID = {"meta", "link", "input", "wbr", "br"}


class Reader(HTMLParser):
    """Reads a page strictly: every element is closed where it should be."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def made(text: str = FERRY) -> str:
    """The page of a scenario's text."""
    found = compiled(text)
    assert found.story is not None, found.diagnostics
    explored = explore(found.story)
    desk = Desk.of(found.story, found.source_map, tuple(text.split("\n")), "ferry.yaml", explored)
    return page(draw(graph_of(found.story, explored), in_rows), desk, DRESS)


def read(text: str) -> Reader:
    """A page, read to its end."""
    reader = Reader()
    reader.feed(text)
    reader.close()
    assert reader.open == []
    return reader


def test_every_link_leads_somewhere_and_every_id_is_there_once() -> None:
    """From the picture to the list, within the list, and past the picture."""
    found = read(made()).elements
    ids = [attributes["id"] for _, attributes in found if "id" in attributes]
    assert len(ids) == len({*ids})
    targets = {attributes["href"][1:] for tag, attributes in found if tag == "a"}
    assert targets <= {*ids}
    assert {"scenes", "scene-pier", "scene-attic"} <= targets
    for name in ("aria-labelledby", "aria-describedby", "for"):
        assert {attributes[name] for _, attributes in found if name in attributes} <= {*ids}


def test_the_page_has_landmarks_and_headings() -> None:
    """One first heading; below it one of each part, and of each scene."""
    found = read(made()).elements
    tags = [tag for tag, _ in found]
    assert [tags.count(tag) for tag in ("h1", "main", "header", "nav")] == [1, 1, 1, 1]
    assert tags.count("h2") == 3
    assert tags.count("h3") == 8
    assert ("html", {"lang": "en"}) in found


def test_the_list_says_the_same_as_the_picture() -> None:
    """Every scene that has a box has a part, and every link of the graph a link in its part."""
    text = made()
    parts = dict(zip(re.findall(r'id="scene-(\w+)"', text), re.split(r'<h3 id="scene-', text)[1:], strict=True))
    lines = re.findall(r'data-from="(\w+)" data-to="(\w+)"', text)
    assert lines
    assert [(source, target) for source, target in lines if f'href="#scene-{target}"' not in parts[source]] == []


def test_only_the_page_s_own_style_and_script_may_run() -> None:
    """A policy says so, by their seals; nothing is loaded, and nothing has a style or a handler of its own."""
    text = made()
    reader = read(text)
    policy = next(one["content"] for tag, one in reader.elements if one.get("http-equiv") == "Content-Security-Policy")
    style = text.partition("<style>")[2].partition("</style>")[0]
    assert policy.startswith("default-src 'none'; ")
    assert f"style-src 'sha256-seal-of-{len(style)}';" in policy
    assert f"script-src 'sha256-seal-of-{len(DRESS.script)}';" in policy
    assert {name for _, one in reader.elements for name in one if name == "style" or name.startswith("on")} == set()
    assert [tag for tag, _ in reader.elements if tag in ("script", "style")] == ["style", "script"]
    assert not re.search(r"https?://", text)


@pytest.mark.parametrize(
    "hostile", ["</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", '" onload="x']
)
def test_whatever_an_author_writes_is_text(hostile: str) -> None:
    """In titles, texts, conditions and choices."""
    quoted = hostile.replace("'", "''")
    text = (
        FERRY.replace("title: The Ferry & <Friends>", f"title: '{quoted}'")
        .replace("summary: Who waits?", f"summary: '{quoted}'")
        .replace("text: The engine runs.", f"text: '{quoted}'")
        .replace("text: Hop on.", f"text: '{quoted}'")
        .replace("title: Adrift", f"title: '{quoted}'")
        .replace("name: Nia", f"name: '{quoted}'")
        .replace("shown: Fuel", f"shown: '{quoted}'")
    )
    found, usual = read(made(text)), read(made())
    assert {(tag, *sorted(one)) for tag, one in found.elements} <= {(tag, *sorted(one)) for tag, one in usual.elements}
    assert [tag for tag, _ in found.elements].count("script") == 1
    assert hostile in "".join(found.words)


def test_a_page_bears_the_mark_of_its_kind() -> None:
    """Near its beginning, where it is looked for."""
    assert MARK in made()[:400]


def test_above_the_picture_stands_what_is_to_be_looked_at() -> None:
    """Where plays are caught and where none come, each with a link: no matter which part of the picture is in view."""
    text = made(PITS)
    line = text.partition('<ul class="findings"')[2].partition("</ul>")[0]
    assert re.findall(r"<li>([^<]*)<", line) == ["■ Stuck: ", "∞ No way out: ", "× Never entered: "]
    assert re.findall(r'href="#scene-(\w+)"', line) == ["closet", "pit", "cellar"]
    assert '<ul class="findings"' not in made(
        PITS.partition("  closet")[0].replace("to: closet", "to: the_end").replace("to: pit", "to: the_end")
        + "  the_end: {ending: {title: The end, tone: warm}}\n"
    )


def test_of_very_many_only_the_first_are_named_above_the_picture() -> None:
    """The others have their marks in it."""
    many = "".join(f"  cellar{number}: {{text: A cellar., to: the_end}}\n" for number in range(20))
    line = made(PITS + many).partition('<ul class="findings"')[2].partition("</ul>")[0]
    assert line.count('href="#scene-cellar') == 12
    assert "</a> and 9 more</li>" in line
