"""Where saves, settings and classes live: the data folder."""

from collections.abc import Mapping
from pathlib import Path

from game.records.place import make_private_folder, shown, why_no_folder

#: The environment variable that names the data folder.
VARIABLE = "BREAKROOM_DATA"


class CannotUse(Exception):
    """A file or folder cannot be used. The message is one line that says what is wrong and what to do."""


def data_folder(given: str | None, environ: Mapping[str, str]) -> Path:
    """The data folder: what --data names, else BREAKROOM_DATA, else the platform's. Nothing is made yet.

    Raises CannotUse where the name means no folder at all.
    """
    named = given or environ.get(VARIABLE)
    if not named:
        from platformdirs import user_data_path

        return user_data_path("breakroom", appauthor=False)
    try:
        return Path(named).expanduser().absolute()
    except RuntimeError:
        raise CannotUse(f"Nobody's home folder is meant by {shown(named)}: write the data folder out.") from None
    except FileNotFoundError:
        raise CannotUse("The folder you are in is gone: go to another one, and try again.") from None


def make_private(folder: Path) -> None:
    """Make the data folder for its owner alone (0700), or close it to others. Raises CannotUse."""
    try:
        make_private_folder(folder)
    except OSError as error:
        raise CannotUse(why_no_folder(folder, error)) from None
