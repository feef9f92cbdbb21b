"""Whatever a translation looks like: nothing is raised, nothing is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.author.overlay.compare import orphans
from game.author.overlay.original import wordings
from game.author.overlay.translation import translate
from game.author.overlay.update import begin, keeps_all, update
from game.source.text import CONTROLS
from tests.author.test_compile_properties import SLIPS
from tests.bad import SCENARIO
from tests.overlays import SPANISH, original, overlay, signed, told, translation
from tests.strategies import texts
from tests.writing import compiled

STORY, TEXTS = original()
ROWS = [f"{row}\n" for row in (*SPANISH.splitlines(), *SCENARIO.splitlines())]


def holds(text: str) -> None:
    """Laying it over its original raises nothing, all that is told lies in it, and an update keeps what is there."""
    found = overlay(text)
    made = translate(STORY, TEXTS, found, "es", "cup.yaml")
    for fault in made.diagnostics:
        assert 1 <= fault.span.line <= len(found.read.lines), fault
        assert not CONTROLS.search(fault.message)
    assert made.story is not None or made.diagnostics
    if made.story is not None:
        assert [scene.id for scene in made.story.scenes] == [scene.id for scene in STORY.scenes]
    if found.root is not None and not found.read.diagnostics:
        again = update(found, TEXTS, "cup.yaml", "breakroom translate cup es").text
        if keeps_all(found, again, TEXTS):
            assert overlay(again).read.diagnostics == ()


@given(st.integers(0, len(SPANISH)), st.integers(0, 30), st.sampled_from(SLIPS))
def test_no_slip_breaks_a_translation(at: int, cut: int, put: str) -> None:
    """Some letters gone, or a sign too many, anywhere in it."""
    text = signed(SPANISH)
    holds(text[:at] + put + text[at + cut :])


@given(st.lists(st.sampled_from([*SLIPS, *ROWS]), max_size=40).map("".join))
def test_no_heap_of_rows_breaks_a_translation(text: str) -> None:
    """Rows of translations and scenarios in any order."""
    holds(text)


@given(texts())
def test_any_scenario_can_be_translated(text: str) -> None:
    """What is begun is read without a fault, has a place for every text, and stays as it is when it is run again."""
    made = compiled(text)
    assert made.story is not None
    originals = wordings(made.story, made.source_map)
    begun = begin(originals, "cup.yaml", "breakroom translate cup es").text
    found = overlay(begun)
    assert (found.read.diagnostics, found.desk.faults) == ((), [])
    again = update(found, originals, "cup.yaml", "breakroom translate cup es")
    assert (again.text, again.new, again.changed, again.gone, again.left) == (begun, 0, 0, 0, ())
    assert {place for place, wording in originals.items() if not wording.optional} == {*found.texts}


@pytest.mark.parametrize(
    "old, new, code",
    [
        ("summary: Queda una taza.", "summary: Queda\tuna taza.", "BR004"),
        ("summary: Queda una taza.", "summary: Queda \x1b[2J una taza.", "BR003"),
        ("summary: Queda una taza.", "summary: &a Queda", "BR010"),
        ("summary: Queda una taza.", "summary: !!str Queda", "BR010"),
        ("summary: Queda una taza.", "summary: Queda: una taza.", "BR011"),
        ("summary: Queda una taza.", "summary: Queda #1 taza.", "BR012"),
        ("summary: Queda una taza.", "summary: {dana} tiene una.", "BR010"),
        ("summary: Queda una taza.", "summary: 'Queda", "BR017"),
        ("title: La taza\n", "title: La taza\n---\n", "BR008"),
        ("title: La taza", "title: " + "a" * 20_001, "BR024"),
        ("marks: “ ”", "marks: " + "[" * 40 + "]" * 40, "BR009"),
        ("title: La taza", "title: {a: b}", "BR113"),
        ("title: La taza", "title:\n  a: b", "BR113"),
    ],
)
def test_what_is_bad_in_a_scenario_is_bad_in_a_translation(old: str, new: str, code: str) -> None:
    """The same rules, in the same words, at the place in its own file (language.md, rule 25)."""
    found = told(translation(SPANISH.replace(old, new)).diagnostics)
    assert code in {one for one, *_ in found}, found


@pytest.mark.parametrize("word", ["no", "on", "1e3", "12:30", "true", "0x1F", "~", "null"])
def test_a_word_that_yaml_takes_for_something_else_is_a_text(word: str) -> None:
    """As in a scenario: it is read by schema, not by guess."""
    story = translation(SPANISH.replace("title: La taza", f"title: {word}")).story
    assert story is not None
    assert story.title == word


def test_a_translation_of_two_thousand_scenes_is_read_and_brought_up() -> None:
    """All of it orphaned, or all of it missing."""
    many = "scenes:\n" + "".join(f"  s{number}: {{text: A}}\n" for number in range(2000)) + "  kitchen: {at: Nueve}\n"
    found = overlay(many)
    assert [code for code, *_ in told(translation(many).diagnostics)] == ["BR114"]
    assert len(orphans(found, TEXTS)) == 2000
    assert update(found, TEXTS, "cup.yaml", "again").gone == 2000
    scenes = "".join(f"  s{number}: {{text: A., to: end}}\n" for number in range(2000))
    big = compiled(f"title: A\nstart: s0\nscenes:\n{scenes}  end: {{ending: {{title: E, tone: warm}}}}\n")
    assert big.story is not None
    texts = wordings(big.story, big.source_map)
    made = update(overlay("title: B\nscenes:\n  s1000:\n    text: C.\n"), texts, "a.yaml", "again")
    assert (made.new, made.gone) == (2000, 0)
