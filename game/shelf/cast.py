"""The people of a folder: its people.yaml, read once for all the scenarios beside it."""

from pathlib import Path

from attrs import define, field, frozen

from game.author.compile import compile_people
from game.author.faults import CANNOT_READ
from game.records.place import shown, why
from game.shelf.file import read_file
from game.source.diagnostic import Diagnostic, Span
from game.story.people import Person, Pronouns

FILE = "people.yaml"


class _Anybody(dict[str, Person]):
    """Stands in for people that could not be read: everybody is known, so that nobody is called unknown."""

    def __bool__(self) -> bool:
        return True

    def get(self, key: str, _default: object = None) -> Person:
        return Person(key, key.capitalize(), Pronouns("they", "them", "their", plural=True), "peer")


@frozen
class Cast:
    """Who may be named in a folder's scenarios, what is wrong with their file, and its lines. No file: nobody."""

    people: dict[str, Person]
    diagnostics: tuple[Diagnostic, ...] = ()
    lines: dict[str, tuple[str, ...]] = field(factory=dict)

    @property
    def broken(self) -> bool:
        """Whether something in the file stops the scenarios that stand beside it."""
        return any(fault.rule.severity == "error" for fault in self.diagnostics)


@define
class Casts:
    """Casts that were read already. A file that has changed (its time or its size) is read again."""

    _known: dict[Path, tuple[tuple[int, int], Cast]] = field(factory=dict)

    def beside(self, scenario: Path, name: str) -> Cast:
        """The people beside a scenario; `name` is what diagnostics call their file. Never raises."""
        path = scenario.with_name(FILE)
        try:
            found = path.stat()
            version = (found.st_mtime_ns, found.st_size)
            known = self._known.get(path)
            if known is None or known[0] != version:
                known = self._known[path] = (version, _read(path, name))
        except FileNotFoundError:
            return Cast({})
        except OSError as error:
            message = f"{shown(path)} cannot be read: {why(error)}."
            return Cast(_Anybody(), (Diagnostic(CANNOT_READ, name, Span(1, 1, 1, 1), message),), {name: ("",)})
        return known[1]


def _read(path: Path, name: str) -> Cast:
    document = read_file(path, name).read
    people, faults = compile_people(document)
    return Cast(_Anybody() if document.root is None else people, faults, {name: document.lines})
