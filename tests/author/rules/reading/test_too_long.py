from attrs import evolve

from game.author.rules.example import whole
from game.author.rules.reading.too_long import CHECK
from tests.author.rules.examined import subject_of

LONG = " ".join(["The fridge says what it always says."] * 30)
BODY = f"""\
first:
  here: nobody
  choices:
    - {{id: quiet, text: Say nothing., to: the_end}}
    - {{id: loud, text: Say it all., to: long}}
long:
  here: [dana]
  text: {LONG}
  choices:
    - {{id: on, text: Go on., to: the_end}}
"""


def test_the_scene_is_told_of_at_its_text_with_the_way_there() -> None:
    """How much too long it is, and what leads to it."""
    assert CHECK.find
    (fault,) = CHECK.find(subject_of(whole(BODY).encode()))
    assert fault.message.startswith("A page of “long” does not fit a screen of 80 by 24: it is ")
    assert fault.notes == ("It is reached by loud.",)
    assert whole(BODY).split("\n")[fault.span.line - 1].startswith("    text: The fridge")


def test_without_an_explorer_nothing_is_measured() -> None:
    """A rule finds nothing where what it needs is not there."""
    assert CHECK.find
    assert [*CHECK.find(evolve(subject_of(whole(BODY).encode()), explore=None))] == []
