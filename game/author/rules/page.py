"""A rule's page: what it is, why it is bad, how it looks wrong and right, and how to let it stand."""

import re
from collections.abc import Iterator
from textwrap import indent, wrap
from typing import Literal

from attrs import frozen

from game.author.rules import allowances
from game.author.rules.allowance import form
from game.author.rules.examined import faults_of
from game.author.rules.example import Example
from game.author.rules.rule import Check
from game.author.rules.subject import Dictionary
from game.source.diagnostic import Severity

#: What each severity means to an author.
SEVERITIES: dict[Severity, str] = {
    "error": "An error: it has to be mended.",
    "warning": "A warning: very likely a mistake. With --strict, it counts as an error.",
    "info": "A hint: it may be just what you want.",
}
_SIGN = re.compile(r"^(?:[#>]|[-+*=]+(?=\s))", re.MULTILINE)
_STOPS = "An error: the story cannot be played before it is mended."
#: The narrowest and the widest that words are wrapped, in columns: nobody reads longer lines.
_NARROWEST, _WIDEST = 40, 100


@frozen
class Part:
    """A piece of a page: a paragraph of words, a heading, lines of a file, or what the checker says of them."""

    kind: Literal["words", "heading", "file", "said"]
    text: str


def heading(check: Check) -> str:
    """The code and the name, as a page begins with them."""
    words = check.rule.name.replace("-", " ").replace("utf 8", "UTF-8").replace("yaml", "YAML")
    return f"{check.code}: {words}"


def may_stand(check: Check) -> bool:
    """Whether a comment can let it stand: not where no story comes out of the file, nor what is wrong with comments."""
    return check.find is not None and check not in allowances.CHECKS


def _severity(check: Check) -> str:
    stops = check.find is None and check.rule.severity == "error"
    return _STOPS if stops else SEVERITIES[check.rule.severity]


def _parts(check: Check, dictionary: Dictionary | None) -> Iterator[Part]:
    """Why a rule is there, and its examples with what the checker says of them."""
    yield from (Part("words", paragraph) for paragraph in check.why.split("\n\n"))
    if check.failing:
        yield Part("heading", "Wrong")
    for example in check.failing:
        yield Part("file", example.shown)
        if said := _said(check, example, dictionary):
            yield Part("said", said)
    if check.passing:
        yield Part("heading", "Right")
    yield from (Part("file", example.shown) for example in check.passing)


def _said(check: Check, example: Example, dictionary: Dictionary | None) -> str:
    """The message and the fix for an example, once each."""
    told = dict.fromkeys(
        f"{check.code}: {fault.message}\n" + (f"fix: {fault.fix}\n" if fault.fix else "")
        for fault in faults_of(check, example, dictionary)
        if fault.rule.code == check.code
    )
    return "".join(told)


def _allowing(check: Check) -> Iterator[Part]:
    if may_stand(check):
        yield Part("heading", "To let it stand")
        yield Part("words", "Write a comment on its line, or alone on the line above, and say why: it needs a reason.")
        yield Part("file", f"{form(check.code)}\n")


def as_text(check: Check, width: int = 80, dictionary: Dictionary | None = None) -> str:
    """A rule's page for a terminal of `width` columns; examples are never wrapped."""
    columns = min(max(width, _NARROWEST), _WIDEST)
    pages = [Part("words", _severity(check)), *_parts(check, dictionary), *_allowing(check)]
    return "\n".join([f"{heading(check)}\n", *(_block(part, columns) for part in pages)])


def _block(part: Part, columns: int) -> str:
    if part.kind == "heading":
        return f"{part.text}\n"
    if part.kind == "file":
        return indent(part.text, "    ")
    return _wrapped(part.text, columns, "  " if part.kind == "said" else "")


def as_markdown(check: Check, dictionary: Dictionary | None = None) -> str:
    """A rule's section of the guide."""
    opening = f"### {heading(check)}\n\n*{_severity(check)}*\n"
    return "\n".join([opening, *(_section(part) for part in _parts(check, dictionary))])


def _section(part: Part) -> str:
    if part.kind in ("file", "said"):
        return f"```{'yaml' if part.kind == 'file' else 'text'}\n{part.text}```\n"
    # A row that happens to begin with one of Markdown's signs is no heading, list or quotation.
    return f"**{part.text}**\n" if part.kind == "heading" else _SIGN.sub(r"\\\g<0>", _wrapped(part.text, 110))


def _wrapped(text: str, columns: int, margin: str = "") -> str:
    """The lines of a text, none longer than so many columns but for a single word."""
    rows = (
        row
        for line in text.splitlines()
        for row in wrap(line, columns, initial_indent=margin, subsequent_indent=margin, break_long_words=False,
                        break_on_hyphens=False)
    )  # fmt: skip
    return "".join(f"{row}\n" for row in rows)
