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
    entry = roster.find(name) if roster and name else None
    listed = clean_name(entry.name) if entry else name
    known = lesson.named(name) or lesson.named(listed) if name else None
    if known is not None:
        return Known(known.alias, known.called)
    may_join(lesson)
    if not name:
        return Again("What should the class call you? A name needs a letter.")
    if is_reserved(name):
        return Again(f"“{name}” is nobody's own name here. What should the class call you?")
    if roster is not None and entry is None:
        if roster.are_several(name):
            return Again(f"More than one “{name}” is on the list of this class. Type your first and last name.")
        return Again(f"“{name}” is not on the list of this class. Type your name as it stands there.")
    return New(listed)


__all__ = ["Again", "Known", "New", "NotAllowed", "admit"]
