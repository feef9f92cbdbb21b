"""What can be read between two choices: how things stand, the story so far, what choices did, and help."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from game.line.leaf import write_said
from game.line.paper import Paper
from game.play.change import FEELS, changes, shown
from game.play.help import MEANING
from game.play.leaf import Leaf, Standing
from game.story.model import Story
from game.story.people import band


def stats(story: Story, standing: Standing, hide_numbers: bool) -> list[str]:
    """Reputation, goodwill, the story's own meters, and everybody: where they are, how they feel, what they missed."""
    people = [_person(story, standing, place, hide_numbers) for place in range(len(story.people))]
    if hide_numbers:
        return ["The numbers are hidden until the debrief.", *shown(story, standing), *people]
    seen = f"Reputation: {standing.reputation} of 100. It is what the workplace saw."
    felt = [f"Goodwill: {standing.mean} of 100. It is what people feel, all of them together."] if people else []
    return [seen, *felt, *shown(story, standing), *people]


def _person(story: Story, standing: Standing, place: int, hide_numbers: bool) -> str:
    goodwill = standing.goodwill[place]
    said = [story.people[place].name, "is here" if place in standing.here else "is elsewhere"]
    if not hide_numbers:
        said.append(f"and {FEELS[band(goodwill)]}, {goodwill} of 100")
    waits = " Has not heard everything." if standing.has_not_heard(place) else ""
    return f"{' '.join(said)}.{waits}"


def story_so_far(paper: Paper, leaves: Iterable[Leaf]) -> None:
    """Everything that was told, with what was chosen."""
    number = 0
    for leaf in leaves:
        for act in leaf.did:
            number += 0 if act.by_itself else 1
            paper.say(act.line, "" if act.by_itself else f"> {number}  ")
            paper.say()
        write_said(paper, leaf.said)
        write_said(paper, leaf.told)


def explain(story: Story, newest: Iterable[Leaf], hide_numbers: bool, remembered: Mapping[str, str]) -> list[str]:
    """What the choice of these leaves was, who perceived it, and everything that came of it."""
    newest = tuple(newest)
    acts = [line for leaf in newest for act in leaf.did for line in (act.line, _witnesses(story, act.witnesses))]
    if not acts:
        return ["You have not chosen anything yet."]
    changed = [sentence for leaf in newest for sentence in changes(story, leaf, hide_numbers, remembered)]
    return [*acts, *(changed or ["It changed nothing that can be seen yet."])]


def explain_all(
    story: Story, leaves: Iterable[Leaf], hide_numbers: bool, remembered: Mapping[str, str]
) -> Iterator[list[str]]:
    """The same of every choice by its number, the newest last: that is where somebody reads who has just asked."""
    for number, turn in groupby(leaves, lambda leaf: leaf.number):
        if number:
            act, *others = explain(story, turn, hide_numbers, remembered)
            yield [f"{number}. {act}", *others]


def help_lines(letters: Iterable[tuple[str, str]]) -> tuple[list[str], list[str]]:
    """What the two numbers mean, and what can be typed."""
    return [*MEANING], [f"{letter}: {does}." for letter, does in letters]


def _witnesses(story: Story, witnesses: tuple[int, ...]) -> str:
    names = [story.people[person].name for person in witnesses]
    if not names:
        return "Nobody was there to see it."
    *others, last = names
    return f"{', '.join(others)} and {last} were there." if others else f"{last} was there."
