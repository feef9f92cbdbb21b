"""Templates filled in for a state."""

import pytest
from attrs import evolve

from game.story.expression import Comparison, Condition, Constant, Name
from game.story.state import State, before
from game.story.telling import printed, spelled, told, told_choice, told_line
from game.story.text import Agreeing, FirstOf, Named, Passage, Run, Valued, Words, You, plain
from tests.writing import a_story

STORY = a_story(
    "desk: {here: nobody, choices: [{id: ask, say: 'Well, {dana}?', to: desk}, {id: go, text: Go., to: desk}]}",
    remember="{cups: 3, late: true, floor: {one_of: [wet, dry], first: wet}}",
    who="[dana, priya]",
)
STATE: State = before(STORY)
HOLDS = Condition(Comparison("==", Name("variable", "cups", 0, "number"), Constant(3)), "cups is 3")
FAILS = Condition(Comparison("!=", Name("variable", "cups", 0, "number"), Constant(3)), "cups is not 3")


def passage(words: str, when: Condition | None = None) -> Passage:
    """One paragraph that hangs on a condition."""
    return Passage(((Words(words),),), when)


def test_a_line_has_everything_filled_in() -> None:
    """The player, people by name and pronoun, verbs, and values."""
    line = (You(), Words(": "), Named(0), Words(" "), Named(1, "They"), Agreeing(1, " go ", " goes "), Valued(0))
    assert plain(told_line(line, STORY, STATE, "Ana")) == "Ana: Dana They go 3"


def test_neighbors_of_one_weight_are_one_run() -> None:
    """Where the weight changes, a new run begins."""
    line = (Words("A "), Named(0), Words(" is ", "strong"), Named(0, weight="strong"), Words("."))
    assert told_line(line, STORY, STATE, "Ana") == (Run("A Dana"), Run(" is Dana", "strong"), Run("."))


def test_all_blocks_that_hold_are_told() -> None:
    """A block without a condition always holds."""
    blocks = (passage("One."), passage("Two.", FAILS), passage("Three.", HOLDS))
    assert [plain(one) for one in told(blocks, STORY, STATE, "Ana")] == ["One.", "Three."]


def test_of_first_of_the_first_that_holds_is_told() -> None:
    """Those behind it are not, and where none holds nothing is."""
    first = FirstOf((passage("One.", FAILS), passage("Two.", HOLDS), passage("Three.")))
    assert [plain(one) for one in told((first,), STORY, STATE, "Ana")] == ["Two."]
    assert told((FirstOf((passage("One.", FAILS),)),), STORY, STATE, "Ana") == ()


def test_the_game_puts_the_quotation_marks_around_speech() -> None:
    """`say` is told in them, `text` without."""
    scene = STORY.scene("desk")
    told_lines = [told_choice(choice, STORY, STATE, "Ana") for choice in scene.choices]
    assert told_lines == ['"Well, Dana?"', "Go."]


def test_a_translation_brings_its_own_marks_words_and_name_for_nobody() -> None:
    """Speech stands in its marks, a value has its word, and who has not said a name is not called “You”."""
    floor = evolve(STORY.variables[2], printed=(("wet", "mojado"),))
    story = evolve(STORY, marks=("«", "»"), nobody="Tú", variables=(*STORY.variables[:2], floor))
    assert told_choice(story.scene("desk").choices[0], story, STATE, "Ana") == "«Well, Dana?»"
    line = (You(), Words(", "), Valued(2))
    assert plain(told_line(line, story, STATE, "You")) == "Tú, mojado"
    assert plain(told_line(line, story, STATE, "Ana")) == "Ana, mojado"
    assert printed(floor, "dry") == "dry"


@pytest.mark.parametrize("value, word", [(True, "yes"), (False, "no"), (3, "3"), (-1, "-1"), ("wet", "wet")])
def test_values_are_spelled_for_readers(value: bool | int | str, word: str) -> None:
    """Flags are yes and no; numbers and words are themselves."""
    assert spelled(value) == word
