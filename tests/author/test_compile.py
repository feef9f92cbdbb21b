from pathlib import Path

import pytest

from game.author.compile import compile_people, compile_story
from game.source.diagnostic import Span
from game.source.document import read
from tests.bad import SCENARIO, broken, compiled, expect_one, faults_in
from tests.writing import CAST

ROOT = Path(__file__).parents[2]
SCENARIOS = ROOT / "scenarios"

#: The scenario of language.md, with the scenes that it leaves out.
LANGUAGE = """\
title: The Rumor Mill
summary: Somebody has a story about Priya. What does it sound like when it leaves your desk?
practices: [respect, discretion]       # facets, from the fixed list below
minutes: 10
who: {dana: {name: Dana, pronouns: she/her, role: peer}, priya: , marco: , sam: {role: boss}}
remember:                              # this story's own variables, with their first values
  heard_it: false
  clock: {from: 0, to: 90, first: 90, shown: Minutes to the three o'clock call, runs_out: the_call}
  floor: {one_of: [wet, mopped, clean], first: wet}
start: partition

scenes:
  partition:
    here: [dana, marco]                # who can perceive what you do
    at: 1:30 p.m.                      # optional, for the corner of the page
    text: |
      Dana leans over the partition. "Did you hear why {priya} was in with {sam} for an hour?"
      Beside you, {marco} stops typing.
    choices:
      - id: lean_in                    # needed where the choice is named elsewhere; keeps saves alive across edits
        text: Lean in. You have time for one story.
        then: '{dana} rolls her chair round, which {dana.they} does for the good ones.'
        effects: {goodwill: {dana: +5, priya: -8}, reputation: -2, clock: -10, heard_it: {set: true}}
        shows: [-discretion]           # the facet it practices; with a minus, neglects
        why: Ten minutes of Dana's company, paid for with something that was not yours.
        to: the_story
      - say: If it is about {priya}, we could ask {priya}.      # speech: the game puts the quotation marks
        if: not heard_it and goodwill.dana >= 20
        locked: Dana would have to trust you a little first.    # shown greyed with this reason; without it, hidden
        to: ask_priya
      - id: change_the_subject
        text: Ask about the buses.
        to: ask_priya
  the_story:
    to: [{if: heard_it, to: ask_priya}, {to: the_call}]
  ask_priya:
    here: [priya, {who: marco, if: not heard_it}]
    hears: {priya: [lean_in]}          # or [priya]: everything that waits for her
    text:
      - first_of:
          - if: untold.priya
            text: She smiles. Nobody has told her yet.
          - text: She has been waiting for somebody to come in person.
    to: the_end
  the_call:
    text: The phone rings.
    to: the_end
  the_end:
    ending: {title: The story stops here, tone: warm}           # warm | mixed | cold
    text: ...

debrief:
  principle: Would you do this to a customer? Then not to the person at the next desk either.
  ask:                                 # the four steps of a debrief, in this order; block lists,
    reactions:                         # since a comma or a ? inside [ ] breaks a sentence
      - How did it feel when Dana stopped talking to you?
    description:
      - Who knew what, and when?
    analysis:
      - What did each silence cost, and whom?
    summary:
      - What is one thing that you will do on Monday?
  for_the_instructor: Expect the class to split at "ask_priya". Let both sides speak before you show the counts.

tests:
  - name: Asking Priya mends it
    choose: [change_the_subject, ask_priya]
    expect: {ending: the_end, goodwill.priya: ">= 55"}
"""


def test_the_scenario_of_the_language_compiles() -> None:
    """Every spelling that the language shows works, comments and all."""
    made = compiled(LANGUAGE)
    assert made.diagnostics == ()
    assert made.story is not None
    assert [choice.id for choice in made.story.scenes[0].choices] == ["lean_in", "ask_priya", "change_the_subject"]
    assert made.source_map["choice", "lean_in"] == Span(20, 13, 20, 20)
    assert made.source_map["scene", "ask_priya"].line == 36


def test_the_shipped_scenarios_compile() -> None:
    """The scenarios that travel with the game have no fault at all."""
    people, faults = compile_people(read("people.yaml", (SCENARIOS / "people.yaml").read_bytes()))
    assert faults == ()
    for path in SCENARIOS.glob("*.yaml"):
        if path.stem != "people" and "." not in path.stem:
            made = compile_story(path.stem, read(path.name, path.read_bytes()), people)
            assert (path.name, made.diagnostics) == (path.name, ())
            assert made.story is not None


def test_a_story_is_frozen_and_equal_to_itself_read_again() -> None:
    """The same text gives the same story, which can be hashed; it holds no places."""
    first, second = compiled(LANGUAGE).story, compiled("# a line more\n" + LANGUAGE).story
    assert first == second
    assert hash(first) == hash(second)


@pytest.mark.parametrize("old, marked, code, message, fix", [
    ("title: The Rumor Mill\n", "«titel»: The Rumor Mill\ntitle: A\n", "BR020", "“titel” is not a key", "“title”"),
    ("start: partition", "start: partition\n«lighting»: dim", "BR020", "“lighting” is not a key", "Its keys are: ti"),
    ("start: partition", "start: «partitoin»", "BR030", "There is no scene “partitoin”", "Did you mean “partition”?"),
    ("start: partition", "start: «[partition]»", "BR022", "A scene should be a text", "without brackets"),
    ("start: partition", "start: partition\nminutes: «soon»", "BR022", "a whole number, not “soon”", None),
    ("start: partition", "start: partition\nminutes: «0»", "BR022", "should be from 1 to 600, not 0", None),
    ("start: partition", "start: partition\npractices: [«respekt»]", "BR030", "no facet “respekt”", "“respect”"),
    ("start: partition", "start: partition\npractices: [«honesty»]", "BR030", "no facet “honesty”", "“candor”"),
    ("  the_end:\n", "  «2nd»:\n    to: the_end\n  the_end:\n", "BR026", "cannot be a scene's id", None),
    ("  the_end:\n", "  «a b»:\n    to: the_end\n  the_end:\n", "BR026", "be a scene's id", "Write “a_b”."),
    ("  the_end:\n", "  «a»:\n    to: b\n  b:\n    to: a\n  the_end:\n", "BR044", "a → b → a", "lead out"),
])  # fmt: skip
def test_what_stops_a_scenario(old: str, marked: str, code: str, message: str, fix: str | None) -> None:
    """Missing and unknown keys, a start that is not there, names that are none: each in one plain sentence."""
    expect_one(broken(old, marked), code, message, fix)


@pytest.mark.parametrize("row, message, fix", [
    ("title: The Rumor Mill\n", "This scenario has no title.", "Add title: …"),
    ("start: partition\n", "This scenario does not say where it begins.", "Add start: partition"),
])  # fmt: skip
def test_what_every_scenario_has(row: str, message: str, fix: str) -> None:
    """A title and a start: without them, the fault stands at the top of the file."""
    (fault,) = faults_in(broken(row, ""))
    assert (fault.rule.code, fault.span, fault.message, fault.fix) == ("BR021", Span(1, 1, 1, 2), message, fix)


def test_a_file_that_is_no_scenario() -> None:
    """A list, a sentence, a scenario without scenes: each says what a scenario is."""
    for text, code, message in (
        ("- a\n- b\n", "BR022", "A scenario is a group of keys"),
        ("Once upon a time.\n", "BR022", "A scenario is a group of keys"),
        ("title: A\nwho: []\nstart: a\n", "BR021", "This scenario has no scenes."),
        ("title: A\nstart: a\nscenes: []\n", "BR022", "The scenes should be a group of keys"),
        ("title: A\nscenes: {}\n", "BR023", "There is no scene in scenes."),
    ):
        made = compiled(text)
        assert made.story is None
        assert (code, True) in [(fault.rule.code, message in fault.message) for fault in made.diagnostics], text


TEN = [
    ("title: The Rumor Mill\n", "titel: The Rumor Mill\n", "BR020"),
    ("who: [dana, priya, marco]", "who: [dana, pria, marco]", "BR030"),
    ("  heard_it: false\n", "  heard_it: maybe\n", "BR036"),
    ("start: partition\n", "start: partition\nminutes: 10\nminutes: 12\n", "BR015"),
    ("here: [dana, marco]", "here: [dana, macro]", "BR030"),
    ("text: Dana leans over.", "text: Dana says: hi.", "BR011"),
    ("        text: Lean in.\n", "        text: Lean in.\n        if: seen.the_end and clock\n", "BR034"),
    ("        to: the_end\n", "        effects: {goodwill: {dana:+4}}\n        to: the_end\n", "BR013"),
    ("tone: warm", "tone: worm", "BR030"),
    ("text: It ends here.", 'text: "It ends here.', "BR017"),
]


def test_ten_faults_are_ten_diagnostics() -> None:
    """Ten planted faults of different kinds are told in one reading: each of them, and nothing that only follows."""
    text = SCENARIO
    for old, new, _ in TEN:
        text = broken(old, new, text)
    assert [fault.rule.code for fault in faults_in(text)] == [code for *_, code in TEN]


@pytest.mark.parametrize("planted", TEN, ids=[new.strip() for _, new, _ in TEN])
def test_one_fault_is_one_diagnostic(planted: tuple[str, str, str]) -> None:
    """Each of them alone is one diagnostic, and the story does not compile."""
    old, new, code = planted
    made = compiled(broken(old, new))
    assert [fault.rule.code for fault in made.diagnostics] == [code]
    assert made.story is None


@pytest.mark.parametrize("old, new", [
    ("choices:", "choises:"), ("        text: Lean in.", "        txt: Lean in."), ("  to: the", "  too: the"),
    ("here: [dana", "heer: [dana"), ("start: p", "strat: p"), ("scenes:", "scences:"), ("tone: warm", "ton: warm"),
    ("first: wet", "frist: wet"), ("remember:", "remeber:"),
])  # fmt: skip
def test_a_misspelt_key_is_not_missing_as_well(old: str, new: str) -> None:
    """A key that is nearly right is told once, with what was meant, and what it held is not called missing."""
    key = old.partition(":")[0].strip()
    found = faults_in(broken(old, new))
    assert [fault.rule.code for fault in found] == ["BR020"]
    assert found[0].fix == f"Did you mean “{key}”?"


def test_lines_that_cannot_be_read_make_nothing_missing() -> None:
    """Where a line had to be left out, nobody is told that what it held is missing."""
    for old in ("title: The Rumor Mill", "start: partition", "    here: [dana, marco]", "        to: the_end"):
        found = faults_in(broken(old, "}" + old))
        assert [fault.rule.code for fault in found] == ["BR005"], (old, found)


def test_what_an_unknown_key_held_is_not_called_unknown() -> None:
    """Under a misspelt `remember` stand the variables; using them is no fault of its own."""
    text = broken(
        "remember:", "remeber:", broken("        text: Lean in.\n", "        text: Lean in.\n        if: heard_it\n")
    )
    assert [fault.rule.code for fault in faults_in(text)] == ["BR020"]


def test_people_are_read_beside_the_story() -> None:
    """What is wrong with the people's file is told with the people, not with the story."""
    people, faults = compile_people(read("people.yaml", b"- {id: dana, role: bos}\n- {name: Nobody}\n"))
    assert [(fault.rule.code, fault.fix) for fault in faults] == [
        ("BR030", "Did you mean “boss”?"),
        ("BR021", "Add id: dana"),
    ]
    assert list(people) == ["dana"]
    assert compile_people(read("people.yaml", b""))[0] == {}
    assert CAST["dana"].name == "Dana"


def test_words_of_its_own_are_a_list_of_texts() -> None:
    """One alone is a list, too; anything else has its place and its mending."""
    text = broken("start: partition", "start: partition\nwords: {kanban: 1}")
    assert [fault.rule.code for fault in faults_in(text)] == ["BR022"]
    for words in ("[kanban, 5S]", "kanban"):
        assert faults_in(broken("start: partition", f"start: partition\nwords: {words}")) == []


def test_a_story_that_something_stops_leaves_a_draft() -> None:
    """What could be read of it, and the words that its people and the parts that could not be read may have brought."""
    made = compiled(broken("title: The Rumor Mill", "titel: The Rumour Mill"))
    assert (made.story, made.draft is not None) == (None, True)
    assert {"dana", "heard_it", "The Rumour Mill"} <= made.names
    whole = compiled(SCENARIO)
    assert (whole.draft, whole.names) == (None, frozenset())
