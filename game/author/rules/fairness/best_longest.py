"""BR072: the best choice is also the longest."""

from collections.abc import Iterator

from attrs import frozen

from game.author.rules.rule import Check
from game.author.rules.subject import Subject
from game.play.pace import words_in
from game.source.diagnostic import Diagnostic, Rule
from game.story.model import Assign, Change, Choice, Goodwill, Reputation, Scene, Story

BEST_LONGEST = Rule("BR072", "best-is-longest", "warning")
#: A choice is plainly longer with so many words more than the next, and half as many again.
WORDS, AGAIN = 4, 1.5


@frozen
class _Weighed:
    """A choice with what it moves in all (goodwill and reputation), what it costs of the meters, and its words."""

    choice: Choice
    gain: int
    cost: int
    words: int


def _find(subject: Subject) -> Iterator[Diagnostic]:
    never = {one.choice for one in subject.explored.never_offered} if subject.explored else set()
    for scene in subject.story.scenes:
        weighed = [_weigh(subject.story, choice) for choice in scene.choices if choice.id not in never]
        if best := _best(weighed):
            others = max(one.words for one in weighed if one is not best)
            if best.words >= others + WORDS and best.words >= others * AGAIN:
                yield _told(subject, scene, best, others)


def _told(subject: Subject, scene: Scene, best: _Weighed, others: int) -> Diagnostic:
    message = (
        f"“{best.choice.id}” gains the most in “{scene.id}”, and is the longest: "
        f"{best.words} words, and no other has more than {others}."
    )
    fix = "Cut it, or let another be as long."
    return subject.at(BEST_LONGEST, ("choice", best.choice.id, "say" if best.choice.spoken else "text"), message, fix)


def _best(weighed: list[_Weighed]) -> _Weighed | None:
    """The one that gains more than every other, and costs no more of any meter: it is what a player would guess."""
    ranked = sorted(weighed, key=lambda one: -one.gain)
    if len(ranked) < 2 or ranked[0].gain == ranked[1].gain:
        return None
    return ranked[0] if all(ranked[0].cost <= one.cost for one in ranked[1:]) else None


def _weigh(story: Story, choice: Choice) -> _Weighed:
    gain = sum(effect.by for effect in choice.effects if isinstance(effect, Goodwill | Reputation))
    meters = (effect for effect in choice.effects if isinstance(effect, Change | Assign))
    cost = -sum(
        effect.by
        for effect in meters
        if isinstance(effect, Change)
        and (story.variables[effect.variable].runs_out or story.variables[effect.variable].shown)
    )
    return _Weighed(choice, gain, cost, words_in(choice.text))


CHECK = Check(
    BEST_LONGEST,
    why="""
        The careful, kind, well-meant answer tends to grow. People who take tests know that: they look for the longest
        one, and are right without having thought.

        Best is what gains the most goodwill and reputation in all, and costs no more time than another. Longest is at
        least four words more than the next, and half as many again.
        """,
    failing=[
        """\
- text: Ask Dana how her uncle is doing, and listen until she is done.
  effects: {goodwill: {dana: +6}}
  to: the_end
- {text: Nod at Dana., effects: {goodwill: {priya: +3}}, to: the_end}
""",
    ],
    passing=[
        """\
- {text: Ask after her uncle., effects: {goodwill: {dana: +6}}, to: the_end}
- {text: Nod at Dana., effects: {goodwill: {priya: +3}}, to: the_end}
""",
        """\
- text: Ask Dana how her uncle is doing, and listen until she is done.
  effects: {goodwill: {dana: +6}}
  to: the_end
- text: Nod at Dana, as you would at anybody who stands beside the printer.
  effects: {goodwill: {priya: +3}}
  to: the_end
""",
    ],
    find=_find,
)
