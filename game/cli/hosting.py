"""A class as it is to be served: made anew, or taken up again, from what the command line says."""

from __future__ import annotations

import re
import secrets
from typing import TYPE_CHECKING, Literal

from attrs import evolve, frozen

from game.cli.call import Call, Refused, plainly
from game.cli.keptclasses import remove_expired

if TYPE_CHECKING:
    from pathlib import Path

    from game.classroom.server.hosting import Hosting

#: Where the key is that students know the server by, in the data folder: every class has the same.
HOST_KEY = "host_key"
#: The most students, unless told.
MOST = 1000
#: The shortest password of an instructor, in characters.
SHORTEST_PASSWORD = 8
#: The options that say how a class is served and not what it is: they may be other ones when it is taken up again.
SERVED = ("bind", "port", "address", "workers", "idle_minutes")


@frozen
class Wishes:
    """What the command line said; None where it said nothing."""

    title: str | None
    bind: str | None
    port: int | None
    address: str | None
    code: str | None
    names: Literal["asked", "generated"] | None
    roster: str | None
    instructor_keys: str | None
    instructor_password_file: str | None
    host_key: str | None
    workers: int | None
    most: int | None
    idle_minutes: int | None
    expiry_days: int | None
    id: str | None
    open: bool
    hide_numbers: bool
    headless: bool


@frozen
class Served:
    """A class that is about to be served; `password` is the instructor's, where it was made just now."""

    hosting: Hosting
    password: str | None
    fingerprint: str


def new_class(call: Call, scenario: str, wishes: Wishes) -> Served:
    """Make a class of a scenario. Raises Refused."""
    from game.classroom.command import Host, Open, Restart
    from game.classroom.event import Names, Opened
    from game.classroom.ledger import write_down
    from game.classroom.sayable import new_code
    from game.classroom.server.hosting import Hosting, to_json
    from game.records.classes import create_class

    shelved, story = call.playable(scenario, call.wanted_language())
    with plainly():
        folder = call.data_folder()
        remove_expired(call, folder)
        roster = _roster(wishes.roster)
        hosting = Hosting(
            class_id=_own_id(wishes.id) or _free_id(call, folder, shelved.id),
            folder=str(folder),
            scenario=str(shelved.path),
            host_key=str(folder / HOST_KEY),
            code=_code(wishes.code) or new_code(secrets.choice),
            language=shelved.language,
            title=wishes.title or story.title,
            roster=roster,
            open=wishes.open,
            hide_numbers=wishes.hide_numbers,
            most=wishes.most or MOST,
            expiry_days=wishes.expiry_days or 0,
        )
        served = _served(call, hosting, wishes)
        told = served.hosting
        names: Names = "roster" if roster else wishes.names or "asked"
        opened = Opened(told.title, shelved.subject, shelved.version, names, told.most, told.open, told.hide_numbers)
        log = create_class(folder, told.class_id)
        write_down(log, [Open(opened), Host(to_json(told)), Restart()], call.clock())
        log.close()
    return served


def has_class(call: Call, id: str) -> bool:
    """Whether there is a class of that id. Raises Refused."""
    from game.records.classes import class_ids

    with plainly():
        return id in class_ids(call.data_folder())


def same_class(call: Call, id: str, wishes: Wishes) -> Served:
    """Take up a class again, with the same code, words and key. Raises Refused."""
    from game.classroom.command import Host, Restart
    from game.classroom.ledger import read_lesson, write_down
    from game.classroom.server.hosting import from_json, to_json
    from game.records.classes import hold_class, open_class

    if wishes.id is None:
        _nothing_new(wishes)
    with plainly():
        folder = call.data_folder()
        log = open_class(folder, id)
        hold = hold_class(folder, id)
        if hold is None:
            raise Refused(f"The class {id} is open: another server holds it.")
        hold.release()
        lesson, _ = read_lesson(log)
        if lesson.phase == "ended":
            raise Refused(f"The class {id} is over: it was ended, and cannot be taken up again.")
        if not lesson.hosted:
            raise Refused(f"The class {id} does not say any more how it was served: begin a new one.")
        served = _served(call, evolve(from_json(lesson.hosted), folder=str(folder)), wishes)
        write_down(log, [Host(to_json(served.hosting)), Restart()], call.clock())
        log.close()
    return served


def discard(call: Call, served: Served) -> None:
    """Remove a class that was made just now and could not be served: nobody was in it. Raises Refused."""
    from game.records.classes import remove_class

    with plainly():
        remove_class(call.data_folder(), served.hosting.class_id)


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
    changed = [option for option, value in said.items() if value]
    if changed:
        raise Refused(f"{' and '.join(changed)}: a class that is taken up again stays as it was. Leave that out.")


def _served(call: Call, hosting: Hosting, wishes: Wishes) -> Served:
    """A hosting with what was said of its serving, its key looked at, and the instructor's ways in."""
    from game.classroom.server.hostkey import Unusable, fingerprint, host_key
    from game.records.place import make_private_folder

    said = {name: value for name in SERVED if (value := getattr(wishes, name)) is not None}
    log = "" if wishes.headless else f"{hosting.folder}/classes/{hosting.class_id}.log"
    hosting = evolve(hosting, **said, log=log, host_key=wishes.host_key or hosting.host_key)
    try:
        make_private_folder(call.data_folder())
        print_of_key = fingerprint(host_key(hosting.host_key))
    except Unusable as trouble:
        raise Refused(str(trouble)) from None
    except OSError as trouble:
        from game.records.place import why_no_folder

        raise Refused(why_no_folder(call.data_folder(), trouble)) from None
    return _with_instructor(hosting, wishes, print_of_key)


def _with_instructor(hosting: Hosting, wishes: Wishes, print_of_key: str) -> Served:
    from game.classroom.sayable import hashed, new_word

    keys = _keys(wishes.instructor_keys) if wishes.instructor_keys else hosting.instructor_keys
    hosting = evolve(hosting, instructor_keys=keys)
    given = _password(wishes.instructor_password_file) if wishes.instructor_password_file else None
    if given is None and (keys or hosting.instructor_hash):
        return Served(hosting, None, print_of_key)
    password = given or f"{new_word(secrets.choice)}-{new_word(secrets.choice)}"
    hosting = evolve(hosting, instructor_hash=hashed(password, secrets.token_bytes(16)))
    return Served(hosting, None if given else password, print_of_key)


def _code(code: str | None) -> str:
    from game.classroom.sayable import code_fault

    if code is not None and (fault := code_fault(code)):
        raise Refused(fault)
    return code or ""


def _own_id(id: str | None) -> str:
    from game.records.classes import is_id

    if id is not None and not is_id(id):
        raise Refused("The id of a class has small letters and digits, and dashes between them: as in --id monday-8b.")
    return id or ""


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


def _roster(name: str | None) -> str:
    from game.classroom.roster import Roster, read_roster
    from game.shelf.given import read_given

    if name is None:
        return ""
    text = read_given(name, "the roster")
    found = read_roster(text)
    if not isinstance(found, Roster):
        raise Refused(f"The roster {name} cannot be used: {' '.join(found)}")
    return text


def _keys(name: str) -> str:
    from game.classroom.server.keyring import keys_fault
    from game.shelf.given import read_given

    text = read_given(name, "public keys")
    if fault := keys_fault(text):
        raise Refused(f"{name} {fault}")
    return text


def _password(name: str) -> str:
    from game.shelf.given import read_given

    lines = read_given(name, "the instructor's password").splitlines()
    password = lines[0].strip() if lines else ""
    if len(password) < SHORTEST_PASSWORD:
        raise Refused(f"The first line of {name} is the password: it needs {SHORTEST_PASSWORD} characters or more.")
    return password
