"""Everything that a story asks and prints."""

from game.author.asked import asked, printed
from game.author.rules.example import CAST, whole
from game.story.model import Story
from game.story.text import Words
from tests.bad import compiled

FULL = """\
remember: {clock: {from: 0, to: 9, first: 9, shown: Minutes, while: not seen.first}}
scenes:
  first:
    here: [dana, {who: marco, if: clock > 1}]
    text:
      - if: clock > 2
        text: Two.
      - first_of:
          - if: clock > 3
            text: Three.
          - if: clock > 4
            text: Four.
    choices:
      - id: act
        text: Act.
        if: clock > 5
        locked: Too late.
        here: [{who: priya, if: clock > 6}]
        then:
          - if: clock > 7
            text: Seven.
        why: So.
        unseen: Nobody saw.
        to:
          - {if: clock > 8, to: first}
          - {if: clock > 9, to: first}
          - {to: the_end}
"""


def story() -> Story:
    made = compiled(whole(FULL), CAST).story
    assert made is not None
    return made


def test_every_condition_is_found_with_what_it_decides() -> None:
    """In the order of the file; and how many others stand above and below it in its list."""
    found = [(one.condition.source, one.decides, one.of, one.above, one.below) for one in asked(story())]
    assert found == [
        ("not seen.first", "meter", "clock", 0, 0),
        ("clock > 1", "presence", "marco", 0, 0),
        ("clock > 2", "text", "", 0, 0),
        ("clock > 3", "text", "", 0, 1),
        ("clock > 4", "text", "", 1, 0),
        ("clock > 5", "choice", "act", 0, 0),
        ("clock > 6", "presence", "priya", 0, 0),
        ("clock > 7", "text", "", 0, 0),
        ("clock > 8", "way", "first", 0, 2),
        ("clock > 9", "way", "first", 1, 1),
    ]


def test_every_line_that_is_told_is_printed() -> None:
    """Of scenes, of choices, and of what is told afterwards."""
    told = ["".join(piece.text for piece in line if isinstance(piece, Words)) for line in printed(story())]
    assert sorted(told) == sorted(
        ["Two.", "Three.", "Four.", "Act.", "Seven.", "Too late.", "So.", "Nobody saw.", "It is over."]
    )
