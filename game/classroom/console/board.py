"""What a console shows at one moment: the class, where everybody is, and how it is looked at."""

import re
from collections.abc import Mapping
from datetime import datetime
from functools import cached_property
from typing import Literal

from attrs import frozen

from game.classroom.lesson import Lesson, Student
from game.classroom.split import Split, split_of, tally
from game.classroom.standing import Headcount, Spot, Whereabouts, minutes_in, minutes_quiet, scene_name, taking_part
from game.play.rows import Role
from game.story.model import Story

#: Where a console runs: in the terminal that hosts the class, or at the end of an instructor's SSH connection.
Where = Literal["host", "ssh"]
#: How a roster can be sorted.
Order = Literal["joined", "quiet", "name"]
ORDERS: tuple[Order, ...] = ("joined", "quiet", "name")
#: From so many minutes without doing anything on, the roster says so; and it stands out.
QUIET, LONG_QUIET = 3, 6
#: From so many minutes on, hours are told.
LONGEST_MINUTES = 100
IN_LOBBY = "in the lobby"

_SHORT = {"looking back": "debrief", "wrong words": "words?"}


@frozen
class Facts:
    """What does not change while a class is open. `login_line` is what students type, `code` what they are asked."""

    class_id: str
    code: str
    login_line: str
    fingerprint: str
    where: Where


@frozen
class Entry:
    """A student as the roster has them. `sign` and `status` say how they are; `role` colors both."""

    alias: str
    number: int
    name: str
    place: str
    choices: int
    minutes: int | None
    sign: str
    status: str
    role: Role
    finished: bool = False

    @property
    def short(self) -> str:
        """The status where there is hardly room for it."""
        return _SHORT.get(self.status, re.sub(r" (m|h)(in)?$", r"\1", self.status))


@frozen(eq=False)
class Board:
    """A class at one moment. `hidden`: names are not to be seen. `trouble`: why the log cannot be used just now."""

    lesson: Lesson
    facts: Facts
    now: datetime
    whereabouts: Whereabouts | None = None
    hidden: bool = False
    trouble: str = ""

    @property
    def story(self) -> Story | None:
        """The story that is played, where it could be read."""
        return self.whereabouts.story if self.whereabouts else None

    @property
    def title(self) -> str:
        """What the class is called."""
        opened = self.lesson.opened
        return (opened.title if opened else "") or (self.story.title if self.story else "") or "A class"

    @cached_property
    def members(self) -> tuple[Student, ...]:
        """Who is in the class: everybody but those who were sent out."""
        return taking_part(self.lesson)

    @cached_property
    def here(self) -> int:
        """How many of them are connected."""
        return sum(student.here for student in self.members)

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """Every student's number, from 1 in the order of joining."""
        return {alias: number for number, alias in enumerate(self.lesson.students, 1)}

    @cached_property
    def spots(self) -> Mapping[str, Spot]:
        """Where each play stands, by alias; in the lobby nobody is in the story yet."""
        return self.whereabouts.spots if self.whereabouts and self.lesson.phase != "lobby" else {}

    @cached_property
    def headcounts(self) -> Mapping[str, Headcount]:
        """How many are at each scene where anybody is."""
        return self.whereabouts.headcounts(self.members) if self.whereabouts and self.spots else {}

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Who is at each scene where anybody is, those who are gone last."""
        there: dict[str, list[Student]] = {}
        for student in self.members:
            if spot := self.spots.get(student.alias):
                there.setdefault(spot.scene, []).append(student)
        return {
            scene: ", ".join(self.called(student) for student in sorted(students, key=lambda one: not one.here))
            for scene, students in there.items()
        }

    @cached_property
    def made(self) -> Mapping[str, int]:
        """How often each choice stands."""
        return tally(self.whereabouts.standing(self.members)) if self.whereabouts else {}

    def split(self, scene: str) -> Split | None:
        """How a scene's choices have split so far; None without a story that has it."""
        known = self.story is not None and any(one.id == scene for one in self.story.scenes)
        return split_of(self.story, scene, self.made) if known and self.story else None

    def called(self, student: Student) -> str:
        """What a student is called here: by name, or by number where names are hidden."""
        return f"Student {self.numbers[student.alias]}" if self.hidden else student.called

    def place(self, student: Student) -> str:
        """Where a student is, in a word or two."""
        if self.lesson.phase == "lobby":
            return "" if student.is_out else IN_LOBBY
        spot = self.spots.get(student.alias)
        if spot is None or self.story is None:
            return student.progress.finished.title if student.progress.finished else ""
        return scene_name(self.story, spot.scene)

    def entry(self, student: Student) -> Entry:
        """A student's line in the roster."""
        sign, status, role = self._status(student)
        spot = self.spots.get(student.alias)
        return Entry(
            student.alias,
            self.numbers[student.alias],
            self.called(student),
            self.place(student),
            spot.held if spot else len(student.progress.choices),
            minutes_in(self.lesson, student, self.now),
            sign,
            status,
            role,
            student.progress.finished is not None,
        )

    def _status(self, student: Student) -> tuple[str, str, Role]:
        if student.banned:
            return "×", "banned", "fall"
        if student.removed:
            return "×", "sent out", "fall"
        if not student.here:
            if self._rests(student):
                return "!", "wrong words", "fall"
            return "○", "gone", "quiet"
        if student.progress.finished is not None:
            return "●", "looking back" if student.progress.debriefed else "finished", "rise"
        quiet = minutes_quiet(self.lesson, student, self.now)
        if quiet >= QUIET and self.is_playing:
            long = f"{quiet} min" if quiet < LONGEST_MINUTES else f"{quiet // 60} h"
            return "●", f"quiet {long}", "accent" if quiet >= LONG_QUIET else "ink"
        return "●", "here", "ink"

    @property
    def is_playing(self) -> bool:
        """Whether students can choose just now."""
        return self.lesson.phase == "playing" and not self.lesson.paused

    def roster(self, order: Order) -> tuple[Student, ...]:
        """Everybody who has joined, sorted; those who were sent out stand last, unless it is by joining."""
        students = tuple(self.lesson.students.values())
        if order == "name" and not self.hidden:
            return tuple(sorted(students, key=lambda student: (student.is_out, student.called.casefold())))
        if order == "quiet":
            return tuple(sorted(students, key=_stuck))
        return students

    @property
    def lost_words(self) -> tuple[Student, ...]:
        """Those for whom so many wrong return words were given that their names rest."""
        return tuple(student for student in self.members if self._rests(student))

    def _rests(self, student: Student) -> bool:
        return student.rests is not None and self.now < student.rests


def _stuck(student: Student) -> tuple[bool, bool, bool, datetime]:
    """Who is connected and has not finished comes first; of those, who has been quiet longest."""
    return student.is_out, student.progress.finished is not None, not student.here, student.active
