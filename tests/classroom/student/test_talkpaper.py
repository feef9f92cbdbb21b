"""A paper on a client's terminal: pages go out whole, and words come in between."""

from game.classroom.student.talkpaper import PACE, paper_on
from tests.classroom.student.talk import ScriptedTalk


async def test_a_page_goes_out_with_the_question_behind_it() -> None:
    """Not line by line: each would be a packet."""
    talk = ScriptedTalk(["1"])
    paper = paper_on(talk)
    paper.say("One.")
    paper.say("Two.", "-  ")
    assert talk.lines == []
    assert await paper.listen() == "1"
    assert talk.lines == ["<< One.", "<< -  Two.", "<< >", ">> 1"]


async def test_what_is_asked_may_have_a_name() -> None:
    """And nobody who is there any more answers with None."""
    talk = ScriptedTalk([])
    assert await paper_on(talk).listen("How it felt 1") is None
    assert talk.lines == ["<< How it felt 1 >"]


def test_a_word_in_between_comes_behind_what_was_written() -> None:
    """Nothing is told out of its order, or twice."""
    talk = ScriptedTalk([])
    paper = paper_on(talk)
    paper.say("One.")
    paper.interject("A word.")
    paper.turn()
    assert talk.lines == ["<< One.", "<< A word."]


def test_lines_are_as_wide_as_the_terminal_is_now() -> None:
    """It may have been made smaller since."""
    talk = ScriptedTalk([])
    paper = paper_on(talk)
    talk.width = 10
    paper.say("Somebody let it boil dry.")
    paper.turn()
    assert talk.lines == ["<< Somebody", "<< let it", "<< boil dry."]


async def test_lines_that_come_too_fast_are_taken_one_after_the_other() -> None:
    """A page of them is answered at once; then each waits, and nobody else waits for it."""
    waits = []

    async def pause(seconds: float) -> None:
        waits.append(seconds)

    paper = paper_on(ScriptedTalk(["t"] * 40))
    paper.pause = pause
    for asked in range(40):
        assert await paper.listen() == "t"
        assert bool(waits) == (asked >= PACE[0])
    assert all(0 < wait <= 40 / PACE[1] for wait in waits)
