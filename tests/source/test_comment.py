from game.source.comment import Comment, comments
from game.source.diagnostic import Span
from game.source.document import read


def found(text: str) -> list[Comment]:
    document = read("a.yaml", text.encode())
    assert document.diagnostics == ()
    return list(comments(document))


def test_a_comment_behind_something_is_about_its_line() -> None:
    """Its span is the comment, from its sign to its last letter."""
    assert found("title: A kettle  # breakroom: allow it  \n") == [Comment(Span(1, 18, 1, 39), "allow it", 1)]


def test_a_comment_alone_is_about_the_next_line_that_says_something() -> None:
    """Other comments and empty lines between them do not matter."""
    text = "a: 1\n# breakroom: one\n\n  # breakroom: two\n# for myself\nb: 2\n# breakroom: three\n"
    assert [(comment.says, comment.about) for comment in found(text)] == [("one", 6), ("two", 6), ("three", 7)]


def test_only_comments_that_speak_to_the_game_are_meant() -> None:
    """The name with its colon, or with what it is there for; however it is written."""
    text = "a: 1 # breakroom is a game\n# Breakroom: one\n#breakroom:two\n# breakroom allow three\n# see breakroom: x\n"
    assert [comment.says for comment in found(text)] == ["one", "two", "allow three"]


def test_inside_a_text_there_are_no_comments() -> None:
    """Below the sign of a block or between quotation marks; behind the sign itself there are."""
    text = 'a: |  # breakroom: one\n  Text.\n  # breakroom: two\n# breakroom: three\nb: "c # breakroom: four"\n'
    assert [(comment.says, comment.inside) for comment in found(text)] == [
        ("one", False),
        ("two", True),
        ("three", False),
        ('four"', True),
    ]


def test_lists_and_groups_have_comments_too() -> None:
    """Wherever YAML has them."""
    text = "a: [b,  # breakroom: one\n  {c: d}]  # breakroom: two\ne:\n  - f  # breakroom: three\n"
    assert [(comment.says, comment.about) for comment in found(text)] == [("one", 1), ("two", 2), ("three", 4)]
