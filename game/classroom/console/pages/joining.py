"""How to join, for a projector: what to type in large letters, and no names."""

from game.classroom.console.board import Board
from game.classroom.console.pages.head import people, phase_of
from game.classroom.console.pages.letters import large
from game.classroom.event import Names
from game.play.rows import BLANK, Row, Span, beside, indented, wrap_text, wrapped
from game.story.text import Run

#: What stands in front of the @, by how students come by their names.
_NAMES: dict[Names, str] = {
    "asked": "with your own name in front of the @",
    "roster": "with your name as it is on the list, without blanks, in front of the @; a first name will do if only "
    "one has it",
    "generated": "as it stands: the class gives you a name",
}


def joining_rows(board: Board, width: int) -> list[Row]:
    """The steps: the line to type, the code that is asked for, and what proves the server."""
    phase, role = phase_of(board)
    right = (Span(phase, role, "strong"), Span(f" · {people(board)}", "quiet"))
    facts = board.facts
    rows: list[Row] = [beside((Span("HOW TO JOIN", "title", "strong"),), right, width), BLANK]
    names = board.lesson.opened.names if board.lesson.opened else "asked"
    rows += [*_step(1, f"Open a terminal and type this, {_NAMES[names]}:", width), BLANK]
    rows += [*indented(wrapped((Run(facts.login_line, "strong"),), width - 3, "accent"), 3), BLANK]
    rows += [*_step(2, "Type the class code when you are asked for it:", width), BLANK]
    rows += [*indented(large(facts.code, width - 3), 3), BLANK]
    rows += indented([(Span(facts.code, "ink", "strong"),)], 3)
    if facts.fingerprint:
        words = f"The first time, ssh asks whether this is the right server. It is, if you read: {facts.fingerprint}"
        rows += [BLANK, *wrap_text(words, width, "quiet")]
    if board.lesson.locked:
        words = "The door is locked just now: only who has been in this class is let in."
        rows += [BLANK, *wrap_text(words, width, "accent")]
    return rows


def _step(number: int, words: str, width: int) -> list[Row]:
    lines = wrap_text(words, width - 3)
    return [(Span("   " if place else f"{number}  ", "accent", "strong"), *line) for place, line in enumerate(lines)]
