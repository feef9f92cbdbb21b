"""Every rule's examples are its tests: the failing ones give its code and no other, the passing ones never do."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from game.author.compile import compile_story
from game.author.rules.catalogue import BY_CODE, CHECKS, examine, examine_draft
from game.author.rules.examined import faults_of
from game.author.rules.example import CAST, Example, whole
from game.author.rules.rule import Check
from game.author.rules.subject import Subject
from game.source.document import read
from tests.author.rules.examined import ENGLISH, subject_of

GAME = Path(__file__).parents[3] / "game"
FAILING = [(check, example) for check in CHECKS for example in check.failing]
PASSING = [(check, example) for check in CHECKS for example in check.passing]

#: Rules whose mistake no example can show, each with the place where it is held instead.
SHOWN_ELSEWHERE = {
    "BR018": "the computer refuses a people.yaml: tests/shelf/test_cast.py",
}


def _ids(pairs: list[tuple[Check, Example]]) -> list[str]:
    return [f"{check.code}-{check.failing.index(one) if one in check.failing else check.passing.index(one)}"
            for check, one in pairs]  # fmt: skip


@pytest.mark.parametrize("check, example", FAILING, ids=_ids(FAILING))
def test_a_failing_example_has_exactly_this_fault(check: Check, example: Example) -> None:
    """Nothing else is wrong with it: whoever reads it looks at one thing."""
    assert {fault.rule.code for fault in faults_of(check, example, ENGLISH)} == {check.code}


@pytest.mark.parametrize("check, example", PASSING, ids=_ids(PASSING))
def test_a_passing_example_has_no_fault(check: Check, example: Example) -> None:
    """It compiles, and this rule finds nothing in it."""
    assert faults_of(check, example, ENGLISH) == ()


@cache
def _made() -> list[tuple[str, str]]:
    """The code and the name of every rule that the game makes, wherever that is."""
    trees = [ast.parse(path.read_text("utf-8")) for path in GAME.rglob("*.py")]
    calls = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call)]
    made = [call.args[:2] for call in calls if isinstance(call.func, ast.Name) and call.func.id == "Rule"]
    return [
        (str(code.value), str(name.value))
        for code, name in made
        if isinstance(code, ast.Constant) and isinstance(name, ast.Constant)
    ]


def test_every_code_and_every_name_belongs_to_one_rule() -> None:
    """A code is what people search for and what a comment silences: BR and three digits."""
    made = _made()
    assert len({code for code, _ in made}) == len({name for _, name in made}) == len(made)
    assert all(re.fullmatch(r"BR\d{3}", code) for code, _ in made)


def test_every_rule_that_there_is_stands_in_the_catalogue() -> None:
    """Nobody is told a code that cannot be looked up."""
    assert sorted(_made()) == [(check.code, check.rule.name) for check in CHECKS]
    assert list(BY_CODE.values()) == [*CHECKS]


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_every_rule_is_explained(check: Check) -> None:
    """Why it is bad, in sentences, with an example of each kind."""
    assert check.why.endswith((".", "?"))
    assert (check.failing and check.passing) or check.code in SHOWN_ELSEWHERE


def test_all_rules_together_say_what_each_of_them_says() -> None:
    """Once each, from the top of the file to its end."""
    check, example = next((check, one) for check, one in PASSING)
    found = examine(subject_of(example.raw))
    assert list(found) == sorted(found, key=lambda fault: (fault.span, fault.rule.code))
    assert check.code not in {fault.rule.code for fault in found}


DRAFT = """\
first:
  here: nobody
  text: It is Monday.
  choices:
    - {text: Go., to: %s}
"""
DEBRIEF = "summray: It is Monday.\ndebrief:\n  ask:\n    reactions:\n      - Was it good?\n"


def _codes(text: str) -> list[str]:
    document = read("draft.yaml", text.encode())
    made = compile_story("draft", document, CAST)
    assert made.draft is not None
    assert made.story is None
    subject = Subject(document, made.draft, made.source_map, None, None, made.names)
    return [fault.rule.code for fault in examine_draft(subject, made.diagnostics)]


def test_what_needs_no_story_is_found_without_one() -> None:
    """A yes/no question; and what is missing outside of the scenes, only where every fault is inside of them."""
    draft = whole(DRAFT % "nowhere") + DEBRIEF
    assert _codes(draft.replace("summray", "summary")) == ["BR098", "BR096", "BR096", "BR096", "BR097"]
    assert _codes(draft) == ["BR097"]
