"""New files for a folder: all of them, or none, and nothing that was there before is lost."""

from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

from attrs import frozen

from game.records.place import shown, why
from game.shelf.output import write_output
from game.shelf.trouble import CannotUse


@frozen
class Draft:
    """What a file is to hold. One that is there stands in the way, unless it is `longer` now than it was.

    `mark` is what an older file of the same kind has in its first lines: it gives way.
    """

    text: str
    longer: bool = False
    mark: str = ""


def write_drafts(folder: Path, drafts: Mapping[str, Draft]) -> None:
    """Write these files, by name, into a folder, which is made where it is missing. Raises CannotUse."""
    with ExitStack() as undo:
        try:
            _make(folder, undo)
            for name, draft in drafts.items():
                _write(folder / name, draft, undo)
        except (OSError, ValueError) as error:
            raise CannotUse(f"{shown(folder)} cannot be written in: {why(error)}. Nothing was changed.") from None
        undo.pop_all()


def _make(folder: Path, undo: ExitStack) -> None:
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    for one in reversed(missing):
        one.mkdir()
        undo.callback(_unmake, one)


def _unmake(folder: Path) -> None:
    """Take an own folder away again, unless somebody has put something into it since."""
    try:
        folder.rmdir()
    except OSError:
        return


def _write(path: Path, draft: Draft, undo: ExitStack) -> None:
    before = path.read_bytes() if path.exists() else None
    write_output(path, draft.text, force=draft.longer, mark=draft.mark)
    if before is None:
        undo.callback(path.unlink, missing_ok=True)
    else:
        undo.callback(path.write_bytes, before)
