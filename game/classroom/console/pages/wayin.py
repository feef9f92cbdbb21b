"""How an instructor logs in from elsewhere, as rows; the password is told to whoever hosts, and kept nowhere."""

from attrs import field, frozen

from game.play.rows import BLANK, Row, Span, indented, wrap_text

WRITE_DOWN = (
    "Whoever reads this can lead the class. It is kept nowhere as it stands here: write it down if you will want it "
    "another day."
)
NO_PASSWORD = "There is no password: the key opens it that you gave with --instructor-keys."
KNOWN = (
    "The password is the one that you gave, or that was told when the class was made. If it is lost: stop the server "
    "here (q), and take the class up again with --instructor-password-file."
)


@frozen
class WayIn:
    """How to log in as instructor: the line, and the password where this process made it. `by_key`: there is none."""

    line: str
    password: str | None = field(default=None, repr=False)
    by_key: bool = False


def way_in_rows(way: WayIn, width: int) -> list[Row]:
    """What to type, in small letters: it is for one pair of eyes."""
    rows: list[Row] = [
        (Span("ANOTHER CONSOLE", "title", "strong"),),
        BLANK,
        *wrap_text("Several instructors can be in at once, from any computer that reaches this one:", width),
        BLANK,
        *indented(wrap_text(way.line, width - 3, "accent"), 3),
        BLANK,
    ]
    if way.password is None:
        return [*rows, *wrap_text(NO_PASSWORD if way.by_key else KNOWN, width)]
    asked: Row = (Span("Instructor’s password:", "ink"),)
    told: Row = (Span(way.password, "accent", "strong"),)
    return [*rows, asked, BLANK, *indented([told], 3), BLANK, *wrap_text(WRITE_DOWN, width, "quiet")]
