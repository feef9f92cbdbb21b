import pytest

from game.author.borrow import all_of_them, copied, merged, pointing, remembering
from game.author.compile import compile_people
from game.source.document import Read, read
from tests.bad import SCENARIO, compiled
from tests.writing import CAST, CAST_YAML

POINTER = "# yaml-language-server: $schema=.breakroom-schema.json\n"


def _read(text: str) -> Read:
    return read("people.yaml", text.encode())


@pytest.mark.parametrize(
    "title",
    [
        "title: The Rumor Mill",
        "title: 'The: Rumor Mill'   # as it was",
        "title: |\n  The Rumor\n  Mill",
        "title: >-\n  The Rumor Mill\n",
        "title:\n  The Rumor\n  Mill",
        'title: "The Rumor\n  Mill"',
    ],
)
def test_a_copy_has_another_title_and_is_the_same_otherwise(title: str) -> None:
    """However the old one is written; every other line, and every note, stays."""
    rest = "# A note.\n" + SCENARIO.removeprefix("title: The Rumor Mill\n") + "  # Another.\n"
    text = copied(_read(f"{title}\n{rest}"), "No: it's “new”")
    story = compiled(text).story
    assert story is not None
    assert story.title == "No: it's “new”"
    assert " ".join(text.removeprefix(POINTER).split()).startswith("title: 'No: it''s “new”' ")
    assert text.endswith(rest)
    assert "Rumor" not in text


def test_a_copy_without_a_title_keeps_the_old_one() -> None:
    """Only its first line is new."""
    assert copied(_read(SCENARIO), None) == POINTER + SCENARIO


def test_a_first_line_that_points_elsewhere_is_replaced() -> None:
    """And no other."""
    old = "# yaml-language-server: $schema=../x.json\n# Mine.\n"
    assert pointing(old, ".breakroom-schema.json") == f"{POINTER}# Mine.\n"


def test_the_people_who_come_along_remember_the_copy() -> None:
    """What they knew as gossip.lunch is talk.lunch now; other scenarios and sentences stay."""
    text = "- id: dana\n  about: gossip.lunch\n  review:\n    remembers:\n      gossip.lunch: A.\n      spill.mat: B.\n"
    came = all_of_them(_read(text), "gossip", "talk")
    assert came.splitlines()[1:] == text.replace("gossip.lunch:", "talk.lunch:").splitlines()
    people, _ = compile_people(_read(text))
    moved, _ = compile_people(_read(came))
    assert remembering(people["dana"], "gossip", "talk") == moved["dana"]


@pytest.mark.parametrize("there", ["# Mine.\n- {id: zoe, name: Zoe}", "zoe: {name: Zoe}   # mine\n", "\n"])
def test_people_are_added_at_the_end(there: str) -> None:
    """In the form that the file has; nobody who is there is touched, and no note is lost."""
    cast, _ = compile_people(_read(there)) if there.strip() else ({}, ())
    found = merged(_read(there), cast, CAST)
    assert found is not None
    assert found.text.startswith(there.rstrip())
    people, faults = compile_people(_read(found.text))
    assert faults == ()
    assert people == {**cast, **CAST}
    assert found.came == tuple(CAST)
    assert found.clashing == ()


def test_somebody_else_of_that_name_stays() -> None:
    """And is told of; what is remembered makes nobody somebody else."""
    there, _ = compile_people(_read(CAST_YAML.replace("name: Dana", "name: Diana")))
    found = merged(_read(CAST_YAML), there, CAST)
    assert found is not None
    assert (found.text, found.came, found.clashing) == (CAST_YAML, (), ("dana",))


def test_nothing_can_follow_what_is_in_brackets() -> None:
    """A people.yaml in [ ] is for its owner to edit."""
    text = "[{id: zoe, name: Zoe}]\n"
    assert merged(_read(text), compile_people(_read(text))[0], CAST) is None
