"""What there is to play: read from the shelf and the saves, after the first picture is on the screen."""

from collections.abc import Callable

from attrs import frozen

from game.play.record import Finished
from game.records.saves import Saves
from game.shelf.language import also_in
from game.shelf.listing import listed
from game.shelf.scenarios import Shelf, Shelved
from game.shelf.trouble import NotOnShelf


@frozen
class Offer:
    """A scenario on the title screen: how many of its endings were found, and what is said of it."""

    id: str
    title: str
    found: int
    endings: int
    detail: tuple[str, ...]


@frozen
class Left:
    """The play that was left last and can be gone on with."""

    scenario: str
    title: str
    turns: int


@frozen
class Programme:
    """Everything that the title screen offers, and one thing that the player should know."""

    offers: tuple[Offer, ...]
    left: Left | None
    in_progress: frozenset[str]
    notice: str = ""
    languages: tuple[str, ...] = ()


def read_programme(shelf: Shelf, open_saves: Callable[[], Saves], language: str = "") -> Programme:
    """Read the shelf, told in a language where it is, and the saves. Raises what opening the saves raises."""
    saves = open_saves()
    found = saves.found()
    offers, titles, in_progress, notice = [], {}, set(), ""
    for name in shelf.ids():
        try:
            shelved = shelf.load(name, language)
        except NotOnShelf as error:
            notice = str(error)
            continue
        if shelved.story is None:
            words = f"breakroom check {name} says what is wrong in it."
            offers.append(Offer(name, name, 0, 0, (f"This scenario has mistakes: {words}",)))
            continue
        known = {ending.id for ending in shelved.story.endings}
        reached = found.get(name, ())
        count = len({one.ending for one in reached} & known)
        listing = listed(shelved, reached)
        detail = (shelved.story.summary, *_facts(listing.minutes, count, len(known), reached, _also_in(shelved)))
        offers.append(Offer(name, shelved.story.title, count, len(known), detail))
        titles[name] = shelved.story.title
        saved = saves.latest(name)
        if saved is not None and saved.finished is None and saved.choices:
            in_progress.add(name)
    last = saves.latest_of_all()
    left = None
    if last is not None and last.scenario in in_progress:
        left = Left(last.scenario, titles[last.scenario], len(last.choices))
    return Programme(tuple(offers), left, frozenset(in_progress), saves.notice or notice, shelf.languages())


def _also_in(shelved: Shelved) -> str:
    others = also_in(shelved.languages, shelved.language)
    return f" · also in {others}" if others else ""


def _facts(minutes: int, found: int, endings: int, reached: tuple[Finished, ...], more: str) -> tuple[str, ...]:
    length = "About a minute" if minutes == 1 else f"About {minutes} minutes"
    facts = f"{length} · {found} of {endings} endings found{more}"
    if not reached:
        return (facts,)
    seen, felt = max(one.reputation for one in reached), max(one.goodwill for one in reached)
    return facts, f"Your best: reputation {seen}, goodwill {felt}"
