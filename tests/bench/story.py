"""A generated story of the size that evidence.md measures: 60 scenes, 180 choices, 36 choices a run, about 70 kB."""

import random

from game.author.compile import compile_story
from game.source.document import read
from game.story.model import Story

LAYERS, SCENES, CHOICES = 36, 60, 3
PEOPLE = ("ana", "bo", "cy", "di", "eli")
_PROSE = (
    "the kettle stands on the counter beside a folded map and somebody has left two cups by the sink while the "
    "clock over the door says five past and nobody looks up from the long table where the route sheets lie"
)
_WORDS = tuple(_PROSE.split())


def generated() -> str:
    """The YAML of the story; always the same."""
    rng = random.Random(60)
    layers = [[f"s{layer}a", f"s{layer}b"] if layer % 3 else [f"s{layer}a"] for layer in range(LAYERS)]
    lines = [
        "title: Sixty Scenes",
        f"who: {{{', '.join(f'{who}: {{name: {who.capitalize()}, role: peer}}' for who in PEOPLE)}}}",
        "remember:",
        "  late: {from: 0, to: 99, first: 0}",
        "  wet: false",
        "  mood: {one_of: [calm, tense, loud], first: calm}",
        "  tea: 0",
        "start: s0a",
        "scenes:",
    ]
    for layer, names in enumerate(layers):
        following = layers[layer + 1] if layer + 1 < LAYERS else [f"end{number}" for number in range(4)]
        for name in names:
            lines += _scene(rng, name, following)
    for number, tone in enumerate(("warm", "mixed", "cold", "mixed")):
        lines += [
            f"  end{number}:",
            f"    ending: {{title: Ending {number}, tone: {tone}}}",
            f"    text: {_prose(rng, 60)}",
        ]
    return "\n".join(lines) + "\n"


def _prose(rng: random.Random, words: int) -> str:
    return " ".join(rng.choice(_WORDS) for _ in range(words)).capitalize() + "."


def _scene(rng: random.Random, name: str, following: list[str]) -> list[str]:
    here = rng.sample(PEOPLE, 2)
    lines = [f"  {name}:", f"    here: [{', '.join(here)}]", "    text: |", f"      {_prose(rng, 28)}"]
    lines += ["    choices:"]
    for number in range(CHOICES):
        first, second = rng.sample(PEOPLE, 2)
        lines += [
            f"      - id: {name}_{number}",
            f"        text: {_prose(rng, 8)}",
            f"        then: {_prose(rng, 10)}",
            f"        why: {_prose(rng, 10)}",
            "        effects:",
            f"          goodwill: {{{first}: {rng.choice(('+3', '-3', '+6', '-6'))}, {second}: +3}}",
            f"          reputation: {rng.choice(('+3', '-3'))}",
            f"          late: +{rng.randint(1, 4)}",
            "        shows: [help]",
            f"        to: {rng.choice(following)}",
        ]
        if number:
            lines += [f"        if: {_condition(rng)}"]
    return lines


def _condition(rng: random.Random) -> str:
    who = rng.choice(PEOPLE)
    return rng.choice(
        (
            f"goodwill.{who} >= {rng.choice((35, 45, 50))}",
            f"reputation < {rng.choice((60, 70, 90))} and not untold.{who}",
            f"late <= {rng.choice((40, 70, 99))} or mood is calm",
            "seen.s0a and goodwill >= 30",
        )
    )


def compiled() -> Story:
    """The story, compiled."""
    story = compile_story("sixty", read("sixty.yaml", generated().encode())).story
    assert story is not None
    return story
