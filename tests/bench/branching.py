"""Generated stories of the shape that evidence.md measures: 60 nodes, 180 options, 4 variables, 4 endings; or more.

A play of 60 nodes makes 36 choices. Two numbers and two flags are read to the end, so that the states told apart grow
with the square of a story's length: some 50,000 at 60 nodes and some 5 million at 300, as there.
"""

import random

from game.author.compile import compile_story
from game.source.document import read
from game.story.model import Story

_PROSE = (
    "the kettle stands on the counter beside a folded map and somebody has left two cups by the sink while the "
    "clock over the door says five past and nobody looks up from the long table where the route sheets lie"
)
_WORDS = _PROSE.split()


def generated(nodes: int = 60) -> str:
    """The YAML of the story; always the same for the same number of nodes (5, or a multiple of it)."""
    rng = random.Random(nodes)
    layers = [[f"s{layer}a", f"s{layer}b"] if layer % 3 else [f"s{layer}a"] for layer in range(nodes * 3 // 5)]
    lines = [
        "title: So Many Scenes",
        "who: {ana: {name: Ana, role: peer}}",
        "remember: {trust: 0, noise: 0, key: false, told: false}",
        "start: s0a",
        "scenes:",
    ]
    for layer, names in enumerate(layers):
        following = layers[layer + 1] if layer + 1 < len(layers) else ["sorting"]
        for name in names:
            lines += _scene(rng, name, layer, following)
    middle = len(layers) * 6 // 10
    lines += [
        "  sorting:",
        "    to:",
        f"      - {{if: trust >= {middle} and key, to: end0}}",
        f"      - {{if: noise >= {middle} and not told, to: end1}}",
        f"      - {{if: trust + noise >= {2 * middle}, to: end2}}",
        "      - {to: end3}",
    ]
    for number, tone in enumerate(("warm", "mixed", "cold", "mixed")):
        ending = f"    ending: {{title: Ending {number}, tone: {tone}}}"
        lines += [f"  end{number}:", ending, f"    text: {_prose(rng, 60)}"]
    return "\n".join(lines) + "\n"


def _prose(rng: random.Random, words: int) -> str:
    return " ".join(rng.choice(_WORDS) for _ in range(words)).capitalize() + "."


def _scene(rng: random.Random, name: str, layer: int, following: list[str]) -> list[str]:
    lines = [f"  {name}:", "    here: nobody", f"    text: {_prose(rng, 90)}", "    choices:"]
    for number in range(3):
        lines += [
            f"      - id: {name}_{number}",
            f"        text: {_prose(rng, 12)}",
            f"        then: {_prose(rng, 20)}",
            f"        effects: {{{_effect(rng)}}}",
            f"        to: {following[number % len(following)]}",
        ]
        if number and rng.random() < 0.5:
            lines += [f"        if: {_condition(rng, layer)}"]
    return lines


def _effect(rng: random.Random) -> str:
    if rng.random() < 0.1:
        return rng.choice(("key: true", "told: true"))
    return rng.choice(("trust: +1", "trust: +1", "noise: +1", "noise: +2", "trust: +2"))


def _condition(rng: random.Random, layer: int) -> str:
    near = rng.randint(layer // 4, layer // 2 + 1)
    return rng.choice((f"trust >= {near}", f"noise < {near + 3}", "key", "not told", f"trust >= {layer * 3}"))


def compiled(nodes: int = 60) -> Story:
    """The story, compiled."""
    story = compile_story("branching", read("branching.yaml", generated(nodes).encode())).story
    assert story is not None
    return story
