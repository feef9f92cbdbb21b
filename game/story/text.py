"""Texts as templates: pieces that name people and variables, in paragraphs that may hang on conditions."""

from collections.abc import Iterator
from itertools import chain
from typing import Literal

from attrs import frozen

from game.story.expression import Condition
from game.story.people import Person

Weight = Literal["", "emphasis", "strong"]


@frozen
class Run:
    """A stretch of told text in one weight."""

    text: str
    weight: Weight = ""


Paragraph = tuple[Run, ...]


@frozen
class Words:
    """Text that is told as it stands."""

    text: str
    weight: Weight = ""


@frozen
class You:
    """The player's name."""

    weight: Weight = ""


@frozen
class Named:
    """A person's name, or a pronoun of theirs (`they`, `them`, `their`, or capitalized)."""

    person: int
    form: str = ""
    weight: Weight = ""


@frozen
class Agreeing:
    """A verb that agrees with a person's pronoun: the plural form with “they”, else the singular."""

    person: int
    plural: str
    singular: str
    weight: Weight = ""


@frozen
class Valued:
    """What a variable holds just then."""

    variable: int
    weight: Weight = ""


Piece = Words | You | Named | Agreeing | Valued
Line = tuple[Piece, ...]


@frozen
class Passage:
    """A paragraph, told where its condition holds. A text may hold several paragraphs."""

    lines: tuple[Line, ...]
    when: Condition | None = None

    @property
    def passages(self) -> "tuple[Passage, ...]":
        """Itself, so that blocks of both kinds have passages."""
        return (self,)


@frozen
class FirstOf:
    """Passages of which the first that holds is told."""

    passages: tuple[Passage, ...]


Text = tuple[Passage | FirstOf, ...]


def passages_of(text: Text) -> Iterator[Passage]:
    """Every passage that a text may tell, in file order."""
    return chain.from_iterable(block.passages for block in text)


def lines_of(text: Text) -> Iterator[Line]:
    """Every line that a text may tell, in file order."""
    return chain.from_iterable(passage.lines for passage in passages_of(text))


def form_of(person: Person, form: str) -> str:
    """A person's name, or the pronoun that a form such as `their` or `They` asks for."""
    if not form:
        return person.name
    pronouns = person.pronouns
    word = {"they": pronouns.subject, "them": pronouns.object, "their": pronouns.possessive}[form.lower()]
    return word[:1].upper() + word[1:] if form[0].isupper() else word


def plain(paragraph: Paragraph) -> str:
    """A told paragraph without its weights."""
    return "".join(run.text for run in paragraph)
