"""Parsing a condition: from text to a checked tree, or one plain sentence about what is wrong in it."""

import re
from collections.abc import Collection, Iterable
from typing import Literal, NamedTuple

from attrs import define

from game.author import faults
from game.author.schema import MOST_DIGITS
from game.author.scope import FAMILIES, Scope
from game.source.diagnostic import Rule
from game.story.expression import Comparison, Condition, Constant, Junction, Name, Negation, Sum, Tree, kind_of

#: The longest condition, in characters, and the deepest nesting: beyond, it is a mistake or an attack.
LONGEST, DEEPEST = 1000, 32
#: The most names, numbers, words and signs in a condition.
MOST_TOKENS = 200

_TOKEN = re.compile(
    r"\s*(?:(?P<number>\d+)|(?P<name>(?:seen|chose|unseen|untold)\.[\w-]+"
    r"|[^\W\d]\w*(?:-[^\W\d]\w*)*(?:\.[^\W\d]?\w*(?:-[^\W\d]\w*)*)*)"
    r"|(?P<sign><=|>=|==|!=|=>|=<|<>|&&|\|\||[-<>+()=!])|(?P<other>\S))"
)
_WORDS_FOR_SIGNS = {"&&": "and", "||": "or", "!": "not"}
_TURNED_ROUND = {"=>": "Write >=", "=<": "Write <=", "<>": "Write “is not”, or != between numbers."}
Sign = Literal["<", "<=", ">", ">=", "==", "!="]
_COMPARISONS: dict[str, Sign] = {"<": "<", "<=": "<=", ">": ">", ">=": ">=", "==": "==", "!=": "!="}
_SUMS: dict[str, Literal["+", "-"]] = {"+": "+", "-": "-"}


class ConditionFault(Exception):
    """What is wrong in a condition: where it begins and how long it is, in characters of its text.

    For a name that nothing bears, `name` is that name, `known` are those there are, and `prefix` what stands in
    front of them: whoever tells the fault looks for the one that was meant.
    """

    def __init__(
        self,
        offset: int,
        length: int,
        message: str,
        fix: str | None = None,
        *,
        name: str = "",
        known: Iterable[str] = (),
        prefix: str = "",
        rule: Rule = faults.BAD_CONDITION,
    ) -> None:
        super().__init__(message)
        self.offset, self.length, self.message, self.fix = offset, max(length, 1), message, fix
        self.name, self.known, self.prefix, self.rule = name, known, prefix, rule


class _Token(NamedTuple):
    kind: str
    text: str
    offset: int


def parse_condition(text: str, scope: Scope) -> Condition:
    """A condition that answers yes or no. Raises ConditionFault."""
    if len(text) > LONGEST:
        raise ConditionFault(0, 1, f"This condition has {len(text)} characters; {LONGEST} are the most.")
    tokens = list(_tokens(text))
    if len(tokens) > MOST_TOKENS:
        message = f"This condition has {len(tokens)} names and signs; {MOST_TOKENS} are the most."
        raise ConditionFault(tokens[MOST_TOKENS].offset, 1, message)
    parser = _Parser(tokens, scope, len(text.rstrip()))
    tree = parser.alternatives()
    parser.finish()
    if kind_of(tree) != "flag":
        raise ConditionFault(0, len(text), "This is not a yes or a no.", f"Compare it: {text.strip()} >= 50")
    return Condition(tree, text)


def _tokens(text: str) -> Iterable[_Token]:
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup
        if kind is None:
            continue
        word, offset = match[kind], match.start(kind)
        if kind == "other":
            fix = "Words stand without quotation marks: floor is clean" if word in "'\"" else None
            raise ConditionFault(offset, 1, f"A condition cannot hold {word}", fix)
        if word in _WORDS_FOR_SIGNS:
            raise ConditionFault(
                offset, len(word), f"“{word}” is not a word here.", f"Write “{_WORDS_FOR_SIGNS[word]}”."
            )
        if word in _TURNED_ROUND:
            raise ConditionFault(offset, len(word), f"“{word}” says nothing.", _TURNED_ROUND[word])
        if word == "=":
            raise ConditionFault(offset, 1, "A single = says nothing.", "Write “is”, or == between numbers.")
        yield _Token(kind, word, offset)


@define
class _Parser:
    tokens: list[_Token]
    scope: Scope
    length: int
    at: int = 0
    depth: int = 0

    def peek(self) -> _Token:
        return self.tokens[self.at] if self.at < len(self.tokens) else _Token("end", "", self.length)

    def take(self, *words: str) -> _Token | None:
        token = self.peek()
        if token.kind != "end" and token.text in words:
            self.at += 1
            return token
        return None

    def finish(self) -> None:
        token = self.peek()
        if token.kind == "end":
            return
        if token.text == "(":
            raise ConditionFault(token.offset, 1, "Conditions call nothing: there are no functions.")
        if token.text == ")":
            raise ConditionFault(token.offset, 1, "This closing parenthesis was never opened.")
        message = f"“{token.text}” cannot stand here: something is missing before it."
        raise ConditionFault(token.offset, len(token.text), message, "Join two conditions with “and” or “or”.")

    def alternatives(self) -> Tree:
        tree = self.all_of()
        while token := self.take("or"):
            tree = Junction("or", self.flag(tree, token), self.flag(self.all_of(), token))
        return tree

    def all_of(self) -> Tree:
        tree = self.negated()
        while token := self.take("and"):
            tree = Junction("and", self.flag(tree, token), self.flag(self.negated(), token))
        return tree

    def negated(self) -> Tree:
        token = self.take("not")
        if not token:
            return self.compared()
        self.deeper(token)
        inner = self.flag(self.negated(), token)
        self.depth -= 1
        return Negation(inner)

    def compared(self) -> Tree:
        left = self.summed()
        tree: Tree | None = None
        while token := self.take(*_COMPARISONS, "is"):
            sign = _COMPARISONS.get(token.text) or ("!=" if self.take("not") else "==")
            right = self.right_of(left)
            pair = self.comparison(sign, left, right, token)
            tree = pair if tree is None else Junction("and", tree, pair)
            left = right
        return left if tree is None else tree

    def comparison(self, sign: Sign, left: Tree, right: Tree, token: _Token) -> Tree:
        kinds = kind_of(left), kind_of(right)
        if kinds[0] != kinds[1]:
            names = {"flag": "a yes or no", "number": "a number", "word": "a word"}
            message = f"{names[kinds[0]].capitalize()} cannot be compared with {names[kinds[1]]}."
            raise ConditionFault(token.offset, len(token.text), message)
        if kinds[0] != "number" and sign not in ("==", "!="):
            raise ConditionFault(
                token.offset, len(token.text), f"Only numbers can be {sign}.", "Write “is” or “is not”."
            )
        return Comparison(sign, left, right)

    def right_of(self, left: Tree) -> Tree:
        token = self.peek()
        if kind_of(left) == "word" and isinstance(left, Name) and token.kind == "name":
            variable = self.scope.declared[left.slot]
            if token.text in variable.words:
                self.at += 1
                return Constant(token.text)
            if token.text not in self.scope.variables:
                message = f"“{variable.name}” is never “{token.text}”."
                raise ConditionFault(token.offset, len(token.text), message, name=token.text, known=variable.words)
        return self.summed()

    def summed(self) -> Tree:
        tree = self.value()
        while token := self.take("+", "-"):
            right = self.value()
            for side in (tree, right):
                if kind_of(side) != "number":
                    raise ConditionFault(token.offset, 1, f"Only numbers can stand around {token.text}.")
            tree = Sum(_SUMS[token.text], tree, right)
        return tree

    def value(self) -> Tree:
        token = self.peek()
        if token.kind == "number":
            return Constant(self.number())
        self.at += 1
        if token.text == "(":
            return self.parenthesis(token)
        if token.text == "-":
            if self.peek().kind != "number":
                raise ConditionFault(token.offset, 1, "A minus stands before a number, or between two values.")
            return Constant(-self.number())
        if token.kind == "name" and token.text not in ("and", "or", "is", "not"):
            return self.named(token)
        message = "The condition ends too early." if token.kind == "end" else f"“{token.text}” cannot stand here."
        raise ConditionFault(min(token.offset, max(self.length - 1, 0)), len(token.text), message)

    def number(self) -> int:
        token = self.peek()
        self.at += 1
        if len(token.text) > MOST_DIGITS:
            raise ConditionFault(token.offset, len(token.text), "This number is too large.")
        return int(token.text)

    def parenthesis(self, token: _Token) -> Tree:
        self.deeper(token)
        tree = self.alternatives()
        if not self.take(")"):
            raise ConditionFault(token.offset, 1, "This parenthesis is never closed.")
        self.depth -= 1
        return tree

    def deeper(self, token: _Token) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            raise ConditionFault(token.offset, 1, f"This condition is nested more than {DEEPEST} deep.")

    def flag(self, tree: Tree, token: _Token) -> Tree:
        if kind_of(tree) != "flag":
            message = f"Around “{token.text}” stand conditions, not numbers or words."
            raise ConditionFault(token.offset, len(token.text), message, "Compare it with something: clock > 0")
        return tree

    def named(self, token: _Token) -> Tree:
        text = token.text
        if self.peek().text == "(" and self.peek().offset == token.offset + len(text):
            raise ConditionFault(token.offset, len(text), f"“{text}(” looks like a call: conditions call nothing.")
        if text in ("true", "false"):
            return Constant(text == "true")
        if text in self.scope.variables:
            return self.scope.variable(text)
        family, _, key = text.partition(".")
        if not key:
            return self.bare(token)
        known = self.members(family)
        if known is None:
            raise self.no_family(token, family)
        if key not in known:
            if key in self.scope.generated and family in ("chose", "unseen"):
                message = f"The choice “{key}” has no id of its own, so nothing else may name it."
                fix = f"Write id: {key} in that choice."
                raise ConditionFault(token.offset, len(text), message, fix, rule=faults.NEEDS_ID)
            what = {"seen": "scene", "chose": "choice", "unseen": "choice"}.get(family, "person")
            message = f"There is no {what} “{key}”."
            raise ConditionFault(token.offset, len(text), message, name=key, known=known, prefix=f"{family}.")
        slot = self.scope.people.get(key, -1) if family in ("goodwill", "untold") else -1
        return Name(family, key, slot, "number" if family == "goodwill" else "flag")

    def bare(self, token: _Token) -> Tree:
        if token.text in ("reputation", "goodwill"):
            return Name(token.text, kind="number")
        family = token.text.rstrip(".")
        if family in FAMILIES:
            message = f"“{family}” needs a name behind it."
            raise ConditionFault(token.offset, len(token.text), message, f"Write {family}.NAME")
        if token.text in self.scope.people:
            fix = f"Write goodwill.{token.text} or untold.{token.text}"
            raise ConditionFault(token.offset, len(token.text), f"“{token.text}” is a person, not a condition.", fix)
        raise self.unknown(token, token.text, [*self.scope.variables, "reputation", "goodwill"])

    def no_family(self, token: _Token, family: str) -> ConditionFault:
        """What is wrong with `family.key`, where nothing of that name has anything inside."""
        if family not in self.scope.people and family not in self.scope.variables:
            return self.unknown(token, family, [*FAMILIES, *self.scope.variables])
        fix = f"Write goodwill.{family}" if family in self.scope.people else f"Write {family}"
        return ConditionFault(token.offset, len(token.text), f"“{token.text}”: a condition knows no attributes.", fix)

    def unknown(self, token: _Token, word: str, known: list[str]) -> ConditionFault:
        message = f"There is nothing named “{word}”."
        return ConditionFault(token.offset, len(word), message, name=word, known=known)

    def members(self, family: str) -> Collection[str] | None:
        """What a family's names are of, or None where there is no such family."""
        if family in ("goodwill", "untold"):
            return self.scope.people
        if family in ("chose", "unseen"):
            return self.scope.written
        return self.scope.scenes if family == "seen" else None
