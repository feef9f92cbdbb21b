"""A translation beside its original: what is missing, what has nothing to lie on, what has changed since."""

from collections.abc import Iterable, Iterator
from collections.abc import Mapping as Table

from game.author.overlay.document import Overlay, ledger
from game.author.overlay.faults import FOREIGN, MISSING, ORPHANED, STALE, UNSIGNED, WRONG_SHAPE
from game.author.overlay.fitting import Misfit, fit
from game.author.overlay.original import Place, Wording
from game.source.diagnostic import Diagnostic, Rule, Span
from game.source.node import Mapping

#: How many missing texts are told one by one, and how many of several are named.
MOST_TOLD, MOST_NAMED = 10, 5

#: How many scenes and choices that the original does not have are told one by one, whatever their share.
MOST_STRANGERS = 5

Originals = Table[Place, Wording]
_TOP = Span(1, 1, 1, 1)


def compare(overlay: Overlay, originals: Originals, name: str) -> list[Diagnostic]:
    """Everything in which a translation differs from its original. `name` is what its translator calls the original.

    A translation of another scenario gives one diagnostic, and not one for each of its texts.
    """
    if overlay.root is None or not overlay.groups:
        return []
    if is_foreign(overlay, originals):
        return [_foreign(overlay, originals, name)]
    return [
        *_orphans(overlay, originals, name),
        *_misfits(overlay, originals),
        *_missing(overlay, originals),
        *_stale(overlay, originals),
        *_unsigned(overlay, originals),
    ]


def _foreign(overlay: Overlay, originals: Originals, name: str) -> Diagnostic:
    message = f"This is a translation of another scenario: no scene and no choice of it is in {name}."
    fix = "Name it after its own scenario, or begin one: breakroom translate"
    if not shares_nothing(overlay, originals):
        theirs, ours = _named_in(overlay.keys), _named_in(originals)
        of = f"{len(theirs - ours)} of its {len(theirs)} scenes and choices are not in {name}"
        message = f"This seems to be a translation of another scenario: {of}."
        fix = (
            "Name it after its own scenario. If this one was rewritten, run breakroom translate: no word of it is lost."
        )
    return Diagnostic(FOREIGN, overlay.read.file, _TOP, message, fix)


def is_foreign(overlay: Overlay, originals: Originals) -> bool:
    """Whether more of a translation's scenes, choices and people are strangers to the original than are in it."""
    theirs, ours = _named_in(overlay.keys), _named_in(originals)
    many = MOST_STRANGERS < len(theirs - ours) > len(theirs & ours)
    return shares_nothing(overlay, originals) or (bool(ours) and many)


def shares_nothing(overlay: Overlay, originals: Originals) -> bool:
    """Whether a translation has names of scenes, choices or people, and not one of them is the original's."""
    theirs, ours = _named_in(overlay.keys), _named_in(originals)
    return bool(theirs and ours) and not theirs & ours


def _named_in(places: Iterable[Place]) -> set[Place]:
    return {name for place in places for name in _names(place)}


def _names(place: Place) -> Iterator[Place]:
    """The scenes, choices and people on the way to a place."""
    if place[0] in ("scenes", "people") and len(place) > 1:
        yield place[:2]
        if len(place) > 3 and place[2] == "choices":
            yield ("choice", place[3])


def orphans(overlay: Overlay, originals: Originals) -> tuple[Place, ...]:
    """What has nothing to lie on: whole scenes and choices where all of them is gone, else single texts."""
    known = {place[:length] for place in originals for length in range(1, len(place) + 1)}
    known |= {(*place[:2], "choices") for place in known if place[0] == "scenes"}
    found: dict[Place, None] = {}
    for place in overlay.keys:
        above = any(place[:length] in found for length in range(1, len(place)))
        if place not in known and not above and not _of_anybody(place):
            found[place] = None
    return tuple(found)


def _of_anybody(place: Place) -> bool:
    """Whether it is what a translation may say of anybody: a name, pronouns."""
    return place[0] in ("who", "people") and (len(place) == 1 or place[2:] in (("pronouns",), ("name",)))


def _orphans(overlay: Overlay, originals: Originals, name: str) -> Iterator[Diagnostic]:
    homes = {place[3]: place[1] for place in originals if place[0] == "scenes" and place[2] == "choices"}
    for place in orphans(overlay, originals):
        key, fix = overlay.keys[place], "Delete it, or run breakroom translate: it is kept as a comment."
        message = f"{_called(place)} is not in {name} any more: this is never told."
        if other := other_key(place, originals):
            yield _told(WRONG_SHAPE, overlay, key.span, f"The original has {other} here.", f"Write {other}:")
            continue
        if len(place) == 4 and place[2] == "choices" and place[3] in homes:
            fix = f"It stands in “{homes[place[3]]}” now: move it there."
        yield _told(ORPHANED, overlay, key.span, message, fix)


def other_key(place: Place, originals: Originals) -> str:
    """`say` where a translation has `text` and the original has not, and the other way round; else nothing."""
    other = {"text": "say", "say": "text"}.get(place[-1], "") if len(place) == 5 else ""
    return other if (*place[:-1], other) in originals else ""


def _called(place: Place) -> str:
    kinds = {"scenes": "scene", "who": "person", "people": "person", "remember": "variable", "choices": "choice"}
    if len(place) > 1 and place[-2] in kinds:
        return f"The {kinds[place[-2]]} “{place[-1]}”"
    return f"“{named(place)}”"


def named(place: Place) -> str:
    """A text as a translator would call it: `partition: text`, `lean_in: then`, `dana: warm`."""
    if len(place) > 2 and place[0] == "scenes":
        return f"{place[3]}: {place[-1]}" if place[2] == "choices" and len(place) > 3 else f"{place[1]}: {place[-1]}"
    if len(place) > 2 and place[0] in ("who", "people", "remember"):
        return f"{place[1]}: {place[-1]}"
    return place[-1]


def _misfits(overlay: Overlay, originals: Originals) -> Iterator[Diagnostic]:
    for place, text in overlay.texts.items():
        if place in originals and isinstance(misfit := fit(text.node, originals[place]), Misfit):
            where = misfit.where
            span = where.entries[0][0].span if isinstance(where, Mapping) and where.entries else where.span
            span = text.key.span if span.end_line > span.line else span
            yield _told(WRONG_SHAPE, overlay, span, misfit.message, misfit.fix)


def missing(overlay: Overlay, originals: Originals) -> tuple[Place, ...]:
    """The texts that a translation does not have, or not all parts of."""
    return tuple(
        place for place, wording in originals.items() if not wording.optional and _lacks(overlay, place, wording)
    )


def _lacks(overlay: Overlay, place: Place, wording: Wording) -> bool:
    if place not in overlay.texts:
        return not _other_written(overlay, place)
    parts = fit(overlay.texts[place].node, wording)
    return not isinstance(parts, Misfit) and None in parts


def _other_written(overlay: Overlay, place: Place) -> bool:
    """Whether what is done stands where the original has what is said, or the other way round: that is told already."""
    other = {"text": "say", "say": "text"}.get(place[-1]) if len(place) == 5 else None
    return other is not None and (*place[:-1], other) in overlay.texts


def _missing(overlay: Overlay, originals: Originals) -> Iterator[Diagnostic]:
    found = missing(overlay, originals)
    if len(found) > MOST_TOLD:
        some = ", ".join(named(place) for place in found[:MOST_NAMED])
        needed = sum(not wording.optional for wording in originals.values())
        message = f"{len(found)} of {needed} texts are not translated: {some}, …"
        fix = "Run breakroom translate: it puts each of them where it belongs."
        yield _told(MISSING, overlay, _nearest(overlay, found[0]), message, fix)
        return
    for place in found:
        message = f"“{named(place)}” is not translated: it is told as the original has it."
        yield _told(MISSING, overlay, _nearest(overlay, place), message, "Run breakroom translate to put it there.")


def _nearest(overlay: Overlay, place: Place) -> Span:
    """Where a text stands, or what it would stand in."""
    for length in range(len(place), 0, -1):
        if key := overlay.keys.get(place[:length]):
            return key.span
    return _TOP


def stale(overlay: Overlay, originals: Originals) -> tuple[Place, ...]:
    """The texts whose original has changed since they were made."""
    return tuple(
        place
        for place, wording in originals.items()
        if place in overlay.texts and (stamp := overlay.stamps.get(ledger(place))) and stamp.made != wording.fingerprint
    )


def _stale(overlay: Overlay, originals: Originals) -> Iterator[Diagnostic]:
    for place in stale(overlay, originals):
        alone = originals[place].alone
        notes = (f"It says now: {alone.words}",) if alone else ()
        message = f"The original of “{named(place)}” has changed since this was translated."
        fix = "Run breakroom translate: it shows what the original says now, and how to go on."
        span = overlay.texts[place].key.span
        yield Diagnostic(STALE, overlay.read.file, span, message, fix, notes)


def _unsigned(overlay: Overlay, originals: Originals) -> Iterator[Diagnostic]:
    found = [place for place in originals if place in overlay.texts and ledger(place) not in overlay.stamps]
    whole = [place for place in found if not _lacks(overlay, place, originals[place])]
    if whole:
        texts = "1 text does" if len(whole) == 1 else f"{len(whole)} texts do"
        message = f"{texts} not say what they were made from: if the original changes, nobody is told."
        span = overlay.texts[whole[0]].key.span
        yield _told(UNSIGNED, overlay, span, message, "Run breakroom translate: it keeps that at the end of the file.")


def _told(rule: Rule, overlay: Overlay, span: Span, message: str, fix: str) -> Diagnostic:
    return Diagnostic(rule, overlay.read.file, span, message, fix)
