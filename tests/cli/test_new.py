"""`breakroom new`."""

import sys
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from game.author.plan import Unfit, people, phrase
from game.cli import main
from game.cli.program import COMMANDS
from game.story.model import FACETS
from tests.cli.conftest import Said, Shell


class Terminal(StringIO):
    """Lines that somebody types at a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def there(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> Shell:
    """The shell, in an empty folder of its own."""
    (shell.folder / "desk").mkdir()
    monkeypatch.chdir(shell.folder / "desk")
    monkeypatch.delenv("BREAKROOM_SCENARIOS")
    return shell


def _typing(shell: Shell, typed: str, *arguments: str) -> Said:
    shell.monkeypatch.setattr(sys, "stdin", Terminal(typed))
    code = main(arguments)
    out, err = shell.capture.readouterr()
    return Said(code, out, err)


def _files(folder: str = ".") -> set[str]:
    return {str(path.relative_to(folder)) for path in Path(folder).rglob("*")}


def test_a_new_scenario_is_checked_and_played_to_an_ending(there: Shell) -> None:
    """With the commands that it names itself."""
    said = there.run("new", "printer")
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("printer.yaml is there, and it plays.")
    assert _files() == {"printer.yaml", ".breakroom-schema.json"}
    assert "  breakroom play printer.yaml " in said.out
    assert there.run("check", "printer.yaml", "--strict").out == "1 file checked: no faults.\n"
    assert "The end: Face down, please." in there.run("play", "printer.yaml", "--plain", typed="2\n1\n1\n").out


def test_options_say_what_is_in_it(there: Shell) -> None:
    """Nothing is asked where nobody types."""
    options = ("--title", "No: #1's", "--people", "Zoë:boss:she/her, Noor:report, Ed", "--minutes", "7")
    assert there.run("new", "My Story", *options, "--practices", "help,candor", "--place", "room 4").code == 0
    text = Path("my-story.yaml").read_text("utf-8")
    for part in ("title: 'No: #1''s'", "  zoe:\n    name: Zoë", "[help, candor]", "minutes: 7", "Room 4, ten to nine."):
        assert part in text
    assert there.run("check", "my-story.yaml").code == 0


def test_questions_are_asked_at_a_terminal(there: Shell) -> None:
    """What is of no use is told, and asked again; Enter takes what is offered."""
    typed = "last cup\n\nOmar\npeer\nhe\n\n\n\nPat\nreport\n\n\nhelp\nsoon\n12\nThe kitchen\n"
    said = _typing(there, typed, "new")
    assert said.code == 0, said
    text = Path("last-cup.yaml").read_text("utf-8")
    assert "The minutes should be a whole number" in said.out
    for part in ("  omar:\n    name: Omar\n    pronouns: he", "name: Pat", "[help]", "minutes: 12", "The kitchen, ten"):
        assert part in text
    assert there.run("check", "last-cup.yaml").code == 0


def test_enter_alone_makes_a_scenario(there: Shell) -> None:
    """Everything has an answer that will do."""
    assert _typing(there, "\n" * 20, "new", "printer").code == 0
    assert there.run("check", "printer.yaml").code == 0


def test_what_an_option_says_is_not_asked(there: Shell) -> None:
    """Only the rest."""
    options = ("--title", "T", "--people", "Ann, Bo", "--practices", "help", "--minutes", "5", "--place", "Here")
    assert "?" not in _typing(there, "", "new", "x", *options).out


@pytest.mark.parametrize("typed", ["", "T\n", "T\nOmar\npeer\n"])
def test_whoever_leaves_the_questions_leaves_nothing_behind(there: Shell, typed: str) -> None:
    """No file, no folder; the end of the input is as good as Ctrl-C."""
    assert _typing(there, typed, "new", "x", "-o", "new/folder").code == 130
    assert _files() == set()


def test_it_goes_where_it_is_told(there: Shell) -> None:
    """Into a folder that is made, with a path that can be typed as it is shown."""
    said = there.run("new", "x", "-o", "my stories/it's")
    assert _files("my stories/it's") == {"x.yaml", ".breakroom-schema.json"}
    (play,) = [line for line in said.out.splitlines() if "breakroom play" in line]
    assert """'my stories/it'"'"'s/x.yaml'""" in play


def test_only_commands_that_there_are_come_next(there: Shell) -> None:
    """Nobody is sent to one that is missing."""
    lines = [line.split() for line in there.run("new", "x").out.splitlines() if line.startswith("  breakroom ")]
    assert lines
    assert {line[1] for line in lines} <= {*COMMANDS}


def test_nothing_that_is_there_is_written_over(there: Shell) -> None:
    """Neither a scenario, nor people, nor a schema that is not ours."""
    Path("x.yaml").write_text("mine")
    Path(".breakroom-schema.json").write_text("mine, too")
    said = there.run("new", "x")
    assert (said.code, Path("x.yaml").read_text()) == (2, "mine")
    assert "There is a file x.yaml already" in said.err
    said = there.run("new", "y")
    assert said.code == 0
    assert Path(".breakroom-schema.json").read_text() == "mine, too"
    assert "Without a schema" in said.out


@pytest.mark.parametrize(
    "arguments",
    [
        ["people"],
        ["a/b"],
        ["x.es"],
        ["gossip"],
        [""],
        [],
        ["x", "--title", ""],
        ["x", "--title", "{a}"],
        ["x", "--people", ""],
        ["x", "--people", "Dana:king"],
        ["x", "--practices", "patience"],
        ["x", "--minutes", "0"],
        ["x", "--place", "\x1b[2J"],
        ["x", "-o", "file"],
        ["x", "-o", "file/below"],
        ["x", "--from", "nowhere"],
        ["x", "--from", "file"],
        ["x", "--from", "gossip", "--people", "Dana"],
        ["x", "--from", "broken.yaml"],
    ],
)
def test_what_cannot_be_used_is_told_in_a_line(there: Shell, arguments: list[str]) -> None:
    """Exit code 2, one line, nothing written."""
    Path("file").write_text("mine")
    Path("broken.yaml").write_text("title: [")
    said = there.run("new", *arguments)
    assert (said.code, said.out, said.err.count("\n")) == (2, "", 1)
    assert _files() == {"file", "broken.yaml"}


def test_people_who_cannot_be_read_stop_it(there: Shell) -> None:
    """Nothing beside them would play; the command shows their faults."""
    Path("people.yaml").write_text("- {id: dana, role: king}\n")
    said = there.run("new", "x")
    assert said.code == 2
    assert "breakroom check people.yaml" in said.err
    assert _files() == {"people.yaml"}


def test_the_people_beside_it_can_be_in_it(there: Shell) -> None:
    """Without a word the first two of them, else whoever is named; they stay as they are there."""
    Path("people.yaml").write_text("- {id: omar, name: Omar, goodwill: 20}\n- {id: pat, name: Pat}\n- {id: zoe}\n")
    assert there.run("new", "x").code == 0
    assert there.run("new", "y", "--people", "zoe, Omar, Nia").code == 0
    assert "  omar:   # from people.yaml\n    goodwill: 50\n  pat:" in Path("x.yaml").read_text("utf-8")
    assert "  zoe:   # from people.yaml\n    goodwill: 50\n  omar:" in Path("y.yaml").read_text("utf-8")
    assert there.run("check", "x.yaml", "y.yaml").code == 0


def test_a_copy_has_its_people_and_both_schemas(there: Shell) -> None:
    """And says so; it checks clean, and plays."""
    said = there.run("new", "Our Gossip", "--from", "gossip", "--title", "Ours", "-o", "mine")
    assert (said.code, said.err) == (0, "")
    assert "The people came along" in said.out
    names = {"our-gossip.yaml", "people.yaml", ".breakroom-schema.json", ".breakroom-people-schema.json"}
    assert _files("mine") == names
    assert there.run("check", "mine").code == 0
    assert there.run("play", "mine/our-gossip.yaml", "--plain").out.startswith("Ours\n")


def _fits(text: str) -> bool:
    try:
        phrase(text, "It")
    except Unfit:
        return False
    return not text.startswith("-")


def _folk(text: str) -> bool:
    try:
        people(text, {})
    except Unfit:
        return False
    return not text.startswith("-")


_WORDS = st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=20)
_LINES = st.one_of(st.sampled_from(["no", "null", "# 4", "a: b", "*a*", "[x", "it's", "12:30", "’“"]), _WORDS)
_FOLK = st.lists(_LINES, min_size=1, max_size=3).map(", ".join)


@given(
    title=_LINES.filter(_fits),
    folk=_FOLK.filter(_folk),
    practices=st.lists(st.sampled_from(FACETS), min_size=1, unique=True).map(",".join),
    place=_LINES.filter(_fits),
    picks=st.lists(st.integers(1, 2), min_size=8, max_size=8),
)
@settings(
    max_examples=4,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_whatever_is_said_it_is_checked_and_played_to_an_ending(
    there: Shell, title: str, folk: str, practices: str, place: str, picks: list[int]
) -> None:
    """From `new` to an ending, with titles, names and places that YAML would rather not have."""
    for path in Path().glob("*.yaml"):
        path.unlink()
    said = there.run("new", "x", "--title", title, "--people", folk, "--practices", practices, "--place", place)
    assert said.code == 0, said
    checked = there.run("check", "x.yaml")
    assert checked.code == 0, checked.out
    if "test" in COMMANDS:
        assert there.run("test", "x.yaml").code == 0
    typed = "".join(f"{pick}\n" for pick in picks)
    assert "The end: " in there.run("play", "x.yaml", "--plain", "--fresh", typed=typed).out
