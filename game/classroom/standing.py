"""Where each student is: their choices made again on the story, one step for each that is new."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta

from attrs import evolve, field, frozen

from game.author.naming import spoken_id
from game.classroom.lesson import Lesson, Student
from game.source.text import harmless
from game.story.engine import IllegalChoice, begin, step
from game.story.model import Story
from game.story.state import State


@frozen
class Spot:
    """Where one play stands: `held` of its choices can be made in this story, the others were lost to an edit of it."""

    choices: tuple[str, ...]
    held: int
    state: State

    @property
    def scene(self) -> str:
        """The scene that it stands in, by id."""
        return self.state.scene

    @property
    def standing(self) -> tuple[str, ...]:
        """The choices that hold."""
        return self.choices[: self.held]


@frozen
class Headcount:
    """How many students stand in one place: connected, and not."""

    here: int = 0
    away: int = 0

    @property
    def all(self) -> int:
        """Both together."""
        return self.here + self.away


NOBODY_THERE = Headcount()


@frozen
class Whereabouts:
    """Where every student of a class is, as far as it was followed: for each no more than where the play stands."""

    story: Story
    first: State
    spots: Mapping[str, Spot] = field(factory=dict)

    def following(self, lesson: Lesson) -> "Whereabouts":
        """The same for a later lesson; itself where nobody has moved. Choices that cannot be made count for nothing."""
        spots = {alias: self._spot(alias, student.progress.choices) for alias, student in lesson.students.items()}
        same = len(spots) == len(self.spots) and all(spots[alias] is spot for alias, spot in self.spots.items())
        return self if same else evolve(self, spots=spots)

    def _spot(self, alias: str, choices: tuple[str, ...]) -> Spot:
        old = self.spots.get(alias)
        if old is not None and (old.choices is choices or old.choices == choices):
            return old
        if old is None or old.held != len(old.choices) or choices[: old.held] != old.choices:
            old = Spot((), 0, self.first)
        return self._gone_on(old, choices)

    def _gone_on(self, spot: Spot, choices: tuple[str, ...]) -> Spot:
        state, held = spot.state, spot.held
        for choice in choices[held:]:
            try:
                state = step(self.story, state, choice).state
            except IllegalChoice:
                break
            held += 1
        return Spot(choices, held, state)

    def ending(self, alias: str) -> str:
        """The title of the ending that a student's play has come to; empty while it has not."""
        spot = self.spots.get(alias)
        ending = self.story.scene(spot.scene).ending if spot else None
        return harmless(ending.title) if ending else ""

    def headcounts(self, students: Iterable[Student]) -> Mapping[str, Headcount]:
        """How many of these are at each scene where anybody is."""
        counts: dict[str, Headcount] = {}
        for student in students:
            if spot := self.spots.get(student.alias):
                before = counts.get(spot.scene, NOBODY_THERE)
                here, away = before.here + student.here, before.away + (not student.here)
                counts[spot.scene] = Headcount(here, away)
        return counts

    def standing(self, students: Iterable[Student]) -> Iterator[tuple[str, ...]]:
        """The choices that stand of each of these."""
        return (spot.standing for student in students if (spot := self.spots.get(student.alias)))


def whereabouts_of(story: Story) -> Whereabouts:
    """Where everybody is in this story while nobody has joined."""
    return Whereabouts(story, begin(story).state)


def scene_name(story: Story, scene: str) -> str:
    """A scene as an instructor reads of it: an ending by its title, another by its id as words."""
    ending = story.scene(scene).ending
    return harmless(ending.title if ending else spoken_id(scene))


def taking_part(lesson: Lesson) -> tuple[Student, ...]:
    """Who is in the class, connected or not, in the order in which they joined: all but those who were sent out."""
    return tuple(student for student in lesson.students.values() if not student.is_out)


def minutes_in(lesson: Lesson, student: Student, now: datetime) -> int | None:
    """For how many minutes somebody could play: since the class began, or since they joined; None in the lobby.

    It stands still while they are gone, and with the last thing that they did once they have finished.
    """
    if lesson.began is None:
        return None
    until = now if student.here else student.went or student.active
    if student.progress.finished is not None:
        until = student.active
    return _minutes(min(until, lesson.ended or now) - max(lesson.began, student.joined))


def minutes_quiet(lesson: Lesson, student: Student, now: datetime) -> int:
    """For how many minutes somebody has done nothing though they could: no lobby and no pause is counted."""
    return minutes_since(max(student.active, lesson.open_since or student.active), now)


def minutes_since(at: datetime, now: datetime) -> int:
    """How many whole minutes ago that was."""
    return _minutes(now - at)


def minutes_of(lesson: Lesson, now: datetime) -> int:
    """For how many minutes a class has played, to its end; 0 in the lobby."""
    return _minutes((lesson.ended or now) - lesson.began) if lesson.began else 0


def _minutes(span: timedelta) -> int:
    return max(0, int(span.total_seconds() // 60))
