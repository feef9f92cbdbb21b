import os
from pathlib import Path

import pytest

from game.shelf.cast import Casts
from game.shelf.file import Opened, read_file
from tests.shelf.shelves import PEOPLE, filled


def test_people_are_those_of_the_file_beside(tmp_path: Path) -> None:
    """Everybody by id, with the lines of their file for whoever shows a fault in it."""
    cast = Casts().beside(filled(tmp_path) / "gossip.yaml", "people.yaml")
    assert [person.name for person in cast.people.values()] == ["Dana"]
    assert (cast.diagnostics, cast.broken) == ((), False)
    assert cast.lines == {"people.yaml": (PEOPLE.rstrip(), "")}


def test_no_file_is_nobody(tmp_path: Path) -> None:
    """A scenario may bring all its people itself."""
    cast = Casts().beside(tmp_path / "gossip.yaml", "people.yaml")
    assert (cast.people, cast.diagnostics, cast.lines) == ({}, (), {})


def test_a_file_is_read_once_and_again_when_it_has_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All scenarios of a folder share one reading; another time or size means another reading."""
    reads = []

    def counted(path: Path, name: str) -> Opened:
        reads.append(path)
        return read_file(path, name)

    monkeypatch.setattr("game.shelf.cast.read_file", counted)
    casts, path = Casts(), filled(tmp_path) / "people.yaml"
    for name in ("gossip.yaml", "spill.yaml"):
        casts.beside(tmp_path / name, "people.yaml")
    assert len(reads) == 1
    path.write_text(PEOPLE.replace("Dana", "Dora"))
    os.utime(path, ns=(0, 0))
    assert [person.name for person in casts.beside(tmp_path / "gossip.yaml", "people.yaml").people.values()] == ["Dora"]
    path.write_text(PEOPLE + "- {id: sam, name: Sam, pronouns: they/them, role: boss}\n")
    os.utime(path, ns=(0, 0))
    assert len(casts.beside(tmp_path / "gossip.yaml", "people.yaml").people) == 2
    path.unlink()
    assert casts.beside(tmp_path / "gossip.yaml", "people.yaml").people == {}


def test_a_broken_file_gives_whom_it_still_has(tmp_path: Path) -> None:
    """A fault in one person does not lose the others."""
    filled(tmp_path, people=PEOPLE + "- {name: Nobody}\n")
    cast = Casts().beside(tmp_path / "gossip.yaml", "people.yaml")
    assert cast.broken
    assert list(cast.people) == ["dana"]


def test_where_nobody_could_be_read_nobody_is_called_unknown(tmp_path: Path) -> None:
    """Of a file that says nothing, or is none, every name may be in it: there is one fault, its own."""
    filled(tmp_path, people=b"\xff\xfe")
    folder = filled(tmp_path / "other", people=None)
    (folder / "people.yaml").mkdir()
    for path in (tmp_path, folder):
        cast = Casts().beside(path / "gossip.yaml", "people.yaml")
        assert cast.broken
        assert len(cast.diagnostics) == 1
        anybody = cast.people.get("whoever")
        assert anybody is not None
        assert anybody.name == "Whoever"
        assert {fault.file for fault in cast.diagnostics} == {"people.yaml"} == {*cast.lines}
