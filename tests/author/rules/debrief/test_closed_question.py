import pytest

from game.author.rules.debrief.closed_question import CHECK, is_closed
from tests.author.rules.examined import subject_of


@pytest.mark.parametrize(
    "question",
    [
        "Did you help?",
        "Isn’t that unfair?",
        "And was it worth it?",
        "Is there anything you would do differently?",
        "Have you ever been Marco?",
        "When Dana leaned over, did you ask her?",
        "If you were Rosa, would you want to know?",
        "In the kitchen, was anybody listening?",
        '"Is it right?" Corin asked. Did you answer?',
        "Should a boss know everything?",
        "You would do it again, wouldn’t you?",
        "You know what she wants, don't you?",
        "It is not fair, is it?",
        "So you told her, did you not?",
        "That was unkind, right?",
    ],
)
def test_what_yes_or_no_would_answer_is_closed(question: str) -> None:
    """Also behind a subordinate clause, or behind somebody else's question."""
    assert is_closed(question)


@pytest.mark.parametrize(
    "question",
    [
        "What did you do when Dana asked: Is it true?",
        'Corin asked, "Is it right?" What did you owe him?',
        "Would you rather be told, or find out?",
        "Can you describe how it felt?",
        "If you were Rosa, what would you want?",
        "At what point, would you say, did it turn?",
        "When did you notice, and did it matter?",
        "Do you agree? Why or why not?",
        "Did you think of her? At what moment?",
        "Tell us about a time when you waited.",
        "To whom do you owe an apology?",
        "What did she want, did you?",
        "And why was that, do you?",
        "On Monday, who left, did you?",
        "In the kitchen, on the right, what did you see?",
        "Why?",
    ],
)
def test_what_asks_for_more_is_open(question: str) -> None:
    """One open question beside a closed one is enough, and so are two things to choose between."""
    assert not is_closed(question)


def test_the_whole_question_is_marked() -> None:
    """From its first letter to behind the question mark, over its lines."""
    raw = """\
title: A
start: s
scenes: {s: {ending: {title: Over, tone: warm}}}
debrief:
  ask:
    analysis:
      - >-
        Did you
        help?
"""
    assert CHECK.find
    (fault,) = CHECK.find(subject_of(raw.encode()))
    assert fault.span == (8, 9, 9, 14)
