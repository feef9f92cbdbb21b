"""How far from its start a scene is, and where a story turns back."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from game.author.map.loops import backward, ranks

NAMES = "abcdef"
ARROWS = st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)), unique=True, max_size=20)


def test_a_rank_is_the_longest_way() -> None:
    """A scene stands below everything that leads to it."""
    assert ranks("abc", [("a", "b"), ("b", "c"), ("a", "c")]) == {"a": 0, "b": 1, "c": 2}


def test_an_arrow_that_closes_a_circle_goes_back() -> None:
    """Seen from where the story begins; a scene that leads to itself is a circle as well."""
    arrows = [("a", "b"), ("b", "c"), ("c", "a"), ("c", "c"), ("a", "c")]
    assert backward("abc", arrows) == {("c", "a"), ("c", "c")}


@given(ARROWS)
def test_without_the_arrows_that_go_back_there_is_no_circle(arrows: list[tuple[str, str]]) -> None:
    """Every other arrow leads to a greater rank."""
    back = backward(NAMES, arrows)
    forward = [arrow for arrow in arrows if arrow not in back]
    rank = ranks(NAMES, forward)
    assert all(rank[source] < rank[target] for source, target in forward)


def test_a_chain_may_be_of_any_length() -> None:
    """Nothing recurses."""
    names = [str(number) for number in range(5000)]
    arrows = list(pairwise(names))
    assert backward(names, [*arrows, (names[-1], names[0])]) == {(names[-1], names[0])}
    assert ranks(names, arrows)["4999"] == 4999
