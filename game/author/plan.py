"""What somebody says of a scenario before it is written: its title, who is in it, what it practices."""

import re
import unicodedata
from collections.abc import Iterable, Mapping

from attrs import frozen

from game.author.schema import did_you_mean
from game.author.scope import RESERVED
from game.story.model import FACETS, Facet
from game.story.people import ROLES, Person, Role

#: The longest title, summary or place, and the longest name of a person, in characters: what a page has room for.
LONGEST_LINE, LONGEST_NAME = 80, 30
#: How many people a new scenario may begin with, and how many its story needs.
MOST_PEOPLE, FEWEST_PEOPLE = 8, 2
#: How somebody is spoken of whose pronouns nobody said.
THEY = "they/them"
#: What the sample remembers, and what is no word to YAML of one age or another: no person may have such an id.
TAKEN = frozenset({"clock", "page", "know_it", "null", "yes", "no", "on", "off", "y", "n"})

_PRONOUNS = re.compile(r"(?:she|he|they|it)(?:/[^/\s]+)?|[^/\s]+/[^/\s]+/[^/\s]+")


class Unfit(ValueError):
    """An answer that no scenario can be made of. The message is a sentence that says why, and what would be fit."""


@frozen
class Somebody:
    """A person of a new scenario. `known` says that the people.yaml beside it describes them."""

    id: str
    name: str
    role: Role = "peer"
    pronouns: str = THEY
    known: bool = False


#: Who is there where nobody was named.
DANA, SAM = Somebody("dana", "Dana", "peer", "she/her"), Somebody("sam", "Sam", "boss", "they/them")


@frozen
class Plan:
    """All that a new scenario is made of. The first of the people is there, the second is spoken of."""

    title: str = "The Page in the Printer"
    people: tuple[Somebody, ...] = (DANA, SAM)
    practices: tuple[Facet, ...] = ("discretion", "candor")
    minutes: int = 5
    place: str = "The copy room"


def phrase(text: str, what: str) -> str:
    """A line that somebody wrote, without needless blanks. Raises Unfit."""
    line = " ".join(text.split())
    if not line:
        raise Unfit(f"{what} is empty.")
    if not line.isprintable():
        raise Unfit(f"{what} has an invisible character in it. Type it again.")
    if len(line) > LONGEST_LINE:
        raise Unfit(f"{what} has {len(line)} characters; {LONGEST_LINE} are the most.")
    if "{" in line or "}" in line:
        raise Unfit(f"{what} cannot have braces: in a scenario they stand around a name, as in {{dana}}.")
    return line


def facets(text: str) -> tuple[Facet, ...]:
    """Facets, parted by commas, each once. Raises Unfit."""
    words = dict.fromkeys(word.lower() for word in re.split(r"[,\s]+", text) if word)
    if not words:
        raise Unfit(f"Which facets? They are: {', '.join(FACETS)}.")
    return tuple(_facet(word) for word in words)


def _facet(word: str) -> Facet:
    for facet in FACETS:
        if facet == word:
            return facet
    guess = did_you_mean(word, FACETS)
    meant = f"Did you mean {guess}? " if guess else ""
    raise Unfit(f"There is no facet “{_short(word)}”. {meant}They are: {', '.join(FACETS)}.")


def minutes(text: str) -> int:
    """How long it takes, 1 to 600 minutes. Raises Unfit."""
    if not re.fullmatch(r"\s*[0-9]{1,3}\s*", text) or not 1 <= int(text) <= 600:
        raise Unfit("The minutes should be a whole number from 1 to 600.")
    return int(text)


def people(text: str, cast: Mapping[str, Person]) -> tuple[Somebody, ...]:
    """People as `Name:role:pronouns`, parted by commas; role and pronouns may be left out. Raises Unfit.

    `cast` are those of the people.yaml beside: whoever is named like one of them, and no more, is that person.
    """
    found: list[Somebody] = []
    for part in text.split(","):
        name, _, rest = part.partition(":")
        role, _, pronouns = rest.partition(":")
        found.append(somebody(name, role, pronouns, cast, found))
    return enough(found)


def enough(found: Iterable[Somebody]) -> tuple[Somebody, ...]:
    """These people, with more where the story needs them. Raises Unfit where they are too many."""
    folk = [*found]
    if len(folk) > MOST_PEOPLE:
        raise Unfit(f"These are {len(folk)} people; begin with {MOST_PEOPLE} at most. More may come later.")
    for more in (SAM, DANA):
        if len(folk) < FEWEST_PEOPLE and more.id not in {one.id for one in folk}:
            folk.append(more)
    return tuple(folk)


def somebody(
    name: str, role: str, pronouns: str, cast: Mapping[str, Person], others: Iterable[Somebody] = ()
) -> Somebody:
    """One person, different from the others. Raises Unfit."""
    called, role, pronouns = " ".join(name.split()), role.strip().lower(), "".join(pronouns.split()).lower()
    known = _known(called, cast) if not role and not pronouns else None
    made = known or Somebody(_id(called, {*cast}), called, _role(role or "peer", called), _spoken(pronouns, called))
    if made.name.casefold() in {other.name.casefold() for other in others}:
        raise Unfit(f"Two people are called {made.name}. Call one of them something else.")
    taken = {other.id for other in others}
    return made if made.id not in taken else Somebody(_id(called, taken | {*cast}), called, made.role, made.pronouns)


def _known(called: str, cast: Mapping[str, Person]) -> Somebody | None:
    for person in cast.values():
        if called.casefold() in (person.id.casefold(), person.name.casefold()):
            spoken = person.pronouns
            forms = f"{spoken.subject}/{spoken.object}/{spoken.possessive}"
            return Somebody(person.id, person.name, person.role, forms, known=True)
    return None


def from_cast(cast: Mapping[str, Person]) -> tuple[Somebody, ...]:
    """Who is in a scenario where nobody was named: the first of those beside it, if there are enough."""
    if len(cast) < FEWEST_PEOPLE:
        return Plan().people
    return tuple(one for person in [*cast.values()][:FEWEST_PEOPLE] if (one := _known(person.id, cast)))


def _id(name: str, taken: set[str]) -> str:
    """A name in lower case, as the rest of the file calls somebody. Raises Unfit."""
    if not name.isprintable():
        raise Unfit("A name has an invisible character in it. Type it again.")
    if len(name) > LONGEST_NAME:
        raise Unfit(f"The name “{_short(name)}” has {len(name)} characters; {LONGEST_NAME} are the most.")
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(sign))
    base = re.sub(r"[^\w]+", "_", unicodedata.normalize("NFC", bare)).strip("_")
    if not base:
        raise Unfit(f"“{_short(name)}” has no letters: how should the story call them?" if name else "A name is empty.")
    base = base if base[0].isalpha() else f"p_{base}"
    found, number = base, 1
    while found in taken | RESERVED | TAKEN:
        number += 1
        found = f"{base}_{number}"
    return found


def _role(word: str, name: str) -> Role:
    for role in ROLES:
        if role == word:
            return role
    guess = did_you_mean(word, ROLES)
    meant = f"Did you mean {guess}? " if guess else ""
    raise Unfit(f"{name} cannot be a “{_short(word)}”. {meant}There is: {', '.join(ROLES)}.")


def _spoken(text: str, name: str) -> str:
    if text and not (_PRONOUNS.fullmatch(text) and text.isprintable()):
        raise Unfit(f"The pronouns of {name} should be she/her, he/him, they/them, or three: ze/zir/zirs.")
    return text or THEY


def _short(word: str) -> str:
    return word if len(word) <= LONGEST_NAME else f"{word[:LONGEST_NAME]}…"
