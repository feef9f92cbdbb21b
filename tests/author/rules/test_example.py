"""A fragment of an example becomes a whole file."""

import pytest

from game.author.rules.example import CAST, Example, examples, whole
from tests.bad import compiled


@pytest.mark.parametrize(
    "text",
    [
        "- {text: Go., to: the_end}\n",
        "room:\n  here: [dana]\n  text: Hm.\n  choices:\n    - {text: Go., to: the_end}\n",
        "remember: {tea: 0}\n",
        "remember: {tea: 0}\nscenes:\n  room:\n    here: nobody\n    choices:\n      - {text: Go., to: the_end}\n",
        "who: [dana]\nscenes:\n  room: {to: the_end}\ntests:\n  - {name: T, choose: [], expect: {ending: the_end}}\n",
        "debrief:\n  ask:\n    summary:\n      - What next?\n",
        "scenes:\n\n  # The only one.\n  only:\n    ending: {title: T, tone: cold}\n",
    ],
)
def test_a_fragment_compiles(text: str) -> None:
    """Choices, scenes, or the top of a file: what is missing is written around it."""
    made = compiled(whole(text), CAST)
    assert made.diagnostics == ()
    assert made.story is not None


def test_what_is_written_is_left_alone() -> None:
    """Title, people and start; and a whole file is not touched."""
    text = "who: [dana]\nstart: later\nscenes:\n  now: {to: later}\n  later:\n    ending: {title: T, tone: warm}\n"
    made = compiled(whole(text), CAST).story
    assert made is not None
    assert (made.start, [person.id for person in made.people]) == ("later", ["dana"])
    assert whole("title: T\n") == "title: T\n"


def test_a_file_that_no_text_shows_is_given_as_it_is() -> None:
    """Its bytes, and words that stand for them."""
    latin = Example("title: Café, saved as Latin-1", b"title: Caf\xe9")
    assert examples([latin, "title: T\n"]) == (latin, Example("title: T\n", b"title: T\n"))
