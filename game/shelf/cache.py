"""What checking found, kept until a file changes. Everything in it can be thrown away: it is only found again."""

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import uuid4

from attrs import frozen

from game.shelf.beside import bytes_of, files_with
from game.shelf.naming import near
from game.source.diagnostic import Diagnostic, Rule, Span

#: The environment variable that names the folder of the cache.
VARIABLE = "BREAKROOM_CACHE"
#: How many scenarios are remembered: of more, those that were checked longest ago are forgotten.
MOST = 400
#: The rooms of the game that decide what a check finds.
_ROOMS = ("author", "play", "shelf", "source", "story")


def cache_folder(environ: Mapping[str, str]) -> Path:
    """Where the cache is: in the folder that BREAKROOM_CACHE names, else in the platform's own for such things."""
    named = environ.get(VARIABLE)
    if named:
        return Path(named)
    from platformdirs import user_cache_path

    return user_cache_path("breakroom", appauthor=False) / "check"


@frozen
class Cache:
    """A folder with what was found, a file for each scenario. What is damaged, or cannot be written, is no matter.

    `rules` is the version of everything that decides what is found (`version_of_rules`).
    """

    folder: Path
    rules: str

    def key(self, scenario: Path) -> str | None:
        """What everything hangs on that a check of this scenario reads; None where it cannot be read."""
        try:
            parts = [(str(near(path)), bytes_of(path)) for path in files_with(scenario)]
        except OSError:
            return None
        digest = sha256(self.rules.encode())
        for name, raw in parts:
            for part in (name.encode("utf-8", "surrogateescape"), raw):
                digest.update(b"%d:" % len(part))
                digest.update(part)
        return digest.hexdigest()

    def found(self, scenario: Path, key: str | None) -> tuple[Diagnostic, ...] | None:
        """What was found when everything was as it is now; None where nobody remembers."""
        if key is None:
            return None
        try:
            kept = json.loads(self._place(scenario).read_bytes())
            if kept["key"] != key:
                return None
            return tuple(_fault(entry) for entry in kept["found"])
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return None

    def keep(self, scenario: Path, key: str | None, found: Iterable[Diagnostic]) -> None:
        """Remember what was found. Where that fails, it is found again next time."""
        if key is None:
            return
        place = self._place(scenario)
        beside = place.with_name(f".{uuid4().hex}")
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._forget()
            try:
                beside.write_text(json.dumps({"key": key, "found": [_entry(fault) for fault in found]}), "utf-8")
                beside.replace(place)
            finally:
                beside.unlink(missing_ok=True)
        except (OSError, ValueError):
            return

    def _place(self, scenario: Path) -> Path:
        name = str(scenario.absolute()).encode("utf-8", "surrogateescape")
        return self.folder / f"{sha256(name).hexdigest()[:32]}.json"

    def _forget(self) -> None:
        kept = sorted(self.folder.glob("*.json"), key=lambda path: path.stat().st_mtime)
        for path in kept[: max(0, len(kept) - MOST + 1)]:
            path.unlink(missing_ok=True)


def version_of_rules(package: Path | None = None) -> str | None:
    """The version of everything that decides what is found: a hash over the game's own files and what they rest on.

    None where they cannot be read (in an archive, say): then nothing is remembered.
    """
    package = package or Path(__file__).resolve().parent.parent
    digest = sha256()
    try:
        files = sorted(path for room in _ROOMS for path in (package / room).rglob("*") if _decides(path))
        for path in files:
            raw = path.read_bytes()
            digest.update(f"{path.relative_to(package).as_posix()}:{len(raw)}:".encode())
            digest.update(raw)
    except OSError:
        return None
    return digest.hexdigest() if files else None


def _decides(path: Path) -> bool:
    return path.is_file() and "__pycache__" not in path.parts and not path.name.startswith(".")


def _entry(fault: Diagnostic) -> list[Any]:
    rule = fault.rule
    return [rule.code, rule.name, rule.severity, fault.file, *fault.span, fault.message, fault.fix, *fault.notes]


def _fault(entry: list[Any]) -> Diagnostic:
    code, name, severity, file, line, column, end_line, end_column, message, fix, *notes = entry
    texts = (code, name, severity, file, message, *notes, *([] if fix is None else [fix]))
    numbers = (line, column, end_line, end_column)
    if not all(isinstance(text, str) for text in texts) or not all(type(number) is int for number in numbers):
        raise ValueError(entry)
    if severity not in ("error", "warning", "info"):
        raise ValueError(severity)
    return Diagnostic(Rule(code, name, severity), file, Span(*numbers), message, fix, tuple(notes))
