from game.author.script.paper import listed, parted, text
from tests.author.script.documents import said


def test_items_are_listed_as_a_sentence_does() -> None:
    """A comma between all but the last two."""
    items = [text("a"), text("b"), text("c")]
    assert [said(listed(items[:count])) for count in range(4)] == ["", "a", "a and b", "a, b and c"]
    assert said(listed(items, " or ")) == "a, b or c"
    assert said(parted(items, "; ")) == "a; b; c"
