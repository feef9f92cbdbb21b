"""A play as a Markdown text."""

from game.play.run import Run, begin_run, choose
from game.play.transcript import transcript
from tests.lines import KETTLE, kettle_run
from tests.writing import a_story, story_of

DATE = "March 2, 2026"


def told(run: Run) -> str:
    return transcript(run, DATE, {}, {})


def test_a_play_reads_as_prose_with_what_was_chosen() -> None:
    """Scenes with their emphasis, choices as quotations with their numbers, changes as a list."""
    text = told(kettle_run("blame", "sit", you="Ada"))
    played = "Played by Ada on March 2, 2026: 2 choices, to the ending “No tea”."
    assert text.startswith(f"# The Kettle\n\n{played}\n\nSomebody let it boil dry.\n")
    assert "### Monday 9:00 a.m.\n\nThe kettle is dry, Ada. *Somebody* forgot it, and Dana would like to know" in text
    assert '\n\n> **1.** "Priya was here last."\n\nYou said that it was Priya. Dana nods.\n\n' in text
    assert "- Dana: warmer, 50 to 56.\n- Priya has not heard.\n" in text
    assert "### The end: No tea\n\nThe cup stays cold.\n" in text


def test_the_debrief_follows_with_guesses_and_answers() -> None:
    """Guesses beside the truth, questions with what was written to them."""
    answers = {("reactions", "How did the first sip taste?"): "Of *nothing*."}
    text = transcript(kettle_run("blame", "sit"), DATE, {"dana": "warm"}, answers)
    assert "## Looking back\n\n### What they would say\n\n- Reputation: 47 of 100.\n" in text
    assert "- Dana, warm, 56: “Good company.” You guessed warm.\n" in text
    assert "**How did the first sip taste?**\n\n> Of \\*nothing\\*.\n" in text
    assert "**What will you fill on Monday?**\n\n(no answer)\n" in text
    assert text.endswith("### One thing to keep\n\n- Whoever comes next is thirsty too.\n")


def test_a_play_that_has_not_ended_gives_nothing_away() -> None:
    """What nobody saw is told when the story is over, and not before."""
    text = told(kettle_run("fill"))
    assert "1 choice, not finished yet." in text
    assert "Looking back" not in text
    assert "hot water at ten" not in text


def test_with_numbers_hidden_the_play_tells_no_number_and_no_feeling() -> None:
    """Who has not heard and the story's own meters stay, as they did while it was played."""
    text = transcript(kettle_run("blame", "tell_her"), DATE, {"dana": "warm"}, {}, hide_numbers=True)
    assert "- Priya has not heard.\n- Minutes to the call: 10 to 6.\n" in text
    assert "- Priya has heard: You said that it was Priya.\n" in text
    for told in ("Dana:", "Priya:", "Reputation", "Goodwill", "warm"):
        assert told not in text


def test_with_numbers_hidden_there_is_no_debrief_yet() -> None:
    """The truth follows the player's own guess; the last line says so."""
    text = transcript(kettle_run("fill", "sit"), DATE, {}, {}, hide_numbers=True)
    assert "hot water at ten" not in text
    assert text.endswith(
        "The cup stays cold.\n\n## Looking back\n\n"
        "The numbers are hidden, and the debrief of this play has not been opened.\n"
    )


def test_choices_that_an_edit_has_lost_are_named() -> None:
    """The text says why it ends early."""
    text = transcript(kettle_run("blame"), DATE, {}, {}, lost=("tea", "leave_it"))
    assert "These choices are not in it any more: “tea”, “leave\\_it”." in text


def test_nothing_in_a_text_means_anything_to_markdown() -> None:
    """Stars, brackets and hashes of the author's or the player's stay what they were."""
    text = told(begin_run(story_of(KETTLE.replace("title: The Kettle", "title: '# 1_2 [x](y) <b>'")), "*me*"))
    assert text.startswith("# \\# 1\\_2 \\[x\\](y) \\<b>\n\nPlayed by \\*me\\* on")


def test_a_paragraph_opens_no_list() -> None:
    """A sentence may begin with a number and a point."""
    story = a_story('desk: {here: nobody, text: "7. That was the score.", to: the_end}')
    assert "\n\n7\\. That was the score.\n" in told(begin_run(story, "You"))


def test_no_control_character_comes_through() -> None:
    """A transcript may be read in a terminal."""
    run = choose(begin_run(story_of(KETTLE), "\x1b[2JMe"), "blame")
    text = told(run)
    assert "Played by \N{REPLACEMENT CHARACTER}\\[2JMe on" in text
    assert "\x1b" not in text
