"""What the command line says of a class, each thing looked at before anything is made."""

from __future__ import annotations

import re
from typing import Literal

from attrs import frozen

from game.cli.call import Refused

#: The shortest password of an instructor, in characters.
SHORTEST_PASSWORD = 8
#: The longest title of a class, in characters.
LONGEST_TITLE = 100
#: What an address is made of that can be read out and typed in any shell.
_ADDRESS = re.compile(r"[\w:][\w.:%-]*")


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


def refuse_what_cannot_be(wishes: Wishes) -> None:
    """Look at what is said on the command line itself. Raises Refused."""
    from game.classroom.sayable import code_fault
    from game.records.classes import is_id

    if wishes.roster is not None and wishes.names is not None:
        raise Refused("--names and --roster: names come from the list, or they do not. Leave one of them out.")
    if wishes.code is not None and (fault := code_fault(wishes.code)):
        raise Refused(fault)
    if wishes.id is not None and not is_id(wishes.id):
        raise Refused("The id of a class has small letters and digits, and dashes between them: as in --id monday-8b.")
    if wishes.address is not None and not _ADDRESS.fullmatch(wishes.address):
        raise Refused("The address to read out is typed behind an @: give one as in --address 10.0.0.5.")


def title_of(title: str | None) -> str:
    """A title as it can be shown anywhere; "" where none was said. Raises Refused."""
    from game.source.text import harmless

    told = harmless(title or "")
    if len(told) > LONGEST_TITLE:
        raise Refused(f"The title has {len(told):,} characters; give at most {LONGEST_TITLE}.")
    return told


def host_key_of(name: str | None) -> str:
    """The path of a key, wherever it will be read from. Raises Refused: one that is not there is a slip of the pen."""
    from pathlib import Path

    if name is None:
        return ""
    path = Path(name).absolute()
    if "\0" in name or not path.exists():
        raise Refused(f"{name}: there is no such key; make it with ssh-keygen, or leave --host-key out.")
    return str(path)


def roster_of(name: str | None) -> str:
    """The names on a roster without faults, as a roster of their own; "" for none. Raises Refused or CannotUse.

    Numbers, addresses and groups are not needed to let somebody in, so that they are not kept. Nor are commas, by which
    a name would be turned around when it is read again.
    """
    from game.classroom.roster import Roster, read_roster
    from game.shelf.given import read_given

    if name is None:
        return ""
    text = read_given(name, "the roster")
    found = read_roster(text)
    if not isinstance(found, Roster):
        raise Refused(f"The roster {name} cannot be used: {' '.join(found)}")
    return "\n".join(["name", *(entry.name.replace(",", "") for entry in found.entries), ""])


def keys_of(name: str | None) -> str:
    """Public keys as a file has them; "" where none was named. Raises Refused or CannotUse."""
    from game.classroom.server.keyring import keys_fault
    from game.shelf.given import read_given

    if name is None:
        return ""
    text = read_given(name, "public keys")
    if fault := keys_fault(text):
        raise Refused(f"{name} {fault}")
    return text


def password_of(name: str | None) -> str:
    """The first line of a file; "" where none was named. Raises Refused or CannotUse."""
    from game.shelf.given import read_given

    if name is None:
        return ""
    lines = read_given(name, "the instructor's password").splitlines()
    password = lines[0].strip() if lines else ""
    if len(password) < SHORTEST_PASSWORD:
        raise Refused(f"The first line of {name} is the password: it needs {SHORTEST_PASSWORD} characters or more.")
    return password
