"""Stories in other languages that were read already."""

from pathlib import Path

from attrs import define, field

from game.shelf.cast import FILE as PEOPLE
from game.shelf.naming import translations_beside
from game.shelf.trouble import NotOnShelf
from game.story.model import Story


@define
class Tongues:
    """A story in a language is read when it is first asked for, and again once a file that it is made of changes."""

    _known: dict[tuple[Path, str], tuple[object, Story | None]] = field(factory=dict)

    def story(self, scenario: Path, language: str) -> Story | None:
        """A scenario in a language; None where there is none that can be used. Never raises."""
        people = scenario.with_name(PEOPLE)
        given = (translations_beside(original).get(language) for original in (scenario, people))
        version = tuple(_version(path) for path in (scenario, people, *given))
        known = self._known.get((scenario, language))
        if known is None or known[0] != version:
            known = self._known[scenario, language] = (version, _read(scenario, language))
        return known[1]


def _read(scenario: Path, language: str) -> Story | None:
    # Whoever plays stories as they were written reads no translation: what that takes is imported here.
    from game.shelf.manuscript import open_manuscript
    from game.shelf.translations import open_translation

    try:
        translated = open_translation(open_manuscript(scenario), language)
    except NotOnShelf:
        return None
    return translated.story if translated else None


def _version(path: Path | None) -> tuple[int, int] | None:
    """What changes with a file: its time and its size; None where there is none."""
    try:
        found = path.stat() if path else None
    except OSError:
        return None
    return (found.st_mtime_ns, found.st_size) if found else None
