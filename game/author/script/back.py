"""What stands behind the scenes: the endings with their odds, the debrief, the notes for the instructor, the tests."""

from collections.abc import Iterator
from math import log10

from game.author.explore.share import percent, unbroken
from game.author.script.caught import caught
from game.author.script.desk import Desk, anchor
from game.author.script.paper import Block, Link, Note, Part, Points, Rows, Words, text
from game.author.wording import in_words
from game.story.model import Expectation, Step, Test
from game.story.text import Run

_STEPS: dict[Step, str] = {
    "reactions": "Reactions",
    "description": "What happened",
    "analysis": "Why it went so",
    "summary": "What to take along",
}


def endings(desk: Desk) -> Part:
    """Every ending with how likely it is for a player who picks at random among what is offered."""
    explored = desk.explored
    how = (
        "those of a player who picks at random among what is offered."
        if explored.exact
        else f"about those of a player who picks at random: {explored.sampled:,} plays were tried."
    )
    rows = []
    for ending in explored.endings:
        way = "none" if ending.shortest is None else f"{len(ending.shortest)}"
        link = (Link(desk.title(desk.story.scene(ending.scene)), anchor(ending.scene)),)
        odds = text("never" if ending.shortest is None else unbroken(percent(ending.odds)))
        rows.append((desk.at("scene", ending.scene), (link, text(ending.tone), odds, text(way))))
    head = ("Ending", "Tone", "Odds", "Fewest choices")
    blocks: tuple[Block, ...] = (Note("Odds", text(how)), Rows("The endings", head, tuple(rows)), *caught(desk))
    return Part(2, "The endings", "endings", blocks=blocks)


def great(number: int) -> str:
    """A whole number with its commas; one that nobody reads digit by digit, by its size: `some 10^111`."""
    return f"{number:,}" if number < 10**15 else f"some 10^{int(log10(number))}"


def debrief(desk: Desk) -> Iterator[Part]:
    """The principle and the questions, then what is for the instructor alone."""
    found = desk.story.debrief
    blocks: list[Block] = (
        [Note("Principle", text(found.principle), desk.at("debrief", "principle"))] if found.principle else []
    )
    for step, questions in found.steps:
        if questions:
            place = desk.at("debrief", "ask", step)
            blocks.append(Points(_STEPS[step], tuple(text(question) for question in questions), place))
    if blocks:
        yield Part(2, "The debrief", "debrief", desk.at("debrief"), blocks=tuple(blocks))
    if found.for_the_instructor:
        place = desk.at("debrief", "for_the_instructor")
        yield Part(
            2, "For the instructor", "instructor", place, blocks=(Note("", text(found.for_the_instructor), place),)
        )


def tests(desk: Desk) -> Iterator[Part]:
    """The plays that the author wrote down, with what should come of them."""
    found = desk.story.tests
    if found:
        parts = (_test(desk, place, test) for place, test in enumerate(found))
        yield Part(2, "Tests", "tests", desk.at("tests"))
        yield from parts


def _test(desk: Desk, place: int, test: Test) -> Part:
    steps = tuple(_step(desk, name) for name in test.choose)
    expected = tuple(_expected(desk, expectation) for expectation in test.expect)
    blocks = (
        Points("Choose", steps, desk.at("tests", place, "choose"), numbered=True),
        Points("Expect", expected, desk.at("tests", place, "expect")),
    )
    title = test.name or f"Test {place + 1}"
    return Part(3, title, f"test-{place + 1}", desk.at("tests", place), blocks=blocks)


def _step(desk: Desk, name: str) -> Words:
    return desk.act(name) if name in desk.acts else text(f"“{name}”")


def _expected(desk: Desk, expectation: Expectation) -> Words:
    if expectation.ending:
        return (Run("the play ends in "), *desk.scene(expectation.ending))
    return text(in_words(expectation.holds, desk.names) if expectation.holds else expectation.name)
