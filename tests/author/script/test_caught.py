"""Where plays are caught, in the script."""

from attrs import evolve

from game.author.script.caught import caught, caught_in
from tests.author.pits import PITS
from tests.author.script.documents import desk, document, lines, part


def test_a_scene_says_how_plays_are_caught_there() -> None:
    """After which choices, and how many plays; nothing is said of the others."""
    made = desk(PITS)
    told = {scene.id: lines(tuple(caught_in(made, scene))) for scene in made.story.scenes}
    end = "That is how 33.3\N{NO-BREAK SPACE}% of plays end."
    assert {name: words for name, words in told.items() if words} == {
        "closet": [f"Stuck: nothing is offered here after “Go in.” (scene 1). {end}"],
        "pit": [f"No way out: no ending can be reached any more after “Climb down.” (scene 1). {end}"],
    }
    assert lines(part(document(PITS), "2. Closet").blocks)[0] == told["closet"][0]


def test_the_endings_say_what_is_missing_of_them() -> None:
    """Their odds are not all odds where plays never end."""
    told = lines(part(document(PITS), "The endings").blocks)
    assert told[-2:] == [
        "Plays without an ending: 2. Closet: nothing is offered, 33.3\N{NO-BREAK SPACE}% of plays",
        "Plays without an ending: 3. Pit: no way out, 33.3\N{NO-BREAK SPACE}% of plays",
    ]
    assert [*caught(desk())] == []


def test_the_first_page_is_called_so() -> None:
    """A play may be stuck before anything was chosen."""
    made = desk(PITS)
    trap = evolve(made.explored.traps[0], path=())
    made = evolve(made, explored=evolve(made.explored, traps=(trap,)))
    assert "nothing is offered here from the beginning." in lines(tuple(caught_in(made, made.story.scene("closet"))))[0]
