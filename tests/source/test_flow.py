from game.source.flow import DEEPEST, entries, flow, prose_in_brackets, still_open


def test_pieces_are_told_apart_as_yaml_does() -> None:
    """Signs, words with blanks in them, quoted texts and comments; a colon inside a word belongs to it."""
    found = flow("{a: one two, 'b, c': 12:30,  # so\n d: [e]} f", 0)
    assert [(piece.kind, piece.text) for piece in found.pieces] == [
        ("sign", "{"), ("word", "a"), ("sign", ":"), ("word", "one two"), ("sign", ","), ("quoted", "'b, c'"),
        ("sign", ":"), ("word", "12:30"), ("sign", ","), ("comment", "# so"), ("word", "d"), ("sign", ":"),
        ("sign", "["), ("word", "e"), ("sign", "]"), ("sign", "}"),
    ]  # fmt: skip
    assert found.end == len("{a: one two, 'b, c': 12:30,  # so\n d: [e]}")


def test_what_is_never_closed_has_no_end() -> None:
    """The signs that wait for their partner are told from the outermost in."""
    found = flow("{a: [b, {c: d}", 0)
    assert found.end is None
    assert still_open(found) == ["{", "["]


def test_an_entry_goes_on_to_the_next_key() -> None:
    """A comma that no key follows belongs to the value: the author meant a sentence."""
    text = "{text: Well, {dana} said, no, to: x, at: 'y', z}"
    found = [(entry.key, text[entry.start : entry.end]) for entry in entries(flow(text, 0), text)]
    assert found == [("text", "Well, {dana} said, no"), ("to", "x"), ("at", "'y', z")]


def test_entries_of_nested_groups_are_told_too() -> None:
    """A group inside a group has entries of its own; a word without a colon is an entry without a value."""
    text = "{a: {b: c}, d:4}"
    found = [(entry.key, len(entry.pieces)) for entry in entries(flow(text, 0), text)]
    assert found == [("a", 1), ("b", 1), ("d:4", 0)]


def test_nesting_is_followed_only_as_deep_as_a_document_goes() -> None:
    """Deeper than 32 nothing is looked at: reading stops there anyway."""
    found = flow("{a: " * 1000, 0)
    assert (found.end, found.deep) == (None, True)
    assert len(found.pieces) <= 3 * DEEPEST + 1
    assert not flow("[" * DEEPEST + "]" * DEEPEST, 0).deep


def test_prose_in_brackets_is_words_without_marks() -> None:
    """Only a list whose own items lack quotation marks breaks sentences."""
    assert prose_in_brackets(flow("[So, 'and so']", 0))
    assert not prose_in_brackets(flow("['So', \"and so\", {a: b}]", 0))
    assert not prose_in_brackets(flow("{a: b}", 0))
