"""What the writers of a script's parts share: the story, its names, where things stand, and what was proven."""

from collections.abc import Iterator

from attrs import evolve, frozen

from game.author.explore.order import leads_to
from game.author.explore.result import Exploration
from game.author.filling import filled
from game.author.naming import Names, names_of, spoken_id
from game.author.script.order import left_over, reading_order
from game.author.script.paper import Link, Words
from game.author.source_map import Path, SourceMap
from game.author.wording import when
from game.story.expression import Condition
from game.story.model import Choice, Hears, Scene, Story
from game.story.text import Line, Run


@frozen
class Telling:
    """A place where somebody hears of something, or something comes out: the scene it stands in."""

    scene: str
    hears: tuple[Hears, ...]
    comes_out: tuple[str, ...]

    def tells(self, act: str, person: int) -> bool:
        """Whether a person may hear of an act here."""
        return act in self.comes_out or any(
            one.person == person and (one.acts is None or act in one.acts) for one in self.hears
        )


@frozen
class Desk:
    """One story on the desk. `file` is its file's name, `lines` what it says.

    `numbers` are those of the scenes in reading order, `acts` says in which scene a choice stands, `before` which
    scenes lead to one.
    """

    story: Story
    source: SourceMap
    lines: tuple[str, ...]
    file: str
    explored: Exploration
    names: Names
    numbers: dict[str, int]
    acts: dict[str, str]
    before: dict[str, tuple[str, ...]]
    tellings: tuple["Telling", ...]

    @classmethod
    def of(cls, story: Story, source: SourceMap, lines: tuple[str, ...], file: str, explored: Exploration) -> "Desk":
        """The desk of a story: its scenes are numbered, and called by their numbers wherever they are named."""
        scenes = (*reading_order(story), *left_over(story))
        numbers = {scene.id: number for number, scene in enumerate(scenes, 1)}
        names = names_of(story)
        numbered = {scene: f"{name} (scene {numbers[scene]})" for scene, name in names.scenes.items()}
        acts = {choice.id: scene.id for scene in scenes for choice in scene.choices}
        names = evolve(names, scenes=numbered)
        before, tellings = _before(story, scenes), tuple(_tellings(story))
        return cls(story, source, lines, file, explored, names, numbers, acts, before, tellings)

    def at(self, *path: str | int) -> str:
        """Where a part stands, or the part around it: `gossip.yaml:29`."""
        where: Path = path
        return f"{self.file}:{self.source.nearest(where).line}"

    def title(self, scene: Scene) -> str:
        """A scene's heading: its number, and its id as words; of an ending, its title."""
        name = spoken_id(scene.id)
        words = f"The end: {scene.ending.title}" if scene.ending else name[:1].upper() + name[1:]
        return f"{self.numbers[scene.id]}. {words}"

    def scene(self, name: str) -> Words:
        """A scene as a link."""
        return (Link(self.title(self.story.scene(name)), anchor(name)),)

    def act(self, name: str) -> Words:
        """A choice as it is called, with the scene it stands in."""
        scene = self.acts[name]
        return (Run(f"{self.names.choice(name)} ("), Link(f"scene {self.numbers[scene]}", anchor(scene)), Run(")"))

    def said(self, choice: Choice) -> Words:
        """What a choice says, in quotation marks where it is speech."""
        words = filled(choice.text, self.story)
        opening, closing = self.story.marks
        return (Run(opening), *words, Run(closing)) if choice.spoken else words

    def filled(self, line: Line) -> Words:
        """A line of template as a reader reads it."""
        return filled(line, self.story)

    def when(self, condition: Condition) -> str:
        """A condition in words, led in by “if” or “after”."""
        return when(condition, self.names)

    def within(self, scene: Scene) -> "Desk":
        """The desk of a scene's own part: there, to have been to the scene means to have been there before."""
        here = {**self.names.scenes, scene.id: "this scene before"}
        return evolve(self, names=evolve(self.names, scenes=here))


def _before(story: Story, scenes: tuple[Scene, ...]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {scene.id: [] for scene in scenes}
    for scene in scenes:
        for onward in leads_to(story, scene):
            found[onward].append(scene.id)
    return {name: tuple(before) for name, before in found.items()}


def _tellings(story: Story) -> Iterator[Telling]:
    for scene in story.scenes:
        places: tuple[Scene | Choice, ...] = (scene, *scene.choices)
        for one in places:
            if one.hears or one.comes_out:
                yield Telling(scene.id, one.hears, one.comes_out)


def anchor(scene: str) -> str:
    """What links to a scene lead to."""
    return f"scene-{scene}"


def signed(number: int) -> str:
    """An amount with its sign: +3, −3."""
    return f"+{number}" if number >= 0 else f"−{-number}"
