import pytest

from game.author.compile import compile_people
from game.source.document import read
from game.story.people import Person, Pronouns
from tests.bad import broken, compiled, expect_one, faults_in, marked

PEOPLE = """\
- id: dana
  name: Dana Roe
  pronouns: she/her
  role: boss
  about: Routes the east side.
  goodwill: 52
  review:
    warm: I would save this one a stool.
    remembers:
      lean_in: My name got to Sam before I did.
- id: kit
  pronouns: ze/zir/zirs
"""


def people_of(text: str) -> tuple[dict[str, Person], list[tuple[str, tuple[int, int], str, str | None]]]:
    people, faults = compile_people(read("people.yaml", text.encode()))
    return people, [(fault.rule.code, fault.span[:2], fault.message, fault.fix) for fault in faults]


def test_people_are_who_they_are() -> None:
    """A person has a name, pronouns, a role, a line, a first goodwill and a review; what is not written is usual."""
    people, faults = people_of(PEOPLE)
    assert faults == []
    dana, kit = people["dana"], people["kit"]
    assert (dana.name, dana.role, dana.goodwill, dana.about) == ("Dana Roe", "boss", 52, "Routes the east side.")
    assert dana.pronouns == Pronouns("she", "her", "her")
    assert dana.review.warm == "I would save this one a stool."
    assert dana.review.remembers == (("lean_in", "My name got to Sam before I did."),)
    assert (kit.name, kit.role, kit.goodwill) == ("Kit", "peer", 50)
    assert kit.pronouns == Pronouns("ze", "zir", "zirs")


def test_people_may_be_a_group_of_ids() -> None:
    """A mapping of ids works like a list with ids."""
    people, faults = people_of("dana: {name: Dana, role: boss}\nkit: {pronouns: they}\n")
    assert faults == []
    assert people["dana"].role == "boss"
    assert people["kit"].pronouns.plural


@pytest.mark.parametrize("old, row, code, message, fix", [
    ("role: boss", "role: «bos»", "BR030", "A role cannot be “bos”", "Did you mean “boss”?"),
    ("goodwill: 52", "goodwill: «520»", "BR022", "A first goodwill should be from 0 to 100, not 520", None),
    ("goodwill: 52", "goodwill: «much»", "BR022", "a whole number, not “much”", None),
    ("pronouns: she/her", "pronouns: «hers»", "BR022", "are not pronouns that a text can use", "Write she/her"),
    ("pronouns: she/her", "pronouns: «ze/zir»", "BR022", "What belongs to “ze”?", "Write all three: ze/zir/…"),
    ("pronouns: she/her", "«pronuns»: she/her", "BR020", "“pronuns” is not a key", "Did you mean “pronouns”?"),
    ("id: kit", "id: «dana»", "BR031", "There is a second person “dana”", "another id"),
    ("id: kit", "id: «you»", "BR026", "“you” has a meaning of its own", "Choose another id."),
    ("id: kit", "id: «kit-2»", "BR026", "would mean minus", "Write “kit_2”."),
    ("id: kit\n  pronouns", "«pronouns»", "BR021", "This person has no id", "Add id: dana"),
    ("    warm: I", "    «wram»: I", "BR020", "“wram” is not a key of a review", "Did you mean “warm”?"),
    ("about: Routes", "about: Routes«:» all of", "BR011", "A colon and a space inside a text", "in quotes"),
])  # fmt: skip
def test_people_that_cannot_be(old: str, row: str, code: str, message: str, fix: str | None) -> None:
    """Mistakes in people.yaml are told like those in a scenario."""
    text, span = marked(broken(old, row, PEOPLE))
    _, ((told, place, words, meant),) = people_of(text)
    assert (told, place) == (code, span[:2])
    assert message in words
    assert fix is None or fix in (meant or "")


def test_people_that_are_no_list() -> None:
    """A sentence is not people, and an item of the list is a group of keys."""
    assert people_of("Dana and Kit\n")[1][0][2] == "The people should be a list, each with an id."
    assert people_of("- Dana\n")[1][0][2] == "A person should be a group of keys, each with its value."


WHO = "who: [dana, priya, marco]"


@pytest.mark.parametrize("row, code, message, fix", [
    ("who: [dana, priya, marco, «rossa»]", "BR030", "There is no person “rossa”", "Did you mean “rosa”?"),
    ("who: [dana, «xx», priya, marco]", "BR030", "There is no person “xx”", "There is: dana, priya, marco, rosa."),
    ("who: [dana, priya, marco, «dana»]", "BR031", "“dana” is in who twice", "Delete one of the two."),
    ("who: [dana, priya, marco, «nobody»]", "BR026", "“nobody” has a meaning of its own", None),
    ("who: [dana, priya, marco, «{name: A}»]", "BR022", "A person's id should be a text", None),
    ("who: {dana: , priya: , marco: {role: «bos»}}", "BR030", "A role cannot be “bos”", "“boss”"),
])  # fmt: skip
def test_who_is_in_a_story(row: str, code: str, message: str, fix: str | None) -> None:
    """Everybody in who is in people.yaml, or is brought by the scenario itself."""
    expect_one(broken(WHO, row), code, message, fix)


def test_a_misspelt_person_is_one_fault_however_often_the_right_name_is_used() -> None:
    """Where who has “danna”, those who write dana below are not told that there is no dana."""
    text = broken(WHO, "who: [«danna», priya, marco]")
    expect_one(text, "BR030", "There is no person “danna”", "Did you mean “dana”?")


def test_a_scenario_may_bring_its_own_people() -> None:
    """In a mapping, somebody new is described, and somebody known may be described otherwise."""
    row = "who: {dana: {role: boss}, priya: , marco: , gus: {name: Gus, pronouns: he/him}}"
    story = compiled(broken(WHO, row)).story
    assert story is not None
    assert [(person.id, person.name, person.role) for person in story.people] == [
        ("dana", "Dana", "boss"), ("priya", "Priya", "boss"), ("marco", "Marco", "report"), ("gus", "Gus", "peer"),
    ]  # fmt: skip


def test_a_person_in_people_who_is_not_in_who() -> None:
    """Somebody known who is not in who is to be added there."""
    (fault,) = faults_in(broken("here: [dana, marco]", "here: [dana, rosa]"))
    assert (fault.message, fault.fix) == ("“rosa” is not in who.", "Add rosa to who.")
