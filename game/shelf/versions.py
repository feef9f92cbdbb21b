"""Two versions of one scenario: a file beside its people, and one that was taken from elsewhere, as `git show` does."""

from os.path import isfile
from pathlib import Path

from game.author.compile import compile_story
from game.records.place import shown
from game.shelf.cast import FILE as PEOPLE
from game.shelf.manuscript import Manuscript, open_manuscript
from game.shelf.naming import BESIDE, SUFFIXES
from game.shelf.scenarios import Shelf
from game.shelf.trouble import NotOnShelf
from game.source.node import Mapping


def open_versions(shelf: Shelf, old: str, new: str) -> tuple[Manuscript, Manuscript]:
    """Both files, each by its id or its path; where only one has a people.yaml beside it, both have those people.

    Raises NotOnShelf where one cannot be read.
    """
    first, second = _open(shelf, old), _open(shelf, new)
    return _with_people_of(first, second), _with_people_of(second, first)


def _open(shelf: Shelf, name: str) -> Manuscript:
    """A file by its id or path. `gossip.old.yaml` is not taken for a translation if it is a whole scenario."""
    try:
        return open_manuscript(shelf.find(name))
    except NotOnShelf:
        path = Path(name)
        if not isfile(path) or path.suffix not in SUFFIXES or path.stem in BESIDE:
            raise
        manuscript = open_manuscript(path)
        if manuscript.read.root is None or not _is_whole(manuscript):
            raise
        return manuscript


def _is_whole(manuscript: Manuscript) -> bool:
    """Whether a file says where its story begins: a translation does not."""
    root = manuscript.read.root
    return isinstance(root, Mapping) and root.get("start") is not None


def _with_people_of(manuscript: Manuscript, other: Manuscript) -> Manuscript:
    if _has_people(manuscript) or not _has_people(other):
        return manuscript
    made = compile_story(manuscript.path.stem, manuscript.read, other.cast.people)
    return Manuscript(manuscript.path, manuscript.read, manuscript.raw, made, other.cast)


def _has_people(manuscript: Manuscript) -> bool:
    return isfile(manuscript.path.with_name(PEOPLE))


def why_not(manuscript: Manuscript, name: str, check: str) -> str:
    """Why a version cannot be compared, and the command that shows its faults."""
    count = sum(fault.rule.severity == "error" for fault in manuscript.diagnostics)
    faults = "1 fault stops" if count == 1 else f"{count} faults stop"
    return f"“{shown(name)}” cannot be compared: {faults} it. To see everything: {check}"
