"""One call of the program: the folders it works with, its clock and its streams."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from io import StringIO
from typing import TYPE_CHECKING, TextIO

from click import ClickException

if TYPE_CHECKING:
    from pathlib import Path

    from game.line.paper import Paper
    from game.records.saves import Saves
    from game.shelf.manuscript import Manuscript
    from game.shelf.scenarios import Shelf, Shelved
    from game.story.model import Story


#: The commands that tell a story, and so may be asked for it in a language.
TELLING = ("play", "transcript", "host")


class Refused(ClickException):
    """The call or its input cannot be used. The message is one line that says why and what to do."""


class Call:
    """What `--scenarios` and `--data` said, and everything of the world that commands may use."""

    def __init__(
        self,
        environ: Mapping[str, str],
        stdin: TextIO | None,
        stdout: TextIO,
        stderr: TextIO,
        clock: Callable[[], datetime],
    ) -> None:
        self.environ = environ
        self.stdin, self.stdout, self.stderr = stdin, stdout, stderr
        self.clock = clock
        self.scenarios: str | None = None
        self.data: str | None = None
        self.language: str | None = None
        self._saves: Saves | None = None

    @classmethod
    def of_this_process(cls) -> Call:
        """The call that this process is."""
        # A stream that is closed is None; what is said to a closed stderr is lost.
        said = sys.stderr or StringIO()
        return cls(os.environ, sys.stdin, sys.stdout, said, lambda: datetime.now(UTC))

    @property
    def typed(self) -> bool:
        """Whether a person types at a terminal."""
        return self.stdin is not None and self.stdin.isatty()

    @property
    def has_screen(self) -> bool:
        """Whether there is a terminal that can show screens."""
        return self.typed and self.stdout.isatty() and self.environ.get("TERM") != "dumb"

    def shelf(self) -> Shelf:
        """The scenarios that can be found. A folder that was named for this call must have some."""
        from pathlib import Path

        from game.shelf.naming import trouble_with
        from game.shelf.scenarios import shelf_for

        trouble = trouble_with(Path(self.scenarios)) if self.scenarios else None
        if trouble:
            raise Refused(f"{trouble} Name another folder with --scenarios, or leave it out.")
        return shelf_for(self.scenarios, self.environ)

    def data_folder(self) -> Path:
        """Where saves and settings live."""
        from game.shelf.folder import data_folder

        with plainly():
            return data_folder(self.data, self.environ)

    def saves(self) -> Saves:
        """The saves, opened once, for whoever tells their notice."""
        from game.records.saves import open_saves
        from game.shelf.folder import close_own_folder

        if self._saves is None:
            with plainly():
                folder = self.data_folder()
                self._saves = open_saves(folder, self.clock)
                close_own_folder(folder)
        return self._saves

    def saves_told(self) -> Saves:
        """The saves; what their owner should know about them is told on stderr. A command asks for them once."""
        saves = self.saves()
        if saves.notice:
            print(saves.notice, file=self.stderr)
        return saves

    def close(self) -> None:
        """Let the saves go, if they were opened."""
        if self._saves is not None:
            self._saves.close()

    def playable(self, name: str, language: str = "") -> tuple[Shelved, Story]:
        """A scenario that can be played, by its id or its path; in a language, as far as there is a translation."""
        with plainly():
            shelved = self.shelf().load(name, language)
        if shelved.story is None:
            from game.line.title import why_not

            raise Refused(why_not(shelved, name, self.command("check", name)))
        return shelved, shelved.story

    def manuscript(self, name: str) -> tuple[Manuscript, Story]:
        """A scenario that can be played, as its author wrote it, by its id or its path."""
        from game.shelf.manuscript import open_manuscript

        with plainly():
            manuscript = open_manuscript(self.shelf().find(name))
        if manuscript.story is None:
            from game.line.title import why_not

            raise Refused(why_not(manuscript, name, self.command("check", name)))
        return manuscript, manuscript.story

    def wanted_language(self) -> str:
        """The language to tell stories in: see `shelf.language`."""
        from game.shelf.language import wanted_language
        from game.shelf.settings import read_settings

        return wanted_language(self.language, self.environ, read_settings(self.data_folder())[0].language)

    def paper(self) -> Paper:
        """Where lines are written and read."""
        from shutil import get_terminal_size

        from game.line.paper import WIDTH, Paper

        def width() -> int:
            return get_terminal_size((WIDTH, 24)).columns if self.stdout.isatty() else WIDTH

        return Paper(self.stdin or StringIO(), self.stdout, self.typed, width)

    def command(self, *words: str) -> str:
        """The exact command that does something in the folders of this call."""
        from shlex import quote

        options = [("--scenarios", self.scenarios), ("--data", self.data)]
        options += [("--language", self.language)] if words[0] in TELLING else []
        given = [word for option, value in options if value is not None for word in (option, value)]
        return " ".join(quote(word) for word in ("breakroom", *words, *given))


@contextmanager
def plainly() -> Iterator[None]:
    """What a person can put right is told in one line; anything else is a bug and shows itself."""
    from game.records.trouble import CannotSave, NoSuchClass, TooNew
    from game.shelf.trouble import CannotUse, NotOnShelf

    try:
        yield
    except (CannotSave, CannotUse, NoSuchClass, NotOnShelf, TooNew) as trouble:
        raise Refused(str(trouble)) from None
