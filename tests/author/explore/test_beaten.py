from game.author.explore.explore import explore
from game.author.explore.result import Beaten
from tests.writing import a_story


def beaten(*choices: str) -> tuple[Beaten, ...]:
    """What is beaten among these choices of one scene."""
    lines = "\n".join(
        f"    - {{id: c{place}, text: Do it., {choice}, to: the_end}}" for place, choice in enumerate(choices)
    )
    remember = "{clock: {from: 0, to: 90, first: 90, shown: Minutes, runs_out: the_end}, heard: false}"
    return explore(a_story(f"a:\n  here: [dana, priya]\n  choices:\n{lines}\n", remember)).beaten


def test_not_worse_in_any_stat_and_better_in_one_beats() -> None:
    """Reputation and everybody's goodwill are compared."""
    found = beaten("effects: {goodwill: {dana: +3}, reputation: -3}", "effects: {goodwill: {dana: +3}, reputation: +3}")
    assert found == (Beaten("a", "c0", "c1", best=True),)


def test_a_price_in_another_stat_is_fair() -> None:
    """So is one in a meter: time is what help costs."""
    assert beaten("effects: {goodwill: {dana: +3, priya: -3}}", "effects: {goodwill: {priya: +3}}") == ()
    assert beaten("effects: {goodwill: {dana: +3}, clock: -5}", "effects: {reputation: -3}") == ()


def test_the_same_is_not_better() -> None:
    """Nor does a variable count that nobody is shown."""
    assert beaten("effects: {reputation: +3}", "effects: {reputation: +3, heard: true}") == ()


def test_one_that_beats_all_others_is_the_best() -> None:
    """One that beats only some of them is not."""
    found = beaten(
        "effects: {reputation: +6}", "effects: {reputation: +3}", "effects: {reputation: -3, goodwill: {dana: +3}}"
    )
    assert found == (Beaten("a", "c1", "c0", best=False),)


def test_choices_that_are_never_offered_together_are_not_compared() -> None:
    """A player never has to choose between them."""
    assert beaten("if: seen.a, effects: {reputation: +6}", "effects: {reputation: +3}") == ()


def test_what_lands_by_being_heard_is_not_compared() -> None:
    """How much that is hangs on what was done before."""
    assert beaten("hears: [dana], effects: {reputation: +6}", "effects: {reputation: +3}") == ()


def test_acts_that_nobody_sees_are_not_compared() -> None:
    """None of their numbers moves before the debrief, so none of them is plainly best."""
    body = """
a:
  here: nobody
  choices:
    - {id: wipe, text: Wipe., effects: {goodwill: {dana: +6}, reputation: +3}, to: the_end}
    - {id: leave, text: Leave., effects: {goodwill: {dana: -3}}, to: the_end}
"""
    assert explore(a_story(body)).beaten == ()
