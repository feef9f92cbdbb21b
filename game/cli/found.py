"""The scenario files that a command was given: by ids, files and folders, or all that can be found."""

from collections.abc import Iterable
from os.path import isdir, isfile
from pathlib import Path

from attrs import define, field

from game.cli.call import Refused
from game.shelf.cast import FILE as PEOPLE
from game.shelf.naming import in_shown_order, scenarios_in, trouble_with
from game.shelf.scenarios import Shelf
from game.shelf.trouble import NotOnShelf


@define
class Found:
    """The files, each once and in the order in which they were named, and what could not be read, in sentences.

    `people` are files of people that were named themselves.
    """

    scenarios: list[Path] = field(factory=list)
    people: list[Path] = field(factory=list)
    unread: list[str] = field(factory=list)

    def add(self, path: Path) -> None:
        """Take in a scenario's file."""
        if path.absolute() not in self.scenarios:
            self.scenarios.append(path.absolute())


def find_files(shelf: Shelf, names: Iterable[str]) -> Found:
    """The files of scenarios named by id, path or folder; without names, all there are. Raises Refused for none."""
    names = tuple(names) or shelf.ids()
    if not names:
        raise Refused(" ".join(shelf.troubles()) or "There is no scenario that can be found.")
    found = Found()
    for name in names:
        _find(shelf, name, found)
    return found


def _find(shelf: Shelf, name: str, found: Found) -> None:
    path = Path(name)
    if path.name == PEOPLE and isfile(path):
        found.people.append(path.absolute())
    elif isdir(path) and name not in shelf.ids():
        trouble = trouble_with(path)
        found.unread.extend([trouble] if trouble else [])
        inside = {} if trouble else scenarios_in(path)
        for scenario in in_shown_order(inside):
            found.add(inside[scenario])
    else:
        try:
            found.add(shelf.find(name))
        except NotOnShelf as trouble:
            found.unread.append(str(trouble))
