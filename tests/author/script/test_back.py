from attrs import evolve

from game.author.script.back import endings, great
from game.author.script.paper import Note
from tests.author.script.documents import desk, document, line_of, lines, part
from tests.lines import KETTLE

TESTS = """
tests:
  - name: Owning up
    choose: [own_up, sit]
    expect: {ending: no_tea, goodwill.dana: ">= 53", reputation: 53}
  - name: Only that
    choose: [own_up]
    expect: {chose.own_up: is true}
"""


def test_endings_have_their_odds() -> None:
    """For a player who picks at random among what is offered; proven where all was explored."""
    told = lines(part(document(), "The endings").blocks)
    assert told[0] == "Odds: those of a player who picks at random among what is offered."
    assert [line.split(" | ")[:2] for line in told[1:]] == [
        ["4. The end: Tea for two", "warm"],
        ["5. The end: No tea", "cold"],
    ]


def test_sampled_odds_say_so() -> None:
    """What was only tried is not claimed."""
    made = desk()
    sampled = evolve(made, explored=evolve(made.explored, sampled=1234))
    assert "1,234 plays were tried" in lines(endings(sampled).blocks)[0]


def test_a_number_beyond_reading_is_told_by_its_size() -> None:
    """Also where it has more digits than Python writes out."""
    assert [great(number) for number in (7, 7_022_793, 10**15, 2 * 10**5000)] == [
        "7",
        "7,022,793",
        "some 10^15",
        "some 10^5000",
    ]


def test_what_cannot_be_is_never() -> None:
    """An ending without a way to it has no odds; a sure one is sure whatever its float."""
    made = desk()
    found, other = made.explored.endings
    gone, sure = evolve(found, shortest=None, odds=0.0), evolve(other, odds=1 - 1e-12)
    told = lines(endings(evolve(made, explored=evolve(made.explored, endings=(gone, sure)))).blocks)
    assert [line.split(" | ")[2] for line in told[1:]] == ["never", "100\N{NO-BREAK SPACE}%"]


def test_the_debrief_stands_in_its_order() -> None:
    """The principle, then the steps that have questions."""
    made = part(document(), "The debrief")
    assert lines(made.blocks) == [
        "Principle: Whoever comes next is thirsty too.",
        "Reactions: How did the first sip taste?",
        "What to take along: What will you fill on Monday?",
    ]
    assert isinstance(made.blocks[0], Note)
    assert made.blocks[0].at == line_of(KETTLE, "principle:")


def test_notes_for_the_instructor_stand_apart() -> None:
    """Whoever prints the script for a class can leave that page out."""
    text = KETTLE.replace("debrief:\n", "debrief:\n  for_the_instructor: Wait for the kettle.\n")
    assert lines(part(document(text), "For the instructor").blocks) == [": Wait for the kettle."]


def test_tests_are_told_in_words() -> None:
    """Each choice by what it says, each expectation as a sentence."""
    made = document(KETTLE + TESTS)
    assert lines(part(made, "Owning up").blocks) == [
        "Choose: “That was me.” (scene 1)",
        "Choose: “Sit down and work.” (scene 3)",
        "Expect: the play ends in 5. The end: No tea",
        "Expect: Dana feels 53 or more",
        "Expect: your reputation is 53",
    ]
    assert lines(part(made, "Only that").blocks)[-1] == "Expect: you said “That was me.”"
