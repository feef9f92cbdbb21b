"""One student on a page."""

import pytest
from attrs import evolve

from game.classroom.console.pages.portrait import SHEETS, Portrait, Sheet, keys_of, portrait_rows, scrolls_of
from game.classroom.console.replayed import replayed
from game.classroom.event import Banned, Event, Opened, Removed, Told
from game.play.record import Answered, DebriefOpened, Finished
from game.play.rows import width_of
from game.story.model import Story
from tests.classroom.console.past import STORY, Past, playing, text_of


def portrait(past: Past, sheet: Sheet = "play", story: Story | None = STORY, *, hidden: bool = False) -> Portrait:
    board, student = past.board(story=story, hidden=hidden), past.lesson.students["s1"]
    made = replayed(story, board.called(student), student.progress.choices)
    return Portrait(board, student, made.leaves, made.legs, made.lost, sheet, max(0, len(made.legs) - 1))


def page(past: Past, sheet: Sheet = "play", size: tuple[int, int] = (80, 24), *, hidden: bool = False) -> str:
    return text_of(portrait_rows(portrait(past, sheet, hidden=hidden), *size))


def test_the_play_is_the_student_s_own_page() -> None:
    """The story, the people, the choices and the meters as the student has them; nothing can be clicked."""
    past = playing("Ana")
    text = page(past)
    assert all(words in text for words in ("The kettle is empty.", "Nia", "1  Fill it.", "reputation", "goodwill"))
    rows = portrait_rows(portrait(past), 80, 24)
    assert not any(span.action.startswith(("choose", "undo", "leave")) for row in rows for span in row)
    assert not any(span.role == "selected" for row in rows for span in row)


def test_it_goes_on_as_the_student_does() -> None:
    """After a choice the page is the next one."""
    assert "Two mugs, one clean." in page(playing("Ana").chooses("s1", "fill"))


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (160, 45), (60, 20), (42, 15), (180, 60)])
@pytest.mark.parametrize("sheet", ["play", "road", "notes"])
def test_it_fits_every_size(size: tuple[int, int], sheet: Sheet) -> None:
    """No row runs over the edge, however much was said to the student."""
    past = playing("Ana").chooses("s1", "fill", "wash").happens(*[Told("s1", "Look up, please. " * 20)] * 5)
    rows = portrait_rows(evolve(portrait(past, sheet), said="x " * 90), *size)
    assert len(rows) == size[1]
    assert max(width_of(row) for row in rows) <= size[0]


def test_the_road_tells_each_choice() -> None:
    """With the roads that were not taken."""
    text = page(playing("Ana").chooses("s1", "fill"), "road")
    assert "1  Fill it." in text
    assert "Ask Ola." in text


def test_the_notes_tell_times_and_messages() -> None:
    """When they joined, began and last did something, in the instructor's own time; what was said to them."""
    past = playing("Ana", "Ben").later(minutes=5).chooses("s1", "fill").later(minutes=2)
    past.happens(Told("", "Two more minutes."), Told("s1", "Take your time."), Told("s2", "Not for Ana."))
    text = page(past, "notes")
    assert "joined      10:40" in text
    assert "last active 10:45, 2 minutes ago" in text
    assert "10:47 to everybody\n    Two more minutes." in text
    assert "10:47 to them alone\n    Take your time." in text
    assert "Not for Ana." not in text


def test_an_ending_and_answers_are_told() -> None:
    """What they reached, and how many answers they have written; not what they wrote."""
    past = playing("Ana").chooses("s1", "fill", "wash")
    past.happens(Finished("warm_tea", "Two teas", 50, 50), DebriefOpened(), stream="s1")
    past.happens(Answered("reactions", "How?", "It was private."), stream="s1")
    text = page(past, "notes")
    assert "ending      Two teas" in text
    assert "1 answer written" in text
    assert "private" not in text


def test_a_wide_screen_has_it_all() -> None:
    """At 160 columns play, notes and road stand side by side."""
    past = playing("Ana").chooses("s1", "fill").happens(Told("", "Two more minutes."))
    text = page(past, size=(160, 45))
    assert all(words in text for words in ("Two mugs", "Two more minutes.", "1  Fill it.", "joined"))


def test_a_road_is_told_as_the_student_s() -> None:
    """The instructor has not walked it."""
    past = playing("Ana").chooses("s1", "fill", "wash")
    text = page(past, "road")
    assert "leads where Ana has not been" in text
    assert "you " not in text.replace("thank you ", "")


def test_lost_choices_are_told() -> None:
    """Where the scenario was edited under a play."""
    assert "1 of their choices no longer hold" in page(playing("Ana").chooses("s1", "gone"), "notes")


def test_numbers_that_the_class_hides_are_hidden_here_too() -> None:
    """A console on a projector gives nothing away: until the debrief no student's numbers are told."""
    past = playing("Ana")
    opened = past.lesson.opened
    assert opened is not None
    past.lesson = evolve(past.lesson, opened=Opened("A class", "kettle", "", "asked", 9, False, True))
    assert "at the end" in page(past)
    assert "at the end" not in page(past.happens(DebriefOpened(), stream="s1"))


def test_a_hidden_name_is_a_number() -> None:
    """On every sheet, and in the story as well."""
    past = playing("Zephyrine").chooses("s1", "fill")
    for sheet in ("play", "road", "notes"):
        assert "Zephyrine" not in page(past, sheet, hidden=True)
    assert "Student 1" in page(past, hidden=True)


def test_who_was_sent_out_can_be_let_back_in() -> None:
    """The keys are those that make sense for this student."""
    labels = [label for _, label, _ in keys_of(portrait(playing("Ana").happens(Removed("s1"))))]
    assert "let back in" in labels
    assert "out" not in labels
    assert "ban" in labels
    assert "ban" not in [label for _, label, _ in keys_of(portrait(playing("Ana").happens(Banned("s1"))))]


def test_a_play_whose_scenario_cannot_be_read_is_told() -> None:
    """Its notes are there all the same."""
    view = portrait(playing("Ana"), story=None)
    assert "cannot be shown" in text_of(portrait_rows(view, 80, 24))
    assert scrolls_of(view, 80, 24) == 0


def test_on_the_smallest_screen_a_long_name_is_told_before_the_counts() -> None:
    """Every letter of it, and how they are."""
    first = page(playing("Wilhelmina Featherstonee").later(minutes=12), "play").splitlines()[0]
    assert first.split("   ")[0] == "  Wilhelmina Featherstonee"
    assert "● quiet 12 min" in first


@pytest.mark.parametrize("event", [None, Removed("s1"), Banned("s1")])
@pytest.mark.parametrize("sheet", SHEETS)
def test_at_the_smallest_size_the_foot_has_the_help_and_the_way_out(event: Event | None, sheet: Sheet) -> None:
    """However the student stands; what there is no room for is in the help."""
    foot = page(playing("Ana").happens(*[event] if event else []), sheet).splitlines()[-1]
    assert foot.startswith("  m message   r rename")
    assert foot.endswith("   Esc back")
    assert "Tab more   ? help   " in foot
