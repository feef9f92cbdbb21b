"""What a rule's file holds: the rule, why it is there, examples of both kinds, and how it is found."""

from collections.abc import Callable, Iterable
from typing import Literal

from attrs import field, frozen

from game.author.rules.example import Example, examples
from game.author.rules.subject import Subject
from game.source.diagnostic import Diagnostic, Rule

Find = Callable[[Subject], Iterable[Diagnostic]]
#: What a rule needs to be right: a story that plays, only what stands outside of the scenes, or only the texts.
Needs = Literal["story", "frame", "texts"]


def _folded(text: str) -> str:
    """Paragraphs of one line each: a single line break is a blank, as in a scenario."""
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in text.strip().split("\n\n"))


@frozen
class Check:
    """One kind of mistake as an author meets it.

    `why` says in plain words why it is bad: paragraphs parted by an empty line. `failing` are examples
    that give this code and no other, `passing` the same as they should be: texts, wrapped by `example.whole`.
    `find` finds it in a story that compiles; None where reading the file finds it by itself. What `needs` less than
    that is looked for in a file that no story comes out of, too.
    """

    rule: Rule
    why: str = field(converter=_folded)
    failing: tuple[Example, ...] = field(converter=examples)
    passing: tuple[Example, ...] = field(converter=examples)
    find: Find | None = None
    needs: Needs = "story"

    @property
    def code(self) -> str:
        """BR and three digits."""
        return self.rule.code
