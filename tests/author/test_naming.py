from game.author.naming import LONGEST, distinct, names_of, spoken_id
from tests.writing import a_story

SCENES = """
the_kitchen:
  here: [dana]
  choices:
    - {id: wait, text: Wait., to: the_end}
    - {id: stay, text: Wait., to: the_end}
    - {id: own_up, say: "That was “me”, {dana}.", to: the_end}
    - {id: long, text: "LONG", to: the_end}
"""


def test_everything_is_called_by_its_words() -> None:
    """People by name, scenes by their id as words, choices by what they say, meters by what is shown."""
    remember = "{cups: 1, clock: {from: 0, to: 9, first: 9, shown: Minutes}}"
    names = names_of(a_story(SCENES, remember))
    assert names.people == ("Dana", "Priya", "Marco")
    assert names.variables == ("“cups”", "“Minutes”")
    assert names.scenes["the_kitchen"] == "“the kitchen”"
    assert names.choices["own_up"] == "said “That was ‘me’, Dana.”"
    assert names.choice("own_up") == "“That was ‘me’, Dana.”"


def test_what_shares_a_name_has_its_id_behind_it() -> None:
    """Two choices of the same words are told apart."""
    names = names_of(a_story(SCENES))
    assert (names.choices["wait"], names.choices["stay"]) == ("chose “Wait.” (wait)", "chose “Wait.” (stay)")
    assert distinct({"a": "Dana", "b": "Dana", "c": "Zoe"}) == {"a": "Dana (a)", "b": "Dana (b)", "c": "Zoe"}


def test_a_long_choice_is_shortened() -> None:
    """Its beginning is enough to know it by."""
    name = names_of(a_story(SCENES.replace("LONG", "word " * 40))).choice("long")
    assert len(name) <= LONGEST + 2
    assert name.endswith("…”")


def test_an_id_is_read_as_words() -> None:
    """Underscores and hyphens are blanks; an id of nothing else stays."""
    assert [spoken_id(one) for one in ("three_theories", "room-four", "_")] == ["three theories", "room four", "_"]
