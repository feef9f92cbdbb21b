"""A new return word, large and once: it is to be said aloud, and is kept nowhere as it reads."""

from collections.abc import Sequence

from game.classroom.console.pages.letters import large
from game.play.rows import BLANK, Row, Span, indented, key_row, wrap_text
from game.tui.screens.paper import Paper, key


class WordScreen(Paper[None]):
    """The word, until a key is pressed."""

    BINDINGS = [
        key("escape,enter,q", "close", "It has been said"),
    ]

    def __init__(self, name: str, word: str) -> None:
        super().__init__()
        self._name, self._word = name, word

    def rows(self, width: int, height: int) -> Sequence[Row]:
        """Whose word it is, the word, and that it is shown once."""
        inner = min(width - 4, 76)
        warning = "It is shown this once. Whoever knows it can come back in this student's place: say it to them alone."
        rows: list[Row] = [
            (Span(f"The new return word of {self._name}", "quiet"),),
            BLANK,
            *large(self._word, inner),
            BLANK,
            (Span(self._word, "ink", "strong"),),
            BLANK,
            *wrap_text(warning, inner, "quiet"),
            BLANK,
            key_row([("Enter", "it has been said", "close")], inner),
        ]
        top = max(0, (height - len(rows)) // 2)
        return [*[BLANK] * top, *indented(rows, max(2, (width - inner) // 2))][:height]

    def action_close(self) -> None:
        """The word is gone."""
        self.dismiss()
