import pytest

from tests.bad import broken, compiled, expect_one, faults_in

CHOICE = "      - id: lean_in\n        text: Lean in.\n        to: the_end\n"


def choices(rows: str) -> str:
    return broken(CHOICE, rows)


def ids(text: str) -> list[str]:
    story = compiled(text).story
    assert story is not None, faults_in(text)
    return [choice.id for choice in story.scenes[0].choices]


def test_ids_are_written_or_made_of_the_target() -> None:
    """Rule 1: without an id of its own a choice is called after its target, with a number where two share it."""
    rows = "".join(f"      - text: Way {number}.\n        to: the_end\n" for number in range(3))
    assert ids(choices(rows + CHOICE)) == ["the_end", "the_end_2", "the_end_3", "lean_in"]
    listed = "      - text: On.\n        to: [{if: heard_it, to: partition}, {to: the_end}]\n"
    assert ids(choices(listed)) == ["the_end"]
    assert ids(choices(CHOICE.replace("lean_in", "the_end") + listed)) == ["the_end", "the_end_2"]


def test_two_choices_of_one_id() -> None:
    """Rule 1: ids are unique in a file; the second is told with the line of the first, and is read all the same."""
    again = CHOICE.replace("id: lean_in", "id: «lean_in»")
    expect_one(choices(CHOICE + again), "BR031", "There is a choice “lean_in” already, on line 13", "another id")
    plain = (CHOICE + CHOICE).replace("to: the_end", "to: the_edn")
    assert [fault.rule.code for fault in faults_in(choices(plain))] == ["BR030", "BR031", "BR030"]


@pytest.mark.parametrize("rows, code, message, fix", [
    ("- id: a\n        text: Go.\n", "BR040", "The choice “a” leads nowhere", "Add to: scene"),
    ("- id: a\n        to: the_end\n", "BR021", "The choice “a” has no words", "Add text: … or say: …"),
    ("- text: Go.\n        «say»: Going.\n        to: the_end\n", "BR041", "either said or done",
     "Keep one of the two."),
    ("- id: «a b»\n        text: Go.\n        to: the_end\n", "BR026", "“a b” cannot be a choice's id", "Write “a_b”."),
    ("- id: «2»\n        text: Go.\n        to: the_end\n", "BR026", "begins with a letter", None),
    ("- text: Go.\n        to: «the_edn»\n", "BR030", "There is no scene “the_edn”", "Did you mean “the_end”?"),
    ("- text: Go.\n        locked: «Later.»\n        to: the_end\n", "BR021", "it has none",
     "Add an if, or delete locked."),
    ("- text: Go.\n        once: «yes»\n        to: the_end\n", "BR022", "true or false, not “yes”", "Write true."),
    ("- text: Go.\n        shows: [«helpp»]\n        to: the_end\n", "BR030", "no facet “helpp”",
     "Did you mean “help”?"),
    ("- text: Go.\n        shows: [«-candour»]\n        to: the_end\n", "BR030", "no facet “candour”", "“candor”"),
    ("- text: «\"Could be.\"»\n        to: the_end\n", "BR025", "the reader will not see them", "say: Could be."),
    ("- «Go.»\n", "BR022", "A choice should be a group of keys", None),
    ("- text: «[Go]»\n        to: the_end\n", "BR010", "begins with [", "'[Go]'"),
    ("- text: Go.\n        to: the_end\n        «too»: the_end\n", "BR020", "“too” is not a key of a choice", "“to”"),
])  # fmt: skip
def test_choices_that_cannot_be(rows: str, code: str, message: str, fix: str | None) -> None:
    """A choice has words and a way on, and says only what the language knows."""
    if "«" not in rows:
        (fault,) = faults_in(choices(f"      {rows}"))
        assert (fault.rule.code, fault.span.line, fault.span.column) == (code, 13, 9)
        assert message in fault.message
        assert fault.fix == fix
    elif code == "BR010":
        (fault,) = faults_in(choices(f"      {rows}".replace("«", "").replace("»", "")))
        assert (fault.rule.code, fault.span.column) == (code, 15)
    else:
        expect_one(choices(f"      {rows}"), code, message, fix)


@pytest.mark.parametrize("row", [
    "text: '\"Could be.\"'", "text: \"It is: so.\"", "text: \"*So* it is.\"",
    "say: \"Could be.\"", '"text": "Could be."',
    "text: \"Lean in\"", "text: 'Could be.'",
])  # fmt: skip
def test_marks_that_yaml_needs_or_the_reader_sees_are_right(row: str) -> None:
    """Rule 25: only a text in needless double marks that reads like speech is taken for lost speech."""
    assert faults_in(choices(f"      - {row}\n        to: the_end\n")) == []
