"""Where saves, settings and classes live: the data folder."""

from collections.abc import Mapping
from pathlib import Path

from game.records.place import close_to_others, shown
from game.shelf.trouble import CannotUse

#: The environment variable that names the data folder.
VARIABLE = "BREAKROOM_DATA"


def data_folder(given: str | None, environ: Mapping[str, str]) -> Path:
    """The data folder: what --data names, else BREAKROOM_DATA, else the platform's. Nothing is made yet.

    Raises CannotUse where the name means no folder at all.
    """
    named = given or environ.get(VARIABLE)
    if not named:
        return own_folder()
    try:
        return Path(named).expanduser().absolute()
    except RuntimeError:
        raise CannotUse(f"Nobody's home folder is meant by {shown(named)}: write the data folder out.") from None
    except FileNotFoundError:
        raise CannotUse("The folder you are in is gone: go to another one, and try again.") from None


def own_folder() -> Path:
    """The platform's folder for what this game keeps of this person."""
    from platformdirs import user_data_path

    return user_data_path("breakroom", appauthor=False)


def close_own_folder(folder: Path) -> None:
    """Close the data folder to others if it is the platform's own for this game, whatever else lies in it.

    A folder that was named with --data or BREAKROOM_DATA is closed by the records, where it is the game's alone.
    """
    if folder == own_folder():
        close_to_others(folder)
