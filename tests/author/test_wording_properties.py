from hypothesis import given
from hypothesis import strategies as st

from game.author.wording import in_words
from game.story.expression import Comparison, Constant, Junction, Name, Negation, Sum, Tree
from tests.author.words import NAMES, Reader, answers

_NUMBERS: st.SearchStrategy[Tree] = st.recursive(
    st.sampled_from(
        [
            Constant(-3),
            Constant(50),
            Name("reputation", kind="number"),
            Name("goodwill", kind="number"),
            Name("goodwill", "dana", 0, "number"),
            Name("goodwill", "priya", 1, "number"),
            Name("variable", "cups", 1, "number"),
        ]
    ),
    lambda inner: st.builds(Sum, st.sampled_from(["+", "-"]), inner, inner),
    max_leaves=3,
)
_WORDS: st.SearchStrategy[Tree] = st.sampled_from([
    Constant("wet"), Constant("clean"), Name("variable", "floor", 3, "word"), Name("variable", "sky", 4, "word"),
])  # fmt: skip
_EQUAL = st.sampled_from(["==", "!="])
_ATOMS: st.SearchStrategy[Tree] = st.one_of(
    st.sampled_from(
        [
            Constant(True),
            Name("variable", "heard_it", 0),
            Name("seen", "kitchen"),
            Name("chose", "lean_in"),
            Name("chose", "own_up"),
            Name("untold", "priya", 1),
            Name("unseen", "lean_in"),
        ]
    ),
    st.builds(Comparison, st.sampled_from(["<", "<=", ">", ">=", "==", "!="]), _NUMBERS, _NUMBERS),
    st.builds(Comparison, _EQUAL, _WORDS, _WORDS),
)
TREES: st.SearchStrategy[Tree] = st.recursive(
    _ATOMS,
    lambda inner: st.one_of(
        st.builds(Negation, inner),
        st.builds(Junction, st.sampled_from(["and", "or"]), inner, inner),
        st.builds(Comparison, _EQUAL, inner, inner),
    ),
    max_leaves=8,
)


@given(TREES)
def test_words_are_never_ambiguous(tree: Tree) -> None:
    """Read by precedence and parentheses alone, the words say what the condition says, in every state."""
    assert answers(Reader(in_words(tree, NAMES)).read()) == answers(tree)


@given(TREES)
def test_the_opposite_is_the_opposite(tree: Tree) -> None:
    """Denied words hold exactly where the condition does not."""
    denied = answers(Reader(in_words(tree, NAMES, denied=True)).read())
    assert denied == tuple(not answer for answer in answers(tree))


@given(TREES)
def test_no_parentheses_stand_where_none_are_needed(tree: Tree) -> None:
    """Without any one pair of them, something else would be said, or nothing that can be read."""
    words = in_words(tree, NAMES)
    if "exactly when" in words:
        return  # these are kept apart by parentheses whatever binds closer: nobody knows by heart
    for less in without_a_pair(words):
        assert shape(less) != shape(words), (words, less)


def without_a_pair(words: str) -> list[str]:
    """The words with one pair of parentheses left out, for each pair."""
    found, open_ = [], list[int]()
    for place, letter in enumerate(words):
        if letter == "(":
            open_.append(place)
        elif letter == ")":
            start = open_.pop()
            found.append(words[:start] + words[start + 1 : place] + words[place + 1 :])
    return found


def shape(words: str) -> Tree | None:
    """How the words hang together; None for what cannot be read."""
    try:
        return Reader(words).read()
    except AssertionError:
        return None
