import re

import pytest

from game.author.choices import CHOICE_KEYS
from game.author.compile import KEYS
from game.author.scenes import SCENE_KEYS
from game.cli.program import COMMANDS
from game.story.model import FACETS
from game.story.people import ROLES
from tests.guide.book import GUIDE, keys_in, prose, section
from tests.writing import compiled

END = "{ending: {title: T, tone: warm}}"
#: A key that nobody knows, in each kind of group: a scene, and what stands at the margin.
ASKED = {
    "An ending": ("{ending: {title: T, tone: warm, zzz: 1}}", ""),
    "Something remembered": (END, "remember: {cups: {first: 1, zzz: 1}}"),
    "A person": (END, "who: {zed: {zzz: 1}}"),
    "The debrief": (END, "debrief: {zzz: 1}"),
    "A test": (END, "tests: [{name: N, choose: [], expect: {}, zzz: 1}]"),
}


def _known_keys(scene: str, top: str) -> list[str]:
    """The keys that the checker names, in its order, where it meets one that it does not know."""
    faults = compiled(f"title: A test\nstart: s\n{top}\nscenes:\n  s: {scene}\n").diagnostics
    (fix,) = (fault.fix or "" for fault in faults if "“zzz”" in fault.message)
    return fix.removeprefix("Its keys are: ").removesuffix(".").split(", ")


@pytest.mark.parametrize("heading, keys", [("The scenario", KEYS), ("A scene", SCENE_KEYS), ("A choice", CHOICE_KEYS)])
def test_the_reference_has_every_key_of_the_language(heading: str, keys: tuple[str, ...]) -> None:
    """And none that the compiler does not know, in the compiler's own order."""
    assert keys_in(heading) == [*keys]


@pytest.mark.parametrize("heading", ASKED)
def test_the_reference_has_every_key_of_the_smaller_groups(heading: str) -> None:
    """The keys that the checker names where it meets one that it does not know, each of them once."""
    assert sorted(keys_in(heading)) == sorted(_known_keys(*ASKED[heading]))


def test_every_rule_is_told_by_its_number() -> None:
    """1 to 25, as language.md and the tests of the engine count them."""
    numbers = re.findall(r"^(\d+)\. ", section("Every rule"), re.MULTILINE)
    assert [int(number) for number in numbers] == [*range(1, 26)]


@pytest.mark.parametrize("word", [*FACETS, *ROLES, "warm", "mixed", "cold", "nobody", "goes_on"])
def test_every_word_of_the_language_is_named(word: str) -> None:
    """Facets, roles, tones and the two words that stand for themselves."""
    assert f"`{word}`" in prose() or f": {word}`" in prose()


def test_only_commands_that_there_are_are_named() -> None:
    """Nobody is sent to a command that is still to come, and none that there is stays unmentioned."""
    named = {*re.findall(r"breakroom ([a-z]+)", GUIDE.read_text("utf-8"))}
    assert named == {*COMMANDS}
