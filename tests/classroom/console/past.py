"""A class's past, made up event by event, and the board of it: what a console shows, without a console."""

from datetime import datetime, timedelta

from attrs import define, field

from game.classroom.console.board import Board, Facts
from game.classroom.event import CLASS, Came, Event, Joined, Opened, Started, Went
from game.classroom.fold import lesson_of
from game.classroom.lesson import Lesson, Note
from game.classroom.standing import whereabouts_of
from game.play.record import Chosen
from game.play.rows import Row
from game.story.model import Story
from tests.classroom.desk import MORNING
from tests.tui.conftest import KETTLE
from tests.writing import story_of

FACTS = Facts("k3f9", "TULIP-OTTER-4021", "ssh -p 2222 yourname@10.0.0.5", "SHA256:5Dk0mXvTzq2oNq3jTq9mYvFf2x4", "host")
#: The kettle: `sink` (fill, shrug, boss) to a page, to `mugs` (clean_one, wash), to two endings.
STORY = story_of(KETTLE)
OPENED = Opened("Tuesday, first hour", "kettle", "", "asked", 300, False, False)


@define
class Past:
    """What has happened so far, and what time it is."""

    lesson: Lesson = field(factory=lambda: lesson_of([Note(CLASS, 1, MORNING, OPENED)]))
    now: datetime = MORNING

    def happens(self, *events: Event, stream: str = CLASS) -> "Past":
        """These happen, at once."""
        for event in events:
            note = Note(stream, self.lesson.next_number(stream), self.now, event)
            self.lesson = lesson_of([note], self.lesson)
        return self

    def joins(self, *names: str) -> "Past":
        """Students join and are connected: `s1`, `s2` and so on."""
        for name in names:
            alias = f"s{len(self.lesson.students) + 1}"
            self.happens(Joined(alias, name, "hashed")).happens(Came(f"w1-{alias}"), stream=alias)
        return self

    def chooses(self, alias: str, *choices: str) -> "Past":
        """A student chooses."""
        return self.happens(*map(Chosen, choices), stream=alias)

    def goes(self, alias: str) -> "Past":
        """A student's connection is gone."""
        return self.happens(Went(f"w1-{alias}"), stream=alias)

    def later(self, *, minutes: float) -> "Past":
        """Time goes by."""
        self.now += timedelta(minutes=minutes)
        return self

    def board(self, *, story: Story | None = STORY, hidden: bool = False, trouble: str = "") -> Board:
        """What a console shows of it."""
        whereabouts = whereabouts_of(story).following(self.lesson) if story else None
        return Board(self.lesson, FACTS, self.now, whereabouts, hidden, trouble)


def playing(*names: str) -> Past:
    """A class that plays, with these students in it."""
    return Past().joins(*names).happens(Started())


def text_of(rows: "list[Row] | tuple[Row, ...]") -> str:
    """What stands in rows."""
    return "\n".join("".join(span.text for span in row) for row in rows)
