"""Who somebody at the door is: a student who comes back, a newcomer with a name, or somebody to be asked again."""

from attrs import frozen

from game.classroom.decide import NotAllowed, may_join
from game.classroom.lesson import Lesson
from game.classroom.naming import clean_name, is_reserved
from game.classroom.roster import Roster


@frozen
class Known:
    """A name that has joined before: the return word is asked for."""

    alias: str
    name: str


@frozen
class New:
    """A name that is free, as it will be shown."""

    name: str


@frozen
class Again:
    """No name for this class; `reason` says why, and another one is asked for."""

    reason: str


def admit(lesson: Lesson, asked: str, roster: Roster | None = None) -> Known | New | Again:
    """Who asks in under this name. Raises NotAllowed where no other name would help."""
    name = clean_name(asked)
    known = lesson.named(name) if name else None
    if known is not None:
        return Known(known.alias, known.called)
    may_join(lesson)
    if not name:
        return Again("What should the class call you? A name needs a letter.")
    if is_reserved(name):
        return Again(f"“{name}” is nobody's own name here. What should the class call you?")
    if roster is not None:
        return _on_roster(lesson, name, roster)
    return New(name)


def _on_roster(lesson: Lesson, name: str, roster: Roster) -> Known | New | Again:
    entry = roster.find(name)
    if entry is None:
        return Again(f"“{name}” is not on the list of this class. Type your name as it stands there.")
    listed = clean_name(entry.name)
    known = lesson.named(listed)
    return Known(known.alias, known.called) if known else New(listed)


__all__ = ["Again", "Known", "New", "NotAllowed", "admit"]
