"""The examples of the rules: what a reader is shown, and the whole file that it stands for."""

import re
from collections.abc import Iterable
from textwrap import indent

from attrs import frozen

from game.author.compile import KEYS
from game.story.people import Person, Pronouns

_SHE, _THEY = Pronouns("she", "her", "her"), Pronouns("they", "them", "their", plural=True)
_HE = Pronouns("he", "him", "his")
#: Whom an example may name in `who`, as if a people.yaml stood beside it.
CAST = {
    "dana": Person("dana", "Dana", _SHE, "peer"),
    "priya": Person("priya", "Priya", _THEY, "boss"),
    "marco": Person("marco", "Marco", _HE, "report"),
    "rosa": Person("rosa", "Rosa", _SHE, "vendor"),
}

_TOP = re.compile(rf"^({'|'.join(KEYS)}):", re.MULTILINE)
_FIRST = "first:\n  here: nobody\n  text: It is Monday.\n  choices:\n    - {text: Go home., to: the_end}\n"
_ENDING = "the_end:\n  ending: {title: The end, tone: warm}\n  text: It is over.\n"


@frozen
class Example:
    """`shown` is what a reader sees, `raw` the bytes of the whole file. A translation lies `over` its original."""

    shown: str
    raw: bytes
    over: bytes = b""


def examples(given: Iterable[str | Example]) -> tuple[Example, ...]:
    """Examples from texts. A file that no text shows (not UTF-8, too large) is given as an Example of its own."""
    return tuple(one if isinstance(one, Example) else Example(one, whole(one).encode()) for one in given)


def whole(text: str) -> str:
    """The scenario that a fragment is part of, so that an example shows only what it is about.

    A text that begins with a dash is the choices of a scene `first`; one that begins with a key of the scenario is its
    top; any other text is scenes. What is missing around them is added: title, who (everybody of the cast), start
    (the first scene), and an ending `the_end` if it is named. A text with its own `title:` is a whole file already.
    """
    if re.search(r"^title:", text, re.MULTILINE):
        return text
    if text.startswith("- "):
        text = "first:\n  here: [dana, priya]\n  text: It is Monday.\n  choices:\n" + indent(text, "    ")
    top, scenes = (text, "") if _TOP.match(text) else ("", text)
    if "scenes:" not in top.split("\n"):
        scenes = scenes or _FIRST
        top += "scenes:\n" + indent(scenes, "  ")
    if re.search(r"\bthe_end\b", top) and "  the_end:" not in top:
        top = _with_ending(top)
    missing = [f"{key}: {value}\n" for key, value in _defaults(top).items() if not re.search(rf"^{key}:", top, re.M)]
    return "".join(missing) + top


def _with_ending(top: str) -> str:
    """The ending as the last scene, wherever the group of scenes ends."""
    lines = top.rstrip("\n").split("\n")
    at = lines.index("scenes:") + 1
    while at < len(lines) and not re.match(r"\S", lines[at]):
        at += 1
    return "\n".join([*lines[:at], *indent(_ENDING, "  ").splitlines(), *lines[at:]]) + "\n"


def _defaults(top: str) -> dict[str, str]:
    first = re.search(r"^scenes:\n(?:\s*#.*\n|\s*\n)*  ([\w-]+)", top, re.MULTILINE)
    return {"title": "An example", "who": f"[{', '.join(CAST)}]", "start": first[1] if first else "first"}
