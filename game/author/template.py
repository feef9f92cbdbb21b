"""Texts as authors write them become templates: {names}, *emphasis*, paragraphs, conditions."""

import re
from collections.abc import Iterator

from game.author import faults
from game.author.condition import ConditionFault, parse_condition
from game.author.schema import AnyNode, Desk, did_you_mean
from game.author.scope import Scope
from game.source.diagnostic import Span
from game.source.node import Mapping, Scalar
from game.story.expression import Condition
from game.story.text import Agreeing, FirstOf, Line, Named, Passage, Piece, Text, Valued, Weight, Words, You

_STARS = re.compile(r"(?<!\*)\*\*(?=[^\s*])(?P<strong>.+?)(?<=[^\s*])\*\*(?!\*)|(?<!\*)\*(?=[^\s*])(?P<emphasis>[^*]+?)(?<=\S)\*(?!\*)")
_BRACES = re.compile(r"\{(?P<inside>[^{}]*)\}|(?P<stray>[{}])")
_PARAGRAPH = re.compile(r"\n\s*\n")
_FORMS = ("they", "them", "their", "They", "Them", "Their")


def condition(desk: Desk, node: AnyNode | None, scope: Scope) -> Condition | None:
    """A checked condition, or None with its fault written down."""
    text = desk.text(node, "A condition")
    if text is None:
        return None
    assert isinstance(node, Scalar)
    try:
        return parse_condition(text, scope)
    except ConditionFault as fault:
        rule = faults.UNKNOWN_NAME if "There is no" in fault.message else faults.BAD_CONDITION
        desk.fault(rule, inside(node, fault.offset, fault.length), fault.message, fault.fix)
        return None


def inside(node: Scalar, offset: int, length: int) -> Span:
    """The span of some characters of a scalar, or all of it where it runs over several lines."""
    span = node.span
    if span.line != span.end_line or (node.style in "|>" and node.style):
        return span
    column = span.column + offset + (1 if node.style else 0)
    return Span(span.line, column, span.line, max(column + 1, min(column + length, span.end_column)))


def line(desk: Desk, node: AnyNode | None, what: str, scope: Scope, *, may_be_speech: bool = False) -> Line | None:
    """A single line of template: a choice, a reason, a title."""
    text = desk.text(node, what)
    if text is None:
        return None
    assert isinstance(node, Scalar)
    if may_be_speech:
        _lost_quotes(desk, node, what)
    return _line(desk, node, " ".join(text.split()), scope)


def text(desk: Desk, node: AnyNode | None, what: str, scope: Scope) -> Text:
    """A text: one string, or a list of blocks."""
    if node is None:
        return ()
    if isinstance(node, Scalar):
        passage = _passage(desk, node, what, scope, None)
        return (passage,) if passage else ()
    if isinstance(node, Mapping):
        return tuple(_block(desk, node, what, scope))
    return tuple(block for item in node.items for block in _block(desk, item, what, scope))


def _block(desk: Desk, node: AnyNode, what: str, scope: Scope) -> Iterator[Passage | FirstOf]:
    if isinstance(node, Mapping) and node.get("first_of") is not None:
        desk.mapping(node, "A block of text", ["first_of"])
        passages = [
            passage
            for item in desk.items(node.get("first_of"), "first_of")
            for passage in _block(desk, item, what, scope)
            if isinstance(passage, Passage)
        ]
        if passages:
            yield FirstOf(tuple(passages))
        return
    when = None
    if isinstance(node, Mapping):
        desk.mapping(node, "A block of text", ["if", "text", "first_of"])
        if node.get("if") is not None:
            when = condition(desk, node.get("if"), scope)
        body = node.get("text")
        if body is None:
            desk.fault(faults.MISSING_KEY, node, "A block of text needs its text.", "Add text: …")
            return
        node = body
    passage = _passage(desk, node, what, scope, when)
    if passage:
        yield passage


def _passage(desk: Desk, node: AnyNode, what: str, scope: Scope, when: Condition | None) -> Passage | None:
    words = desk.text(node, what)
    if words is None:
        return None
    assert isinstance(node, Scalar)
    paragraphs = [" ".join(part.split()) for part in _PARAGRAPH.split(words)]
    return Passage(tuple(_line(desk, node, part, scope) for part in paragraphs if part), when)


def _lost_quotes(desk: Desk, node: Scalar, what: str) -> None:
    """Quotation marks that YAML did not need were meant for the reader (rule 25)."""
    words = node.text
    if node.style != '"' or node.flow or not words or not re.search(r"[.!?…,]$", words.strip()):
        return
    needed = re.search(r": |:$| #|[\\\n\"]", words) or words[0] in "*&@!%`{[]}|>'#-?,"
    if not needed and node.span.end_column - node.span.column == len(words) + 2:
        message = f"{what} stands between YAML's own quotation marks: the reader will not see them."
        fix = f"Speech: write say: {words}   Not speech: leave the marks out."
        desk.fault(faults.LOST_QUOTES, node, message, fix)


def _line(desk: Desk, node: Scalar, words: str, scope: Scope) -> Line:
    pieces: list[Piece] = []
    at = 0
    for match in _STARS.finditer(words):
        pieces.extend(_pieces(desk, node, words[at : match.start()], scope, ""))
        weight: Weight = "strong" if match["strong"] else "emphasis"
        pieces.extend(_pieces(desk, node, match[weight], scope, weight))
        at = match.end()
    pieces.extend(_pieces(desk, node, words[at:], scope, ""))
    return tuple(pieces)


def _pieces(desk: Desk, node: Scalar, words: str, scope: Scope, weight: Weight) -> Iterator[Piece]:
    at = 0
    for match in _BRACES.finditer(words):
        if match.start() > at:
            yield Words(words[at : match.start()], weight)
        at = match.end()
        span = inside(node, max(node.text.find(match.group()), 0), len(match.group()))
        if match["stray"]:
            desk.fault(faults.BAD_TEMPLATE, span, f"A {match['stray']} without its partner.", "Write {name}.")
        else:
            piece = _piece(desk, span, match["inside"], scope, weight)
            if piece is not None:
                yield piece
    if at < len(words):
        yield Words(words[at:], weight)


def _piece(desk: Desk, span: Span, name: str, scope: Scope, weight: Weight) -> Piece | None:
    head, *verbs = name.split("|")
    base, _, form = head.partition(".")
    if base == "you" and not form and not verbs:
        return You(weight)
    if base in scope.variables and not form and not verbs:
        return Valued(scope.variables[base], weight)
    if base not in scope.people:
        desk.unknown(span, "person or variable", base, ["you", *scope.people, *scope.variables])
        return None
    if form and form not in _FORMS:
        guess = did_you_mean(form, _FORMS)
        message = f"“.{form}” is not a form of a name."
        desk.fault(faults.BAD_TEMPLATE, span, message, f"Did you mean “{{{base}.{guess or 'they'}}}”?")
        return None
    if not verbs:
        return Named(scope.people[base], form, weight)
    if len(verbs) != 2 or form.lower() != "they":
        message = "A verb agrees through {name.they|plural|singular}: two forms, after .they"
        desk.fault(faults.BAD_TEMPLATE, span, message, f"Write {{{base}.they|leave|leaves}}.")
        return None
    return Agreeing(scope.people[base], verbs[0], verbs[1], weight)
