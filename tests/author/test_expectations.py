import pytest

from tests.bad import broken, compiled, expect_one

ROW = "start: partition\n"


def expecting(expect: str, choose: str = "[lean_in]") -> str:
    return broken(ROW, f"{ROW}tests:\n  - name: It\n    choose: {choose}\n    expect: {expect}\n")


@pytest.mark.parametrize("expect, source", [
    ("{ending: the_end}", "ending: the_end"),
    ("{goodwill.dana: \">= 55\"}", "goodwill.dana >= 55"),
    ("{goodwill.dana: 55}", "goodwill.dana == 55"),
    ("{floor: clean}", "floor == clean"),
    ("{floor: is not clean}", "floor is not clean"),
    ("{heard_it: true}", "heard_it == true"),
    ("{reputation: '< 3'}", "reputation < 3"),
    ("{seen.partition: true}", "seen.partition == true"),
])  # fmt: skip
def test_what_a_test_expects(expect: str, source: str) -> None:
    """An ending, or a comparison with anything that a condition can name."""
    story = compiled(expecting(expect)).story
    assert story is not None
    (test,) = story.tests
    assert (test.name, test.choose, test.expect[0].name) == ("It", ("lean_in",), source)


@pytest.mark.parametrize("expect, code, message, fix", [
    ("{ending: «the_edn»}", "BR030", "There is no scene “the_edn”", "Did you mean “the_end”?"),
    ("{«goodwill.dnaa»: 5}", "BR030", "There is no person “dnaa”", "Did you mean “goodwill.dana”?"),
    ("{«reputatoin»: 5}", "BR030", "nothing named “reputatoin”", "Did you mean “reputation”?"),
    ("{floor: «claen»}", "BR030", "“floor” is never “claen”", "Did you mean “clean”?"),
    ("{goodwill.dana: '>= «much»'}", "BR030", "nothing named “much”", None),
    ("{goodwill.dana: '«=» 5'}", "BR034", "A single = says nothing", None),
    ("{«dana»: 5}", "BR034", "“dana” is a person", "Write goodwill.dana"),
    ("«[the_end]»", "BR022", "What a test expects should be a group of keys", None),
])  # fmt: skip
def test_expectations_that_cannot_be(expect: str, code: str, message: str, fix: str | None) -> None:
    """What a test expects is checked like a condition, at its own letters."""
    expect_one(expecting(expect), code, message, fix)


def test_choices_of_a_test() -> None:
    """A test names choices by their ids, written or made."""
    expect_one(expecting("{ending: the_end}", "[«leanin»]"), "BR030", "There is no choice “leanin”", "“lean_in”")


@pytest.mark.parametrize("key", ["name", "choose", "expect"])
def test_a_test_has_three_parts(key: str) -> None:
    """A test has a name, choices and something that it expects."""
    rows = {"name": "name: It", "choose": "choose: [lean_in]", "expect": "expect: {ending: the_end}"}
    parts = [row for part, row in rows.items() if part != key]
    first, _, rest = parts[0].partition(":")
    text = f"{ROW}tests:\n  - «{first}»:{rest}\n    {parts[1]}\n"
    expect_one(broken(ROW, text), "BR021", f"A test needs {key}.", f"Add {key}: …")


MISSPELLED = f"""{ROW}tests:
  - {{name: Good, choose: [lean_in], expect: {{ending: the_end}}}}
  - {{name: Bad, choose: [lean_in, leanin], expect: {{ending: the_edn, goodwill.dnaa: 5}}}}
"""


def test_a_test_that_cannot_be_read_stops_no_play() -> None:
    """It is told of; the story comes out, and the test stays among the others with what is wrong with it."""
    made = compiled(broken(ROW, MISSPELLED))
    assert [fault.rule.code for fault in made.diagnostics] == ["BR030", "BR030", "BR030"]
    assert made.story is not None
    good, bad = made.story.tests
    assert (good.trouble, bad.trouble) == ("", "There is no choice “leanin”.")
    assert (bad.name, bad.choose) == ("Bad", ("lean_in", "leanin"))
    assert [expectation.name for expectation in bad.expect] == ["ending: the_edn", "goodwill.dnaa == 5"]


@pytest.mark.parametrize("tests", ["[lean_in]", "{name: It}", "It"])
def test_what_is_no_test_takes_the_place_of_one(tests: str) -> None:
    """So that it fails, and the others keep their places."""
    story = compiled(broken(ROW, f"{ROW}tests: {tests}\n")).story
    assert story is not None
    assert [bool(test.trouble) for test in story.tests] == [True]


def test_a_name_that_another_fault_hides_is_still_no_name() -> None:
    """A test is not taken for one that can be played, where only the first of two like it is told of."""
    rows = "".join(f"  - {{name: It, {key}: [nobody], expect: {{nothing: 1}}}}\n" for key in ("choosee", "choose"))
    story = compiled(broken(ROW, f"{ROW}tests:\n{rows}")).story
    assert story is not None
    assert all(test.trouble for test in story.tests)


@pytest.mark.parametrize("nothing", ["", "  # later"])
def test_nothing_behind_tests_is_no_test(nothing: str) -> None:
    """A key that waits for its first test is no fault."""
    made = compiled(broken(ROW, f"{ROW}tests:{nothing}\n"))
    assert made.diagnostics == ()
    assert made.story is not None
    assert made.story.tests == ()


def test_other_faults_still_stop_the_story() -> None:
    """A test is no part of the play; everything else is."""
    text = broken(ROW, MISSPELLED).replace("to: the_end", "to: the_edn")
    assert compiled(text).story is None
