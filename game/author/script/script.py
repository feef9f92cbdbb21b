"""The whole document: a story in, everything that its reader should see out."""

from collections.abc import Iterator, Mapping

from game.author.explore.result import Exploration
from game.author.script.back import debrief, endings, tests
from game.author.script.desk import Desk
from game.author.script.front import about, what_is_remembered, who_is_who
from game.author.script.order import left_over, reading_order
from game.author.script.paper import Note, Part, Script, text
from game.author.script.scenes import scene_part
from game.author.source_map import SourceMap
from game.story.model import Story


def script(
    story: Story,
    source: SourceMap,
    lines: tuple[str, ...],
    file: str,
    explored: Exploration,
    people: Mapping[str, str] | None = None,
) -> Script:
    """The document of a story. `file` is what its file is called in the margin, `lines` are that file's.

    `people` says where those are described who do not come from the scenario itself: `people.yaml:3`.
    """
    desk = Desk.of(story, source, lines, file, explored)
    return Script(story.title, story.summary, file, tuple(_parts(desk, people or {})))


def _parts(desk: Desk, people: Mapping[str, str]) -> Iterator[Part]:
    story = desk.story
    yield about(desk)
    if story.people:
        yield who_is_who(desk, people)
    if story.variables:
        yield what_is_remembered(desk)
    yield endings(desk)
    yield Part(2, "The scenes", "scenes", desk.at("scenes"))
    yield from (scene_part(desk, scene) for scene in reading_order(story))
    left = left_over(story)
    if left:
        says = Note("", text("Nothing leads to these scenes, so no play comes here."))
        yield Part(2, "Scenes that nothing leads to", "left-over", blocks=(says,))
        yield from (scene_part(desk, scene) for scene in left)
    yield from debrief(desk)
    yield from tests(desk)
