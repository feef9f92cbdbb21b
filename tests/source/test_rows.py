from game.source.rows import Value, deeper_key, values


def told(text: str) -> list[tuple[str, str, bool, int, int, int]]:
    return [_told(value) for value in values(text.split("\n"))]


def _told(value: Value) -> tuple[str, str, bool, int, int, int]:
    return value.kind, value.key, value.prose, value.line, value.start, value.last


def test_values_know_their_key_and_whether_they_are_prose() -> None:
    """A value has its key, its rows and its first letter; sentences are those of text, say, why and their like."""
    assert told("title: A\nstart: b\nscenes:\n  c:\n    text: One\n      two\n\n    to: d") == [
        ("plain", "title", True, 1, 7, 1),
        ("plain", "start", False, 2, 7, 2),
        ("plain", "text", True, 5, 10, 6),
        ("plain", "to", False, 8, 8, 8),
    ]


def test_items_belong_to_the_key_above_them() -> None:
    """Items below text or reactions are sentences, those below other keys are not."""
    assert told("text:\n- One\n- if: a\n  text: Two\nchoose:\n  - b") == [
        ("plain", "", True, 2, 2, 2),
        ("plain", "if", False, 3, 6, 3),
        ("plain", "text", True, 4, 8, 4),
        ("plain", "", False, 6, 4, 6),
    ]


def test_blocks_and_comments_are_left_out() -> None:
    """Block texts hold no traps, whatever stands in them; nor do comments."""
    text = "# a: b\ntext: |\n  one: two\n\n  # three\nwhy: >-  # c\n  four\nto: e"
    assert told(text) == [("plain", "to", False, 8, 4, 8)]


def test_quoted_texts_run_to_their_mark() -> None:
    """A quoted text may run over rows, also over rows that stand left of it."""
    for text in ("text: 'one\n  it''s two'\nto: a", 'text: "one\ntwo"\nto: a'):
        assert told(text) == [("quoted", "text", True, 1, 6, 2), ("plain", "to", False, 3, 4, 3)]
    (first, *_) = values(["text: 'one", "to: 'a'"])
    assert (first.last, first.end) == (1, None)


def test_names_and_numbers_in_brackets_need_no_second_look() -> None:
    """Only lists and groups with something in them that may be a trap are told."""
    text = "here: [dana, marco]\neffects: {goodwill: {dana: +4}}\nwho: {a: 'b'}"
    assert told(text) == [("flow", "who", False, 3, 5, 3)]


def test_a_key_of_the_language_is_known_wherever_it_stands() -> None:
    """A row that begins with such a key, right of a column, is no part of a sentence."""
    assert deeper_key("    to: a", 2) == "to"
    assert deeper_key("  to: a", 2) is None
    assert deeper_key("    Then: a", 2) is None
