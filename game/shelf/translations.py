"""The translations of a scenario: which there are, the story in one of them, and what is wrong in all."""

from pathlib import Path

from attrs import frozen

from game.author.faults import CANNOT_READ
from game.author.overlay.compare import missing
from game.author.overlay.document import PEOPLE, Overlay, read_overlay
from game.author.overlay.original import Place, Wording, people_wordings, wordings
from game.author.overlay.people import check_people
from game.author.overlay.translation import translate
from game.author.rules.allowance import without_allowed
from game.records.place import shown, why
from game.shelf.cast import FILE as PEOPLE_FILE
from game.shelf.file import read_file
from game.shelf.manuscript import Manuscript
from game.shelf.naming import near, translations_beside
from game.source.diagnostic import Diagnostic, Span, in_order
from game.source.document import Read
from game.story.model import Story


@frozen
class Translated:
    """A scenario in one language. `story` is None where nothing of the translation can be used.

    `diagnostics` are those of the translation and of the translated people beside it.
    """

    language: str
    path: Path
    story: Story | None
    diagnostics: tuple[Diagnostic, ...]


def open_translation(manuscript: Manuscript, language: str) -> Translated | None:
    """A scenario in a language; None where there is no such translation, or no story to translate. Never raises."""
    path = translations_beside(manuscript.path).get(language)
    story = manuscript.story
    if path is None or story is None:
        return None
    read, people = _read(path), _people(manuscript.path, language)
    if read.root is None:
        return Translated(language, path, None, in_order([*read.diagnostics, *people.diagnostics]))
    made = translate(
        story, originals_of(manuscript), read_overlay(read), language, manuscript.path.name, people.overlay
    )
    faults = in_order([*without_allowed(read, list(made.diagnostics)), *people.diagnostics])
    return Translated(language, path, made.story, faults)


def originals_of(manuscript: Manuscript) -> dict[Place, Wording]:
    """Every text that a translation of this scenario may have; nothing where it does not compile."""
    story = manuscript.story
    return wordings(story, manuscript.compiled.source_map) if story else {}


def faults_in_translations(manuscript: Manuscript) -> tuple[Diagnostic, ...]:
    """Everything that is wrong in the translations beside a scenario; nothing while it does not compile itself."""
    found = (open_translation(manuscript, language) for language in translations_beside(manuscript.path))
    return in_order([fault for translated in found if translated for fault in translated.diagnostics])


@frozen
class _People:
    """The translated people beside a scenario, if there are any, and what is wrong with their file."""

    overlay: Overlay | None = None
    diagnostics: tuple[Diagnostic, ...] = ()


def _people(scenario: Path, language: str) -> _People:
    original = scenario.with_name(PEOPLE_FILE)
    path = translations_beside(original).get(language)
    if path is None:
        return _People()
    read, there = _read(path), _read(original)
    if read.root is None or there.root is None:
        return _People(None, read.diagnostics)
    overlay = read_overlay(read, PEOPLE)
    faults = check_people(overlay, people_wordings(there.root), PEOPLE_FILE)
    return _People(overlay, in_order(without_allowed(read, list(faults))))


def people_left(manuscript: Manuscript, language: str) -> bool:
    """Whether what the people of a scenario say is still to be translated."""
    there = _read(manuscript.path.with_name(PEOPLE_FILE))
    path = translations_beside(manuscript.path.with_name(PEOPLE_FILE)).get(language)
    originals = people_wordings(there.root)
    if path is None:
        return bool(originals)
    return bool(missing(read_overlay(_read(path), PEOPLE), originals))


def _read(path: Path) -> Read:
    """A file as it is read; one that cannot be read is a document with that one fault."""
    name = shown(near(path))
    try:
        return read_file(path, name).read
    except OSError as error:
        fault = Diagnostic(CANNOT_READ, name, Span(1, 1, 1, 1), f"{shown(path)} cannot be read: {why(error)}.")
        return Read(name, ("",), None, (fault,))
