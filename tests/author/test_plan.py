import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.author.plan import MOST_PEOPLE, Plan, Somebody, Unfit, facets, from_cast, minutes, people, phrase, somebody
from game.author.scope import RESERVED
from tests.writing import CAST


def test_people_are_named_with_role_and_pronouns() -> None:
    """As far as somebody says so; else a peer, and they."""
    assert people("Zoë:boss:she/her, Sam", {}) == (
        Somebody("zoe", "Zoë", "boss", "she/her"),
        Somebody("sam", "Sam", "peer", "they/them"),
    )


def test_one_person_gets_company() -> None:
    """The story needs somebody who is there and somebody who is not."""
    assert [one.name for one in people("Zoë", {})] == ["Zoë", "Sam"]
    assert [one.name for one in people("Sam", {})] == ["Sam", "Dana"]


def test_whoever_is_in_people_yaml_is_known() -> None:
    """By id or by name, in any size of letters; who is described anew is somebody else."""
    first, second = people("DANA, Priya:boss", CAST)
    assert (first.id, first.role, first.pronouns, first.known) == ("dana", "peer", "she/her/her", True)
    assert (second.id, second.known) == ("priya_2", False)


def test_nobody_named_means_the_first_of_people_yaml() -> None:
    """Or, where there are too few, the two who come with the game."""
    assert [one.id for one in from_cast(CAST)] == ["dana", "priya"]
    assert from_cast({"dana": CAST["dana"]}) == Plan().people


@pytest.mark.parametrize("name", ["Page", "Clock", "You", "Or", "3PO", "_", "Ø", "李雷", "O'Neil-Ngũgĩ", "%d & Co."])
def test_any_name_with_a_letter_gives_an_id(name: str) -> None:
    """One that means nothing else in a scenario, and can stand in a condition."""
    if name == "_":
        with pytest.raises(Unfit, match="no letters"):
            somebody(name, "", "", {})
        return
    made = somebody(name, "", "", {})
    assert made.name == name
    assert made.id.replace("_", "a").isalnum()
    assert made.id not in RESERVED | {"page", "clock"}
    assert not made.id[0].isdigit()


@pytest.mark.parametrize(
    "text, why",
    [
        ("", "A name is empty"),
        ("Dana,,Sam", "A name is empty"),
        ("!!", "no letters"),
        ("Da\x1bna", "invisible character"),
        ("D" * 31, "31 characters"),
        ("Dana:king", "cannot be a “king”"),
        ("Dana:pier", "Did you mean peer?"),
        ("Dana:peer:hers", "should be she/her"),
        ("Dana:peer:a/b/c/d", "should be she/her"),
        ("Dana, dana", "Two people are called"),
        (", ".join(f"P{place}" for place in range(MOST_PEOPLE + 1)), "9 people"),
    ],
)
def test_people_of_whom_no_story_can_be_made_are_refused(text: str, why: str) -> None:
    """In a sentence that says what would be fit."""
    with pytest.raises(Unfit, match=why):
        people(text, {})


def test_facets_are_known_by_name() -> None:
    """Parted by commas or blanks, each once, in the order given."""
    assert facets("Help, candor help") == ("help", "candor")
    for text, why in (("candour", "Did you mean candor?"), ("", "Which facets?"), ("x" * 99, "There is no facet")):
        with pytest.raises(Unfit, match=why):
            facets(text)


def test_minutes_are_a_whole_number() -> None:
    """From 1 to 600, as a scenario has them."""
    assert minutes(" 12 ") == 12
    for text in ("0", "601", "ten", "1.5", "-3", "", "²"):
        with pytest.raises(Unfit, match="from 1 to 600"):
            minutes(text)


@pytest.mark.parametrize("text, why", [(" ", "is empty"), ("a\x07b", "invisible"), ("x" * 81, "81"), ("{a}", "braces")])
def test_a_line_that_no_scenario_can_have_is_refused(text: str, why: str) -> None:
    """Empty, invisible, too long, or with a sign that means a name."""
    with pytest.raises(Unfit, match=why):
        phrase(text, "The title")


@given(st.text(max_size=40))
def test_any_other_line_is_kept(text: str) -> None:
    """Only its blanks are made one: nothing that somebody wrote is lost."""
    try:
        kept = phrase(text, "The title")
    except Unfit:
        return
    assert kept.split() == text.split()
