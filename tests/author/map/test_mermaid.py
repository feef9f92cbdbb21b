"""The graph as a Mermaid flowchart, held to a small strict grammar.

Mermaid 11 draws what keeps to it (tried once in a browser, hostile names included); anything else may mean something.
"""

import re

from hypothesis import given
from hypothesis import strategies as st

from game.author.map.graph import Graph, Link, Place
from game.author.map.mermaid import MARK, mermaid
from game.author.map.strands import Strand
from tests.author.map.ferry import graph
from tests.author.pits import pits

_SAID = r'"(?:[^"#;<>&\[\](){}|`\\\n\r*/$]|#\d+;|<br>)*"'
_LINES = [
    rf"    (?P<box>s\d+)(?:\[{_SAID}\]|\(\[{_SAID}\]\)|\[\[{_SAID}\]\])",
    rf"    (?P<source>s\d+) (?:-->|-\.->)(?:\|{_SAID}\|)? (?P<target>s\d+)",
    r"    classDef \w+ stroke-(?:width: 3px|dasharray: 5 4)",
    r"    class (?P<marked>s\d+(?:,s\d+)*) \w+",
]


def _read(text: str) -> tuple[list[str], list[tuple[str, str]]]:
    """The boxes and the arrows of a chart; the test fails at a line that is none of the four kinds."""
    head, kind, *rows, end = text.split("\n")
    assert (head, kind, end) == (MARK, "flowchart TD", "")
    boxes: list[str] = []
    arrows: list[tuple[str, str]] = []
    marked: list[str] = []
    for row in rows:
        match = next((match for line in _LINES if (match := re.fullmatch(line, row))), None)
        assert match, row
        found = match.groupdict()
        boxes += [found["box"]] if "box" in found else []
        arrows += [(found["source"], found["target"])] if "source" in found else []
        marked += found["marked"].split(",") if "marked" in found else []
    assert {name for arrow in arrows for name in arrow} | {*marked} <= {*boxes}
    assert len({*boxes}) == len(boxes)
    return boxes, arrows


def test_every_scene_is_a_box_and_every_link_an_arrow() -> None:
    """Nothing else stands there but how they look."""
    boxes, arrows = _read(mermaid(graph()))
    assert len(boxes) == len(graph().places)
    assert len(arrows) == len(graph().links)


def test_boxes_and_arrows_say_what_is_known() -> None:
    """Ids, first words, tones and odds; what never happens is dashed and says so."""
    text = mermaid(graph())
    assert 's1["▸ pier<br>Nia says #34;Hop on,#34; and #60;waits#62;.<br>1.33 times"]' in text
    assert 's1 -->|"hop_on +1 · 100 %"| s2' in text
    assert re.search(r's1 -\.->\|"swim · never"\| s\d+', text)
    assert '[["shore<br>Dry Feet<br>● warm · 75 %"]]' in text
    assert re.search(r"class s\d+,s\d+ gone\n", text)


@given(st.text(), st.text(min_size=2), st.text())
def test_whatever_an_author_writes_means_nothing_to_mermaid(words: str, name: str, choice: str) -> None:
    """Quotation marks, brackets, comments, links and line ends are written as numbers."""
    places = (Place(name, 1, "scene", words, start=True), Place("b", 2, "ending", words, tone="cold"))
    link = Link(name, "b", (Strand(name, "b", choice),), 0.5)
    assert _read(mermaid(Graph("T", "", places, (link,)))) == (["s1", "s2"], [("s1", "s2")])


def test_where_plays_are_caught_a_chart_says_so() -> None:
    """With a sign and a word in the box, and a broader edge."""
    text = mermaid(pits())
    assert "<br>33.3 % · ■ stuck · 33.3 %" in text
    assert "<br>33.3 % · ∞ no way out · 33.3 %" in text
    assert "class s2,s3 trap" in text
    assert "trap" not in mermaid(graph())
