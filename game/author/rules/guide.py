"""The page of the author's guide that is made from the rules."""

from game.author.rules.allowance import form
from game.author.rules.catalogue import FAMILIES
from game.author.rules.page import as_markdown, heading
from game.author.rules.rule import Check
from game.author.rules.subject import Dictionary

_OPENING = """\
# Every mistake that the checker knows

<!-- Made from game/author/rules. To make it anew: python -m tests.guide.mistakes -->

`breakroom check` gives each kind of mistake a code. This page has all of them: why each is bad, how it looks, and
how it looks when it is right. `breakroom check --explain {code}` shows one of them in the terminal.

An **error** has to be mended. A **warning** is very likely a mistake. A **hint** is of something that may be just
what you want.

Where you do want it, say so, and why, in a comment on the same line or alone on the line above. Without a reason
it does not count, and errors that stop the story cannot be allowed at all:

```yaml
{comment}
```

The examples are about Dana, Priya, Marco and Rosa, and show only the part of a file that matters. They are tried
whenever the game is tested: the wrong ones are found, the right ones are not. Where one begins with a dash, it is
the choices of a scene.
"""


def guide(dictionary: Dictionary | None = None) -> str:
    """The whole page, in Markdown."""
    opening = _OPENING.format(code="BR012", comment=form())
    return "\n".join([opening, _contents(), *(_family(title, checks, dictionary) for title, checks in FAMILIES)])


def _contents() -> str:
    rows = []
    for title, checks in FAMILIES:
        rows.append(f"- [{title}](#{_anchor(title)})")
        rows += [f"  - [{heading(check)}](#{_anchor(heading(check))})" for check in checks]
    return "\n".join(rows) + "\n"


def _anchor(words: str) -> str:
    """How a link names a heading."""
    return "".join(letter for letter in words.lower().replace(" ", "-") if letter.isalnum() or letter in "-_")


def _family(title: str, checks: tuple[Check, ...], dictionary: Dictionary | None) -> str:
    return "\n".join([f"## {title}\n", *(as_markdown(check, dictionary) for check in checks)])
