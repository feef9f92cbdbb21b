"""Templates for a reader who is not playing: names and pronouns filled in, and what a play would fill in named."""

from game.source.text import harmless
from game.story.model import Story
from game.story.text import Agreeing, Line, Named, Paragraph, Piece, Run, Valued, Words, form_of

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
