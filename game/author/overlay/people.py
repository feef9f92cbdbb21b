"""People in another language: what they are called there, how they are spoken of, and what they would say."""

import re
from collections.abc import Iterator
from collections.abc import Sequence as Row

from attrs import evolve

from game.author import faults
from game.author.overlay.compare import Originals, compare
from game.author.overlay.document import Overlay, Written
from game.author.overlay.faults import NO_FORM
from game.author.overlay.original import Place
from game.source.diagnostic import Diagnostic, in_order
from game.source.node import AnyNode, Scalar, Sequence
from game.story.people import BANDS, Person, Pronouns


def people_in(persons: Row[Person], overlay: Overlay, cast: Overlay | None) -> tuple[Person, ...]:
    """The people of a story in another language: as the translated people.yaml has them, and `who` on top of it."""
    if cast is not None:
        persons = [_person(person, cast, ("people", person.id)) for person in persons]
    return tuple(_person(person, overlay, ("who", person.id)) for person in persons)


def check_people(overlay: Overlay, originals: Originals, name: str) -> tuple[Diagnostic, ...]:
    """What is wrong with a translated people.yaml."""
    for place, text in overlay.texts.items():
        if place[-1] == "pronouns":
            _pronouns(overlay, text)
    return in_order([*overlay.read.diagnostics, *overlay.desk.faults, *compare(overlay, originals, name)])


def _person(was: Person, overlay: Overlay, place: Place) -> Person:
    """A person with whatever a translation says of them; what it leaves out stays."""
    pronouns = overlay.texts.get((*place, "pronouns"))
    review = {band: _phrase(overlay, (*place, "review", band), was.review.line(band)) for band in BANDS}
    remembers = tuple(_remembered(overlay, place, was))
    return evolve(
        was,
        name=_phrase(overlay, (*place, "name"), was.name),
        about=_phrase(overlay, (*place, "about"), was.about),
        pronouns=(_pronouns(overlay, pronouns) if pronouns else None) or was.pronouns,
        review=evolve(was.review, remembers=remembers, **review),
    )


def _remembered(overlay: Overlay, place: Place, was: Person) -> Iterator[tuple[str, str]]:
    for act, line in was.review.remembers:
        yield act, _phrase(overlay, (*place, "review", "remembers", act), line)


def spoken_of(persons: Row[Person], overlay: Overlay, cast: Overlay | None) -> Iterator[Diagnostic]:
    """People whom the texts speak of by pronouns (`{priya.they}`) that the translation does not bring."""
    brought = {place[1] for one in (overlay, cast) if one for place in one.texts if place[-1] == "pronouns"}
    for person in persons:
        used = re.compile(rf"\{{{re.escape(person.id)}\.")
        texts = overlay.texts.values() if person.id not in brought else ()
        first = next((text for text in texts if _says(text.node, used)), None)
        if first is not None:
            message = f"“{person.id}” is spoken of by a pronoun here, and the translation brings none of its own."
            fix = f"Say how in the translation of people.yaml, or here: who: {{{person.id}: {{pronouns: ella/la/su}}}}"
            yield Diagnostic(NO_FORM, overlay.read.file, first.key.span, message, fix)


def _says(node: AnyNode, words: re.Pattern[str]) -> bool:
    if isinstance(node, Scalar):
        return bool(words.search(node.text))
    below = node.items if isinstance(node, Sequence) else [value for _, value in node]
    return any(_says(one, words) for one in below)


def _phrase(overlay: Overlay, place: Place, was: str) -> str:
    text = overlay.texts.get(place)
    if text is None or (isinstance(text.node, Scalar) and not text.node.text.strip()):
        return was
    return overlay.desk.phrase(text.node, "A text") or was


def _pronouns(overlay: Overlay, text: Written) -> Pronouns | None:
    """Three forms, whatever language they are of: who does, whom one sees, and whose it is."""
    words = overlay.desk.phrase(text.node, "Pronouns")
    parts = [part.strip() for part in words.split("/")] if words else []
    if words and (len(parts) != 3 or not all(parts)):
        message = f"“{words}” are not pronouns that a text can use: a translation writes all three."
        overlay.desk.fault(faults.WRONG_KIND, text.node, message, "Write three with / between them: ella/la/su.")
        return None
    return Pronouns(parts[0], parts[1], parts[2]) if words else None
