"""Texts as authors write them become templates: {names}, *emphasis*, paragraphs, conditions."""

import re
from collections.abc import Iterator

from game.author import faults
from game.author.condition import ConditionFault, parse_condition
from game.author.schema import Desk, did_you_mean
from game.author.scope import Scope
from game.source.diagnostic import Span
from game.source.node import AnyNode, Mapping, Scalar
from game.source.place import ink, place
from game.story.expression import Condition
from game.story.text import Agreeing, FirstOf, Line, Named, Passage, Piece, Text, Valued, Weight, Words, You, form_of

# No part of it can run past a ** and come back: a text full of stars is read in one go.
_STARS = re.compile(
    r"(?<!\*)\*\*(?=[^\s*])(?P<strong>(?:[^*]|\*(?!\*)|\*(?=\*\*(?!\*)))+)(?<=[^\s*])\*\*(?!\*)"
    r"|(?<!\*)\*(?=[^\s*])(?P<emphasis>[^*]+)(?<=\S)\*(?!\*)"
)
_BRACES = re.compile(r"\{(?P<inside>[^{}]*)\}|(?P<stray>[{}])")
_PARAGRAPH = re.compile(r"\n\s*\n")
_PLURAL_AND_SINGULAR = 2
_FORMS = ("they", "them", "their", "They", "Them", "Their")


def condition(desk: Desk, node: AnyNode | None, scope: Scope) -> Condition | None:
    """A checked condition, or None with its fault written down."""
    text = desk.text(node, "A condition")
    if text is None:
        return None
    assert isinstance(node, Scalar)
    try:
        return scope.wrote(parse_condition(text, scope), node)
    except ConditionFault as fault:
        tell(desk, node, text, fault)
        return None


def tell(desk: Desk, node: Scalar, text: str, fault: ConditionFault) -> None:
    """Write down what is wrong in a condition that is this scalar's text."""
    where = desk.place(node, text, fault.offset, fault.length)
    if not fault.name:
        desk.fault(fault.rule, where, fault.message, fault.fix)
    elif fault.name not in desk.lost:
        fix = desk.meant(fault.name, fault.known, "There is", fault.prefix)
        desk.fault(faults.UNKNOWN_NAME, where, fault.message, fix)


def line(desk: Desk, node: AnyNode | None, what: str, scope: Scope, *, may_be_speech: bool = False) -> Line | None:
    """A single line of template: a choice, a reason, a title."""
    text = desk.text(node, what)
    if text is None:
        return None
    assert isinstance(node, Scalar)
    if may_be_speech:
        _lost_quotes(desk, node, what)
    return _line(desk, node, " ".join(text.split()), scope)


def phrase(desk: Desk, node: AnyNode | None, what: str, scope: Scope) -> str | None:
    """A text that is told outside of any state: a title, a question. Names are filled in once, `{you}` is “you”."""
    words = desk.phrase(node, what)
    if words is None:
        return None
    assert isinstance(node, Scalar)
    pieces = _pieces(desk, node, words, (0, len(words)), scope, "", 0)
    return "".join(_told(desk, node, piece, what, scope) for piece in pieces)


def _told(desk: Desk, node: Scalar, piece: Piece, what: str, scope: Scope) -> str:
    if isinstance(piece, Named):
        return form_of(scope.persons[piece.person], piece.form)
    if isinstance(piece, Agreeing):
        return piece.plural if scope.persons[piece.person].pronouns.plural else piece.singular
    if isinstance(piece, Valued):
        message = f"{what} is told outside of any scene: it cannot say what “{scope.declared[piece.variable].name}” is."
        desk.fault(faults.BAD_TEMPLATE, node, message, "Write it without the variable.")
    return piece.text if isinstance(piece, Words) else scope.you


def text(desk: Desk, node: AnyNode | None, what: str, scope: Scope) -> Text:
    """A text: one string, or a list of blocks."""
    if node is None:
        return ()
    if isinstance(node, Scalar):
        told = passage(desk, node, what, scope, None)
        return (told,) if told else ()
    if isinstance(node, Mapping):
        return tuple(_block(desk, node, what, scope))
    return tuple(block for item in node.items for block in _block(desk, item, what, scope))


def _block(desk: Desk, node: AnyNode, what: str, scope: Scope) -> Iterator[Passage | FirstOf]:
    if isinstance(node, Mapping) and node.get("first_of") is not None:
        desk.mapping(node, "A block of text", ["first_of"])
        passages = [
            block
            for item in desk.items(node.get("first_of"), "first_of")
            for block in _block(desk, item, what, scope)
            if isinstance(block, Passage)
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
            if desk.lacks(node, "text"):
                desk.fault(faults.MISSING_KEY, node, "A block of text needs its text.", "Add text: …")
            return
        node = body
    if told := passage(desk, node, what, scope, when):
        yield told


def passage(desk: Desk, node: AnyNode, what: str, scope: Scope, when: Condition | None) -> Passage | None:
    """The paragraphs of one text, told under one condition."""
    words = desk.text(node, what)
    if words is None:
        return None
    assert isinstance(node, Scalar)
    lines = []
    before = 0
    for part in _PARAGRAPH.split(words):
        paragraph = " ".join(part.split())
        if paragraph:
            lines.append(_line(desk, node, paragraph, scope, before))
        before += len(paragraph) - paragraph.count(" ")
    return Passage(tuple(lines), when)


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


def _line(desk: Desk, node: Scalar, words: str, scope: Scope, before: int = 0) -> Line:
    """A paragraph as pieces. `before` counts the letters of its scalar that stand in front of it, without blanks."""
    pieces: list[Piece] = []
    at = 0
    for match in _STARS.finditer(words):
        pieces.extend(_pieces(desk, node, words, (at, match.start()), scope, "", before))
        weight: Weight = "strong" if match["strong"] else "emphasis"
        pieces.extend(_pieces(desk, node, words, match.span(weight), scope, weight, before))
        at = match.end()
    pieces.extend(_pieces(desk, node, words, (at, len(words)), scope, "", before))
    return tuple(pieces)


def _pieces(
    desk: Desk, node: Scalar, words: str, stretch: tuple[int, int], scope: Scope, weight: Weight, before: int
) -> Iterator[Piece]:
    at, end = stretch
    for match in _BRACES.finditer(words, at, end):
        if match.start() > at:
            yield Words(words[at : match.start()], weight)
        at = match.end()
        piece = _known(match["inside"], scope, weight) if match["inside"] else None
        if piece is not None:
            yield piece
        elif not desk.enough(node):
            where = place(desk.lines, node, before + ink(words[: match.start()]), ink(match.group()))
            _tell(desk, where, match, scope)
    if at < end:
        yield Words(words[at:end], weight)


def _known(inside: str, scope: Scope, weight: Weight) -> Piece | None:
    """What a name in braces stands for, or None where it stands for nothing."""
    head, *verbs = inside.split("|")
    base, dot, form = head.partition(".")
    if base == "you" and not dot and not verbs:
        return You(weight)
    if base in scope.variables and not dot and not verbs:
        return Valued(scope.variables[base], weight)
    if base not in scope.people or (dot and form not in _FORMS):
        return None
    if not verbs:
        return Named(scope.people[base], form, weight)
    if len(verbs) == _PLURAL_AND_SINGULAR and form.lower() == "they":
        return Agreeing(scope.people[base], verbs[0], verbs[1], weight)
    agrees = scope.agrees(base)
    return Words(verbs[agrees], weight) if agrees is not None and not dot and len(verbs) == len(scope.agree) else None


def _tell(desk: Desk, where: Span, match: re.Match[str], scope: Scope) -> None:
    """Write down what is wrong with a brace or with the name in it."""
    inside = match["inside"]
    if not inside:
        sign = match["stray"] or "{}"
        message = f"A {sign} without its partner." if match["stray"] else "Braces with nothing in them."
        desk.fault(faults.BAD_TEMPLATE, where, message, "Write {name}.")
        return
    head, *verbs = inside.split("|")
    base, _, form = head.partition(".")
    if base not in scope.people:
        if base == "you" or base in scope.variables:
            message = f"“{base}” has no other forms: only people have."
            desk.fault(faults.BAD_TEMPLATE, where, message, f"Write {{{base}}}.")
        else:
            desk.unknown(where, "person or variable", base, ["you", *scope.people, *scope.variables])
    elif form not in ("", *_FORMS):
        message = f"“.{form}” is not a form of a name."
        guess = did_you_mean(form, _FORMS) or "they"
        desk.fault(faults.BAD_TEMPLATE, where, message, f"Did you mean “{{{base}.{guess}}}”?")
    elif scope.agree and not form:
        _tell_form(desk, where, base, verbs, scope)
    else:
        message = "A verb agrees through {name.they|plural|singular}: two forms, after .they"
        desk.fault(faults.BAD_TEMPLATE, where, message, f"Write {{{base}.they|{verbs[0] if verbs else 'leave'}|…}}.")


def _tell_form(desk: Desk, where: Span, base: str, words: list[str], scope: Scope) -> None:
    """Write down what is wrong with words of which one should go with a person: {priya|lista|listo}."""
    if len(words) != len(scope.agree):
        message = f"{len(words)} {'word' if len(words) == 1 else 'words'}, and agree has {len(scope.agree)} pronouns."
        desk.fault(faults.BAD_TEMPLATE, where, message, f"Write one for each: {', '.join(scope.agree)}.")
        return
    pronoun = scope.persons[scope.people[base]].pronouns.subject
    message = f"Which of these words goes with “{base}”? The pronoun “{pronoun}” is not in agree."
    desk.fault(faults.BAD_TEMPLATE, where, message, f"Give “{base}” one of these pronouns: {', '.join(scope.agree)}.")
