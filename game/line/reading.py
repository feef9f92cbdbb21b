"""What can be read between two choices: how things stand, the story so far, what the last choice did."""

from collections.abc import Mapping

from game.line.leaf import write_said
from game.line.paper import Paper
from game.play.change import FEELS, changes, shown
from game.play.leaf import Leaf, Standing, leaves
from game.play.run import Run
from game.story.model import Story
from game.story.people import band


def stats(run: Run, hide_numbers: bool) -> list[str]:
    """Reputation, goodwill, the story's own meters, and everybody: where they are, how they feel, what they missed."""
    standing = leaves(run)[-1].after
    people = [_person(run.story, standing, place, hide_numbers) for place in range(len(run.story.people))]
    if hide_numbers:
        return ["The numbers are hidden until the debrief.", *shown(run.story, standing), *people]
    seen = f"Reputation: {standing.reputation} of 100. It is what the workplace saw."
    felt = [f"Goodwill: {standing.mean} of 100. It is what people feel, all of them together."] if people else []
    return [seen, *felt, *shown(run.story, standing), *people]


def _person(story: Story, standing: Standing, place: int, hide_numbers: bool) -> str:
    goodwill = standing.goodwill[place]
    said = [story.people[place].name, "is here" if place in standing.here else "is elsewhere"]
    if not hide_numbers:
        said.append(f"and {FEELS[band(goodwill)]}, {goodwill} of 100")
    waits = " Has not heard everything." if standing.has_not_heard(place) else ""
    return f"{' '.join(said)}.{waits}"


def story_so_far(paper: Paper, run: Run) -> None:
    """Everything that was told, with what was chosen."""
    number = 0
    for leaf in leaves(run):
        for act in leaf.did:
            number += 0 if act.by_itself else 1
            paper.say(act.line, "" if act.by_itself else f"> {number}  ")
            paper.say()
        write_said(paper, leaf.said)
        write_said(paper, leaf.told)


def explain(run: Run, hide_numbers: bool, remembered: Mapping[str, str]) -> list[str]:
    """What the last choice was, who perceived it, and everything that came of it."""
    number = len(run.choices)
    newest = [leaf for leaf in leaves(run) if leaf.number == number]
    if not number:
        return ["You have not chosen anything yet."]
    changed = [sentence for leaf in newest for sentence in changes(run.story, leaf, hide_numbers, remembered)]
    return [*_acts(run.story, newest), *(changed or ["It changed nothing that can be seen yet."])]


def _acts(story: Story, newest: list[Leaf]) -> list[str]:
    return [line for leaf in newest for act in leaf.did for line in (act.line, _witnesses(story, act.witnesses))]


def _witnesses(story: Story, witnesses: tuple[int, ...]) -> str:
    names = [story.people[person].name for person in witnesses]
    if not names:
        return "Nobody was there to see it."
    *others, last = names
    return f"{', '.join(others)} and {last} were there." if others else f"{last} was there."
