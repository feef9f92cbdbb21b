"""The author's guide as its parts: what stands in its fences, the file that each is from, and its tables."""

import re
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from game.author.compile import Compiled, compile_people, compile_story
from game.source.document import Read, read

SCENARIOS = Path(__file__).parents[2] / "scenarios"
GUIDE = SCENARIOS / "README.md"
EXAMPLES = SCENARIOS / "examples"
#: Examples that play, examples of another language, and examples that show a mistake each.
RIGHT = sorted(path for path in EXAMPLES.glob("*.yaml") if path.name != "people.yaml" and "." not in path.stem)
TRANSLATED = sorted(path for path in EXAMPLES.glob("*.yaml") if "." in path.stem)
WRONG = sorted((EXAMPLES / "wrong").glob("*.yaml"))

_FILE = re.compile(r"\[examples/(?P<file>[\w/.-]+\.yaml)\]\(examples/(?P=file)\):$")


@frozen
class Block:
    """What stands in a fence. `file` is the example that the line above names; empty where it names none."""

    language: str
    text: str
    file: str
    chapter: str
    line: int

    @property
    def path(self) -> Path:
        """The example that it is from."""
        return EXAMPLES / self.file

    @property
    def shows_a_mistake(self) -> bool:
        """Whether the example is one that the checker refuses."""
        return self.file.startswith("wrong/")


def blocks() -> tuple[Block, ...]:
    """Every fence of the guide, in order."""
    return tuple(_blocks(GUIDE.read_text("utf-8").splitlines()))


def _blocks(lines: list[str]) -> Iterator[Block]:
    opened, file, chapter = 0, "", ""
    for number, line in enumerate(lines, 1):
        if line.startswith("```") and not opened:
            opened = number
        elif line.startswith("```"):
            yield Block(lines[opened - 1][3:], "\n".join(lines[opened : number - 1]) + "\n", file, chapter, opened)
            opened, file = 0, ""
        elif not opened and line.strip():
            found = _FILE.search(line)
            file = found["file"] if found else ""
            chapter = line.lstrip("# ") if line.startswith("#") else chapter


def headings() -> dict[str, str]:
    """Every heading by the anchor that a link names it with."""
    found = re.findall(r"^#+ (.+)$", prose(), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-"): heading for heading in found}


def section(heading: str) -> str:
    """The text below a heading, up to the next one."""
    rest = re.split(rf"^#+ {re.escape(heading)}$", prose(), maxsplit=1, flags=re.MULTILINE)[-1]
    return re.split(r"^#", rest, maxsplit=1, flags=re.MULTILINE)[0]


def keys_in(heading: str) -> list[str]:
    """The first cells of a table: the keys that the reference explains."""
    return re.findall(r"^\| `([\w]+)` \|", section(heading), re.MULTILINE)


def prose() -> str:
    """The guide without what stands in its fences."""
    return re.sub(r"^```.*?^```$", "", GUIDE.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)


def document(path: Path) -> Read:
    """An example as the program reads it; the guide names it as somebody in the project's folder would."""
    return read(path.relative_to(SCENARIOS.parent).as_posix(), path.read_bytes())


def compiled(path: Path) -> Compiled:
    """An example with everything that the checker says of it, the people beside it included."""
    beside = path.with_name("people.yaml")
    people, faults = compile_people(document(beside)) if beside.exists() else ({}, ())
    assert not faults
    return compile_story(path.stem, document(path), people)
