"""What cases are made from: the scenarios there are, right and wrong ones, and generated ones."""

import random
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings

from game.author.rules.catalogue import CHECKS
from tests import bad, overlays
from tests.bench import branching
from tests.bench.fuzz.case import PEOPLE, SCENARIO, TRANSLATED_PEOPLE, TRANSLATION, Case
from tests.lines import KETTLE
from tests.strategies import texts
from tests.writing import CAST_YAML

ROOT = Path(__file__).resolve().parents[3]
#: How many stories Hypothesis draws at a time.
SOME = 40


class Seeds:
    """Draws a scenario with what stands beside it; the small ones often, the long ones seldom."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self._drawn: list[str] = []
        shipped = sorted((ROOT / "scenarios").glob("*.yaml"))
        self._long = [_of_file(path) for path in shipped if "." not in path.stem and path.stem != "people"]
        self._long.append(Case("branching", {SCENARIO: branching.generated(30).encode()}))
        folders = (ROOT / "scenarios" / "examples", ROOT / "scenarios" / "examples" / "wrong")
        self._short = [_of_file(path) for folder in folders for path in sorted(folder.glob("*.yaml"))]
        self._short += [
            Case("kettle", {SCENARIO: KETTLE.encode(), PEOPLE: CAST_YAML.encode()}),
            Case("rumor", {SCENARIO: bad.SCENARIO.encode(), PEOPLE: CAST_YAML.encode()}),
        ]
        original, spanish = overlays.ORIGINAL, overlays.SPANISH
        self._overlaid = [Case("cup", {SCENARIO: original.encode(), TRANSLATION: overlays.signed(spanish).encode()})]
        self._rules = []
        for check in CHECKS:
            for example in (*check.failing, *check.passing):
                files = {SCENARIO: example.over or example.raw, PEOPLE: CAST_YAML.encode()}
                more = {TRANSLATION: example.raw} if example.over else {}
                self._rules.append(Case(check.code, files | more))

    def draw(self) -> Case:
        """One of them."""
        pick = self.chance.random()
        if pick < 0.04:
            return self.chance.choice(self._long)
        if pick < 0.3:
            return self.chance.choice(self._short)
        if pick < 0.5:
            return self.chance.choice(self._rules)
        if pick < 0.6:
            return self.chance.choice(self._overlaid)
        return Case("generated", {SCENARIO: self._generated().encode(), PEOPLE: CAST_YAML.encode()})

    def lines(self) -> list[str]:
        """The lines of another one, to be mixed in."""
        return self.draw().files[SCENARIO].decode("utf-8", "replace").splitlines()

    def _generated(self) -> str:
        if not self._drawn:
            self._drawn = drawn(self.chance.getrandbits(32))
        return self._drawn.pop()


def drawn(number: int) -> list[str]:
    """Some stories of the tests' own strategy, always the same for the same number."""
    found: list[str] = []

    @seed(number)
    @settings(
        max_examples=SOME,
        deadline=None,
        database=None,
        derandomize=False,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    @given(texts())
    def collect(text: str) -> None:
        found.append(text)

    collect()
    return found[::-1]


def _of_file(path: Path) -> Case:
    files = {SCENARIO: path.read_bytes()}
    beside = path.with_name("people.yaml")
    files[PEOPLE] = beside.read_bytes() if beside.exists() else CAST_YAML.encode()
    for name, other in (
        (TRANSLATION, path.with_suffix(".es.yaml")),
        (TRANSLATED_PEOPLE, beside.with_suffix(".es.yaml")),
    ):
        if other.exists():
            files[name] = other.read_bytes()
    return Case(path.stem, files)
