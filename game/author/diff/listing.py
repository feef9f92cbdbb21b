"""What an edit did, as one JSON document."""

import json
from typing import Any

from game.author.diff.difference import Difference
from game.author.diff.fate import Fate
from game.author.diff.figures import Reach, Version
from game.author.diff.matching import Changed


def as_json(found: Difference) -> str:
    """Everything in keys: gained, lost and renamed parts, odds, bounds and lengths in pairs, saves and tests.

    Odds are 0..1; a bound is [least, greatest]; null stands where a version has no such part, and for plays or a
    longest play where they are endless or were not counted.
    """
    document = {
        "old": _version(found.old),
        "new": _version(found.new),
        "exact": found.exact,
        "scenes": _parts(found.parts.scenes, found.scenes),
        "choices": _parts(found.parts.choices, found.choices),
        "endings": [
            {"scene": odds.scene, "title": odds.title, "before": odds.before, "after": odds.after}
            for odds in found.odds
        ],
        "stats": [{"stat": one.stat, "before": one.before, "after": one.after} for one in found.bounds],
        "saves": [_save(fate) for fate in found.saves],
        "tests": [
            {"name": test.name, "before": test.before, "after": test.after, "because": test.because or None}
            for test in found.tests
        ],
    }
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def _version(version: Version) -> dict[str, Any]:
    explored = version.explored
    spread = explored.choices
    return {
        "scenario": version.story.id,
        "title": version.story.title,
        "words": version.words,
        "plays": explored.plays,
        "choices": {"least": spread.least, "mean": spread.mean, "greatest": spread.greatest},
        "states": explored.states,
        "sampled": explored.sampled,
    }


def _parts(changed: Changed, reach: Reach) -> dict[str, Any]:
    return {
        "gained": changed.gained,
        "lost": changed.lost,
        "renamed": [{"before": one, "after": other} for one, other in changed.renamed],
        "reached_now": reach.now,
        "reached_no_more": reach.no_more,
    }


def _save(fate: Fate) -> dict[str, Any]:
    return {
        "player": fate.play.you,
        "began": fate.play.began,
        "choices": fate.play.choices,
        "fate": fate.kind,
        "was": fate.was,
        "now": fate.now,
        "choice": fate.choice or None,
        "place": fate.place or None,
        "because": fate.because or None,
        "generated_id": fate.generated,
    }
