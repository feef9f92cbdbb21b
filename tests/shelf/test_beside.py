from pathlib import Path

import pytest

from game.shelf.beside import bytes_of, files_with, lines_with
from game.source.text import LARGEST_FILE


def test_people_and_translations_belong_to_a_scenario(tmp_path: Path) -> None:
    """Other scenarios, their translations and other kinds of files do not."""
    for name in ("tea.yaml", "tea.es.yaml", "tea.pt-BR.yaml", "tea.es.yml", "teapot.es.yaml", "people.yaml", "tea.txt"):
        (tmp_path / name).write_text("a: 1\n", "utf-8")
    names = [path.name for path in files_with(tmp_path / "tea.yaml")]
    assert names == ["tea.yaml", "people.yaml", "tea.es.yaml", "tea.pt-BR.yaml"]


def test_a_folder_that_is_gone_is_an_error(tmp_path: Path) -> None:
    """Whoever asks decides what that means."""
    with pytest.raises(OSError, match="nowhere"):
        files_with(tmp_path / "nowhere" / "tea.yaml")


def test_only_ordinary_files_of_ordinary_size_are_read(tmp_path: Path) -> None:
    """A folder, and what is too large for a scenario, are errors."""
    large = tmp_path / "large.yaml"
    large.write_bytes(b"#" * LARGEST_FILE)
    assert len(bytes_of(large)) == LARGEST_FILE
    large.write_bytes(b"#" * (LARGEST_FILE + 1))
    for path in (large, tmp_path):
        with pytest.raises(OSError, match=path.name):
            bytes_of(path)


def test_lines_go_by_the_names_that_faults_give_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From the folder that one is in; of what cannot be read there are none."""
    monkeypatch.chdir(tmp_path)
    Path("tea.yaml").write_bytes(b"\xef\xbb\xbfa: 1\r\nb:\t2\n")
    Path("people.yaml").write_text("- {id: a}\n", "utf-8")
    assert lines_with(tmp_path / "tea.yaml") == {"tea.yaml": ("a: 1", "b: 2", ""), "people.yaml": ("- {id: a}", "")}
    assert lines_with(tmp_path / "gone.yaml") == {}
