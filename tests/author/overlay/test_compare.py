"""What differs between a translation and its original."""

import pytest

from game.author.overlay.compare import MOST_TOLD, named
from tests.bad import SCENARIO
from tests.overlays import ORIGINAL, SPANISH, signed, told, translation

FOREIGN = "title: Otra\nscenes:\n  cellar:\n    text: Hola.\n    choices:\n      fly: {text: Vuela.}\n"


def test_a_missing_text_is_told_where_it_belongs() -> None:
    """At what it would stand in."""
    text = signed(SPANISH.replace(", why: Ahí estaba.", ""))
    message = "“pour: why” is not translated: it is told as the original has it."
    assert told(translation(text).diagnostics) == [("BR110", 22, message)]


def test_many_missing_texts_are_told_together() -> None:
    """A translation that has just begun is not a list of hundreds of faults."""
    found = told(translation("title: La taza\n").diagnostics)
    assert [code for code, *_ in found] == ["BR110", "BR115"]
    assert found[0][2].startswith("18 of 19 texts are not translated: summary, dana: warm, ")
    assert MOST_TOLD < 18


@pytest.mark.parametrize(
    "old, new, message",
    [
        ("  the_end:\n    ending", "  gone: {text: A.}\n  the_end:\n    ending", "The scene “gone” is not in cup.yaml"),
        ("      the_end: {say", "      sip: {text: Bebe.}\n      the_end: {say", "The choice “sip” is not in cup.yaml"),
        ("locked: Ahora no.", "why: No., locked: Ahora no.", "“the_end: why” is not in cup.yaml any more"),
        ("  floor: {words", "  cups: {shown: Tazas}\n  floor: {words", "The variable “cups” is not in cup.yaml"),
    ],
)  # fmt: skip
def test_what_has_nothing_to_lie_on_is_told(old: str, new: str, message: str) -> None:
    """Whole scenes and choices once, and not each of their texts."""
    assert SPANISH.count(old) == 1
    found = told(translation(signed(SPANISH.replace(old, new))).diagnostics)
    assert [(code, words.startswith(message)) for code, _, words in found] == [("BR111", True)], found


def test_a_choice_that_has_moved_to_another_scene_is_found_there() -> None:
    """The fix names the scene in which it stands now."""
    text = SPANISH.replace(
        "    text: Aquí termina.\n", "    text: Aquí termina.\n    choices: {pour: {text: Sírvela.}}\n"
    )
    (fault,) = [one for one in translation(signed(text)).diagnostics if one.rule.code == "BR111"]
    assert fault.fix == "It stands in “kitchen” now: move it there."


def test_a_text_whose_original_has_changed_is_told() -> None:
    """With what the original says now; a change of its blanks or its conditions is none."""
    changed = ORIGINAL.replace("You pour it.", "You  spill\n          it.").replace(
        "if: floor is wet", "if: floor is clean"
    )
    (fault,) = translation(signed(SPANISH), changed).diagnostics
    assert (fault.rule.code, fault.span.line) == ("BR112", 22)
    assert fault.message == "The original of “pour: then” has changed since this was translated."
    assert fault.notes == ("It says now: You spill it.",)
    assert (
        translation(signed(SPANISH), ORIGINAL.replace("looks\n        at you", "looks at\n        you")).diagnostics
        == ()
    )


def test_blocks_that_came_into_the_original_are_told_once() -> None:
    """The text has another shape now: it is told as the original has it until somebody looks."""
    changed = ORIGINAL.replace(
        "          - text: It is dry.\n", "          - {if: pots > 3, text: Hm.}\n          - text: It is dry.\n"
    )
    made = translation(signed(SPANISH), changed)
    assert [code for code, *_ in told(made.diagnostics)] == ["BR112", "BR113"]


@pytest.mark.parametrize("of", [ORIGINAL, SCENARIO])
def test_a_translation_of_another_scenario_is_one_fault(of: str) -> None:
    """And not one for each text that does not fit."""
    made = translation(FOREIGN, of)
    assert made.story is None
    assert [code for code, *_ in told(made.diagnostics)] == ["BR114"]


def test_a_translation_that_shares_a_name_or_two_is_one_fault_too() -> None:
    """Scenes of two scenarios may well be called the same; a scenario that lost a few is told what it lost."""
    strangers = "".join(f"  room_{number}: {{text: Hola.}}\n" for number in range(6))
    text = "title: Otra\nscenes:\n  kitchen: {text: Aquí.}\n" + strangers
    (fault,) = translation(text).diagnostics
    assert (fault.rule.code, translation(text).story) == ("BR114", None)
    assert fault.message.endswith("another scenario: 6 of its 7 scenes and choices are not in cup.yaml.")
    few = text.replace("  room_5: {text: Hola.}\n", "")
    assert [code for code, *_ in told(translation(few).diagnostics)].count("BR111") == 5


def test_texts_without_a_fingerprint_are_told_together() -> None:
    """As information: nothing is wrong yet, but a change of the original would go unseen."""
    found = [fault for fault in translation(SPANISH).diagnostics if fault.rule.code == "BR115"]
    assert [(fault.rule.severity, fault.message.split(":")[0]) for fault in found] == [
        ("info", "19 texts do not say what they were made from")
    ]


@pytest.mark.parametrize(
    "place, name",
    [
        (("title",), "title"),
        (("scenes", "kitchen", "text"), "kitchen: text"),
        (("scenes", "kitchen", "choices", "pour", "then"), "pour: then"),
        (("people", "dana", "review", "warm"), "dana: warm"),
        (("debrief", "ask", "analysis"), "analysis"),
    ],
)
def test_a_text_is_called_as_its_translator_would_call_it(place: tuple[str, ...], name: str) -> None:
    """By the nearest name and its key."""
    assert named(place) == name
