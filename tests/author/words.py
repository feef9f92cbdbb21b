"""A story whose conditions are told in words, and a reader of such words."""

import re
from functools import cache
from itertools import product

from attrs import evolve

from game.author.naming import names_of
from game.author.wording import Sign
from game.story.expression import Comparison, Constant, Junction, Name, Negation, Sum, Tree, reading
from game.story.state import State, Waiting, before
from tests.writing import a_story

STORY = a_story(
    """
kitchen:
  here: [dana]
  choices:
    - {id: lean_in, text: Lean in., to: the_end}
    - {id: own_up, say: That was me., to: the_end}
""",
    "{heard_it: false, cups: 0, clock: {from: 0, to: 9, first: 9, shown: Minutes}, "
    "floor: {one_of: [wet, clean], first: wet}, sky: {one_of: [wet, clear], first: clear}}",
)
NAMES = names_of(STORY)


def states() -> list[State]:
    """States that differ in everything that a condition of these can read."""
    waits = (Waiting("own_up", 1, 3, False), Waiting("lean_in", 0, 3, True))
    nothing = frozenset[str]()
    pasts = (
        (frozenset({"lean_in"}), frozenset({"kitchen"}), waits[:1]),
        (frozenset({"own_up"}), nothing, waits[1:]),
    )
    feelings = ((50, -3), (-3, 50), (53, 0))
    skies = (("wet", "wet"), ("wet", "clear"), ("clean", "wet"))
    return [
        evolve(
            before(STORY),
            reputation=reputation,
            goodwill=(dana, 50, 50),
            variables=(heard, cups, 9, floor, sky),
            chose=chose,
            seen=seen,
            waiting=waiting,
        )
        for reputation, (dana, cups), heard, (floor, sky), (chose, seen, waiting) in product(
            (50, 47), feelings, (True, False), skies, pasts
        )
    ]


STATES = states()


@cache
def answers(tree: Tree) -> tuple[bool, ...]:
    """What a condition is in each of the states."""
    test = reading(tree)
    return tuple(bool(test(state)) for state in STATES)


VALUES: dict[str, Tree] = {
    "your reputation": Name("reputation", kind="number"),
    "average goodwill": Name("goodwill", kind="number"),
    "what Dana feels": Name("goodwill", "dana", 0, "number"),
    "what Priya feels": Name("goodwill", "priya", 1, "number"),
    "“cups”": Name("variable", "cups", 1, "number"),
    "“floor”": Name("variable", "floor", 3, "word"),
    "“sky”": Name("variable", "sky", 4, "word"),
    "“wet”": Constant("wet"),
    "“clean”": Constant("clean"),
    "−3": Constant(-3),
    "50": Constant(50),
    "Dana": Name("goodwill", "dana", 0, "number"),
    "Priya": Name("goodwill", "priya", 1, "number"),
}
FLAGS: dict[str, Tree] = {
    "always": Constant(True),
    "never": Constant(False),
    "“heard_it” is true": Name("variable", "heard_it", 0),
    "“heard_it” is false": Negation(Name("variable", "heard_it", 0)),
    "you have been to “kitchen”": Name("seen", "kitchen"),
    "you have not been to “kitchen”": Negation(Name("seen", "kitchen")),
    "you chose “Lean in.”": Name("chose", "lean_in"),
    "you never chose “Lean in.”": Negation(Name("chose", "lean_in")),
    "you said “That was me.”": Name("chose", "own_up"),
    "you never said “That was me.”": Negation(Name("chose", "own_up")),
    "Priya has not been told everything": Name("untold", "priya", 1),
    "Priya has been told everything": Negation(Name("untold", "priya", 1)),
    "“Lean in.” is still your secret": Name("unseen", "lean_in"),
    "“Lean in.” is not your secret": Negation(Name("unseen", "lean_in")),
}
SIGNS: dict[str, Sign | None] = {
    "is less than": "<", "is at most": "<=", "is more than": ">", "is at least": ">=", "is the same as": "==",
    "is not the same as": "!=", "feels less than": "<", "feels more than": ">", "feels exactly": "==",
    "feels anything but": "!=", "is not": "!=", "feels": None, "is": None,
}  # fmt: skip
#: What a bare “is” means, by what stands behind the number.
BOUNDS: dict[str, Sign] = {"": "==", "or more": ">=", "or less": "<="}
TOKENS = sorted(
    [*VALUES, *FLAGS, *SIGNS, "or more", "or less", "plus", "minus", ", or", "and", "exactly when", "(", ")"]
)
TOKEN = re.compile("|".join(re.escape(token) for token in sorted(TOKENS, key=len, reverse=True)))


class Reader:
    """Reads words back as a person does: the loosest word first, what stands in parentheses as one."""

    def __init__(self, words: str) -> None:
        self.tokens: list[str] = TOKEN.findall(words)
        assert "".join(self.tokens).replace(" ", "") == words.replace(" ", ""), words
        self.at = 0

    def read(self) -> Tree:
        found = self.pair()
        assert self.at == len(self.tokens), self.tokens[self.at :]
        return found

    def take(self, *wanted: str) -> str | None:
        if self.at < len(self.tokens) and self.tokens[self.at] in wanted:
            self.at += 1
            return self.tokens[self.at - 1]
        return None

    def pair(self) -> Tree:
        left = self.any_of()
        return Comparison("==", left, self.any_of()) if self.take("exactly when") else left

    def any_of(self) -> Tree:
        found = self.all_of()
        while self.take(", or"):
            found = Junction("or", found, self.all_of())
        return found

    def all_of(self) -> Tree:
        found = self.atom()
        while self.take("and"):
            found = Junction("and", found, self.atom())
        return found

    def atom(self) -> Tree:
        start = self.at
        if self.take("("):
            found = self.in_parentheses()
            if found is not None:
                return found
            self.at = start
        flag = self.take(*FLAGS)
        return FLAGS[flag] if flag else self.comparison()

    def in_parentheses(self) -> Tree | None:
        try:
            found = self.pair()
        except AssertionError:
            return None
        return found if self.take(")") else None

    def comparison(self) -> Tree:
        left = self.sum()
        word = self.take(*SIGNS)
        assert word, self.tokens[self.at :]
        right = self.sum()
        bound = BOUNDS[self.take("or more", "or less") or ""]
        return Comparison(SIGNS[word] or bound, left, right)

    def sum(self) -> Tree:
        found = self.value()
        while word := self.take("plus", "minus"):
            found = Sum("+" if word == "plus" else "-", found, self.value())
        return found

    def value(self) -> Tree:
        if self.take("("):
            found = self.sum()
            assert self.take(")")
            return found
        word = self.take(*VALUES)
        assert word, self.tokens[self.at :]
        return VALUES[word]
