"""A scenario as its author wrote it, beside what compiling makes of it: for commands that point into the file."""

from pathlib import Path

from attrs import frozen

from game.author.compile import Compiled, compile_story
from game.records.place import shown, why
from game.shelf.cast import FILE as PEOPLE
from game.shelf.cast import Cast, Casts
from game.shelf.file import read_file
from game.shelf.naming import near
from game.shelf.trouble import NotOnShelf
from game.source.diagnostic import Diagnostic, in_order
from game.source.document import Read
from game.story.model import Story


@frozen
class Manuscript:
    """One scenario's file, read and compiled, its bytes, and the people beside it."""

    path: Path
    read: Read
    raw: bytes
    compiled: Compiled
    cast: Cast

    @property
    def story(self) -> Story | None:
        """The story, unless something in its file or in the people's stops it."""
        return None if self.cast.broken else self.compiled.story

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What reading found wrong, in both files."""
        return in_order([*self.compiled.diagnostics, *self.cast.diagnostics])


def open_manuscript(path: Path) -> Manuscript:
    """Read a scenario's file, and the people beside it. Raises NotOnShelf where it cannot be read."""
    cast = Casts().beside(path, shown(near(path.with_name(PEOPLE))))
    try:
        opened = read_file(path, shown(near(path)))
    except OSError as error:
        raise NotOnShelf(f"{shown(path)} cannot be read: {why(error)}.") from None
    return Manuscript(path, opened.read, opened.raw, compile_story(path.stem, opened.read, cast.people), cast)
