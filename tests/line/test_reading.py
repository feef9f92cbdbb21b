"""What can be read between two choices."""

from io import StringIO

from game.line.paper import Paper
from game.line.reading import explain, explain_all, help_lines, stats, story_so_far
from game.play.help import MEANING
from game.play.leaf import leaves
from tests.lines import kettle_run


def standing(*choices: str, hide_numbers: bool) -> list[str]:
    run = kettle_run(*choices)
    return stats(run.story, leaves(run)[-1].after, hide_numbers)


def explained(*choices: str) -> list[str]:
    run = kettle_run(*choices)
    newest = [leaf for leaf in leaves(run) if leaf.number == len(choices)]
    return explain(run.story, newest, False, {})


def test_the_stats_are_words_and_numbers() -> None:
    """Both stats, the story's own meters, and everybody: where they are, how they feel, what they missed."""
    assert standing("blame", hide_numbers=False) == [
        "Reputation: 47 of 100. It is what the workplace saw.",
        "Goodwill: 53 of 100. It is what people feel, all of them together.",
        "Minutes to the call: 6.",
        "Dana is elsewhere and feels warm toward you, 56 of 100.",
        "Priya is here and is of two minds, 50 of 100. Has not heard everything.",
    ]


def test_hidden_stats_tell_no_feeling_either() -> None:
    """How somebody feels is the number in words, and stays hidden with it."""
    assert standing("blame", hide_numbers=True) == [
        "The numbers are hidden until the debrief.",
        "Minutes to the call: 6.",
        "Dana is elsewhere.",
        "Priya is here. Has not heard everything.",
    ]


def test_the_story_so_far_has_everything_that_was_told_and_chosen() -> None:
    """It reads like the play itself, without the choices that were not taken."""
    out = StringIO()
    story_so_far(Paper(StringIO(), out), leaves(kettle_run("own_up")))
    assert out.getvalue().split("\n\n")[1:4] == [
        '> 1  "That was me."',
        "You owned up. Dana laughs.",
        "The corridor is long, and nobody is in it.",
    ]


def test_what_a_choice_changed_comes_with_who_was_there() -> None:
    """That is why it landed, or why it did not."""
    assert explained("blame") == [
        '"Priya was here last."',
        "Dana was there.",
        "Dana: warmer, 50 to 56.",
        "Priya has not heard.",
        "Reputation: down, 50 to 47.",
        "Minutes to the call: 10 to 6.",
    ]


def test_an_unseen_act_has_changed_nothing_that_can_be_seen() -> None:
    """Even when asked, the ledger keeps quiet until the debrief."""
    assert explained("fill")[1:] == [
        "Nobody was there to see it.",
        "It changed nothing that can be seen yet.",
    ]


def test_before_the_first_choice_there_is_nothing_to_explain() -> None:
    """The question is answered all the same."""
    assert explained() == ["You have not chosen anything yet."]


def test_every_choice_can_be_explained_by_its_number() -> None:
    """In their order: what came late stands under the choice that brought it out."""
    run = kettle_run("blame", "tell_her")
    told = list(explain_all(run.story, leaves(run), False, {"blame": "You said that it was Priya."}))
    assert [lines[0] for lines in told] == ['1. "Priya was here last."', '2. "I said that it was you."']
    assert told[1][1:] == [
        "Priya was there.",
        "Priya: warmer, 50 to 53.",
        "Priya has heard: You said that it was Priya.",
        "Priya: colder, 53 to 47.",
    ]


def test_help_says_what_the_numbers_mean_and_what_can_be_typed() -> None:
    """Each letter with what it does, as a sentence that can be read aloud."""
    meaning, typed = help_lines([("u", "take the last choice back")])
    assert meaning == list(MEANING)
    assert typed == ["u: take the last choice back."]
