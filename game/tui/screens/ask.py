"""A question in the middle of the screen, with one answer or more."""

from collections.abc import Sequence

from game.play.rows import BLANK, Row, Span, indented, width_of, wrap_text
from game.tui.screens.paper import Paper, key


class AskScreen(Paper[int | None]):
    """Gives the number of the answer, from 1; None where the player would rather not (Escape).

    Where it is `careful`, what is answered cannot be taken back: Enter, as Escape, goes back, and an answer needs its
    number as it is shown, from 2. A line that was meant for another window then does nothing.
    """

    BINDINGS = [
        key("enter", "answer('1')", "the first answer", show=False),
        key("y", "agree", "yes", show=False),
        *(key(str(number), f"answer('{number}')", "that answer", show=False) for number in range(1, 5)),
        key("escape,q,n", "go_back", "Back", show=False),
    ]

    def __init__(self, question: str, answers: tuple[str, ...], back: str = "Back", *, careful: bool = False) -> None:
        super().__init__()
        self._question = question
        self._answers = answers
        self._back = back
        self._careful = careful

    def rows(self, width: int, height: int) -> Sequence[Row]:
        """The question and its answers."""
        inner = min(60, width - 4)
        answers = self._careful_answers() if self._careful else self._offered()
        row = tuple(span for answer in answers for span in (*answer, Span("   ")))[:-1]
        rows: list[Row] = [*wrap_text(self._question, inner), BLANK, *([row] if width_of(row) <= inner else answers)]
        top = max(0, (height - len(rows)) // 2 - 1)
        return [*[BLANK] * top, *indented(rows, max(2, (width - inner) // 2))][:height]

    def _offered(self) -> list[Row]:
        numbered = enumerate(self._answers, 1)
        rows = [
            _answer("Enter" if number == 1 else str(number), words, f"answer:{number}") for number, words in numbered
        ]
        return [*rows, _answer("Esc", self._back, "go_back")]

    def _careful_answers(self) -> list[Row]:
        safe: Row = (Span(f"Enter {self._back}", "selected", "strong", "go_back"),)
        return [
            safe,
            *(_answer(str(number), words, f"answer:{number}") for number, words in enumerate(self._answers, 2)),
        ]

    def action_answer(self, number: str) -> None:
        """An answer by the number that it is shown with."""
        place = int(number) - int(self._careful)
        if place <= len(self._answers):
            self.dismiss(place or None)

    def action_agree(self) -> None:
        """Yes: what is careful wants more than that."""
        if not self._careful:
            self.dismiss(1)

    def action_go_back(self) -> None:
        """Rather not."""
        self.dismiss(None)


def _answer(key: str, words: str, action: str) -> Row:
    return (Span(key, "accent", "strong", action), Span(f" {words}", "ink", "", action))
