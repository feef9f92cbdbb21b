"""The classes of a data folder, and those whose days are over."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from attrs import frozen

from game.cli.call import Call

if TYPE_CHECKING:
    from pathlib import Path

    from game.classroom.lesson import Lesson
    from game.classroom.server.hosting import Hosting


@frozen
class Reached:
    """How an open class is reached: where it listens, what students type and are asked, what the instructor types."""

    listening: str
    join: str
    code: str
    console: str


@frozen
class Kept:
    """A class as it is kept. `is_open`: a server holds it just now. `expires`: None where it is kept for good.

    `here`: how many students are connected. `reached`: None where it is not open, or does not say any more.
    """

    id: str
    title: str
    scenario: str
    phase: str
    is_open: bool
    made: datetime
    expires: datetime | None
    students: int
    choices: int
    paused: bool
    here: int
    reached: Reached | None


def kept_classes(folder: Path) -> tuple[tuple[Kept, ...], tuple[str, ...]]:
    """The classes that can be read, the newest first; and of each other one, a sentence that says why not."""
    from game.records.classes import class_ids
    from game.records.trouble import CannotSave, NoSuchClass, TooNew

    kept, troubles = [], []
    for name in class_ids(folder):
        try:
            found = _kept(folder, name)
        except NoSuchClass:
            continue  # Somebody has removed it just now.
        except (CannotSave, TooNew) as trouble:
            troubles.append(str(trouble))
            continue
        kept += [found] if found else []
    return tuple(sorted(kept, key=lambda one: one.made, reverse=True)), tuple(troubles)


def remove_expired(call: Call, folder: Path) -> None:
    """Remove the classes whose days are over, unless a server holds them; of each, a sentence on stderr says so.

    Classes whose making was broken off are removed with them.
    """
    from game.records.classes import hold_class, remove_class

    remove_broken_off(call, folder)
    for one in kept_classes(folder)[0]:
        # It is held meanwhile: somebody may be taking it up just now.
        if one.expires and one.expires <= call.clock() and (hold := hold_class(folder, one.id)) is not None:
            with hold:
                remove_class(folder, one.id)
            print(f"The class {one.id} has expired, as was wished when it was made, and is removed.", file=call.stderr)


def remove_broken_off(call: Call, folder: Path) -> None:
    """Remove the classes whose making was broken off, and say so: nobody could ever take them up."""
    for name in _broken_off(folder):
        print(f"The class {name} has nothing in it, since its making was broken off, and is removed.", file=call.stderr)


def _broken_off(folder: Path) -> Iterator[str]:
    """Remove the classes that have nothing in them and that nobody is making just now; gives their ids."""
    from game.records.classes import class_ids, hold_class, open_class, remove_class
    from game.records.trouble import CannotSave, NoSuchClass, TooNew

    for name in class_ids(folder):
        with suppress(CannotSave, NoSuchClass, TooNew), closing(open_class(folder, name)) as log:
            if log.after(0, 1) or (hold := hold_class(folder, name)) is None:
                continue
            with hold:
                # Looked at again: until now somebody may have been making it.
                if not log.after(0, 1):
                    log.close()
                    remove_class(folder, name)
                    yield name


def _kept(folder: Path, name: str) -> Kept | None:
    """What is kept of a class; None where its making was broken off."""
    from game.classroom.ledger import read_lesson
    from game.records.classes import hold_class, open_class

    log = open_class(folder, name)
    try:
        lesson, _ = read_lesson(log)
    finally:
        log.close()
    if lesson.opened is None or lesson.made is None:
        return None
    hold = hold_class(folder, name)
    if hold is not None:
        hold.release()
    choices = sum(len(student.progress.choices) for student in lesson.students.values())
    opened, hosting, is_open = lesson.opened, _hosting(lesson), hold is None
    days = hosting.expiry_days if hosting else 0
    return Kept(
        name,
        opened.title,
        opened.scenario,
        lesson.phase,
        is_open,
        lesson.made,
        lesson.made + timedelta(days=days) if days else None,
        len(lesson.students),
        choices,
        lesson.paused,
        len(lesson.here) if is_open else 0,
        _reached(folder, hosting) if is_open and hosting else None,
    )


def _hosting(lesson: Lesson) -> Hosting | None:
    from game.classroom.server.hosting import from_json

    try:
        return from_json(lesson.hosted) if lesson.hosted else None
    except ValueError:
        return None  # A newer version served it, and knows more.


def _reached(folder: Path, hosting: Hosting) -> Reached | None:
    from game.classroom.server.address import listening_at, login_line, reading_address
    from game.records.classes import noted_port

    port = hosting.port or noted_port(folder, hosting.class_id)
    if not port:
        return None
    address = reading_address(hosting.address, hosting.bind)
    return Reached(
        listening_at(hosting.bind, port),
        login_line("yourname", address, port),
        hosting.code,
        login_line("instructor", address, port),
    )
