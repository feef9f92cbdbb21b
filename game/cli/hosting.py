"""A class as it is to be served: made anew, or taken up again, from what the command line says."""

from __future__ import annotations

import re
import secrets
from contextlib import closing, suppress
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from game.cli.call import Call, Refused, plainly
from game.cli.keptclasses import remove_broken_off, remove_expired
from game.cli.wishes import (
    Wishes,
    host_key_of,
    keys_of,
    password_of,
    refuse_what_cannot_be,
    roster_of,
    title_of,
)

if TYPE_CHECKING:
    from pathlib import Path

    from game.classroom.lesson import Lesson
    from game.classroom.server.hosting import Hosting
    from game.shelf.scenarios import Shelved
    from game.story.model import Story

#: Where the key is that students know the server by, in the data folder: every class has the same.
HOST_KEY = "host_key"
#: The most students, unless told.
MOST = 1000
#: The options that say how a class is served and not what it is: they may be other ones when it is taken up again.
SERVED = ("bind", "port", "address", "workers", "idle_minutes", "expiry_days")


@frozen
class Served:
    """A class that is about to be served; `password` is the instructor's, where it was made just now.

    `notice` is what the instructor should know of it, empty for nothing.
    """

    hosting: Hosting
    password: str | None
    fingerprint: str
    notice: str = ""


def new_class(call: Call, scenario: str, wishes: Wishes) -> Served:
    """Make a class of a scenario. Raises Refused."""
    from game.classroom.command import Host, Open, Restart
    from game.classroom.event import Names, Opened
    from game.classroom.ledger import write_down
    from game.classroom.server.hosting import to_json
    from game.records.classes import create_class, hold_class, remove_class, scenario_folder
    from game.records.trouble import CannotSave
    from game.shelf.language import not_there
    from game.shelf.staging import stage

    refuse_what_cannot_be(wishes)
    shelved, story = call.playable(scenario, call.wanted_language())
    with plainly():
        folder = call.data_folder()
        remove_expired(call, folder)
        roster = roster_of(wishes.roster)
        names: Names = "roster" if roster else wishes.names or "asked"
        name = wishes.id or _free_id(call, folder, shelved.id)
        hosting = evolve(_wished(shelved, story, wishes), class_id=name, folder=str(folder), roster=roster, names=names)
        served = _served(call, hosting, wishes)
        told = served.hosting
        opened = Opened(told.title, shelved.subject, shelved.version, names, told.most, told.open, told.hide_numbers)
        hold = hold_class(folder, told.class_id)
        if hold is None:
            raise Refused(f"The class {told.class_id} is being made or open: another server holds it.")
        # Until it is written down: what nobody holds and has nothing in it was broken off, and is removed by others.
        with hold, closing(create_class(folder, told.class_id)) as log:
            try:
                copy = stage(shelved.path, scenario_folder(folder, told.class_id))
                write_down(log, [Open(opened), Host(to_json(told)), Restart()], call.clock())
            except (CannotSave, OSError) as trouble:
                log.close()
                remove_class(folder, told.class_id)
                raise _not_made(trouble) from None
    notice = not_there(shelved.id, call.language, shelved.languages, shelved.language) or ""
    return evolve(_placed(served, copy), notice=notice)


def _wished(shelved: Shelved, story: Story, wishes: Wishes) -> Hosting:
    """What the class plays and how, as far as it is wished for; nobody has named it yet."""
    from game.classroom.sayable import new_code
    from game.classroom.server.hosting import Hosting

    return Hosting(
        class_id="",
        folder="",
        scenario=_lasting(shelved),
        host_key="",
        code=wishes.code or new_code(secrets.choice),
        language=shelved.language,
        title=title_of(wishes.title) or story.title,
        open=wishes.open,
        hide_numbers=wishes.hide_numbers,
        most=wishes.most or MOST,
    )


def has_class(call: Call, id: str) -> bool:
    """Whether there is a class of that id. Raises Refused."""
    from game.records.classes import class_ids

    with plainly():
        remove_broken_off(call, call.data_folder())
        return id in class_ids(call.data_folder())


def same_class(call: Call, id: str, wishes: Wishes, scenario: str | None = None) -> Served:
    """Take up a class again, with the same code, words and key. Raises Refused.

    `scenario`: what it should play, where that was said.
    """
    from game.classroom.command import Host, Restart
    from game.classroom.ledger import read_lesson, write_down
    from game.classroom.server.hosting import to_json
    from game.records.classes import hold_class, open_class
    from game.shelf.scenarios import shelf_for

    refuse_what_cannot_be(wishes)
    if wishes.id is None:
        _nothing_new(wishes)
    with plainly():
        plays = call.shelf().load(scenario).subject if scenario is not None else ""
        folder = call.data_folder()
        with closing(open_class(folder, id)) as log:
            hold = hold_class(folder, id)
            if hold is None:
                raise Refused(f"The class {id} is open: another server holds it.")
            # Until it is written down that it begins anew: nobody else takes it up in between.
            with hold:
                lesson, _ = read_lesson(log)
                if lesson.opened and plays not in ("", lesson.opened.scenario):
                    raise Refused(f"The class {id} plays {lesson.opened.scenario}: say another --id for {scenario}.")
                hosting = evolve(_hosted(id, lesson), folder=str(folder))
                wanted = hosting.language if call.language is None else call.wanted_language()
                copy = _staged_again(call, folder, hosting)
                hosting = evolve(hosting, language=shelf_for(None, {}).load(str(copy), wanted).language)
                served = _served(call, hosting, wishes)
                write_down(log, [Host(to_json(served.hosting)), Restart()], call.clock())
    return _placed(served, copy)


def _lasting(shelved: Shelved) -> str:
    """What finds a scenario again: its id where it comes with the game, wherever that is by then; else its path."""
    from game.shelf.scenarios import shipped_folder

    path = shelved.path.absolute()
    return shelved.id if path.parent == shipped_folder() else str(path)


def _staged_again(call: Call, folder: Path, hosting: Hosting) -> Path:
    """The class's copy of what it plays: as it is by now, or as it was where that cannot be played. Raises Refused."""
    from game.records.classes import scenario_folder
    from game.shelf.scenarios import shelf_for
    from game.shelf.staging import stage, staged
    from game.shelf.trouble import NotOnShelf

    place = scenario_folder(folder, hosting.class_id)
    copy = staged(hosting.scenario, place)
    try:
        shelved = shelf_for(None, {}).load(hosting.scenario)
        if shelved.story is not None:
            return stage(shelved.path, place)
        trouble = f"{hosting.scenario} has mistakes by now and cannot be played."
    except (NotOnShelf, OSError) as error:
        trouble = str(error)
    if not copy.is_file():
        raise Refused(f"{trouble} Nor is there a copy of it in {place}.")
    print(f"{trouble} The class goes on with the scenario as it was.", file=call.stderr)
    return copy


def _placed(served: Served, copy: Path) -> Served:
    """As it is launched: with the files as they are named today. What is written down moves with the data folder."""
    hosting = served.hosting
    return evolve(served, hosting=evolve(hosting, scenario=str(copy), host_key=_key_of(hosting)))


def _key_of(hosting: Hosting) -> str:
    return hosting.host_key or f"{hosting.folder}/{HOST_KEY}"


def _not_made(trouble: Exception) -> Exception:
    from game.records.place import why

    return Refused(f"The class cannot be made: {why(trouble)}.") if isinstance(trouble, OSError) else trouble


def _hosted(id: str, lesson: Lesson) -> Hosting:
    """How a class was served before. Raises Refused where it cannot be taken up."""
    from game.classroom.server.hosting import from_json

    if lesson.phase == "ended":
        raise Refused(f"The class {id} is over: it was ended, and cannot be taken up again.")
    if not lesson.hosted:
        raise Refused(f"The class {id} does not say any more how it was served: begin a new one.")
    try:
        return from_json(lesson.hosted)
    except ValueError:
        raise Refused(f"The class {id} was served by a newer version of Break Room: take it up with that.") from None


def note_where(call: Call, hosting: Hosting, port: int) -> None:
    """Note which port was found where any was wished for, so that `breakroom class list` can tell it."""
    from game.records.classes import note_port

    if not hosting.port:
        # A class is served even where the disk has no room for that.
        with suppress(OSError):
            note_port(call.data_folder(), hosting.class_id, port)


def discard(call: Call, served: Served) -> None:
    """Remove a class that was made just now and could not be served, unless somebody was in it. Raises Refused."""
    from game.classroom.ledger import read_lesson
    from game.records.classes import open_class, remove_class

    folder, name = call.data_folder(), served.hosting.class_id
    with plainly():
        with closing(open_class(folder, name)) as log:
            lesson, _ = read_lesson(log)
        if not lesson.students:
            remove_class(folder, name)


def _nothing_new(wishes: Wishes) -> None:
    """What a class is cannot be another thing when it is taken up again. Raises Refused."""
    said = {
        "--title": wishes.title,
        "--code": wishes.code,
        "--names": wishes.names,
        "--roster": wishes.roster,
        "--open": wishes.open,
        "--hide-numbers": wishes.hide_numbers,
        "--most": wishes.most,
    }
    changed = [option for option, value in said.items() if value not in (None, False)]
    if changed:
        raise Refused(f"{' and '.join(changed)}: a class that is taken up again stays as it was. Leave that out.")


def _served(call: Call, hosting: Hosting, wishes: Wishes) -> Served:
    """A hosting with what was said of its serving, its key looked at, and the instructor's ways in."""
    from game.classroom.server.hostkey import Unusable, fingerprint, host_key
    from game.records.place import make_private_folder

    said = {name: value for name in SERVED if (value := getattr(wishes, name)) is not None}
    log = "" if wishes.headless else f"{hosting.folder}/classes/{hosting.class_id}.log"
    hosting = evolve(hosting, **said, log=log, host_key=host_key_of(wishes.host_key) or hosting.host_key)
    try:
        make_private_folder(call.data_folder())
        print_of_key = fingerprint(host_key(_key_of(hosting)))
    except Unusable as trouble:
        raise Refused(str(trouble)) from None
    except OSError as trouble:
        from game.records.place import why_no_folder

        raise Refused(why_no_folder(call.data_folder(), trouble)) from None
    return _with_instructor(hosting, wishes, print_of_key)


def _with_instructor(hosting: Hosting, wishes: Wishes, print_of_key: str) -> Served:
    from game.classroom.sayable import CHOSEN_COST, hashed, new_word

    keys = keys_of(wishes.instructor_keys) or hosting.instructor_keys
    hosting = evolve(hosting, instructor_keys=keys)
    given = password_of(wishes.instructor_password_file)
    if not given and (keys or hosting.instructor_hash):
        return Served(hosting, None, print_of_key)
    password = given or f"{new_word(secrets.choice)}-{new_word(secrets.choice)}"
    salt = secrets.token_bytes(16)
    kept = hashed(password, salt, CHOSEN_COST) if given else hashed(password, salt)
    return Served(evolve(hosting, instructor_hash=kept), None if given else password, print_of_key)


def _free_id(call: Call, folder: Path, scenario: str) -> str:
    """A name for the class that no other has: what it plays, the day, and a word to tell it from others."""
    from game.classroom.words import WORDS
    from game.records.classes import class_ids

    taken = class_ids(folder)
    plain = re.sub("[^a-z0-9]+", "-", scenario.lower())[:30].strip("-") or "class"
    day = f"{call.clock().astimezone():%Y%m%d}"
    while (free := f"{plain}-{day}-{secrets.choice(WORDS)}") in taken:
        continue
    return free
