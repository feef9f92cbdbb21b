"""What a layout is given and gives back, and the plainest one."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from game.author.map.sketch import LONGEST_ROW, Laid, Sketch, in_rows, smooth

SIZES = st.tuples(st.sampled_from([20.0, 120.0, 224.0]), st.sampled_from([18.0, 60.0, 90.0]))


@st.composite
def sketches(draw: st.DrawFn) -> Sketch:
    """Boxes of several sizes with arrows that close no circle, some of them apart from the others."""
    boxes = draw(st.lists(SIZES, min_size=1, max_size=12))
    numbers = st.integers(0, len(boxes) - 1)
    pairs = draw(st.lists(st.tuples(numbers, numbers), unique=True, max_size=20))
    arrows = dict.fromkeys((min(pair), max(pair)) for pair in pairs if pair[0] != pair[1])
    return Sketch(tuple(boxes), tuple(arrows))


def assert_sound(sketch: Sketch, laid: Laid) -> None:
    """Every box stands inside the picture and on no other one; every arrow runs from its box to its box, downward."""
    edges = [
        (x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)
        for (x, y), (wide, high) in zip(laid.centers, sketch.boxes, strict=True)
    ]
    for left, top, right, bottom in edges:
        assert left > -1
        assert top > -1
        assert right < laid.width + 1
        assert bottom < laid.height + 1
    for one, other in combinations(edges, 2):
        apart = one[2] <= other[0] + 1 or other[2] <= one[0] + 1 or one[3] <= other[1] + 1 or other[3] <= one[1] + 1
        assert apart, (one, other)
    for (source, target), path in zip(sketch.arrows, laid.paths, strict=True):
        assert len(path) % 3 == 1
        assert edges[source][3] <= edges[target][1] + 1
        for point, box in ((path[0], edges[source]), (path[-1], edges[target])):
            assert box[0] - 2 <= point[0] <= box[2] + 2
            assert box[1] - 2 <= point[1] <= box[3] + 2


@given(sketches())
def test_plain_rows_are_sound(sketch: Sketch) -> None:
    """Nothing lies on anything, and every arrow leads down."""
    assert_sound(sketch, in_rows(sketch))


def test_a_row_has_an_end() -> None:
    """A thousand scenes without a way between them are no line a kilometer long."""
    laid = in_rows(Sketch(((100, 40),) * 1000, ()))
    assert laid.width < LONGEST_ROW * 130
    assert len({y for _, y in laid.centers}) == -(-1000 // LONGEST_ROW)


def test_a_path_leaves_and_enters_upright() -> None:
    """Its handles stand straight below and above its points."""
    assert smooth([(0, 0), (10, 20)]) == ((0, 0), (0, 10), (10, 10), (10, 20))
