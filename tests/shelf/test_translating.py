"""Writing a translation's file."""

from pathlib import Path

import pytest

from game.shelf.translating import Done, beside, write_translation
from game.shelf.trouble import CannotUse
from tests.overlays import ORIGINAL, SPANISH


@pytest.fixture
def cup(tmp_path: Path) -> Path:
    path = tmp_path / "cup.yaml"
    path.write_text(ORIGINAL, "utf-8")
    return path


def written(cup: Path, output: Path | None = None) -> Done:
    return write_translation(cup, "es", "breakroom translate cup es", "breakroom check cup", output)


def test_a_translation_begins_beside_its_scenario(cup: Path) -> None:
    """And is brought up to date in its place from then on."""
    first, second = written(cup), written(cup)
    assert first.path == second.path == cup.with_name("cup.es.yaml") == beside(cup, "es")
    assert (first.is_new, first.updated.new, second.is_new, second.updated.empty) == (True, 19, False, 19)


def test_what_was_written_stays(cup: Path) -> None:
    """Only the fingerprints come after it."""
    path = cup.with_name("cup.es.yaml")
    path.write_text(SPANISH, "utf-8")
    written(cup)
    assert path.read_text("utf-8").startswith(SPANISH)
    before = path.stat().st_mtime_ns
    written(cup)
    assert path.stat().st_mtime_ns == before


def test_an_empty_file_is_begun(cup: Path) -> None:
    """Somebody may have made it to write in."""
    cup.with_name("cup.es.yaml").write_text("\n", "utf-8")
    assert written(cup).is_new


def test_people_are_translated_by_their_own_file(cup: Path) -> None:
    """Their lines, not their names."""
    people = cup.with_name("people.yaml")
    people.write_text("- {id: rosa, name: Rosa, about: Here., review: {warm: Good.}}\n", "utf-8")
    done = written(people)
    assert (done.path.name, done.updated.new) == ("people.es.yaml", 2)
    assert "    # Here.\n    about:\n" in done.path.read_text("utf-8")
    assert written(people).updated.empty == 2


def test_a_translation_may_stand_elsewhere(cup: Path, tmp_path: Path) -> None:
    """Where -o says; there it is brought up to date, too."""
    output = tmp_path / "mine.yaml"
    assert written(cup, output).is_new
    assert not written(cup, output).is_new
    assert not cup.with_name("cup.es.yaml").exists()


@pytest.mark.parametrize(
    "raw, why",
    [
        (ORIGINAL.encode(), "is a whole scenario, not a translation"),
        (b"scenes: {cellar: {text: Hola.}}\n", "is a translation of something else, not of cup.yaml"),
        (b"title: \xff\n", "has a mistake on line 1: The byte 0xFF"),
        (b"title: a\ntitle: b\n", "has a mistake on line 2: “title” stands twice"),
        (b"- a\n- b\n", "is not a translation"),
        (b"just words\n", "is not a translation"),
        (b"my own: notes\n", "is not a translation"),
    ],
)
def test_a_file_that_is_no_translation_of_it_is_not_touched(cup: Path, raw: bytes, why: str) -> None:
    """Nothing of anybody's is lost."""
    path = cup.with_name("cup.es.yaml")
    path.write_bytes(raw)
    with pytest.raises(CannotUse, match=why):
        written(cup)
    assert path.read_bytes() == raw


def test_an_original_with_mistakes_is_mended_first(cup: Path) -> None:
    """The sentence names the command that shows them."""
    cup.write_text(ORIGINAL.replace("start: kitchen", "start: kitchn"), "utf-8")
    with pytest.raises(CannotUse, match=r"has to be without mistakes .* To see them: breakroom check cup"):
        written(cup)


@pytest.mark.parametrize("name", ["cup.es.yaml", "cup.txt"])
def test_only_an_original_is_translated(tmp_path: Path, name: str) -> None:
    """No translation of a translation."""
    path = tmp_path / name
    path.write_text(SPANISH, "utf-8")
    with pytest.raises(CannotUse, match="is not an original"):
        written(path)


def test_a_folder_cannot_be_written(cup: Path) -> None:
    """Nor can a folder that is not there be written into."""
    for output in (cup.parent, cup.parent / "gone" / "a.yaml"):
        with pytest.raises(CannotUse):
            written(cup, output)
