"""Sentences of the language: conditions, and texts with everything that a template may hold."""

from hypothesis import strategies as st

from tests.vocabulary import Draw, Names, pick, some
from tests.writing import Tree

_SIGNS = ("<", "<=", ">", ">=", "==", "!=", "is", "is not")
_NUMBERS = ("0", "7", "45", "55", "100", "-3")
_DEEPEST = 2
_WORDS = (
    "Rain falls.",
    "It is 12:30: no # yes, 1e3",
    "*softly*, once",
    "It's **loud** here.",
    '"So?" Nobody moves.',
    "{you}",
)


def condition(draw: Draw, names: Names) -> str:
    """A condition, as the file has it."""
    return _flag(draw, names, 0)


def _flag(draw: Draw, names: Names, depth: int) -> str:
    form = pick(draw, ("name", "compared", "not", "and", "or")) if depth < _DEEPEST else "name"
    if form == "name":
        return pick(draw, _flags(draw, names))
    if form == "compared":
        return _comparison(draw, names)
    if form == "not":
        return f"not ({_flag(draw, names, depth + 1)})"
    left, right = _flag(draw, names, depth + 1), _flag(draw, names, depth + 1)
    return f"({left}) {form} {right}" if some(draw) else f"{left} {form} {right}"


def _flags(draw: Draw, names: Names) -> list[str]:
    found = [f"seen.{pick(draw, names.scenes)}", f"untold.{pick(draw, names.people)}", pick(draw, ("true", "false"))]
    if names.written:
        act = pick(draw, names.written)
        found += [f"chose.{act}", f"unseen.{act}"]
    return [*found, *names.of_kind("flag")]


def _comparison(draw: Draw, names: Names) -> str:
    words, flags = names.of_kind("word"), names.of_kind("flag")
    if words and some(draw):
        return f"{words[0]} {pick(draw, ('is', 'is not', '=='))} {pick(draw, ('wet', 'mopped', 'clean'))}"
    if flags and some(draw, 3):
        return f"{flags[0]} {pick(draw, ('is', 'is not'))} {pick(draw, ('true', 'false'))}"
    return f"{_number(draw, names)} {pick(draw, _SIGNS)} {_number(draw, names)}"


def _number(draw: Draw, names: Names, depth: int = 0) -> str:
    person = pick(draw, names.people)
    simple = ("reputation", "goodwill", f"goodwill.{person}", pick(draw, _NUMBERS), *names.of_kind("number"))
    if depth or not some(draw, 3):
        return pick(draw, simple)
    left, right = _number(draw, names, 1), _number(draw, names, 1)
    return f"({left} {pick(draw, ('+', '-'))} {right})" if some(draw) else f"{left} {pick(draw, ('+', '-'))} {right}"


def line(draw: Draw, names: Names) -> str:
    """A line of template."""
    return " ".join(_fragment(draw, names) for _ in range(draw(st.integers(1, 3))))


def _fragment(draw: Draw, names: Names) -> str:
    person = pick(draw, names.people)
    form = pick(draw, (".they", ".them", ".their", ".They", ".Them", ".Their", ""))
    about = (
        f"{{{person}{form}}}",
        f"*{{{person}}}* waits",
        f"and {{{person}.they}} {{{person}.they|leave|leaves}}",
        *(f"{{{name}}} by the clock" for name in names.variables),
    )
    return pick(draw, _WORDS if some(draw) else about)


def paragraphs(draw: Draw, names: Names) -> Tree:
    """A text: one string, perhaps of several paragraphs, or a list of blocks."""
    if some(draw):
        return line(draw, names)
    if some(draw):
        return f"{line(draw, names)}\nand so\n\n{line(draw, names)}"
    return [_block(draw, names) for _ in range(draw(st.integers(1, 3)))]


def _block(draw: Draw, names: Names) -> Tree:
    form = pick(draw, ("text", "if", "first_of"))
    if form == "first_of":
        return {"first_of": [_conditional(draw, names), {"text": line(draw, names)}]}
    return _conditional(draw, names) if form == "if" else line(draw, names)


def _conditional(draw: Draw, names: Names) -> Tree:
    return {"if": condition(draw, names), "text": line(draw, names)}
