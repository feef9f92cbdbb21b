"""A leaf of a play in lines: what was said of a choice, what it changed, the scene, and what can be chosen."""

from collections.abc import Iterable, Mapping

from game.line.paper import Paper
from game.play.change import changes, parted, shown
from game.play.leaf import Leaf
from game.play.spoken import SORRY
from game.story.event import Ended, Offered, Stuck
from game.story.model import Story
from game.story.text import Paragraph, plain


def write_leaves(
    paper: Paper, story: Story, leaves: Iterable[Leaf], hide_numbers: bool, remembered: Mapping[str, str]
) -> None:
    """Write leaves one after the other: a page of its own goes on by itself."""
    head = ""
    for leaf in leaves:
        chosen, entered = parted(leaf)
        write_said(paper, leaf.said)
        write_block(paper, changes(story, chosen, hide_numbers, remembered))
        new = head_of(story, leaf)
        write_scene(paper, leaf, "" if new == head else new, changes(story, entered, hide_numbers, remembered))
        head = new


def write_scene(paper: Paper, leaf: Leaf, head: str, changed: Iterable[str] = ()) -> None:
    """What a leaf tells, what changed with it, and how it ends: with choices, an ending, or an author's mistake."""
    write_block(paper, [head] if head else [])
    if isinstance(leaf.end, Ended):
        write_block(paper, [f"The end: {leaf.end.title}."])
    write_said(paper, leaf.told)
    write_block(paper, changed)
    if isinstance(leaf.end, Offered):
        write_options(paper, leaf.end)
    elif isinstance(leaf.end, Stuck):
        write_block(paper, [f"{SORRY} To do so, type u."])


def write_said(paper: Paper, paragraphs: Iterable[Paragraph]) -> None:
    """Paragraphs, with a blank line after each."""
    for paragraph in paragraphs:
        write_block(paper, [plain(paragraph)])


def write_block(paper: Paper, lines: Iterable[str]) -> None:
    """Lines that belong together, with a blank line after them."""
    written = False
    for line in lines:
        paper.say(line)
        written = True
    if written:
        paper.say()


def write_options(paper: Paper, offered: Offered) -> None:
    """The choices by number, in the story's order; a locked one has its reason instead of a number."""
    number = 0
    for option in offered.options:
        if option.locked is not None:
            paper.say(f"{option.line} (not now: {option.locked})", "-  ")
            continue
        number += 1
        paper.say(option.line, f"{number}. ")
    paper.say()


def head_of(story: Story, leaf: Leaf) -> str:
    """When it is and who is here, if the story has times and people. Of an ending, nobody needs to be told absent."""
    at = f"{leaf.at}." if leaf.at and not leaf.at.endswith((".", "!", "?")) else leaf.at or ""
    if not story.people or (isinstance(leaf.end, Ended) and not leaf.after.here):
        return at
    names = ", ".join(story.people[person].name for person in leaf.after.here) or "nobody but you"
    return f"{at} Here: {names}.".strip()


def opening_lines(story: Story, leaf: Leaf) -> list[str]:
    """What a play begins with: its title, what it is about, and its own meters."""
    about = [story.summary] if story.summary else []
    return [story.title, *about, *shown(story, leaf.before)]
