"""A story in another language: the original with every text that its translation has, and its own where it has none."""

from collections.abc import Iterable, Sequence

from attrs import define, evolve, frozen

from game.author import template
from game.author.overlay.compare import Originals, compare, is_foreign
from game.author.overlay.document import Overlay
from game.author.overlay.fitting import Misfit, Parts, fit
from game.author.overlay.original import Place
from game.author.overlay.people import people_in, spoken_of
from game.author.scope import Scope
from game.source.diagnostic import Diagnostic, in_order
from game.source.node import Scalar
from game.story.model import Choice, Debrief, Ending, Scene, Story, Variable
from game.story.people import Person
from game.story.text import FirstOf, Line, Passage, Text, passages_of


@frozen
class Translation:
    """What laying a translation over a story gave: a story of the same shape, and what is wrong with the file.

    `story` is None where nothing of the file could be read, or all of it is another scenario's.
    """

    story: Story | None
    diagnostics: tuple[Diagnostic, ...]


def translate(
    story: Story, originals: Originals, overlay: Overlay, language: str, name: str, people: Overlay | None = None
) -> Translation:
    """The story in another language. `name` is what its translator calls the original, `people` the translated cast.

    A text that cannot be used stays as the original has it, and is among the diagnostics.
    """
    if is_foreign(overlay, originals) or not is_begun(overlay, originals):
        return Translation(None, _found(overlay, originals, name))
    persons = people_in(story.people, overlay, people)
    scope = Scope(
        people={person.id: place for place, person in enumerate(persons)},
        persons=list(persons),
        variables={variable.name: slot for slot, variable in enumerate(story.variables)},
        declared=list(story.variables),
        agree=overlay.agree or (people.agree if people else ()),
        you=overlay.you[:1].lower() + overlay.you[1:] or "you",
    )
    told = _Pen(overlay, originals, scope).story(story, persons, language)
    return Translation(told, _found(overlay, originals, name, spoken_of(persons, overlay, people)))


def is_begun(overlay: Overlay, originals: Originals) -> bool:
    """Whether any text of the original is translated."""
    texts = ((text.node, originals[place]) for place, text in overlay.texts.items() if place in originals)
    return any(not isinstance(parts := fit(*text), Misfit) and any(parts) for text in texts)


def _found(
    overlay: Overlay, originals: Originals, name: str, more: Iterable[Diagnostic] = ()
) -> tuple[Diagnostic, ...]:
    return in_order([*overlay.read.diagnostics, *overlay.desk.faults, *compare(overlay, originals, name), *more])


@define
class _Pen:
    """Writes a story again with the words of a translation."""

    overlay: Overlay
    originals: Originals
    scope: Scope

    def story(self, was: Story, persons: Sequence[Person], language: str) -> Story:
        return evolve(
            was,
            title=self.phrase(("title",), was.title),
            summary=self.phrase(("summary",), was.summary),
            people=tuple(persons),
            variables=tuple(map(self.variable, was.variables)),
            scenes=tuple(map(self.scene, was.scenes)),
            debrief=self.debrief(was.debrief),
            language=language,
            marks=self.overlay.marks or was.marks,
            nobody=self.overlay.you or was.nobody,
        )

    def variable(self, was: Variable) -> Variable:
        place = ("remember", was.name)
        words = ((key[3], key) for key in self.originals if key[:3] == (*place, "words"))
        printed = tuple((word, said) for word, key in words if (said := self.phrase(key, "")))
        shown = self.phrase((*place, "shown"), was.shown) if was.shown else was.shown
        return evolve(was, shown=shown, printed=printed)

    def scene(self, was: Scene) -> Scene:
        place = ("scenes", was.id)
        return evolve(
            was,
            at=self.phrase((*place, "at"), was.at) if was.at else was.at,
            text=self.text((*place, "text"), was.text),
            ending=self.ending((*place, "ending", "title"), was.ending) if was.ending else None,
            choices=tuple(self.choice((*place, "choices", choice.id), choice) for choice in was.choices),
        )

    def ending(self, place: Place, was: Ending) -> Ending:
        return evolve(was, title=self.phrase(place, was.title))

    def choice(self, place: Place, was: Choice) -> Choice:
        return evolve(
            was,
            text=self.line((*place, "say" if was.spoken else "text"), was.text),
            then=self.text((*place, "then"), was.then),
            why=self.line((*place, "why"), was.why) if was.why else None,
            locked=self.line((*place, "locked"), was.locked) if was.locked else None,
            unseen=self.line((*place, "unseen"), was.unseen) if was.unseen else None,
        )

    def debrief(self, was: Debrief) -> Debrief:
        asked = {step: self.questions(("debrief", "ask", step), questions) for step, questions in was.steps}
        principle = self.phrase(("debrief", "principle"), was.principle)
        note = self.phrase(("debrief", "for_the_instructor"), was.for_the_instructor)
        return evolve(was, principle=principle, for_the_instructor=note, **asked)

    def questions(self, place: Place, was: tuple[str, ...]) -> tuple[str, ...]:
        parts = self.parts(place)
        if len(parts) != len(was):
            return was
        return tuple(self._phrase(part, place, before) for part, before in zip(parts, was, strict=True))

    def phrase(self, place: Place, was: str) -> str:
        parts = self.parts(place)
        return self._phrase(parts[0], place, was) if parts else was

    def _phrase(self, part: Scalar | None, place: Place, was: str) -> str:
        before = len(self.overlay.desk.faults)
        told = template.phrase(self.overlay.desk, part, _what(place), self.scope) if part else None
        return told if told and len(self.overlay.desk.faults) == before else was

    def line(self, place: Place, was: Line) -> Line:
        parts = self.parts(place)
        desk = self.overlay.desk
        before = len(desk.faults)
        by_hand = place[-1] == "text" and place in self.overlay.texts and self.overlay.texts[place].key.plain
        part = parts[0] if parts else None
        told = template.line(desk, part, _what(place), self.scope, may_be_speech=by_hand) if part else None
        return told if told and len(desk.faults) == before else was

    def text(self, place: Place, was: Text) -> Text:
        passages = [*passages_of(was)]
        parts = self.parts(place)
        if len(parts) != len(passages):
            return was
        told = iter([self.passage(part, place, passage) for part, passage in zip(parts, passages, strict=True)])
        return tuple(
            FirstOf(tuple(next(told) for _ in block.passages)) if isinstance(block, FirstOf) else next(told)
            for block in was
        )

    def passage(self, part: Scalar | None, place: Place, was: Passage) -> Passage:
        desk = self.overlay.desk
        before = len(desk.faults)
        told = template.passage(desk, part, _what(place), self.scope, was.when) if part else None
        return told if told and len(desk.faults) == before else was

    def parts(self, place: Place) -> Parts:
        """The parts of a text as the translation has them; none where it has not, or where they do not fit."""
        text = self.overlay.texts.get(place)
        found = fit(text.node, self.originals[place]) if text and place in self.originals else ()
        return () if isinstance(found, Misfit) else found


def _what(place: Place) -> str:
    called = {"then": "What follows", "why": "A reason", "locked": "A reason", "unseen": "What nobody saw"}
    called |= {"title": "The title", "summary": "The summary", "at": "The time", "say": "A choice", "words": "A word"}
    return called.get(place[-1], "A text")
