from attrs import evolve

from game.author.diff.telling import MOST_TOLD, told
from tests.author.diff.edits import compared, edited, played
from tests.lines import KETTLE

TESTS = "\ntests:\n  - {name: None, choose: [own_up, sit], expect: {ending: no_tea}}\n"


def test_an_edit_is_told_from_its_parts_to_its_plays() -> None:
    """What is gone, new and renamed; odds and figures before and now; each play by its player and its date."""
    new = edited(
        ("own_up", "admit"),
        ("corridor", "hallway"),
        ("if: chose.blame", "if: chose.blame and goodwill.dana > 90"),
        ("title: No tea", "title: Cold"),
        text=KETTLE + TESTS,
    )
    why = "its id is likely “admit” now: give it its old one back"
    lines = list(told(compared(new, played("own_up", "sit"), played("blame"), old=KETTLE + TESTS)))
    assert lines == [
        "Scenes: 1 likely renamed, 1 can never be reached any more.",
        "  ~ corridor is hallway now",
        "  - tea (can never be reached any more)",
        "Choices: 1 likely renamed, 1 can never be offered any more.",
        "  ~ own_up is admit now",
        "  - tell_her (can never be offered any more)",
        "",
        "Odds of the endings:",
        "  Tea for two (tea): 16.7 % before, never now",
        "  Cold (no_tea, was called “No tea”): 83.3 % before, 100 % now",
        "",
        "Words: 100 before, 120 now.",
        "Different plays: 4 before, 3 now.",
        "Choices in a play: 2 to 2, 2.0 on average, as before.",
        "Reputation, least to greatest: 47 to 53, as before.",
        "Goodwill.dana, least to greatest: 50 to 56, as before.",
        "Goodwill.priya, least to greatest: 47 to 50 before, 50 to 50 now.",
        "",
        "Saved plays: 1 goes on where it stood, 1 breaks.",
        f"  Ada, begun 2026-03-02 at 09:30: choice 1 of 2, “own_up”, is not offered in “kitchen”: {why}.",
        "",
        "Tests: 1 of 1 pass.",
    ]


def test_the_same_is_told_shortly() -> None:
    """No list without an entry."""
    lines = list(told(compared(KETTLE)))
    assert lines[:2] == ["Scenes: the same.", "Choices: the same."]
    assert "Saved plays: there are none of this scenario." in lines
    assert lines[-1] == "Tests: there are none."


def test_plays_that_move_or_hold_again_are_told() -> None:
    """From where to where."""
    moved = list(told(compared(edited(("to: no_tea", "to: tea")), played("own_up", "sit"))))
    assert "  Ada, begun 2026-03-02 at 09:30: it stood in “no_tea”, and stands in “tea” now." in moved
    old = edited(("id: sit", "id: nap"))
    mended = list(told(compared(KETTLE, played("own_up", "sit"), played("gone"), old=old)))
    assert "  Ada, begun 2026-03-02 at 09:30: it holds again, and stands in “no_tea”." in mended
    assert any("It did not hold before the edit either." in line for line in mended)


def test_what_was_only_tried_says_so() -> None:
    """Odds and plays are not claimed then."""
    found = compared(KETTLE)
    sampled = evolve(found.new.explored, sampled=300, plays=None)
    lines = list(told(evolve(found, new=evolve(found.new, explored=sampled))))
    assert "Odds of the endings (about: not every state could be explored):" in lines
    assert "Different plays: 4 before, not counted now." in lines


def test_tests_are_told_where_something_changed() -> None:
    """One that failed and passes, one that fails, one that is gone."""
    new = edited(("{ending: no_tea}", "{ending: tea}"), text=KETTLE + TESTS)
    fails = "expected ending: tea, but the story has ended in “no_tea” (No tea)."
    assert list(told(compared(new, old=KETTLE + TESTS)))[-2:] == ["Tests: 0 of 1 pass.", f"  None: fails now: {fails}"]
    assert list(told(compared(new, old=new)))[-1] == f"  None: fails, as before: {fails}"
    assert list(told(compared(KETTLE + TESTS, old=new)))[-1] == "  None: passes now."
    assert list(told(compared(KETTLE, old=KETTLE + TESTS)))[-1] == "  None: gone."
    assert list(told(compared(new)))[-1] == f"  None: is new, and fails: {fails}"


def test_a_long_list_is_cut() -> None:
    """How many more there are is told."""
    plays = [played("gone")] * (MOST_TOLD + 1)
    assert "  … and 1 more." in list(told(compared(KETTLE, *plays)))
