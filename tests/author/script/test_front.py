from game.author.script.front import places_in
from game.author.script.paper import Rows
from game.source.document import read
from tests.author.script.documents import FILE, document, line_of, lines, part
from tests.lines import KETTLE
from tests.writing import CAST_YAML, scenes

REMEMBER = """
  wet: false   # is the floor wet? ask "Rosa"
  cups: -2
  up: {from: 1, first: 1}
  down: {to: 9, first: 1}
  sky: {one_of: [blue, gray], first: blue}
  clock: {from: 0, to: 9, first: 9, shown: Minutes, while: not seen.hall, runs_out: the_end}   #  the call
"""
HALL = "hall: {text: A hall., to: the_end}\nthe_end: {ending: {title: The end, tone: warm}}"


def test_the_scenario_in_figures() -> None:
    """What it practices, how long it takes, how large it is."""
    assert lines(part(document(), "About").blocks) == [
        "Practices: help, candor",
        "Takes: about 2 minutes",
        "Has: 5 scenes, 6 choices, 2 endings; 4 different plays",
    ]


def test_who_is_who() -> None:
    """Everybody with role and first goodwill, and what they would say of you."""
    told = lines(part(document(), "Who is who").blocks)
    assert told[0] == "Dana dana | she/her | peer | 50 | "
    assert "What Dana would say of you: if Dana feels more than 55: Good company." in told


def test_what_they_remember_of_this_scenario_is_told() -> None:
    """Acts of other days are not: their scenario has a script of its own."""
    review = "review: {warm: Good company., remembers: {story.blame: It was me!, blame: Me?, spill.mop: No.}, mixed"
    told = lines(part(document(KETTLE.replace("review: {warm: Good company., mixed", review)), "Who is who").blocks)
    assert [line for line in told if "remembers" in line] == [
        "What Dana would say of you: if Dana remembers “Priya was here last.” (scene 1): It was me!",
        "What Dana would say of you: if Dana remembers “Priya was here last.” (scene 1): Me?",
    ]


def test_people_of_another_file_have_their_line_there() -> None:
    """A list with ids or a mapping of ids; whatever else stands there has no place."""
    assert places_in(read("people.yaml", CAST_YAML.encode()).root, "people.yaml")["priya"] == "people.yaml:3"
    assert places_in(read("people.yaml", b"dana: {name: Dana}\nzoe:\n  name: Z").root, "p") == {
        "dana": "p:1",
        "zoe": "p:2",
    }
    assert places_in(read("people.yaml", b"- dana\n- [a]").root, "p") == {}
    assert places_in(None, "p") == {}


def test_people_described_in_the_scenario_have_their_line_here() -> None:
    """Also where the people.yaml beside it describes somebody of that name."""
    [table, *_] = part(document(), "Who is who").blocks
    assert isinstance(table, Rows)
    assert table.rows[0][0] == line_of(KETTLE, "  dana: {name: Dana")


def test_what_is_remembered() -> None:
    """Each variable with what it can be, and with what its author noted behind it."""
    text = scenes(HALL).replace("start:", f"remember:{REMEMBER}start:")
    seen = "the player sees it as long as you have not been to “hall” (scene 1)"
    end = "when it is used up, the story goes on to 2. The end: The end"
    assert lines(part(document(text), "What is remembered").blocks) == [
        'wet | true or false | false | the author notes: is the floor wet? ask "Rosa"',
        "cups | any whole number | -2 | ",
        "up | 1 or more | 1 | ",
        "down | 9 or less | 1 | ",
        "sky | “blue”, “gray” | “blue” | ",
        f"clock, called “Minutes” | 0 to 9 | 9 | {seen}; {end}; the author notes: the call",
    ]


def test_a_file_name_stands_before_each_line() -> None:
    """So that a place can be found by whoever reads it alone."""
    assert part(document(), "Who is who").at.startswith(f"{FILE}:")
