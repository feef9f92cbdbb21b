"""Looking back while playing: the story so far, and what the last choices changed and why."""

from collections.abc import Mapping, Sequence

from game.play.change import signed_changes
from game.play.leaf import Leaf
from game.play.rows import BLANK, Role, Row, Span, wrap_text, wrapped
from game.story.event import Ended
from game.story.model import Story
from game.story.text import Run

_ROLES: dict[str, Role] = {"▲": "rise", "▼": "fall"}


def story_so_far(leaves: Sequence[Leaf], width: int) -> list[Row]:
    """Everything that was told, in order, with what you did between."""
    rows: list[Row] = []
    for leaf in leaves:
        for event in leaf.did:
            rows.extend([BLANK, *wrap_text(event.line, width - 2, "accent", "> ")])
        for paragraph in leaf.said:
            rows.extend([BLANK, *wrapped(paragraph, width, "said", "╵ ")])
        if leaf.at:
            rows.extend([BLANK, (Span(leaf.at, "quiet"),)])
        if isinstance(leaf.end, Ended):
            rows.extend([BLANK, *wrapped((Run(leaf.end.title, "strong"),), width, "accent")])
        for paragraph in leaf.told:
            rows.extend([BLANK, *wrapped(paragraph, width)])
    return rows[1:]


def what_changed(
    story: Story, leaves: Sequence[Leaf], remembered: Mapping[str, str], width: int, *, hide_numbers: bool = False
) -> list[Row]:
    """The ledger, newest first: each choice, what it moved, who has not heard, what came late and why.

    `remembered` gives an act's line in the ledgers (language.md, rule 22).
    """
    rows: list[Row] = []
    for leaf in reversed(leaves):
        changed = signed_changes(story, leaf, hide_numbers, remembered)
        if not leaf.did and not changed:
            continue
        rows.extend([BLANK] if rows else [])
        rows.extend(wrap_text(leaf.did[-1].line if leaf.did else "And then", width, "accent"))
        for sign, sentence in changed or (("·", "Nothing that anybody saw."),):
            rows.extend(_change(sign, sentence, width))
    return rows or [(Span("Nothing has changed yet.", "quiet"),)]


def _change(sign: str, sentence: str, width: int) -> list[Row]:
    role = _ROLES.get(sign, "quiet")
    words = wrap_text(sentence, width - 4, "quiet" if role == "quiet" else "ink")
    return [(Span(f"  {sign} " if place == 0 else "    ", role), *row) for place, row in enumerate(words)]
