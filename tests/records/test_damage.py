from datetime import UTC, datetime
from pathlib import Path

from game.records.damage import set_aside

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


def test_a_database_is_moved_with_all_that_belongs_to_it(tmp_path: Path) -> None:
    """The file, its log and its index keep their bytes under a name that says when."""
    for suffix in ("", "-wal", "-shm"):
        (tmp_path / f"breakroom.db{suffix}").write_bytes(b"bytes of " + suffix.encode())
    kept = set_aside(tmp_path / "breakroom.db", NOW)
    assert kept == tmp_path / "breakroom.db.damaged-20260302T093000Z"
    found = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert found == {
        "breakroom.db.damaged-20260302T093000Z": b"bytes of ",
        "breakroom.db.damaged-20260302T093000Z-wal": b"bytes of -wal",
        "breakroom.db.damaged-20260302T093000Z-shm": b"bytes of -shm",
    }


def test_nothing_that_was_set_aside_is_overwritten(tmp_path: Path) -> None:
    """Three damaged files in one second are three files, and a lone log keeps its name taken too."""
    (tmp_path / "breakroom.db.damaged-20260302T093000Z-3-wal").write_bytes(b"older")
    for number in (1, 2, 3):
        (tmp_path / "breakroom.db").write_bytes(bytes([number]))
        set_aside(tmp_path / "breakroom.db", NOW)
    names = [f"breakroom.db.damaged-20260302T093000Z{end}" for end in ("", "-2", "-4")]
    assert [(tmp_path / name).read_bytes() for name in names] == [b"\1", b"\2", b"\3"]
