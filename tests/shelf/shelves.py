"""Small scenario folders for tests."""

import shutil
from pathlib import Path

from game.shelf.scenarios import Shelf

PEOPLE = "- {id: dana, name: Dana, pronouns: she/her, role: peer}\n"

SCENARIO = """\
title: A short talk
who: [dana]
start: door
scenes:
  door:
    here: [dana]
    text: Dana looks up.
    choices:
      - id: stay
        text: Stay.
        to: the_end
  the_end:
    ending: {title: The end, tone: warm}
    text: You stay.
"""


def filled(folder: Path, *names: str, people: str | bytes | None = PEOPLE) -> Path:
    """A folder with these files, each of them the short scenario, and with a people.yaml."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        (folder / name).write_text(SCENARIO, "utf-8")
    if people is not None:
        (folder / "people.yaml").write_bytes(people.encode() if isinstance(people, str) else people)
    return folder


def shelf(*folders: Path) -> Shelf:
    """A shelf of these folders, without the game's own."""
    return Shelf(folders)


def emptied(folder: Path) -> None:
    """Take a folder away with all that is in it."""
    shutil.rmtree(folder)
