"""What is said to Graphviz's `dot`, and what it answers."""

from game.author.map.graphviz import as_dot, from_plain
from game.author.map.sketch import Laid, Sketch

SKETCH = Sketch(((144, 72), (72, 36)), ((0, 1),))
PLAIN = """graph 1 2.0 3.0
node 0 1.0 2.5 2.0 1.0 "" solid box black lightgrey
node 1 1.0 0.25 1.0 0.5 "" solid box black lightgrey
edge 0 1 4 1.0 2.0 1.0 1.5 1.0 1.0 1.0 0.5 solid black
stop
"""


def test_boxes_are_said_in_inches() -> None:
    """By their places, so that no name can mean anything."""
    text = as_dot(SKETCH)
    assert "0 [width=2.0000 height=1.0000]" in text
    assert "0 -> 1 [tailport=s headport=n]" in text


def test_the_answer_is_read_in_pixels_from_the_top() -> None:
    """Graphviz counts from the foot."""
    centers = ((72.0, 36.0), (72.0, 198.0))
    path = ((72.0, 72.0), (72.0, 108.0), (72.0, 144.0), (72.0, 180.0))
    assert from_plain(SKETCH, PLAIN) == Laid(144, 216, centers, (path,))
