import pytest

from tests.bad import broken, expect_one, faults_in

SCENE = "  the_end:\n"


def scene(rows: str) -> str:
    """The scenario with a scene more, which somebody can reach."""
    return broken(SCENE, f"  yard:\n{rows}{SCENE}", broken("        to: the_end\n", "        to: yard\n"))


@pytest.mark.parametrize("rows, code, message, fix", [
    ("    here: [dana]\n    choices: [«{text: Go., to: the_end, txet: A}»]\n", "BR020", "", None),
    ("    here: nobody\n    text: Nothing.\n", "BR040", "The scene “yard” leads nowhere",
     "Add choices, to, or ending."),
    ("    to: the_end\n    «ending»: {title: A, tone: cold}\n", "BR041", "“yard” has to already",
     "Delete one of the two."),
    ("    choices:\n      - text: Go.\n        to: the_end\n", "BR042",
     "Who can perceive what you do in “yard”?", "here: nobody"),
    ("    here: nobody\n    choices: «{text: Go., to: the_end}»\n", "BR022", "The choices should be a list", None),
    ("    here: nobody\n    choices: «[]»\n", "BR022", "The choices should be a list", None),
    ("    ending: «{title: Over}»\n", "BR021", "An ending needs its tone", "Write ending: {title: …, tone: warm}"),
    ("    ending: «{tone: cold}»\n", "BR021", "An ending needs its title", None),
    ("    ending: {title: Over, tone: «sad»}\n", "BR030", "The tone of an ending cannot be “sad”", "warm, mixed, cold"),
    ("    ending: «Over»\n", "BR022", "An ending should be a group of keys", None),
    ("    alone: «yes»\n    to: the_end\n", "BR030", "alone cannot be “yes”", "goes_on"),
    ("    here: [marco]\n    effects: {goodwill: {«dana»: +5}}\n    to: the_end\n", "BR037",
     "“dana” is not here", "Add dana to here"),
    ("    here: nobody\n    effects: {«reputation»: +5}\n    to: the_end\n", "BR037", "Nobody is here",
     "Move it in a choice"),
    ("    «chioces»: []\n", "BR020", "“chioces” is not a key of the scene “yard”", "Did you mean “choices”?"),
    ("    text: «''»\n    to: the_end\n", "BR023", "A text is empty", "Write it, or delete the key."),
])  # fmt: skip
def test_scenes_that_cannot_be(rows: str, code: str, message: str, fix: str | None) -> None:
    """A scene goes on in exactly one way, says who is there, and moves only the people in it (rules 2, 14)."""
    if code in ("BR040", "BR042"):
        (fault,) = faults_in(scene(rows))
        assert (fault.rule.code, fault.span.line, fault.span.column) == (code, 16, 3)
        assert message in fault.message
        assert (fix or "") in (fault.fix or "")
    elif not message:
        (fault,) = faults_in(scene(rows.replace("«", "").replace("»", "")))
        assert (fault.rule.code, fault.fix) == (code, "Did you mean “text”?")
    else:
        expect_one(scene(rows), code, message, fix)


def test_a_scene_that_is_only_a_name() -> None:
    """A scene without anything in it says what a scene is."""
    (fault,) = faults_in(scene(""))
    assert fault.message == "The scene “yard” should be a group of keys, each with its value."


def test_somebody_unknown_in_here_is_one_fault() -> None:
    """Where a person in here is misspelt, nobody is told that the person is absent as well."""
    expect_one(
        scene("    here: [«dnaa»]\n    effects: {goodwill: {dana: +5}}\n    to: the_end\n"), "BR030", "dnaa", "dana"
    )


def test_choices_without_one_beside_an_ending_are_one_fault() -> None:
    """Who would be here, and that there is no choice, is no matter where there should be none."""
    faults = faults_in(scene("    ending: {title: A, tone: cold}\n    choices: []\n"))
    assert [fault.rule.code for fault in faults] == ["BR041"]
