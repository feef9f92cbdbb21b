"""What a new scenario's file may be called: a name that every system can hold, and every command finds again."""

import re
import unicodedata
from os.path import lexists
from pathlib import Path

from game.records.place import shown, why
from game.shelf.naming import BESIDE, SUFFIXES, translated
from game.shelf.trouble import CannotUse
from game.source.text import CONTROLS

#: The longest name, in characters.
LONGEST = 60

# Windows keeps these for devices, with any ending and in any size of letters.
_DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))})


def scenario_name(given: str) -> str:
    """The name of a scenario for what somebody typed: small letters, with - for blanks. Raises CannotUse."""
    bare = " ".join(given.split())
    for suffix in SUFFIXES:
        bare = bare.removesuffix(suffix)
    if "/" in bare or "\\" in bare:
        raise CannotUse(f"{_told(given)} has a folder in it. Give the name alone, and the folder with -o FOLDER.")
    _refuse_translation(bare)
    name = unicodedata.normalize("NFC", bare.lower())
    name = re.sub(r"-{2,}", "-", re.sub(r"[^\w]+", "-", name)).strip("-_")
    if not name or CONTROLS.search(bare):
        raise CannotUse(f"{_told(given)} cannot be the name of a file. Take letters and digits, as in last-cup.")
    if len(name) > LONGEST:
        raise CannotUse(f"The name has {len(name)} characters; {LONGEST} are the most.")
    if name in BESIDE:
        raise CannotUse(f"{name}.yaml has a meaning of its own beside scenarios. Take another name, as in my-{name}.")
    if name in _DEVICES:
        raise CannotUse(f"Windows cannot have a file with the name {name}. Take another one, as in my-{name}.")
    return name


def refuse_taken(folder: Path, name: str) -> None:
    """Raise CannotUse where a folder has something of that name already, or is no folder at all."""
    try:
        if lexists(folder) and not folder.is_dir():
            raise CannotUse(f"{shown(folder)} is a file. Name a folder with -o.")
        there = [path for suffix in SUFFIXES if lexists(path := folder / f"{name}{suffix}")]
    except (OSError, ValueError) as error:
        raise CannotUse(f"{shown(folder)} cannot be looked into: {why(error)}.") from None
    if there:
        raise CannotUse(f"There is a file {shown(there[0])} already. It stays as it is: take another name.")


def _refuse_translation(bare: str) -> None:
    original = translated(bare)
    if original and original.strip("."):
        better = bare.replace(".", "-")
        raise CannotUse(
            f"{_told(bare)} would be a translation of {_told(original)}. Take another name, as in {better}."
        )


def _told(name: str) -> str:
    return shown(name if len(name) <= LONGEST else f"{name[:LONGEST]}…") or "An empty name"
