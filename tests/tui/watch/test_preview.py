"""What is known of a watched file, reading by reading."""

from pathlib import Path

import pytest

from game.shelf.watching import Reading, Watch
from game.source.diagnostic import Diagnostic, Rule, Span
from game.tui.watch.preview import Checked, Preview
from tests.tui.conftest import KETTLE

BROKEN = KETTLE.replace("to: cold_tea", "to: hot_tea").replace("to: warm_tea", "to: warm_teas")
SLOW = Diagnostic(Rule("BR099", "", "warning"), "kettle.yaml", Span(3, 1, 3, 2), "Nobody ever comes here.")
NOTE = Diagnostic(Rule("BR098", "", "info"), "kettle.yaml", Span(4, 1, 4, 2), "Nobody ever hears of it.")


@pytest.fixture
def preview(file: Path) -> Preview:
    """A preview of a file without errors."""
    return Preview("kettle.yaml", Watch(file).read(), "10:00")


def reading(file: Path, text: str) -> Reading:
    file.write_text(text, "utf-8")
    return Watch(file).read()


def test_a_file_without_errors_is_played_as_it_stands(preview: Preview) -> None:
    """No sign, no faults, and the full check is still to come."""
    assert preview.story is not None
    assert (preview.sign, preview.counts, preview.faults, preview.progress) == ("", "", (), "")


def test_a_broken_file_keeps_the_last_good_story(preview: Preview, file: Path) -> None:
    """Its faults stand at once, and the sign says what is played."""
    good = preview.story
    preview.take(reading(file, BROKEN), "10:01")
    assert preview.story is good
    assert preview.plays_last_good
    assert preview.counts == "2 errors"
    assert preview.sign == "Errors stop this scenario. You play the last good version, read at 10:00."
    assert preview.progress == "the full check waits until errors are mended"


def test_a_file_that_was_never_good_says_that_nothing_can_be_played(file: Path) -> None:
    """Until its errors are mended."""
    preview = Preview("kettle.yaml", reading(file, BROKEN), "10:00")
    assert preview.sign == "Errors stop this scenario. Nothing can be played yet."
    preview.take(reading(file, KETTLE), "10:01")
    assert (preview.sign, preview.story is None) == ("", False)


def test_a_file_that_is_gone_has_no_faults_but_a_sign(preview: Preview) -> None:
    """It was not mended; it is not there."""
    preview.take(Reading(None, "kettle.yaml is gone."), "10:01")
    assert preview.faults == ()
    assert preview.sign == "kettle.yaml is gone. You play the last good version, read at 10:00."
    assert preview.progress == ""


def test_the_full_check_fills_in_and_the_next_save_empties_it_again(preview: Preview, file: Path) -> None:
    """What it found belongs to the text that it read."""
    preview.begin_full()
    assert preview.progress == "checking in full …"
    preview.take_full(Checked((SLOW, NOTE)))
    assert (preview.counts, preview.progress) == ("1 warning, 1 hint", "checked in full")
    preview.take(reading(file, KETTLE), "10:01")
    assert (preview.faults, preview.full) == ((), "waits")


def test_a_full_check_that_failed_says_why_and_takes_nothing_away(preview: Preview) -> None:
    """The fast faults stay."""
    preview.take_full(Checked((SLOW,)))
    preview.take_full(Checked(trouble="The full check failed."))
    assert (preview.faults, preview.progress) == ((SLOW,), "The full check failed.")


def test_the_selected_fault_stays_selected_where_its_line_moves(preview: Preview, file: Path) -> None:
    """Also when it was gone for a while; the first error is selected where nobody has chosen one."""
    preview.take(reading(file, BROKEN), "10:01")
    assert preview.selected == 0
    preview.select(1)
    chosen = preview.fault
    assert chosen is not None
    preview.take(reading(file, "# one line more\n" + BROKEN), "10:02")
    assert preview.fault is not None
    assert (preview.selected, preview.fault.message) == (1, chosen.message)
    preview.take(reading(file, KETTLE), "10:03")
    preview.take(reading(file, BROKEN), "10:04")
    assert preview.selected == 1


def test_of_many_equal_faults_the_nearest_stays_selected(preview: Preview) -> None:
    """A misspelled name is wrong in many lines."""
    same = [Diagnostic(SLOW.rule, "a.yaml", Span(line, 1, line, 2), "Misspelled.") for line in (5, 50, 500)]
    preview.take_full(Checked(tuple(same)))
    preview.select(1)
    preview.take_full(Checked((same[0], SLOW, same[1], same[2])))
    assert preview.selected == 2


def test_errors_are_selected_before_warnings(preview: Preview) -> None:
    """What stops the story is what must be mended first."""
    error = Diagnostic(Rule("BR030", ""), "kettle.yaml", Span(9, 1, 9, 2), "There is no scene “x”.")
    preview.take_full(Checked((SLOW, error)))
    assert preview.fault is error


def test_the_walk_through_faults_goes_round(preview: Preview) -> None:
    """Behind the last one comes the first; without faults there is no walk."""
    preview.select(1)
    assert preview.fault is None
    preview.take_full(Checked((SLOW, NOTE)))
    preview.select(2)
    assert preview.selected == 0
    preview.select(-1)
    assert preview.selected == 1
