"""Everything that a server needs to know to serve one class, and how it reaches the processes that serve it."""

import json
from typing import get_type_hints

from attrs import asdict, field, fields_dict, frozen


@frozen
class Hosting:
    """One class as it is served. It travels over a pipe, never in an argument or the environment: it has secrets."""

    #: The class, and the folder with its log.
    class_id: str
    folder: str
    #: The scenario as the shelf finds it, and the folder that is looked in besides ("" for none). The class's log has
    #: what finds the original again; who serves the class has the path of the class's own copy.
    scenario: str
    #: The private key that the server shows (the log has "" for the data folder's own), and the code for students.
    host_key: str
    code: str = field(repr=False)
    #: The instructor's password, hashed ("" for none), and the public keys that open the same door (authorized_keys).
    instructor_hash: str = field(default="", repr=False)
    instructor_keys: str = field(default="", repr=False)
    title: str = ""
    scenarios: str = ""
    #: The language that the story is told in, as a code; "" for the one it was written in.
    language: str = ""
    #: Where it listens; port 0 takes a free one. `address` is the one to read out ("" for what is found).
    bind: str = "0.0.0.0"
    port: int = 2222
    address: str = ""
    workers: int = 2
    #: The most students at once, and after how many minutes without a key a student's session ends; 0 is never.
    most: int = 1000
    idle_minutes: float = 60
    #: Days until what was recorded is removed; 0 keeps it.
    expiry_days: int = 0
    #: Whether students play at once, without waiting in a lobby; and whether numbers wait for the debrief.
    open: bool = False
    hide_numbers: bool = False
    #: Where names come from: "asked", "generated" or "roster"; and the roster, as CSV.
    names: str = "asked"
    roster: str = field(default="", repr=False)
    #: The file that log lines go to; "" is the standard error stream.
    log: str = ""
    #: The most connections that have not logged in yet, and seconds that each has for it.
    most_at_door: int = 64
    login_seconds: float = 120.0
    #: After how many seconds a client that says nothing is asked whether it is there. One that has left three such
    #: questions open is gone as many seconds later: with these after three minutes, so that a stall of one is none.
    silent_seconds: float = 45.0
    #: What a process needs that serves a class in its own way: "module:function" (tests), "" for the class itself.
    reception: str = ""


def to_json(hosting: Hosting) -> str:
    """One line of JSON."""
    return json.dumps(asdict(hosting), ensure_ascii=True, separators=(",", ":"))


def from_json(text: str) -> Hosting:
    """The hosting of that line; ValueError where it is no such thing."""
    told = json.loads(text)
    if not isinstance(told, dict) or not told.keys() <= fields_dict(Hosting).keys():
        raise ValueError("no hosting of a class")
    hints = get_type_hints(Hosting)
    wrong = [name for name, value in told.items() if not _fits(value, hints[name])]
    if wrong:
        raise ValueError(f"no hosting of a class: {', '.join(sorted(wrong))}")
    try:
        return Hosting(**told)
    except TypeError as missing:
        raise ValueError(f"no hosting of a class: {missing}") from None


def _fits(value: object, hint: type) -> bool:
    if hint is float:
        return isinstance(value, int | float) and not isinstance(value, bool)
    return type(value) is hint
