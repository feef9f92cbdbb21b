"""A transcript to scroll through: the words of the Markdown, in roles instead of marks."""

import pytest

from game.play.rows import Row, Span, width_of
from game.play.run import begin_run, choose
from game.play.transcript import transcript
from game.shelf.scenarios import Shelf, shipped_folder
from game.tui.pages.transcript import transcript_rows

MARKDOWN = """# The \\*Mill\\*

Played by Ana, *slowly*, **twice**.

> **1.** Lean in.

- Dana: warmer, 52 to 58, and this line goes on for longer than there is room.
- Priya has not heard.

1. Lean in.
   - And what hangs below it.

### The end: Out
"""


def text_of(rows: list[Row]) -> list[str]:
    return ["".join(span.text for span in row) for row in rows]


def test_marks_become_looks() -> None:
    """Headings, choices, items and weights are told by role and weight; what was escaped stands as it was."""
    rows = transcript_rows(MARKDOWN, 50)
    assert text_of(rows) == [
        "THE *MILL*",
        "",
        "Played by Ana, slowly, twice.",
        "",
        "╵ 1. Lean in.",
        "",
        "· Dana: warmer, 52 to 58, and this line goes on",
        "  for longer than there is room.",
        "· Priya has not heard.",
        "",
        "1. Lean in.",
        "   · And what hangs below it.",
        "",
        "The end: Out",
    ]
    assert rows[0] == (Span("THE *MILL*", "title", "strong"),)
    assert Span("slowly", "ink", "emphasis") in rows[2]
    assert Span("1.", "said", "strong") in rows[4]
    assert rows[-1] == (Span("The end: Out", "accent", "strong"),)


@pytest.mark.parametrize("width", [30, 52, 76])
def test_every_word_of_a_whole_play_is_there_and_fits(width: int) -> None:
    """Of a shipped scenario, played to its end: no row is too wide, nothing is left out, no mark is left."""
    story = Shelf((shipped_folder(),)).load("gossip").story
    assert story is not None
    run = begin_run(story, "Ana")
    while run.ended is None:
        run = choose(run, run.state.offered[0])
    markdown = transcript(run, "3 March 2026", {}, {})
    rows = transcript_rows(markdown, width)
    assert max(width_of(row) for row in rows) <= width
    words = " ".join(text_of(rows)).split()
    assert not any(mark in word for word in words for mark in ("**", "\\"))
    assert len([word for word in words if word.isalpha()]) >= 0.95 * len([w for w in markdown.split() if w.isalpha()])
