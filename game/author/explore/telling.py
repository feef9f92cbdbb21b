"""An exploration as people read it, in lines, and as programs do, in JSON (shape in cli.md)."""

import json
from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

from game.author.explore.result import Exploration, Path, Range, SceneReach, Spread, Trap
from game.author.explore.share import how_often, of_plays, percent
from game.play.pace import minutes_for
from game.story.model import Story

#: The names of columns are cut to this many letters, so that a scenario of six people fits 80 columns.
_NAME = 9


def told(found: Exploration, story: Story, seconds: float, width: int) -> str:
    """Everything that was found, in lines of at most `width` letters where words allow it."""
    parts = [
        _head(found, story, seconds, width),
        _endings(found),
        _ways(found, width),
        _facets(found, width),
        _scenes(found, story),
        _never(found, width),
        _settled(found, width),
        _beaten(found, width),
    ]
    return "\n\n".join("\n".join(lines) for part in parts if (lines := list(part))) + "\n"


def as_json(found: Exploration, story: Story, seconds: float) -> str:
    """One JSON document; people are named by their ids, odds are from 0 to 1."""
    return json.dumps(_tree(found, story, seconds), indent=2, ensure_ascii=False) + "\n"


def _head(found: Exploration, story: Story, seconds: float, width: int) -> Iterator[str]:
    yield story.title
    yield from _wrapped(f"{how(found)} in {seconds:.1f} s.", width)
    if all(ending.shortest is None for ending in found.endings):
        yield "No play comes to an end." if found.exact else "No play that was tried came to an end."
        return
    length = f"{_spread(found.choices, 'choices')} and {_spread(found.words, 'words')}"
    yield from _wrapped(f"A play has {length}: about {_minutes(found)}.", width)


def how(found: Exploration) -> str:
    """By what right all this is said."""
    if found.sampled is not None:
        return f"Too many states for the budget: {found.sampled:,} plays were tried, and only what was seen is said,"
    plays = "endlessly many plays" if found.plays is None else "1 play" if found.plays == 1 else _great(found.plays)
    return f"Every one of {found.states:,} states explored, {plays}, exactly,"


def _great(number: int) -> str:
    """A count; one that nobody would read in full as a power of ten."""
    return f"{number:,} plays" if number < 10**15 else f"some 10^{len(str(number)) - 1} plays"


def _minutes(found: Exploration) -> str:
    minutes = minutes_for(found.words.mean, found.choices.mean)
    return "1 minute" if minutes == 1 else f"{minutes} minutes"


def _spread(spread: Spread, what: str) -> str:
    mean = f"{spread.mean:,.0f}" if spread.mean >= 100 else f"{spread.mean:.1f}"
    least = f"1 {what[:-1]}" if spread.least == 1 else f"{spread.least:,} {what}"
    if spread.greatest is None:
        return f"{least} or more ({mean} on average)"
    if spread.least == spread.greatest:
        return least
    return f"{spread.least:,} to {spread.greatest:,} {what} ({mean} on average)"


def _endings(found: Exploration) -> Iterator[str]:
    rows = [("Ending", "", "odds", "shortest")]
    for ending in sorted(found.endings, key=lambda one: -one.odds):
        shortest = _nowhere(found) if ending.shortest is None else _choices(len(ending.shortest))
        odds = percent(ending.odds) if ending.shortest is not None else "-"
        rows.append((ending.scene, ending.tone, odds, shortest))
    yield from _table(rows, right=(2,))


def _nowhere(found: Exploration) -> str:
    """Of what no play came to: a sample proves nothing."""
    return "never" if found.exact else "not seen"


def _facets(found: Exploration, width: int) -> Iterator[str]:
    known = [ending for ending in found.endings if ending.sometimes]
    if known:
        yield "What plays have practiced that end there"
    for ending in known:
        also = [facet for facet in ending.sometimes if facet not in ending.always]
        told = [f"always {', '.join(ending.always)}"] if ending.always else []
        told += [f"at times {', '.join(also)}"] if also else []
        yield from _wrapped(f"  {ending.scene}: {'; '.join(told)}", width)


def _ways(found: Exploration, width: int) -> Iterator[str]:
    known = [ending for ending in found.endings if ending.shortest is not None]
    if known:
        yield "The shortest way to each ending" if found.exact else "The shortest way that was seen to each ending"
    for ending in known:
        yield from _wrapped(f"  {ending.scene}: {', '.join(ending.shortest or ()) or 'at once'}", width)


def _scenes(found: Exploration, story: Story) -> Iterator[str]:
    rows = [("Scene", "entered", "reputation", *(person.name[:_NAME] for person in story.people))]
    for scene in found.scenes:
        if scene.reputation is None:
            rows.append((scene.scene, _nowhere(found), "-", *("-" for _ in story.people)))
        else:
            ranges = (_range(reach) for reach in (scene.reputation, *scene.goodwill))
            rows.append((scene.scene, how_often(scene.visits), *ranges))
    yield from _table(rows, right=range(1, 3 + len(story.people)))


def _range(reach: Range) -> str:
    return str(reach[0]) if reach[0] == reach[1] else f"{reach[0]}-{reach[1]}"


def _never(found: Exploration, width: int) -> Iterator[str]:
    """What is wrong, or nothing."""
    for never in found.never_entered:
        yield from _wrapped(f"Never entered: {never.scene}. {never.because}", width)
    for never in found.never_offered:
        yield from _wrapped(f"Never offered: {never.choice}, in {never.scene}. {never.because}", width)
    for trap in found.traps:
        what = "Stuck: nothing is offered in" if trap.kind == "stuck" else "No way out of"
        yield from _wrapped(f"{what} {trap.scene} after {_path(trap.path)}: {of_plays(trap.odds)}.", width)


def _settled(found: Exploration, width: int) -> Iterator[str]:
    for fate in found.settled:
        what = f"Always {'true' if fate.always else 'false'}, in {fate.part or fate.scene}"
        yield from _wrapped(f"{what}: {fate.condition.source.strip()}", width)


def _beaten(found: Exploration, width: int) -> Iterator[str]:
    if found.beaten:
        yield from _wrapped("Beaten wherever both are offered: no stat better than the other, and one worse", width)
    for one in found.beaten:
        best = ", which beats all others" if one.best else ""
        yield from _wrapped(f"  {one.choice} by {one.by}{best} ({one.scene})", width)


def _choices(count: int) -> str:
    return "1 choice" if count == 1 else f"{count} choices"


def _path(path: Path) -> str:
    return ", ".join(path) or "the first page"


def _wrapped(text: str, width: int) -> Iterator[str]:
    indent = " " * (len(text) - len(text.lstrip()))
    yield from wrap(text, max(width, 40), subsequent_indent=f"{indent}  ", break_long_words=False) or [text]


def _table(rows: Sequence[tuple[str, ...]], right: Iterable[int]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    to_the_right = set(right)
    for row in rows:
        cells = (
            cell.rjust(width) if place in to_the_right else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        yield "  ".join(cells).rstrip()


def _tree(found: Exploration, story: Story, seconds: float) -> dict[str, object]:
    sampled = {} if found.sampled is None else {"sampled": found.sampled}
    head = {"scenario": found.scenario, "exact": found.exact, **sampled, "states": found.states, "plays": found.plays}
    longest = found.choices.greatest if found.exact else None
    length = {"shortest": found.choices.least, "longest": longest, "seconds": round(seconds, 3)}
    return {**head, **length, **_spreads(found), **_reach(found, story), **_faults(found)}


def _spreads(found: Exploration) -> dict[str, object]:
    return {
        "words": {"least": found.words.least, "mean": found.words.mean, "greatest": found.words.greatest},
        "choices": {"least": found.choices.least, "mean": found.choices.mean, "greatest": found.choices.greatest},
        "minutes": minutes_for(found.words.mean, found.choices.mean),
    }


def _reach(found: Exploration, story: Story) -> dict[str, object]:
    return {
        "endings": [
            {"scene": one.scene, "title": one.title, "odds": one.odds, "shortest": _listed(one.shortest)}
            for one in found.endings
        ],
        "scenes": [_scene(one, story) for one in found.scenes],
        "choices_taken": [
            {"scene": one.scene, "choice": one.choice, "offered": one.offered, "taken": one.taken}
            for one in found.options
        ],
        "facets": [
            {"ending": one.scene, "always": [*one.always], "sometimes": [*one.sometimes]} for one in found.endings
        ],
    }


def _scene(reach: SceneReach, story: Story) -> dict[str, object]:
    people = (person.id for person in story.people)
    return {
        "scene": reach.scene,
        "reachable": reach.reachable,
        "visits": reach.visits,
        "reputation": _listed(reach.reputation),
        "goodwill": {person: [*bounds] for person, bounds in zip(people, reach.goodwill, strict=False)},
    }


def _faults(found: Exploration) -> dict[str, object]:
    return {
        "never_offered": [
            {"scene": one.scene, "choice": one.choice, "because": one.because} for one in found.never_offered
        ],
        "never_entered": [{"scene": one.scene, "because": one.because} for one in found.never_entered],
        "stuck": [_trap(one) for one in found.traps if one.kind == "stuck"],
        "loops": [_trap(one) for one in found.traps if one.kind == "loop"],
        "settled": [
            {"scene": one.scene, "choice": one.part, "condition": one.condition.source.strip(), "always": one.always}
            for one in found.settled
        ],
        "dominated": [
            {"scene": one.scene, "choice": one.choice, "by": one.by, "beats_all": one.best} for one in found.beaten
        ],
    }


def _trap(trap: Trap) -> dict[str, object]:
    return {"scene": trap.scene, "path": [*trap.path], "odds": trap.odds}


def _listed(values: Sequence[object] | None) -> list[object] | None:
    return None if values is None else [*values]
