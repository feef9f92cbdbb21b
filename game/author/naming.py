"""What the parts of a story are called in sentences: each by a name that no other part of its kind has."""

from collections import Counter
from collections.abc import Mapping

from attrs import frozen

from game.author.filling import words_in
from game.source.text import harmless
from game.story.model import Story

#: The longest words by which a choice is called, in letters: a choice of one line has 72 (writing.md).
LONGEST = 90

_INNER = str.maketrans("“”", "‘’")


@frozen
class Names:
    """Names for sentences. People and variables stand in the story's order, scenes and choices are found by id.

    A choice's name says how it was made: `said “That was me.”`, `chose “Wait.”`.
    """

    people: tuple[str, ...]
    variables: tuple[str, ...]
    scenes: Mapping[str, str]
    choices: Mapping[str, str]

    def choice(self, id: str) -> str:
        """A choice by its words alone, in quotation marks."""
        return self.choices.get(id, f"said “{id}”").partition(" ")[2]


def names_of(story: Story) -> Names:
    """The names of everything in a story."""
    people = distinct({person.id: harmless(person.name) for person in story.people})
    variables = distinct({one.name: _quoted(one.shown or one.name) for one in story.variables})
    scenes = distinct({scene.id: _quoted(spoken_id(scene.id)) for scene in story.scenes})
    acts = [choice for scene in story.scenes for choice in scene.choices]
    words = distinct({choice.id: _quoted(_shortened(words_in(choice.text, story))) for choice in acts})
    verbs = {choice.id: "said" if choice.spoken else "chose" for choice in acts}
    return Names(
        tuple(people.values()),
        tuple(variables.values()),
        scenes,
        {act: f"{verbs[act]} {name}" for act, name in words.items()},
    )


def distinct(names: Mapping[str, str]) -> dict[str, str]:
    """Names by id; where several share one, each has its id behind it."""
    count = Counter(names.values())
    return {key: name if count[name] == 1 else f"{name} ({key})" for key, name in names.items()}


def spoken_id(id: str) -> str:
    """An id as words: `three_theories` is three theories."""
    return id.replace("_", " ").replace("-", " ").strip() or id


def _quoted(words: str) -> str:
    return f"“{harmless(words).translate(_INNER)}”"


def _shortened(words: str) -> str:
    return words if len(words) <= LONGEST else words[: LONGEST - 1].rstrip() + "…"
