"""Templates become told text: names, pronouns, verbs and values filled in for a state."""

from typing import Any

from game.story.model import Choice, Story, Value, Variable
from game.story.people import NOBODY
from game.story.text import (
    Agreeing,
    FirstOf,
    Line,
    Named,
    Paragraph,
    Passage,
    Piece,
    Run,
    Text,
    Valued,
    Words,
    form_of,
    plain,
)

#: A State, or a draft of one inside a step.
View = Any


def told(text: Text, story: Story, view: View, you: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a text whose conditions hold."""
    paragraphs: list[Paragraph] = []
    for block in text:
        passage = _chosen(block, view)
        if passage is not None:
            paragraphs.extend(told_line(line, story, view, you) for line in passage.lines)
    return tuple(paragraph for paragraph in paragraphs if paragraph)


def _chosen(block: Passage | FirstOf, view: View) -> Passage | None:
    for passage in block.passages:
        if passage.when is None or passage.when.test(view):
            return passage
    return None


def told_line(line: Line, story: Story, view: View, you: str) -> Paragraph:
    """One line with everything filled in; neighbours of one weight are one run."""
    runs: list[Run] = []
    for piece in line:
        text = _filled(piece, story, view, you)
        if runs and runs[-1].weight == piece.weight:
            runs[-1] = Run(runs[-1].text + text, piece.weight)
        elif text:
            runs.append(Run(text, piece.weight))
    return tuple(runs)


def told_choice(choice: Choice, story: Story, view: View, you: str) -> str:
    """What a choice says on its line, with quotation marks where it is speech."""
    words = plain(told_line(choice.text, story, view, you))
    opening, closing = story.marks
    return f"{opening}{words}{closing}" if choice.spoken else words


def _filled(piece: Piece, story: Story, view: View, you: str) -> str:
    if isinstance(piece, Words):
        return piece.text
    if isinstance(piece, Named):
        return form_of(story.people[piece.person], piece.form)
    if isinstance(piece, Agreeing):
        return piece.plural if story.people[piece.person].pronouns.plural else piece.singular
    if isinstance(piece, Valued):
        return printed(story.variables[piece.variable], view.variables[piece.variable])
    return story.nobody if you == NOBODY else you


def printed(variable: Variable, value: Value) -> str:
    """A variable's value as a reader sees it."""
    word = spelled(value)
    return next((words for spelling, words in variable.printed if spelling == word), word)


def spelled(value: Value) -> str:
    """A value as it is spelled where no translation has a word for it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)
