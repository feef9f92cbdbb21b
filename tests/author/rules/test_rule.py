"""What a rule's file holds."""

from game.author.rules.rule import Check
from game.source.diagnostic import Rule


def test_why_is_written_like_a_text_of_a_scenario() -> None:
    """A single line break is a blank, and an empty line parts two paragraphs."""
    check = Check(
        Rule("BR999", "for-tests"), "\n    One\n    line.\n\n    Another.\n    ", failing=[], passing=["title: T\n"]
    )
    assert check.why == "One line.\n\nAnother."
    assert check.code == "BR999"
    assert [example.raw for example in check.passing] == [b"title: T\n"]
