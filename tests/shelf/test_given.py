import os
from pathlib import Path

import pytest

from game.shelf.given import LARGEST, read_given
from game.shelf.trouble import CannotUse


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_a_file_is_read_as_its_maker_wrote_it(tmp_path: Path, encoding: str) -> None:
    """UTF-8 with and without its mark, and what an older spreadsheet writes."""
    (tmp_path / "roster.csv").write_bytes("name\nJosé\n".encode(encoding))
    assert read_given(str(tmp_path / "roster.csv"), "the roster") == "name\nJosé\n"


def test_what_cannot_be_read_is_told_in_a_sentence(tmp_path: Path) -> None:
    """A missing file, a folder, a pipe, a file without end, and a name that no file can have."""
    (tmp_path / "large").write_bytes(b"x" * (LARGEST + 1))
    names = [tmp_path / "missing", tmp_path, tmp_path / "large", "a\0b"]
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        names.append(tmp_path / "pipe")
    for name in names:
        with pytest.raises(CannotUse, match="the roster"):
            read_given(str(name), "the roster")
    with pytest.raises(CannotUse, match=r"it is not there\.$"):
        read_given(str(tmp_path / "missing"), "the roster")
