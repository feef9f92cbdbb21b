from game.author.diff.matching import MOST_PAIRS, Changed, parts_changed
from tests.author.diff.edits import edited
from tests.lines import KETTLE
from tests.writing import a_story, story_of

OLD = story_of(KETTLE)


def test_what_is_the_same_has_not_changed() -> None:
    """No part is lost, gained or renamed."""
    parts = parts_changed(OLD, OLD)
    assert parts.scenes == parts.choices == Changed((), (), ())


def test_parts_that_are_gone_or_new() -> None:
    """By their ids, in file order."""
    old = a_story("hall: {text: A hall., to: cellar}\ncellar: {text: It is dark down here., to: the_end}")
    new = a_story("hall: {text: A hall., to: roof}\nroof: {text: Windy., to: the_end}")
    parts = parts_changed(old, new)
    assert (parts.scenes.lost, parts.scenes.gained, parts.scenes.renamed) == (("cellar",), ("roof",), ())


def test_a_scene_that_says_the_same_was_renamed() -> None:
    """Also where a few of its words are others; its choices stay where they are."""
    new = story_of(edited(("corridor", "hallway"), ("Ask Priya to the kitchen.", "Ask Priya into the kitchen.")))
    parts = parts_changed(OLD, new)
    assert parts.scenes.renamed == (("corridor", "hallway"),)
    assert parts.scenes.now("corridor") == "hallway"
    assert parts.scenes.now("desk") == "desk"
    assert parts.choices == Changed((), (), ())


def test_a_choice_that_says_the_same_in_the_same_scene_was_renamed() -> None:
    """In another scene it is another choice."""
    renamed = parts_changed(OLD, story_of(edited(("own_up", "admit"), ("That was me.", "That was only me."))))
    assert renamed.choices.renamed == (("own_up", "admit"),)
    hall = "hall: {here: nobody, choices: [{id: HALL, text: Wait here., to: room}]}"
    room = "room: {here: nobody, choices: [{id: ROOM, text: Wait here., to: the_end}]}"
    rooms = f"{hall}\n{room}"
    old = a_story(rooms.replace("HALL", "wait").replace("ROOM", "stay"))
    moved = parts_changed(old, a_story(rooms.replace("HALL", "stay").replace("ROOM", "rest")))
    assert (moved.choices.lost, moved.choices.gained, moved.choices.renamed) == (("wait",), ("rest",), ())


def test_an_ending_is_no_renamed_scene() -> None:
    """What goes on and what ends are different parts, whatever they say."""
    old = a_story("hall: {text: All is said., to: last}\nlast: {text: It is late now., to: the_end}")
    new = a_story(
        "hall: {text: All is said., to: close}\nclose: {text: It is late now., ending: {title: The end, tone: warm}}"
    )
    assert parts_changed(old, new).scenes.renamed == ()


def test_thousands_of_parts_are_paired_by_what_they_say() -> None:
    """Where weighing every pair would take minutes, only the same words count."""
    count = 250
    assert count * count > MOST_PAIRS
    old = a_story(chain("old", count))
    new = a_story(chain("new", count))
    renamed = parts_changed(old, new).scenes.renamed
    assert renamed == tuple((f"old{number}", f"new{number}") for number in (*range(count), count))


def chain(name: str, count: int) -> str:
    """A story of many scenes, each of which says something of its own."""
    lines = [f"{name}{number}: {{text: Number {number} here., to: {name}{number + 1}}}" for number in range(count)]
    return "\n".join([*lines, f"{name}{count}: {{text: There., to: the_end}}"])
