"""Every rule there is, by its code, and the finding of all of them.

A new rule is a file in one of the folders beside this one; its `CHECK` is named in the folder's `CHECKS`, and a new
folder here, in the order in which the guide tells of them.
"""

from collections.abc import Sequence

from game.author.rules import (
    allowances,
    debrief,
    fairness,
    file,
    flow,
    language,
    names,
    reading,
    state,
    structure,
    terminal,
    tests,
    translations,
    traps,
    ways,
)
from game.author.rules.allowance import without_allowed
from game.author.rules.rule import Check
from game.author.rules.subject import Subject
from game.source.diagnostic import Diagnostic, Span, in_order

#: The folders of the rules, each with its heading in the guide.
FAMILIES: tuple[tuple[str, tuple[Check, ...]], ...] = (
    ("The file", file.CHECKS),
    ("Traps of YAML", traps.CHECKS),
    ("Keys and their values", structure.CHECKS),
    ("Names", names.CHECKS),
    ("Texts, conditions and effects", language.CHECKS),
    ("Ways on", ways.CHECKS),
    ("Where plays go", flow.CHECKS),
    ("What is remembered, and who hears of it", state.CHECKS),
    ("Whether a choice is one", fairness.CHECKS),
    ("Reading", reading.CHECKS),
    ("The terminal", terminal.CHECKS),
    ("The debrief", debrief.CHECKS),
    ("Tests in the file", tests.CHECKS),
    ("Translations", translations.CHECKS),
    ("Comments that allow something", allowances.CHECKS),
)
#: Every check, in the order of the codes.
CHECKS: tuple[Check, ...] = tuple(sorted((check for _, few in FAMILIES for check in few), key=lambda one: one.code))
BY_CODE: dict[str, Check] = {check.code: check for check in CHECKS}


def examine_draft(subject: Subject, faults: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """What the rules find in a file that no story comes out of because of these faults, and no comment allows.

    Only rules that need no story that plays are asked; those about the frame only where all faults are in the scenes.
    """
    scenes = subject.node("scenes")
    inside = scenes is not None and all(_within(scenes.span, fault) for fault in faults if fault.file == subject.file)
    ready = ("texts", "frame") if inside else ("texts",)
    found = [fault for check in CHECKS if check.find and check.needs in ready for fault in check.find(subject)]
    return in_order(without_allowed(subject.read, found))


def _within(span: Span, fault: Diagnostic) -> bool:
    return span[:2] <= fault.span[:2] and fault.span[2:] <= span[2:]


def examine(subject: Subject) -> tuple[Diagnostic, ...]:
    """Everything that the rules find in a story that compiles and no comment allows, in the order of the file."""
    found = [fault for check in CHECKS if check.find for fault in check.find(subject)]
    return in_order(without_allowed(subject.read, found))
