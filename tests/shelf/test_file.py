import os
from pathlib import Path

import pytest

from game.shelf.file import read_file
from game.source.text import LARGEST_FILE


def test_a_file_is_read_under_the_name_it_is_told_by(tmp_path: Path) -> None:
    """Diagnostics name the file as they were asked to; the bytes are there for a hash."""
    (tmp_path / "a.yaml").write_bytes(b"title: [")
    opened = read_file(tmp_path / "a.yaml", "gossip.yaml")
    assert (opened.raw, opened.read.file) == (b"title: [", "gossip.yaml")
    assert {fault.file for fault in opened.read.diagnostics} == {"gossip.yaml"}


def test_a_file_that_is_too_large_is_not_read_to_its_end(tmp_path: Path) -> None:
    """Of 5 MB only as much is read as shows it, and the diagnostic tells the whole size."""
    (tmp_path / "a.yaml").write_bytes(b"a" * 5_000_000)
    opened = read_file(tmp_path / "a.yaml", "a.yaml")
    assert len(opened.raw) == LARGEST_FILE + 1
    assert [fault.message for fault in opened.read.diagnostics] == [
        "This file has 5,000,000 bytes; a scenario may have 1,048,576 (1 MiB)."
    ]


def test_a_file_of_just_the_largest_size_is_read(tmp_path: Path) -> None:
    """The bound itself is still allowed."""
    (tmp_path / "a.yaml").write_bytes(b"title: a\n" + b"#" * (LARGEST_FILE - 9))
    assert read_file(tmp_path / "a.yaml", "a.yaml").read.diagnostics == ()


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    """A directory is refused as what it is, and a file that is gone as gone."""
    with pytest.raises(IsADirectoryError):
        read_file(tmp_path, "a.yaml")
    with pytest.raises(FileNotFoundError):
        read_file(tmp_path / "a.yaml", "a.yaml")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes of this kind here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """Opening a pipe would wait for its writer for ever."""
    os.mkfifo(tmp_path / "a.yaml")
    with pytest.raises(OSError, match="not an ordinary file"):
        read_file(tmp_path / "a.yaml", "a.yaml")
