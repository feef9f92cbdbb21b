"""A translation as its file has it."""

import pytest

from game.author.overlay.document import PEOPLE, Stamp, ledger, read_overlay
from game.source.document import read
from tests.overlays import SPANISH, overlay


def test_texts_are_found_by_their_places() -> None:
    """With the key in front of them, for whoever tells a fault."""
    texts = overlay(SPANISH).texts
    assert texts["scenes", "kitchen", "choices", "pour", "then"].key.span.line == 22
    assert ("debrief", "ask", "reactions") in texts
    assert ("who", "dana", "pronouns") in texts
    assert not overlay(SPANISH).desk.faults


@pytest.mark.parametrize(
    "line, marks", [("marks: « »", ("«", "»")), ("marks: ['« ', ' »']", ("« ", " »")), ("marks:", None), ("", None)]
)
def test_marks_of_speech_are_two_signs(line: str, marks: tuple[str, str] | None) -> None:
    """With a space between them; in a list, spaces belong to them."""
    assert overlay(f"title: A\n{line}\n").marks == marks


@pytest.mark.parametrize("line", ["marks: «", "marks: a b c", "marks: {a: b}", "marks: comillas comillas"])
def test_other_marks_are_a_fault(line: str) -> None:
    """And the original's stand."""
    found = overlay(f"title: A\n{line}\n")
    assert found.marks is None
    assert [fault.rule.code for fault in found.desk.faults] == ["BR022"]


def test_a_group_that_is_not_begun_is_none() -> None:
    """A skeleton may have scenes with nothing in them yet."""
    found = overlay("scenes:\n  kitchen:\n    choices:\n  the_end:\nmade_from:\n")
    assert not found.desk.faults
    assert not found.texts


def test_made_from_says_which_original_a_text_had() -> None:
    """And which newer one its translator was shown."""
    found = overlay("made_from:\n  scene.kitchen: {at: 0a1b2c3d, text: 12345678>1e345678}\n")
    assert found.stamps == {
        ("scene.kitchen", "at"): Stamp("0a1b2c3d"),
        ("scene.kitchen", "text"): Stamp("12345678", "1e345678"),
    }
    assert [str(stamp) for stamp in found.stamps.values()] == ["0a1b2c3d", "12345678>1e345678"]


@pytest.mark.parametrize("entry", ["words", "{at: words}", "{at: [0a1b2c3d]}", "[0a1b2c3d]", "{at: 0A1B2C3D}"])
def test_what_is_no_fingerprint_is_a_fault(entry: str) -> None:
    """Its text counts as one that does not know its original."""
    found = overlay(f"made_from:\n  scene.kitchen: {entry}\n")
    assert found.stamps == {}
    assert len(found.desk.faults) == 1


def test_every_text_has_a_fingerprint_of_its_own() -> None:
    """Even where a scene and a choice have one name, or a word is called as a key is."""
    places = [
        ("title",), ("debrief", "principle"), ("debrief", "ask", "summary"), ("summary",), ("scenes", "a", "text"),
        ("scenes", "a", "choices", "a", "text"), ("remember", "a", "shown"), ("remember", "a", "words", "shown"),
        ("who", "a", "review", "warm"), ("who", "a", "review", "remembers", "warm"),
    ]  # fmt: skip
    assert len({ledger(place) for place in places}) == len(places)


def test_people_are_read_by_a_shape_of_their_own() -> None:
    """Scenes have no place in it."""
    found = read_overlay(read("people.es.yaml", b"people: {dana: {about: Hola.}}\nscenes: {a: {text: b}}\n"), PEOPLE)
    assert list(found.texts) == [("people", "dana", "about")]
    assert [fault.rule.code for fault in found.desk.faults] == ["BR020"]


@pytest.mark.parametrize("text", ["start: kitchen\n", "scenes: {a: {choices: [{id: b, text: c}]}}\n"])
def test_a_scenario_is_no_translation(text: str) -> None:
    """One sentence says so, and not one for every key that does not belong."""
    assert [fault.rule.code for fault in overlay(text).desk.faults] == ["BR116"]
