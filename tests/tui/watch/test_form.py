"""The form of a jump: what is typed, walked, nudged and refused."""

import pytest

from game.author.compile import compile_story
from game.play.jump import Jump
from game.play.rows import width_of
from game.source.document import read
from game.story.engine import begin, step
from game.story.model import Story
from game.tui.watch.form import Form, form_rows
from tests.tui.conftest import KETTLE


@pytest.fixture
def story() -> Story:
    """The kettle, compiled."""
    made = compile_story("kettle", read("kettle.yaml", KETTLE.encode()))
    assert made.story is not None
    return made.story


@pytest.fixture
def form(story: Story) -> Form:
    """A form opened where the kettle was filled."""
    return Form.standing(story, step(story, begin(story).state, "fill").state)


def text(form: Form, width: int = 76, height: int = 18) -> str:
    return "\n".join("".join(span.text for span in row) for row in form_rows(form, width, height))


def type_in(form: Form, words: str) -> None:
    for letter in words:
        form.write(letter)


def test_a_form_begins_with_how_things_stand(form: Form) -> None:
    """The scene where the play is, and its stats: going there changes nothing but what one wants to change."""
    assert form.jump == Jump("mugs", (("reputation", 53), ("goodwill.nia", 56), ("goodwill.ola", 50), ("clock", 6)))


def test_a_scene_is_found_by_some_letters_and_the_arrows(form: Form) -> None:
    """What fits is listed; the walk stops at both ends."""
    type_in(form, "TEA")
    assert form.scenes == ("steam", "cold_tea", "warm_tea")
    for by in (1, 1, 1, -1):
        form.walk(by)
    assert form.jump is not None
    assert form.jump.scene == "cold_tea"


def test_going_on_to_the_stats_writes_the_scene_out(form: Form) -> None:
    """As completion does; back in it, it can be changed."""
    type_in(form, "war")
    form.go_to(1)
    assert (form.scene, form.stat and form.stat.key) == ("warm_tea", "reputation")
    form.walk(-1)
    form.erase(80)
    assert (form.stat, form.scene) == (None, "")


def test_a_stat_is_written_walked_and_nudged(form: Form) -> None:
    """Up and down walk them, left and right change them, letters and Backspace write."""
    form.go_to(1)
    form.erase(80)
    type_in(form, "7x")
    form.erase()
    form.walk(1)
    form.nudge(1)
    form.walk(99)
    form.nudge(-1)
    assert form.jump == Jump("mugs", (("reputation", 7), ("goodwill.nia", 57), ("goodwill.ola", 50), ("clock", 5)))


@pytest.mark.parametrize("written", ["101", "-1", "", "lots", "1e3", "²"])
def test_what_a_stat_does_not_take_is_told_plainly(form: Form, written: str) -> None:
    """With its bounds, and there is no jump until it is mended."""
    form.go_to(2)
    form.erase(80)
    type_in(form, written)
    assert form.jump is None
    assert form.problem == f"Nia takes a whole number from 0 to 100, not “{written}”."
    assert form.wrong_at == 2
    assert form.problem in text(form)


def test_the_first_letter_takes_the_place_of_what_stands_there(form: Form) -> None:
    """It looks selected until then; Backspace takes a letter of it instead."""
    form.go_to(1)
    assert any(span.role == "selected" and span.text == "53" for row in form_rows(form, 76, 18) for span in row)
    type_in(form, "12")
    form.walk(1)
    form.erase()
    type_in(form, "7")
    assert (form.texts["reputation"], form.texts["goodwill.nia"]) == ("12", "57")


def test_a_scene_that_is_not_there_is_told_with_a_guess(form: Form) -> None:
    """Nothing is listed, and nobody can go there."""
    type_in(form, "stean")
    assert (form.jump, form.wrong_at) == (None, 0)
    assert form.problem == "There is no scene “stean”. Did you mean steam?"


def test_everything_can_be_set_as_at_first(form: Form) -> None:
    """The stats of the story's beginning."""
    form.go_to(1)
    form.begin_again()
    assert form.jump == Jump("mugs", (("reputation", 50), ("goodwill.nia", 50), ("goodwill.ola", 50), ("clock", 9)))


def test_nothing_endless_or_unprintable_is_taken(form: Form) -> None:
    """A pasted page is cut, and a control character is dropped."""
    form.write("x" * 5000 + "\x1b[2J")
    assert form.scene == "x" * 80
    form.write("\x1b")
    assert form.scene == "x" * 80


@pytest.mark.parametrize("width, height", [(36, 8), (56, 14), (76, 18)])
def test_the_form_keeps_to_its_room_with_what_is_written_in_to_be_seen(form: Form, width: int, height: int) -> None:
    """In every field, right or wrong."""
    for at in range(len(form.fields) + 1):
        form.go_to(at)
        type_in(form, "9" * 90)
        rows = form_rows(form, width, height)
        assert len(rows) <= height
        assert max(width_of(row) for row in rows) <= width
        assert "▏" in text(form, width, height)
