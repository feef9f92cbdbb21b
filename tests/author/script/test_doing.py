import pytest

from game.author.script.doing import on_entry, practiced, value_in_words, what_it_does
from tests.author.script.documents import desk, said
from tests.writing import scenes

STORY = """
kitchen:
  here: [dana, {who: marco, if: wet}]
  effects: {goodwill: {dana: +1, marco: +2}, reputation: +3, cups: +1, sky: {set: gray}}
  hears: [priya]
  choices:
    - {id: open, text: Open., effects: EFFECTS, to: hall}
    - {id: whisper, text: Whisper., here: [{who: marco, if: wet}], effects: EFFECTS, to: hall}
    - {id: hidden, text: Hide., here: nobody, effects: EFFECTS, to: hall}
    - {id: nothing, text: Wait., to: hall}
hall:
  here: [dana]
  choices:
    - {id: tell, text: Tell., hears: {priya: [open], marco: [open, whisper]}, comes_out: [hidden], to: the_end}
the_end: {ending: {title: The end, tone: warm}}
"""
EFFECTS = "{goodwill: {dana: +6, marco: -3, priya: -6}, reputation: -2, wet: {set: true}}"
DESK = desk(
    scenes(STORY.replace("EFFECTS", EFFECTS), "{wet: false, cups: 0, sky: {one_of: [blue, gray], first: blue}}")
)


def done(choice: str) -> list[str]:
    scene = DESK.story.scene(DESK.acts[choice])
    act = scene.choice(choice)
    assert act is not None
    return [said(words) for words in what_it_does(DESK, scene, act)]


def test_what_lands_and_what_waits() -> None:
    """Who is here feels it; who is away once they hear of it; and where they may hear of it is told."""
    assert done("open") == [
        "Dana +6",
        "Marco −3 if Marco is here, else once he hears of it",
        "Priya −6, once they hear of it",
        "reputation −2",
        "“wet” becomes true",
        "Marco may hear of it in 2. Hall",
        "Priya may hear of it in 1. Kitchen or 2. Hall",
    ]


def test_where_nobody_may_be_here() -> None:
    """It lands, or it is unseen: the words say which hangs on what."""
    assert done("whisper") == [
        "Dana +6, once she hears of it; if nobody is here, it waits until it comes out",
        "Marco −3 if Marco is here, else once he hears of it; if nobody is here, it waits until it comes out",
        "Priya −6, once they hear of it; if nobody is here, it waits until it comes out",
        "reputation −2; if nobody is here, it waits until it comes out",
        "“wet” becomes true",
        "nothing in this story tells Dana of it",
        "Marco may hear of it in 2. Hall",
        "Priya may hear of it in 1. Kitchen",
    ]


def test_what_nobody_sees_waits_until_it_comes_out() -> None:
    """Goodwill and reputation wait together; variables always change."""
    assert done("hidden") == [
        "Dana +6, which waits until it comes out: nobody sees it",
        "Marco −3, which waits until it comes out: nobody sees it",
        "Priya −6, which waits until it comes out: nobody sees it",
        "reputation −2, which waits until it comes out: nobody sees it",
        "“wet” becomes true",
        "it may come out in 2. Hall",
    ]


def test_an_act_that_does_nothing_says_nothing() -> None:
    """No remark without a reason."""
    assert done("nothing") == []


def test_who_hears_of_what() -> None:
    """The acts are named by their words, with the scene they stand in."""
    assert done("tell") == [
        "Priya hears of “Open.” (scene 1)",
        "Marco hears of “Open.” (scene 1) and “Whisper.” (scene 1)",
        "it comes out for everybody: “Hide.” (scene 1)",
    ]


def test_what_a_scene_does_when_it_is_entered() -> None:
    """A scene moves only those who are here, so nothing of it waits."""
    assert [said(words) for words in on_entry(DESK, DESK.story.scene("kitchen"))] == [
        "Dana +1",
        "Marco +2 if Marco is here",
        "reputation +3",
        "“cups” +1",
        "“sky” becomes “gray”",
        "Priya hears everything that waits for Priya",
    ]


@pytest.mark.parametrize("value, words", [(True, "true"), (-3, "-3"), ("wet", "“wet”")])
def test_values_are_told_as_in_conditions(value: bool | int | str, words: str) -> None:
    """True and false, numbers, and words in quotation marks."""
    assert value_in_words(value) == words


def test_facets_are_practiced_or_neglected() -> None:
    """Both are told of one choice."""
    assert practiced((("help", True), ("respect", True))) == "practices help and respect"
    assert practiced((("help", True), ("candor", False))) == "practices help; neglects candor"
