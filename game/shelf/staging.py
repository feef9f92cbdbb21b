"""A class's own copy of what it plays: the scenario, the people beside it and its translations, as they were once."""

import os
import shutil
from pathlib import Path

from game.records.place import FILE_MODE, make_private_folder
from game.shelf.beside import bytes_of, files_with
from game.shelf.naming import SUFFIXES


def stage(scenario: Path, folder: Path) -> Path:
    """Copy a scenario with all that it needs into a folder of its own; gives the copy's file. Raises OSError.

    What the folder held before gives way once the whole copy is written.
    """
    making = folder.with_name(f"{folder.name}.new")
    shutil.rmtree(making, ignore_errors=True)
    make_private_folder(making)
    for path in files_with(scenario):
        with open(os.open(making / path.name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, FILE_MODE), "wb") as file:
            file.write(bytes_of(path))
    if folder.exists():
        shutil.rmtree(folder)
    making.rename(folder)
    return folder / scenario.name


def staged(name: str, folder: Path) -> Path:
    """Where the copy of a scenario stands that is named by its id or its path, if one was made."""
    return folder / (Path(name).name if name.endswith(SUFFIXES) else f"{name}.yaml")
