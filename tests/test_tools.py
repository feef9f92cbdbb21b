"""The tools that the house asks for: lint, format and types, clean over everything."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize(
    "tool",
    [["ruff", "check"], ["ruff", "format", "--check"], ["mypy"]],
    ids=["lint", "format", "types"],
)
def test_the_tool_finds_nothing(tool: list[str]) -> None:
    """`ruff check`, `ruff format --check` and `mypy` (strict, by pyproject.toml) end without a word of complaint."""
    done = subprocess.run([sys.executable, "-m", *tool], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_readme_has_the_two_commands_and_the_kettle_plays(tmp_path: Path) -> None:
    """One line plays, one line tests; the scenario printed in the README compiles and offers its choices."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    commands = [line for line in text.splitlines() if line.startswith("python3 -m venv")]
    assert len(commands) == 2
    story = tmp_path / "kettle.yaml"
    story.write_text(text.partition("```yaml\n")[2].partition("```")[0], encoding="utf-8")
    plays = [sys.executable, "-m", "game", "play", str(story), "--plain", "--data", str(tmp_path / "data")]
    done = subprocess.run(plays, cwd=ROOT, input="1\n", capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "Somebody fills it, in the end." in done.stdout


def test_every_picture_of_the_readme_is_a_snapshot_of_the_tests() -> None:
    """The README shows the very pictures that the tests hold."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    pictures = [part.partition(")")[0] for part in text.split("](tests/")[1:]]
    assert len(pictures) == 6
    assert all((ROOT / "tests" / picture).is_file() for picture in pictures)
