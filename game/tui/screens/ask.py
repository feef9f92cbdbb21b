"""A question in the middle of the screen, with one answer or more."""

from collections.abc import Sequence

from game.play.rows import BLANK, Row, Span, indented, width_of, wrap_text
from game.tui.screens.paper import Paper, key


class AskScreen(Paper[int | None]):
    """Gives the number of the answer, from 1; None where the player would rather not (Escape)."""

    BINDINGS = [
        key("enter,y", "answer('1')", "the first answer", show=False),
        *(key(str(number), f"answer('{number}')", "that answer", show=False) for number in range(1, 4)),
        key("escape,q,n", "go_back", "Back", show=False),
    ]

    def __init__(self, question: str, answers: tuple[str, ...], back: str = "Back") -> None:
        super().__init__()
        self._question = question
        self._answers = answers
        self._back = back

    def rows(self, width: int, height: int) -> Sequence[Row]:
        """The question and its answers."""
        inner = min(60, width - 4)
        answers: list[Row] = []
        for number, answer in enumerate(self._answers, 1):
            key = "Enter" if number == 1 else str(number)
            action = f"answer:{number}"
            answers.append((Span(key, "accent", "strong", action), Span(f" {answer}   ", "ink", "", action)))
        answers.append((Span("Esc", "accent", "strong", "go_back"), Span(f" {self._back}", "ink", "", "go_back")))
        row = tuple(span for answer in answers for span in answer)
        rows: list[Row] = [*wrap_text(self._question, inner), BLANK, *([row] if width_of(row) <= inner else answers)]
        top = max(0, (height - len(rows)) // 2 - 1)
        return [*[BLANK] * top, *indented(rows, max(2, (width - inner) // 2))][:height]

    def action_answer(self, number: str) -> None:
        """An answer by its number."""
        if int(number) <= len(self._answers):
            self.dismiss(int(number))

    def action_go_back(self) -> None:
        """Rather not."""
        self.dismiss(None)
