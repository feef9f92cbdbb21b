"""The keys of the live preview: along the foot of every page, and explained in its help."""

from collections.abc import Sequence

from game.play.help import BACK, MEANING, ROAD, UNDO
from game.play.rows import BLANK, Row, Span, key_row, wrap_text

_WATCHING = (
    (
        "Every save is read at once, and the play goes on where it was: your choices are made again. Where one is "
        "gone, the play stands as far as they go, and says why; take the edit back, and you are where you were."
    ),
    "A file with errors, or one that is gone, stops nothing: the last good version plays on, and a sign says so.",
    (
        "A jump enters any scene with any stats, as if you had come there; nobody has to be able to. "
        "Such a play has “as if” in its corner. Nothing that you do here is kept among your plays."
    ),
)
_KEYS = (
    ("1 to 9", "choose; or ↑ ↓ and Enter, or a click"),
    ("u", UNDO),
    ("r", "restart: where you jumped to; from there, the story's beginning"),
    ("g", "go to any scene, with any stats"),
    ("n, p", "the next fault, the one before"),
    ("f", "all faults, on a page of their own"),
    ("c", "check in full now; after each save it is done by itself"),
    ("b", BACK),
    ("w", "what your choices changed, and why"),
    ("m", ROAD),
    ("s", "settings: theme, motion, hidden numbers"),
    ("q, Esc", "quit"),
    ("ctrl+p", "everything that can be done, by name"),
)


def fitting_keys(keys: Sequence[tuple[str, str, str]], width: int) -> Row:
    """Keys with what they do; closer together, and then with the last two alone kept for sure, where room is short."""
    keys = list(keys)
    row = key_row(keys, width)
    if len([span for span in row if span.weight == "strong"]) == len(keys):
        return row
    close = [(key, label, action) for key, label, action in keys]
    while close:
        spans: list[Span] = []
        for key, label, action in close:
            spans += [Span("  ")] if spans else []
            spans += [Span(key, "accent", "strong", action), Span(f" {label}", "quiet", "", action)]
        if sum(len(span.text) for span in spans) <= width or len(close) <= 2:
            return tuple(spans)
        del close[-3 if len(close) > 2 else 0]
    return ()


def help_rows(width: int) -> Sequence[Row]:
    """Help, laid out."""
    inner = min(width, 72)
    rows: list[Row] = []
    for paragraph in (*_WATCHING, MEANING[0]):
        rows.extend([*wrap_text(paragraph, inner), BLANK])
    for key, does in _KEYS:
        for place, row in enumerate(wrap_text(does, inner - 10)):
            rows.append((Span((key if place == 0 else "").ljust(10), "accent", "strong"), *row))
    return rows
