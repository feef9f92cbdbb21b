"""How a person likes the game: settings, kept in a small JSON file."""

import json
import os
import tempfile
from pathlib import Path
from typing import Any

from attrs import asdict, fields, frozen

from game.records.place import FILE_MODE, make_private_folder, shown, why
from game.shelf.trouble import CannotUse
from game.source.text import harmless

FILE = "settings.json"
#: The largest settings file that is read, in bytes: what is larger was not written by the game.
LARGEST = 64 * 1024

_USUAL = "For now the usual ones hold."


@frozen
class Settings:
    """What can be set. `name` is what the player is called; None until they have said.

    `language` is the one to tell stories in, as a code; empty for the computer's own, `original` for none but theirs.
    """

    theme: str = "evening"
    reduced_motion: bool = False
    hide_numbers: bool = False
    confirm_leaving: bool = True
    name: str | None = None
    language: str = ""


def read_settings(folder: Path) -> tuple[Settings, str | None]:
    """The settings, and a sentence where their file could not be read; then they are the first ones. Never raises.

    A damaged file is set aside. Unknown keys and values of a wrong kind are passed over.
    """
    path = folder / FILE
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
    except FileNotFoundError:
        return Settings(), None
    except OSError as error:
        return Settings(), f"Your settings in {shown(path)} cannot be read: {why(error)}. {_USUAL}"
    values = _values(raw)
    return (Settings(), _set_aside(path)) if values is None else (_settings(values), None)


def _values(raw: bytes) -> dict[str, Any] | None:
    """The keys of the file; None where it is not what the game writes."""
    if len(raw) > LARGEST:
        return None
    try:
        values = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return None
    return values if isinstance(values, dict) else None


def _settings(values: dict[str, Any]) -> Settings:
    known = asdict(Settings())
    for key, first in known.items():
        value = values.get(key)
        if isinstance(value, bool) if isinstance(first, bool) else isinstance(value, str):
            known[key] = harmless(value) if isinstance(value, str) else value
    return Settings(**known)


def _set_aside(path: Path) -> str:
    kept = path.with_name(f"{path.name}.damaged")
    count = 1
    while kept.exists():
        count += 1
        kept = path.with_name(f"{path.name}.damaged-{count}")
    try:
        path.rename(kept)
    except OSError as error:
        return f"Your settings in {shown(path)} are damaged and cannot be moved: {why(error)}. {_USUAL}"
    return f"Your settings were damaged. They are kept as {shown(kept)}. {_USUAL}"


def write_settings(folder: Path, settings: Settings) -> None:
    """Keep the settings, for their owner alone (0600): wholly, or the old ones stay. Raises CannotUse."""
    path = folder / FILE
    values = {field.name: getattr(settings, field.name) for field in fields(Settings)}
    try:
        make_private_folder(folder)
        _replace(path, json.dumps(values, indent=2).encode() + b"\n")
    except OSError as error:
        message = f"Your settings cannot be kept in {shown(path)}: {why(error)}. They hold until you leave."
        raise CannotUse(message) from None


def _replace(path: Path, raw: bytes) -> None:
    number, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
    temporary = Path(name)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(FILE_MODE)
        temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
