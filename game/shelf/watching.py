"""Watching a scenario: its file and what stands beside it are read again after every save.

The operating system's word is only a hint that hurries a look. Every look compares what is really there, and there is
one each second anyway: so it works on network folders, too, where no word comes.
"""

from collections.abc import Iterator
from hashlib import sha256
from os import PathLike, scandir
from pathlib import Path
from stat import S_IFMT, S_ISREG
from threading import Event
from time import monotonic

from attrs import define, field, frozen

from game.records.place import shown
from game.shelf.cast import FILE as PEOPLE
from game.shelf.naming import translated
from game.shelf.scenarios import Shelf, Shelved
from game.shelf.trouble import NotOnShelf
from game.source.text import LARGEST_FILE
from game.story.model import Story

#: How often a look is taken without a hint, in seconds.
LOOK_EVERY = 1.0
#: What is being written is waited for: until it stands still for so long, in seconds, and at the most so long.
CALM, PATIENCE = 0.02, 0.4

#: What is known of a file without reading it, or by reading it.
Marks = dict[str, object]


@frozen
class Reading:
    """What reading a watched scenario gave. `shelved` is None where it could not be read, and `trouble` says why."""

    shelved: Shelved | None
    trouble: str = ""

    @property
    def story(self) -> Story | None:
        """The story, where nothing stops it."""
        return self.shelved.story if self.shelved else None


@define
class Watch:
    """A scenario's file and what counts beside it: the people, and the scenario's translations.

    `language` asks for the story in a translation, as far as there is one.
    """

    path: Path
    language: str = ""
    _links: tuple[Path, ...] = field(init=False)
    _known: Marks = field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        self.path = self.path.absolute()
        resolved = self.path.resolve()
        self._links = (resolved,) if resolved != self.path else ()

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders in which something may change: the file's own, and the one that a link leads to."""
        return tuple(dict.fromkeys(path.parent for path in (self.path, *self._links)))

    def counts(self, path: str | PathLike[str]) -> bool:
        """Whether a file with this path is a part of what is watched."""
        name = Path(path).name
        if name in (PEOPLE, self.path.name, *(link.name for link in self._links)):
            return True
        return Path(name).suffix == self.path.suffix and translated(Path(name).stem) == self.path.stem

    def read(self) -> Reading:
        """Read the scenario, whatever is there; `readings` tells what changes after that. Never raises."""
        self._known = self._contents()
        return self._read()

    def _read(self) -> Reading:
        try:
            # A shelf of its own: what was read before is not to be trusted where a clock is coarse.
            return Reading(Shelf(()).load(str(self.path), self.language))
        except NotOnShelf as trouble:
            if not self.path.exists():
                return Reading(None, f"{shown(self.path.name)} is gone. It is read again as soon as it is back.")
            return Reading(None, f"{trouble} It is read again as soon as it changes.")

    def readings(self, stop: Event) -> Iterator[Reading]:
        """A reading after each burst of changes, until `stop` is set."""
        stamps: Marks = {}
        for hinted in self._woken(stop):
            if not hinted and self._stamps() == stamps:
                continue
            stamps = self._calm(stop)
            now = self._contents()
            if now != self._known and not stop.is_set():
                yield self._whole(now, stop)

    def _whole(self, now: Marks, stop: Event) -> Reading:
        """A reading during which nothing changed; of what never rests, the newest after some tries."""
        tries = 5
        while True:
            self._known, reading, tries = now, self._read(), tries - 1
            now = self._contents()
            if now == self._known or not tries:
                return reading
            self._calm(stop)

    def _calm(self, stop: Event) -> Marks:
        """Wait until nothing is being written. A file that is gone may be on its way back: editors write by rename."""
        end = monotonic() + PATIENCE
        stamps = self._stamps()
        while monotonic() < end and not stop.wait(CALM):
            now = self._stamps()
            if now == stamps and isinstance(now[self.path.name], tuple):
                return now
            stamps = now
        return stamps

    def _stamps(self) -> Marks:
        """Time, size, rights and identity of every file that counts."""
        found: Marks = {}
        for path in self._files():
            try:
                seen = path.stat()
                found[path.name] = (seen.st_mtime_ns, seen.st_size, seen.st_mode, seen.st_ino)
            except OSError as error:
                found[path.name] = error.errno
        return found

    def _contents(self) -> Marks:
        """A digest of every file that counts."""
        found: Marks = {}
        for path in self._files():
            try:
                mode = path.stat().st_mode
                # Only a regular file is opened: a pipe would be waited for for ever.
                found[path.name] = _digest(path) if S_ISREG(mode) else S_IFMT(mode)
            except OSError as error:
                found[path.name] = error.errno
        return found

    def _files(self) -> set[Path]:
        """The scenario's own file, there or not, and what stands beside it."""
        try:
            with scandir(self.path.parent) as entries:
                return {self.path, *(Path(entry.path) for entry in entries if self.counts(entry.name))}
        except OSError:
            return {self.path}

    def _woken(self, stop: Event) -> Iterator[bool]:
        """Wake up at once, at each hint (True), and each second without one (False)."""
        yield True
        while not stop.is_set():
            try:
                yield from self._hints(stop)
            except (OSError, RuntimeError):
                # No such folder just now, or a system that cannot watch it (or no more of them): looking is enough.
                stop.wait(LOOK_EVERY)
                yield False

    def _hints(self, stop: Event) -> Iterator[bool]:
        from watchfiles import watch

        identity = self._identity()
        changes = watch(
            *self.folders,
            watch_filter=lambda _change, path: self.counts(path),
            debounce=60,
            step=15,
            stop_event=stop,
            rust_timeout=int(LOOK_EVERY * 1000),
            yield_on_timeout=True,
            raise_interrupt=False,
            recursive=False,
        )
        for change in changes:
            yield bool(change)
            if self._identity() != identity:
                # Another folder stands under this name by now: the system still watches the old one.
                return

    def _identity(self) -> list[tuple[int, int]]:
        return [(folder.stat().st_dev, folder.stat().st_ino) for folder in self.folders]


def _digest(path: Path) -> bytes:
    with path.open("rb") as file:
        return sha256(file.read(LARGEST_FILE + 1)).digest()
