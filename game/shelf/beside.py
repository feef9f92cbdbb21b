"""The files that a check of a scenario reads: its own, the people beside it, and its translations."""

from pathlib import Path

from game.records.place import shown
from game.shelf.cast import FILE as PEOPLE
from game.shelf.naming import near, translations_beside
from game.source.text import LARGEST_FILE, read_text


def files_with(scenario: Path) -> list[Path]:
    """The scenario's file, then what stands beside it and belongs to it. Raises OSError for a folder that is gone."""
    people = scenario.with_name(PEOPLE)
    scenario.parent.stat()
    told = [*translations_beside(scenario).values(), *translations_beside(people).values()]
    return [scenario, *([people] if people.exists() else []), *told]


def bytes_of(path: Path) -> bytes:
    """What an ordinary file holds. Raises OSError for any other, and for one that is too large to be a scenario."""
    if not path.is_file():
        raise OSError(f"{path} is no ordinary file")
    with path.open("rb") as file:
        raw = file.read(LARGEST_FILE + 1)
    if len(raw) > LARGEST_FILE:
        raise OSError(f"{path} is too large")
    return raw


def lines_with(scenario: Path) -> dict[str, tuple[str, ...]]:
    """The lines of these files as they are now, by the names that diagnostics call them; none of what is unreadable."""
    found: dict[str, tuple[str, ...]] = {}
    try:
        for path in files_with(scenario):
            name = shown(near(path))
            found[name] = tuple(read_text(name, bytes_of(path))[0].split("\n"))
    except OSError:
        return found
    return found
