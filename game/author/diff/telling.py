"""What an edit did, in lines for a terminal."""

from collections.abc import Iterator

from game.author.diff.difference import Difference
from game.author.diff.fate import Fate, Kind
from game.author.diff.figures import Bounds, Odds, Reach
from game.author.diff.matching import Changed
from game.author.diff.verdict import Verdict
from game.author.explore.result import Exploration, Range
from game.author.explore.share import percent
from game.author.script.back import great

#: How many of a kind are told one by one.
MOST_TOLD = 40

#: What becomes of one play, and of several.
_SAVES: dict[Kind, tuple[str, str]] = {
    "same": ("goes on where it stood", "go on where they stood"),
    "moves": ("moves to another scene", "move to another scene"),
    "breaks": ("breaks", "break"),
    "broken": ("did not hold before either", "did not hold before either"),
    "mended": ("holds again", "hold again"),
}


def told(found: Difference) -> Iterator[str]:
    """Everything, a paragraph each; an inset line belongs to the one above it."""
    yield from _parts("Scenes", found.parts.scenes, found.scenes, "reached")
    yield from _parts("Choices", found.parts.choices, found.choices, "offered")
    yield from _odds(found)
    yield from _figures(found)
    yield from _saves(found.saves)
    yield from _tests(found.tests)


def _parts(what: str, changed: Changed, reach: Reach, how: str) -> Iterator[str]:
    groups = (
        ("new", [f"+ {name}" for name in changed.gained]),
        ("gone", [f"- {name}" for name in changed.lost]),
        ("likely renamed", [f"~ {one} is {other} now" for one, other in changed.renamed]),
        (f"can be {how} now", [f"+ {name}" for name in reach.now]),
        (f"can never be {how} any more", [f"- {name}" for name in reach.no_more]),
    )
    counts = [f"{len(lines)} {name}" for name, lines in groups if lines]
    yield f"{what}: {', '.join(counts) or 'the same'}."
    for name, lines in groups:
        yield from _some([f"  {line}" + (f" ({name})" if how in name else "") for line in lines])


def _odds(found: Difference) -> Iterator[str]:
    yield ""
    exact = "" if found.exact else " (about: not every state could be explored)"
    yield f"Odds of the endings{exact}:"
    for odds in found.odds:
        called = f", was called “{odds.was_called}”" if odds.was_called else ""
        yield f"  {odds.title} ({odds.scene}{called}): {_shares(odds, found.exact)}"


def _shares(odds: Odds, exact: bool) -> str:
    before, after = _share(odds.before, exact), _share(odds.after, exact)
    if odds.before is None or odds.after is None:
        return f"new, {after}" if odds.before is None else f"gone, it was {before}"
    return f"{after}, as before" if before == after else f"{before} before, {after} now"


def _share(odds: float | None, exact: bool) -> str:
    if not odds:
        return "never" if exact else "not seen"
    return percent(odds)


def _figures(found: Difference) -> Iterator[str]:
    old, new = found.old, found.new
    yield ""
    yield _pair("Words", f"{old.words:,}", f"{new.words:,}")
    yield _pair("Different plays", _plays(old.explored), _plays(new.explored))
    yield _pair("Choices in a play", _lengths(old.explored), _lengths(new.explored))
    for bounds in found.bounds:
        yield _pair(_stat(bounds), _range(bounds.before), _range(bounds.after))


def _pair(label: str, before: str, after: str) -> str:
    return f"{label}: {after}, as before." if before == after else f"{label}: {before} before, {after} now."


def _stat(bounds: Bounds) -> str:
    return f"{bounds.stat[:1].upper()}{bounds.stat[1:]}, least to greatest"


def _range(bounds: Range | None) -> str:
    return "not there" if bounds is None else f"{bounds[0]} to {bounds[1]}"


def _plays(explored: Exploration) -> str:
    if explored.plays is not None:
        return great(explored.plays)
    return "endlessly many" if explored.exact else "not counted"


def _lengths(explored: Exploration) -> str:
    spread = explored.choices
    greatest = "any number" if spread.greatest is None else str(spread.greatest)
    return f"{spread.least} to {greatest}, {spread.mean:.1f} on average"


def _saves(saves: tuple[Fate, ...]) -> Iterator[str]:
    yield ""
    if not saves:
        yield "Saved plays: there are none of this scenario."
        return
    kinds = [(kind, [fate for fate in saves if fate.kind == kind]) for kind in _SAVES]
    counts = (f"{len(fates)} {_SAVES[kind][len(fates) != 1]}" for kind, fates in kinds if fates)
    yield f"Saved plays: {', '.join(counts)}."
    for kind, fates in kinds:
        yield from _some([f"  {who(fate)}: {_fate(fate)}" for fate in fates if kind != "same"])


def who(fate: Fate) -> str:
    """Whose play it is, and since when, where they are."""
    return f"{fate.play.you}, begun {fate.play.began[:16].replace('T', ' at ')}"


def _fate(fate: Fate) -> str:
    if fate.kind == "mended":
        return f"it holds again, and stands in “{fate.now}”."
    if fate.kind == "moves":
        to = f"it stood in “{fate.was}”, and stands in “{fate.now}” now"
        return f"{to}. {fate.because}." if fate.because else f"{to}."
    already = " It did not hold before the edit either." if fate.kind == "broken" else ""
    return (
        f"choice {fate.place} of {len(fate.play.choices)}, “{fate.choice}”, is not offered in “{fate.now}”: "
        f"{fate.because}.{already}"
    )


def _tests(tests: tuple[Verdict, ...]) -> Iterator[str]:
    yield ""
    lines = [f"  {line}" for test in tests if (line := _test(test))]
    passing = sum(test.after is True for test in tests)
    there = sum(test.after is not None for test in tests)
    yield f"Tests: {passing} of {there} pass." if there else "Tests: there are none."
    yield from _some(lines)


def _test(test: Verdict) -> str:
    if test.after is None:
        return f"{test.name}: gone."
    if test.after:
        return f"{test.name}: passes now." if test.before is False else ""
    since = {True: "fails now", False: "fails, as before", None: "is new, and fails"}[test.before]
    return f"{test.name}: {since}: {test.because}."


def _some(lines: list[str]) -> Iterator[str]:
    yield from lines[:MOST_TOLD]
    if len(lines) > MOST_TOLD:
        yield f"  … and {len(lines) - MOST_TOLD:,} more."
