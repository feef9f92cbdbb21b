"""Reading nodes by schema: every helper gives a value or writes down what is wrong and gives None."""

import difflib
import re
from collections.abc import Iterable, Iterator

from attrs import define, field

from game.author import faults
from game.source.diagnostic import Diagnostic, Rule, Span
from game.source.node import Mapping, Scalar, Sequence

AnyNode = Scalar | Sequence | Mapping

#: The longest text, in characters (language.md, rule 25).
LONGEST_TEXT = 20_000
#: The most digits a whole number may have: more would only be a mistake.
MOST_DIGITS = 9

_NAME = re.compile(r"[^\W\d][\w-]*\Z")
_NUMBER = re.compile(rf"[+-]?\d{{1,{MOST_DIGITS}}}\Z")


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """The known word that somebody who wrote this one probably meant."""
    candidates = list(known)
    close = difflib.get_close_matches(word, candidates, n=1, cutoff=0.6)
    if not close:
        folded = {candidate.lower().replace("-", "_"): candidate for candidate in candidates}
        close = [folded[key] for key in [word.lower().replace("-", "_").replace(" ", "_")] if key in folded]
    return close[0] if close else None


@define
class Desk:
    """Where one file is read: its name, and the faults found so far."""

    file: str
    faults: list[Diagnostic] = field(factory=list)

    def fault(self, rule: Rule, where: Span | AnyNode, message: str, fix: str | None = None) -> None:
        """Write down a mistake."""
        span = where if isinstance(where, Span) else where.span
        self.faults.append(Diagnostic(rule, self.file, span, message, fix))

    def unknown(self, where: Span | AnyNode, what: str, name: str, known: Iterable[str]) -> None:
        """Write down a name that nothing bears, with the one that was probably meant."""
        candidates = list(known)
        guess = did_you_mean(name, candidates)
        message = f"There is no {what} “{name}”."
        if guess:
            self.fault(faults.UNKNOWN_NAME, where, message, f"Did you mean “{guess}”?")
        else:
            some = ", ".join(candidates[:8]) + (", …" if len(candidates) > 8 else "")
            self.fault(faults.UNKNOWN_NAME, where, message, f"There is: {some}." if candidates else None)

    def mapping(self, node: AnyNode | None, what: str, keys: Iterable[str] | None = None) -> Mapping | None:
        """A group of keys; where `keys` are given, others are faults."""
        if node is None:
            return None
        if not isinstance(node, Mapping):
            self.fault(faults.WRONG_KIND, node, f"{what} should be a group of keys, each with its value.")
            return None
        if keys is not None:
            self._known_keys(node, what, list(keys))
        return node

    def _known_keys(self, node: Mapping, what: str, keys: list[str]) -> None:
        for key, _ in node:
            if key.text not in keys:
                guess = did_you_mean(key.text, keys)
                message = f"“{key.text}” is not a key of {_lower(what)}."
                fix = f"Did you mean “{guess}”?" if guess else f"Its keys are: {', '.join(keys)}."
                self.fault(faults.UNKNOWN_KEY, key, message, fix)

    def items(self, node: AnyNode | None, what: str) -> Iterator[AnyNode]:
        """The items of a list; a single scalar counts as a list of one."""
        if node is None:
            return
        if isinstance(node, Sequence):
            yield from node.items
        elif isinstance(node, Scalar) and node.text:
            yield node
        else:
            self.fault(faults.WRONG_KIND, node, f"{what} should be a list.")

    def text(self, node: AnyNode | None, what: str) -> str | None:
        """A text, whatever YAML would take it for."""
        if node is None:
            return None
        if not isinstance(node, Scalar):
            self.fault(faults.WRONG_KIND, node, f"{what} should be a text.", "Put it in quotes.")
            return None
        if not node.text.strip():
            self.fault(faults.EMPTY_TEXT, node, f"{what} is empty.", "Write it, or delete the key.")
            return None
        if len(node.text) > LONGEST_TEXT:
            message = f"{what} has {len(node.text):,} characters; {LONGEST_TEXT:,} are the most."
            self.fault(faults.TEXT_TOO_LONG, node, message)
            return None
        return node.text.strip()

    def name(self, node: AnyNode | None, what: str) -> str | None:
        """A name that something bears: a letter, then letters, digits, _ and -."""
        text = self.text(node, what)
        if text is not None and not _NAME.match(text):
            assert node is not None
            better = re.sub(r"\W+", "_", text).strip("_").lower()
            fix = f"Write “{better}”." if _NAME.match(better) else None
            message = f"“{text}” cannot be {_lower(what)}: a name has letters, digits and _, and begins with a letter."
            self.fault(faults.BAD_NAME, node, message, fix)
            return None
        return text

    def flag(self, node: AnyNode | None, what: str) -> bool | None:
        """True or false."""
        text = self.text(node, what)
        if text is None:
            return None
        if text not in ("true", "false"):
            assert node is not None
            guess = {"yes": "true", "on": "true", "no": "false", "off": "false"}.get(text.lower(), text.lower())
            fix = f"Write {guess}." if guess in ("true", "false") else "Write true or false."
            self.fault(faults.WRONG_KIND, node, f"{what} should be true or false, not “{text}”.", fix)
            return None
        return text == "true"

    def number(self, node: AnyNode | None, what: str, low: int | None = None, high: int | None = None) -> int | None:
        """A whole number, from `low` to `high` where they are given."""
        text = self.text(node, what)
        if text is None:
            return None
        assert node is not None
        if not _NUMBER.match(text):
            self.fault(faults.WRONG_KIND, node, f"{what} should be a whole number, not “{text}”.")
            return None
        number = int(text)
        if (low is not None and number < low) or (high is not None and number > high):
            bounds = f"from {low} to {high}" if high is not None else f"{low} or more"
            self.fault(faults.WRONG_KIND, node, f"{what} should be {bounds}, not {number}.")
            return None
        return number

    def one_of(self, node: AnyNode | None, what: str, words: Iterable[str]) -> str | None:
        """One of a few words."""
        text = self.text(node, what)
        if text is None:
            return None
        choices = list(words)
        if text not in choices:
            assert node is not None
            guess = did_you_mean(text, choices)
            fix = f"Did you mean “{guess}”?" if guess else f"It is one of: {', '.join(choices)}."
            self.fault(faults.UNKNOWN_NAME, node, f"{what} cannot be “{text}”.", fix)
            return None
        return text


def is_number(text: str) -> bool:
    """Whether a text is a whole number that may be read."""
    return bool(_NUMBER.match(text))


def is_name(text: str) -> bool:
    """Whether a text may name something."""
    return bool(_NAME.match(text))


def _lower(what: str) -> str:
    return what[:1].lower() + what[1:]
