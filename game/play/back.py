"""Looking back while playing: the story so far, and what the last choices changed and why."""

from collections.abc import Mapping, Sequence

from game.play.leaf import Leaf
from game.play.rows import BLANK, Row, Span, wrap_text, wrapped
from game.story.event import CameOut, Changed, Ended, Event, Heard, Moved, Waits
from game.story.model import Story
from game.story.people import band
from game.story.state import REPUTATION
from game.story.telling import spelled


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
            rows.extend([BLANK, (Span(leaf.end.title, "accent", "strong"),)])
        for paragraph in leaf.told:
            rows.extend([BLANK, *wrapped(paragraph, width)])
    return rows[1:]


def what_changed(story: Story, leaves: Sequence[Leaf], width: int, *, hide_numbers: bool = False) -> list[Row]:
    """The ledger, newest first: each choice, what it moved, who has not heard, and what made late changes."""
    rows: list[Row] = []
    said = lines_of(leaves)
    for leaf in reversed(leaves):
        lines = changes(story, leaf.happened, said, hide_numbers=hide_numbers)
        if not leaf.did and not lines:
            continue
        rows.extend([BLANK] if rows else [])
        heading = leaf.did[-1].line if leaf.did else "And then"
        rows.extend(wrap_text(heading, width, "accent"))
        for sign, line in lines or [("", "Nothing that anybody saw.")]:
            role = {"▲": "rise", "▼": "fall"}.get(sign, "quiet")
            mark = Span(f"  {sign or '·'} ", role)  # type: ignore[arg-type]
            for place, row in enumerate(wrap_text(line, width - 4, "ink" if sign else "quiet")):
                rows.append((mark if place == 0 else Span("    "), *row))
    return rows or [(Span("Nothing has changed yet.", "quiet"),)]


def lines_of(leaves: Sequence[Leaf]) -> dict[str, str]:
    """What each choice that was made says, by its id."""
    return {event.act: event.line for leaf in leaves for event in leaf.did}


def changes(
    story: Story, events: Sequence[Event], said: Mapping[str, str], *, hide_numbers: bool = False
) -> list[tuple[str, str]]:
    """What happened, in words: a sign (▲ ▼, or nothing) and a sentence each. Unseen acts say nothing (rule 22).

    `said` gives the line of each choice that was made, for what lands late.
    """
    lines: list[tuple[str, str]] = []
    for event in events:
        if isinstance(event, Moved):
            if not hide_numbers:
                lines.append(_moved(story, event, said))
        elif isinstance(event, Changed):
            variable = story.variables[event.variable]
            if variable.shown:
                lines.append(("", f"{variable.shown}: {spelled(event.before)} → {spelled(event.after)}."))
        elif isinstance(event, Waits) and not event.unseen and event.person != REPUTATION:
            line = ("", f"{story.people[event.person].name} has not heard.")
            lines.extend([] if line in lines else [line])
        elif isinstance(event, Heard) and hide_numbers:
            lines.append(("", f"{story.people[event.person].name} has heard {_of(event.acts, said)}."))
        elif isinstance(event, CameOut) and hide_numbers:
            lines.append(("", f"It came out: {_of(event.acts, said)}."))
    return lines


def _moved(story: Story, event: Moved, said: Mapping[str, str]) -> tuple[str, str]:
    sign = "▲" if event.after > event.before else "▼"
    amount = f"{event.before} → {event.after}"
    if event.person == REPUTATION:
        who, why = "Reputation", "it came out" if event.late else "it was seen" if event.acts else ""
    else:
        who = story.people[event.person].name
        why = "heard of it" if event.late else "was there" if event.acts else ""
    if event.late and event.acts:
        why = f"{why}: {_of(event.acts, said)}"
    feels = "" if event.person == REPUTATION else _feels(event)
    return sign, f"{who} {amount}{feels}{f' ({why})' if why else ''}."


def _feels(event: Moved) -> str:
    before, after = band(event.before), band(event.after)
    return f", {after} now" if before != after else ""


def _of(acts: Sequence[str], said: Mapping[str, str]) -> str:
    lines = (said[act].rstrip(".") for act in acts if act in said)
    return " and ".join(line if line.startswith('"') else f"“{line}”" for line in lines)
