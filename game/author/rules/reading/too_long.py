"""BR080: a page that does not fit the smallest screen."""

from collections.abc import Iterator

from game.author.rules.rule import Check
from game.author.rules.subject import Subject
from game.author.standing import Tight, tight_pages
from game.play.rows import SMALLEST
from game.play.view import columns_of
from game.source.diagnostic import Diagnostic, Rule
from game.story.event import Ended

TOO_LONG = Rule("BR080", "page-too-long", "warning")


def _find(subject: Subject) -> Iterator[Diagnostic]:
    """Each scene once, by the page of it that is longest."""
    if subject.explored is None:
        return
    longest: dict[str, Tight] = {}
    for tight in tight_pages(subject.story, (page.path for page in subject.explored.pages)):
        if tight.leaf.scene not in longest or tight.over > longest[tight.leaf.scene].over:
            longest[tight.leaf.scene] = tight
    for tight in longest.values():
        yield _told(subject, tight)


def _told(subject: Subject, tight: Tight) -> Diagnostic:
    width, height = SMALLEST
    letters = columns_of(width, alone=isinstance(tight.leaf.end, Ended)).left
    lines = "a line" if tight.over == 1 else f"{tight.over} lines"
    message = f"A page of “{tight.leaf.scene}” does not fit a screen of {width} by {height}: it is {lines} too long."
    fix = f"Shorten its text or what is told before it by {lines} (of about {letters} letters), or take out a choice."
    way = f"It is reached by {', '.join(tight.path)}." if tight.path else "The story begins with it."
    return subject.at(TOO_LONG, ("scene", tight.leaf.scene, "text"), message, fix, [way])


_LONG = "        The kettle says nothing. The fridge says what it always says, and then it says it again.\n" * 15

CHECK = Check(
    TOO_LONG,
    why="""
        What happened, what is told and what can be chosen should be seen at once. On the smallest screen, of 80
        columns and 24 rows, part of this page stands outside, and a reader has to scroll before choosing.

        Each page that can stand in a play is laid out just as the game draws it: what is told at once (then), the text
        with all its blocks, the choices, and the people in the margin. An ending has the screen to itself.
        """,
    failing=[
        f"""\
first:
  here: nobody
  text: |
{_LONG.replace("        ", "    ")}  choices:
    - {{text: Go home., to: the_end}}
""",
    ],
    passing=[
        """\
first:
  here: nobody
  text: The kettle says nothing. The fridge says what it always says, and then it says it again.
  choices:
    - {text: Go home., to: the_end}
""",
    ],
    find=_find,
)
