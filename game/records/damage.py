"""A damaged database is set aside, never overwritten."""

from datetime import datetime
from pathlib import Path

from game.records.place import close_to_others

#: What SQLite keeps beside a database: what is not in it yet goes first, so that no new file ever inherits it.
BESIDE = ("-wal", "-shm", "-journal")


def set_aside(path: Path, now: datetime) -> Path:
    """Move a database with what belongs to it to a name that nothing has. Raises OSError."""
    kept = _free(path, f"{path.name}.damaged-{now:%Y%m%dT%H%M%SZ}")
    for suffix in (*BESIDE, ""):
        part = path.with_name(path.name + suffix)
        if part.exists():
            close_to_others(part)
            part.rename(kept.with_name(kept.name + suffix))
    return kept


def _free(path: Path, name: str) -> Path:
    number, kept = 1, path.with_name(name)
    while any(kept.with_name(kept.name + suffix).exists() for suffix in (*BESIDE, "")):
        number += 1
        kept = path.with_name(f"{name}-{number}")
    return kept
