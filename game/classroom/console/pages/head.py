"""The head of the class page: what is played and how it stands, what to read out, and what wants attention."""

from collections.abc import Sequence
from datetime import timedelta

from game.classroom.console.board import Board
from game.classroom.console.pages.said import signed
from game.classroom.standing import minutes_of
from game.play.rows import Role, Row, Span, beside, cells, cut, width_of, wrap_text

#: So many wrong passwords are more than a slip of one's own finger: a connection has three tries.
A_TRY = 3
#: How long it is told who went with a part of the server that stopped, while they are not back.
LOST_FOR = timedelta(minutes=10)
#: Which name students type in front of the @, where it is not any.
_NAMES = {"roster": " · names as on the list", "generated": " · names are given"}


def head_rows(board: Board, width: int) -> list[Row]:
    """The head, in three rows or more."""
    return [_title(board, width), *_read_out(board, width), *_remarks(board, width)]


def phase_of(board: Board) -> tuple[str, Role]:
    """How the class stands, as a sign and a word."""
    if board.lesson.phase == "ended":
        return "■ over", "fall"
    if board.lesson.phase == "lobby":
        return "○ lobby", "reputation"
    return ("‖ paused", "accent") if board.lesson.paused else ("● playing", "rise")


def people(board: Board) -> str:
    """How many are here: `7 here of 8`."""
    if not board.members:
        return "nobody yet"
    return f"{board.here} here of {len(board.members)}"


def _door(board: Board) -> Span:
    if board.lesson.phase == "ended":
        return Span("only who has been here may come back", "quiet")
    return Span("the door is locked", "accent") if board.lesson.locked else Span("the door is open", "quiet")


def _title(board: Board, width: int) -> Row:
    phase, role = phase_of(board)
    minutes = f" {minutes_of(board.lesson, board.now)} min" if board.lesson.began else ""
    right = (Span(phase, role, "strong"), Span(f"{minutes} · {people(board)}", "quiet"))
    title = cut(board.title.upper(), width - width_of(right) - 2)
    left: Row = (Span(title, "title", "strong"),)
    story = board.story.title if board.story else ""
    room = width - width_of(right) - cells(title) - 6
    if story and story.casefold() != board.title.casefold() and cells(story) <= room:
        left = (*left, Span(f"   {story}", "quiet"))
    return beside(left, right, width)


def _read_out(board: Board, width: int) -> Sequence[Row]:
    """The line that students type, and what they are asked for: never cut, since every letter is typed."""
    line: Row = (Span(board.facts.login_line, "ink", "strong"),)
    code = (Span("code ", "quiet"), Span(board.facts.code, "accent", "strong"))
    if width_of(line) + width_of(code) + 3 <= width:
        return [(*line, Span("   "), *code)]
    return [*wrap_text(board.facts.login_line, width), code]


def _lost(board: Board) -> int:
    """How many went with a part of the server not long ago, and are not back."""
    if board.lesson.phase == "ended":
        return 0
    return sum(one.lost and one.went is not None and board.now - one.went < LOST_FOR for one in board.members)


def _remarks(board: Board, width: int) -> list[Row]:
    rows: list[Row] = []
    for student in board.lost_words[:2]:
        words = (
            f"{student.misses} wrong return words for {board.called(student)}. A new word can be given on their page."
        )
        rows += signed("!", words, width, "fall")
    if board.trouble:
        rows += signed("!", board.trouble, width, "fall")
    if lost := _lost(board):
        students = "1 student has" if lost == 1 else f"{lost} students have"
        words = f"A part of the server stopped by itself and is up again: {students} to log in once more."
        rows += signed("!", words, width, "fall")
    knocks = board.lesson.knocks
    door = _door(board)
    wrong = "no wrong codes" if not knocks else "1 wrong code" if knocks == 1 else f"{knocks:,} wrong codes"
    tries = board.lesson.tries
    if tries >= A_TRY:
        words = f"{tries:,} wrong passwords of the instructor: is somebody else trying to log in?"
        rows += signed("!", words, width, "fall")
    elif tries:
        wrong += " · 1 wrong password" if tries == 1 else f" · {tries} wrong passwords"
    asks = _NAMES.get(board.lesson.opened.names, "") if board.lesson.opened else ""
    hidden = " · names hidden" if board.hidden else asks
    return [(door, Span(f" · {wrong}{hidden}", "quiet")), *rows]
