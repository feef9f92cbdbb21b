"""Conversations: a play as a text that anybody can read, and that must come out the same each time it is played.

A file in tests/conversations/ begins with a header (`scenario:`, `ending:`). What follows is line mode, word for word:
what the player types stands behind `>`, a choice as its number and what it says; the rest is what the game answers.

`python -m tests.conversation --write` writes one for every ending of every scenario that comes with the game, from
the tests inside the scenario files, and `--write gossip` only those of one. `--write gossip.es` writes those of a
translation, in a folder of its language.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import frozen

from game.play.run import begin_run, choose
from game.shelf.scenarios import Shelf, shipped_folder
from game.story.event import Offered
from game.story.model import Story
from tests.lines import Office, loaded

FOLDER = Path(__file__).parent / "conversations"
#: The keys of a header, in their order.
_HEADER = ("scenario", "ending")


@frozen
class Conversation:
    """A play and what must come of it: the numbers that are typed, in order, and the whole text."""

    scenario: str
    ending: str
    numbers: tuple[int, ...]
    lines: tuple[str, ...]
    text: str

    def choices(self, story: Story) -> tuple[str, ...]:
        """The ids of the choices that the numbers mean. Raises IndexError where one is not offered."""
        run = begin_run(story, "You")
        for number in self.numbers:
            offered = run.last.events[-1]
            options = offered.open if isinstance(offered, Offered) else ()
            run = choose(run, options[number - 1].choice)
        return run.choices


def read_conversation(path: Path) -> Conversation:
    """A conversation from its file. Raises ValueError where the header is not as it should be."""
    header, _, text = path.read_text("utf-8").partition("\n\n")
    named = dict(line.split(": ", 1) for line in header.splitlines())
    if tuple(named) != _HEADER:
        raise ValueError(f"{path.name} should begin with {', '.join(_HEADER)}, each on a line, then an empty line.")
    chosen = [line[2:].split("  ", 1) for line in text.splitlines() if _is_choice(line)]
    numbers, lines = tuple(int(number) for number, _ in chosen), tuple(line for _, line in chosen)
    return Conversation(named["scenario"], named["ending"], numbers, lines, text)


def _is_choice(line: str) -> bool:
    number, gap, words = line.removeprefix("> ").partition("  ")
    return line.startswith("> ") and number.isdecimal() and bool(gap and words)


def conversations(language: str = "") -> list[Path]:
    """Every conversation file of a language; without one, of the scenarios as they were written."""
    return sorted((FOLDER / language).glob("*.txt"))


def spoken(scenario: str, numbers: tuple[int, ...], language: str = "") -> str:
    """What line mode says to these numbers, in an office where nothing was ever played."""
    with TemporaryDirectory() as folder:
        return Shipped(Path(folder)).play(*map(str, numbers), scenario=scenario, language=language)


class Shipped(Office):
    """An office with the scenarios that come with the game."""

    def shelf(self) -> Shelf:
        """The game's own scenarios."""
        return Shelf((shipped_folder(),))


def write(scenario: str, language: str = "") -> list[Path]:
    """Write the conversations of a scenario: one for every ending that a test of its own leads to."""
    with TemporaryDirectory() as folder, Shipped(Path(folder)).seated(()) as (seat, _):
        _, story = loaded(seat, scenario)
    for old in (FOLDER / language).glob(f"{scenario}.*.txt"):
        old.unlink()
    (FOLDER / language).mkdir(exist_ok=True)
    written = {}
    for test in story.tests:
        ending, numbers = _played(story, test.choose)
        if ending and ending not in written:
            path = FOLDER / language / f"{scenario}.{ending}.txt"
            text = f"scenario: {scenario}\nending: {ending}\n\n{spoken(scenario, numbers, language)}"
            path.write_text(text, "utf-8", newline="\n")
            written[ending] = path
    return list(written.values())


def _played(story: Story, choices: tuple[str, ...]) -> tuple[str | None, tuple[int, ...]]:
    """The ending that choices lead to, if they do, and their numbers."""
    run = begin_run(story, "You")
    numbers = []
    for choice in choices:
        numbers.append(run.state.offered.index(choice) + 1)
        run = choose(run, choice)
    return (run.ended.scene if run.ended else None), tuple(numbers)


def main(arguments: list[str]) -> int:
    """Write the conversations that are asked for."""
    if arguments[:1] != ["--write"]:
        print("To write the conversations anew: python -m tests.conversation --write [SCENARIO ...]")
        return 2
    for scenario in arguments[1:] or Shelf((shipped_folder(),)).ids():
        name, _, language = scenario.partition(".")
        for path in write(name, language):
            print(path.relative_to(FOLDER.parent.parent))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
