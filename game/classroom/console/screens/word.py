"""A new return word, large and once: it is to be said aloud, and is kept nowhere as it reads.

While names are hidden, as for a projector, it is covered, and small once it is uncovered.
"""

from collections.abc import Sequence

from game.classroom.console.pages.letters import large
from game.play.rows import BLANK, Row, Span, indented, key_row, wrap_text
from game.tui.screens.paper import Paper, key


class WordScreen(Paper[None]):
    """The word, until a key is pressed."""

    BINDINGS = [
        key("escape,enter,q", "close", "It has been said"),
        key("space", "uncover", "Show the word, or cover it"),
    ]

    def __init__(self, name: str, word: str, *, hidden: bool = False) -> None:
        """`hidden`: others may be looking."""
        super().__init__()
        self._name, self._word, self._hidden = name, word, hidden
        self._covered = hidden

    def rows(self, width: int, height: int) -> Sequence[Row]:
        """Whose word it is, the word, and that it is shown once."""
        inner = min(width - 4, 76)
        warning = "It is shown this once. Whoever knows it can come back in this student's place: say it to them alone."
        rows: list[Row] = [
            (Span(f"The new return word of {self._name}", "quiet"),),
            BLANK,
            *([] if self._hidden else [*large(self._word, inner), BLANK]),
            (Span("•" * 8 if self._covered else self._word, "ink", "strong"),),
            BLANK,
            *wrap_text(warning, inner, "quiet"),
            BLANK,
            key_row(self._keys(), inner),
        ]
        top = max(0, (height - len(rows)) // 2)
        return [*[BLANK] * top, *indented(rows, max(2, (width - inner) // 2))][:height]

    def _keys(self) -> list[tuple[str, str, str]]:
        said = ("Enter", "it has been said", "close")
        shows = ("Space", "show it" if self._covered else "cover it", "uncover")
        return [shows, said] if self._hidden else [said]

    def action_uncover(self) -> None:
        """Show the word to whoever sees this screen, or cover it again."""
        self._covered = self._hidden and not self._covered
        self.draw()

    def action_close(self) -> None:
        """The word is gone."""
        self.dismiss()
