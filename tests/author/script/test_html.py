import re
from html.parser import HTMLParser
from itertools import pairwise

from game.author.script.html import MARK, escaped, html
from game.author.script.paper import Note, Part, Script, text
from tests.author.script.documents import document
from tests.lines import KETTLE

_EMPTY = {"meta", "wbr", "br"}


class Checked(HTMLParser):
    """Reads a page and keeps what is open, so that a tag that is never closed is found."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in _EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, tag


def checked(page: str) -> Checked:
    reader = Checked()
    reader.feed(page)
    assert reader.open == []
    return reader


def test_the_page_is_whole_and_loads_nothing() -> None:
    """Every tag is closed; no script, no address outside the page."""
    page = html(document())
    reader = checked(page)
    assert page.startswith("<!DOCTYPE html>")
    assert MARK in page[:400]
    assert not {"script", "link", "img", "iframe"} & {tag for tag, _ in reader.found}
    assert "://" not in page
    assert re.findall(r"@import|url\(", page) == []


def test_the_page_can_be_read_by_ear() -> None:
    """A language, landmarks, one first heading, sections named by theirs, tables with headed columns and rows."""
    reader = checked(html(document()))
    tags = [tag for tag, _ in reader.found]
    assert ("html", {"lang": "en"}) in reader.found
    assert {"header", "nav", "main"} <= {*tags}
    assert tags.count("h1") == 1
    levels = [int(tag[1]) for tag in tags if re.fullmatch(r"h[1-6]", tag)]
    assert all(after - before <= 1 for before, after in pairwise(levels))
    ids = {found["id"] for _, found in reader.found if "id" in found}
    assert all(found["aria-labelledby"] in ids for tag, found in reader.found if tag == "section")
    assert {found["scope"] for tag, found in reader.found if tag == "th"} == {"col", "row"}


def test_links_lead_to_parts_and_ids_are_unique() -> None:
    """Whoever follows “leads to” arrives there."""
    reader = checked(html(document()))
    ids = [found["id"] for _, found in reader.found if "id" in found]
    assert len(ids) == len({*ids})
    links = [found["href"] for tag, found in reader.found if tag == "a"]
    assert {link for link in links if link and link.removeprefix("#") not in ids} == set()


def test_nothing_in_a_text_means_anything_to_a_browser() -> None:
    """Not in a heading, a note, an attribute or a place."""
    bad = "<script>alert('\"&')</script>"
    page = html(Script(bad, bad, bad, (Part(2, bad, bad, f"{bad}:1", bad, (Note(bad, text(bad), f"{bad}:2"),)),)))
    checked(page)
    assert "<script" not in page
    assert escaped(bad) in page


def test_a_place_stands_beside_its_part() -> None:
    """With the file's name and the line."""
    line = KETTLE.split("\n").index("  kitchen:") + 1
    assert f'title="kettle.yaml, line {line}">kettle.yaml<wbr>:{line}</code>' in html(document())


def test_choices_are_one_numbered_list() -> None:
    """So that a screen reader says how many there are."""
    page = html(document())
    assert page.count('<ol class="choices">') == 2
    assert page.count('<p class="choice">') == 6


def test_no_control_character_gets_through() -> None:
    """A browser would show a box, or worse."""
    assert "\x1b" not in html(Script("a\x1bb", "", "a.yaml", ()))
