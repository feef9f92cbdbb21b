"""Templates for a reader who is not playing: names and pronouns filled in, and what a play would fill in named."""

from collections.abc import Iterator

from game.source.text import harmless
from game.story.model import Story
from game.story.text import Agreeing, FirstOf, Line, Named, Paragraph, Passage, Piece, Run, Text, Valued, Words, form_of

#: What stands where the player's name would be told.
YOU = "[your name]"


def filled(line: Line, story: Story) -> Paragraph:
    """A line with people's names and pronouns; the player's name and values are named in brackets."""
    runs: list[Run] = []
    for piece in line:
        text = _of(piece, story)
        if runs and runs[-1].weight == piece.weight:
            runs[-1] = Run(runs[-1].text + text, piece.weight)
        elif text:
            runs.append(Run(text, piece.weight))
    return tuple(runs)


def words_in(line: Line, story: Story) -> str:
    """A line as plain words, without its weights, on one line."""
    return harmless("".join(_of(piece, story) for piece in line))


def passages_of(text: Text) -> Iterator[Passage]:
    """Every passage that a text may tell, in file order."""
    for block in text:
        yield from block.passages if isinstance(block, FirstOf) else (block,)


def _of(piece: Piece, story: Story) -> str:
    if isinstance(piece, Words):
        return piece.text
    if isinstance(piece, Named):
        return form_of(story.people[piece.person], piece.form)
    if isinstance(piece, Agreeing):
        return piece.plural if story.people[piece.person].pronouns.plural else piece.singular
    if isinstance(piece, Valued):
        return f"[{story.variables[piece.variable].name}]"
    return YOU
