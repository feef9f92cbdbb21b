"""What is wrong in the translations beside a scenario."""

from pathlib import Path

import pytest

from game.shelf.manuscript import open_manuscript
from game.shelf.translations import faults_in_translations, open_translation, originals_of, people_left
from tests.overlays import ORIGINAL, SPANISH, signed

PEOPLE = "- {id: dana, name: Dana, about: Here.}\n"


@pytest.fixture
def cup(tmp_path: Path) -> Path:
    path = tmp_path / "cup.yaml"
    path.write_text(ORIGINAL, "utf-8")
    (tmp_path / "cup.es.yaml").write_text(signed(SPANISH), "utf-8")
    return path


def codes(cup: Path) -> list[str]:
    return [fault.rule.code for fault in faults_in_translations(open_manuscript(cup))]


def test_a_whole_translation_has_no_fault(cup: Path) -> None:
    """Nor has a scenario without one."""
    assert codes(cup) == []
    cup.with_name("cup.es.yaml").unlink()
    assert codes(cup) == []


def test_every_translation_is_looked_at(cup: Path) -> None:
    """Each in its own file, whatever is wrong with the others."""
    cup.with_name("cup.fr.yaml").write_text("scenes: {cellar: {text: a}}\n", "utf-8")
    cup.with_name("cup.de.yaml").write_bytes(b"\xff")
    cup.with_name("cup.it.yaml").mkdir()
    assert sorted(codes(cup)) == ["BR002", "BR018", "BR114"]


def test_a_comment_with_a_reason_allows_a_fault(cup: Path) -> None:
    """As in a scenario."""
    text = signed(SPANISH).replace(
        "  the_end:\n    ending",
        "  gone:  # breakroom: allow BR111 because it comes back\n    text: A\n  the_end:\n    ending",
    )
    cup.with_name("cup.es.yaml").write_text(text, "utf-8")
    assert codes(cup) == []


def test_translated_people_are_looked_at_too(cup: Path) -> None:
    """Beside the scenario's own translation."""
    cup.with_name("people.yaml").write_text(PEOPLE, "utf-8")
    assert people_left(open_manuscript(cup), "es")
    cup.with_name("people.es.yaml").write_text("people: {dana: {about: Aquí.}, sam: {about: Allá.}}\n", "utf-8")
    assert codes(cup) == ["BR115", "BR111"]
    assert not people_left(open_manuscript(cup), "es")
    cup.with_name("people.es.yaml").write_bytes(b"\xff")
    assert codes(cup) == ["BR002"]


def test_while_the_original_has_errors_its_translations_wait(cup: Path) -> None:
    """Nothing can be laid over it."""
    cup.write_text(ORIGINAL.replace("start: kitchen", "start: kitchn"), "utf-8")
    manuscript = open_manuscript(cup)
    assert codes(cup) == []
    assert originals_of(manuscript) == {}
    assert open_translation(manuscript, "es") is None
    assert open_translation(manuscript, "fr") is None
