"""A question with two answers, in the middle of the screen."""

from collections.abc import Sequence

from textual.binding import Binding

from game.play.rows import BLANK, Row, Span, indented, wrap_text
from game.tui.screens.paper import Paper


class AskScreen(Paper[bool]):
    """True for the first answer, False for the second; Escape is the second."""

    BINDINGS = [
        Binding("y,enter,1", "answer_yes", "yes", show=False),
        Binding("n,escape,q,2", "answer_no", "no", show=False),
    ]

    def __init__(self, question: str, yes: str, no: str) -> None:
        super().__init__()
        self._question = question
        self._answers = (yes, no)

    def rows(self, width: int, height: int) -> Sequence[Row]:
        """The question and its answers."""
        inner = min(60, width - 4)
        yes, no = self._answers
        rows: list[Row] = [
            *wrap_text(self._question, inner),
            BLANK,
            (
                Span("Enter", "accent", "strong", "answer_yes"),
                Span(f" {yes}   ", "ink", "", "answer_yes"),
                Span("Esc", "accent", "strong", "answer_no"),
                Span(f" {no}", "ink", "", "answer_no"),
            ),
        ]
        top = max(0, (height - len(rows)) // 2 - 1)
        left = max(2, (width - inner) // 2)
        return [*[BLANK] * top, *indented(rows, left)]

    def action_answer_yes(self) -> None:
        """The first answer."""
        self.dismiss(True)

    def action_answer_no(self) -> None:
        """The second answer."""
        self.dismiss(False)
