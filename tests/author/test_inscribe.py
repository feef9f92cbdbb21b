"""Writing a test into a scenario's file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.author.compile import Compiled, compile_story
from game.author.inscribe import NewTest, inscribe
from game.source.document import read
from game.story.engine import begin, step
from tests.bad import broken
from tests.lines import KETTLE
from tests.strategies import texts
from tests.writing import CAST, story_of

NEW = NewTest("She heard it", ("blame", "tell_her"), (("ending", "tea"),))
BLOCK = """\
  - name: She heard it
    choose: [blame, tell_her]
    expect: {ending: tea}
"""
FLOW = "{name: 'She heard it', choose: [blame, tell_her], expect: {ending: tea}}"
OLD = "{name: Old, choose: [own_up], expect: {reputation: 53}}"


def compiling(raw: bytes) -> Compiled:
    """What an author's file gives."""
    return compile_story("kettle", read("kettle.yaml", raw), CAST)


def inscribed(text: str, new: NewTest = NEW) -> str | None:
    """The text with the test in it."""
    raw = text.encode()
    after = inscribe(raw, compiling, read("kettle.yaml", raw).root, new)
    return None if after is None else after.decode()


def test_the_first_test_begins_the_list_at_the_end() -> None:
    """With an empty line before it, as a person would write it."""
    assert inscribed(KETTLE) == KETTLE + "\ntests:\n" + BLOCK
    assert inscribed(KETTLE + "\n") == KETTLE + "\ntests:\n" + BLOCK


def test_another_test_follows_the_last_one() -> None:
    """Indented as it is, and before whatever stands below the list: comments and other keys stay where they are."""
    tests = f"tests:  # mine\n  - {OLD}  # kept\n"
    rest = "\n# ---- the debrief\n# is not written yet\n"
    assert inscribed(KETTLE + tests + rest) == KETTLE + tests + BLOCK + rest
    flush = f"tests:\n- name: Old\n  expect:\n    reputation: 53\n  choose:\n  - own_up\n{rest}"
    at_the_margin = "".join(f"{line[2:]}\n" for line in BLOCK.splitlines())
    top, scenes = KETTLE.split("\nscenes:")
    assert inscribed(f"{top}\n{flush}scenes:{scenes}") == (
        f"{top}\n{flush.removesuffix(rest)}{at_the_margin}{rest}scenes:{scenes}"
    )


def test_an_empty_list_gets_its_first_test() -> None:
    """Between its brackets."""
    assert inscribed(f"{KETTLE}tests: []\n") == f"{KETTLE}tests: [{FLOW}]\n"


def test_a_key_without_a_list_gets_its_first_test() -> None:
    """On the line below it, whatever stands behind; in a file in braces beside it."""
    rest = "# ---- the debrief\n# is not written yet\n"
    for key in ("tests:\n", "tests:  # soon\n"):
        assert inscribed(KETTLE + key + rest) == KETTLE + key + BLOCK + rest
    assert inscribed(f"{KETTLE}tests:") == f"{KETTLE}tests:\n{BLOCK}".rstrip("\n")
    text = "{title: T, start: a, tests: , scenes: {a: {ending: {title: E, tone: warm}}}}\n"
    new = NewTest("N", (), (("ending", "a"),))
    assert inscribed(text, new) == text.replace("tests: ", "tests: [{name: N, choose: [], expect: {ending: a}}]")


def test_a_list_in_brackets_is_gone_on_with() -> None:
    """In its line, or on a line of its own where the others have one; with or without a last comma."""
    assert inscribed(f"{KETTLE}tests: [{OLD}]\n") == f"{KETTLE}tests: [{OLD}, {FLOW}]\n"
    assert inscribed(f"{KETTLE}tests: [\n    {OLD},\n  ]\n") == f"{KETTLE}tests: [\n    {OLD},\n    {FLOW},\n  ]\n"


def test_a_file_in_braces_gets_a_list_in_brackets() -> None:
    """A program wrote it, perhaps."""
    text = "{title: T, start: a, scenes: {a: {ending: {title: E, tone: warm}}},\n}\n"
    new = NewTest("N", (), (("ending", "a"),))
    assert inscribed(text, new) == text.replace("}}},", "}}}, tests: [{name: N, choose: [], expect: {ending: a}}],")


@pytest.mark.parametrize("newline", ["\r\n", "\r", "\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_the_mark_before_them_stay_as_they_are(newline: str, mark: str) -> None:
    """The new lines end as the others do."""
    text = mark + KETTLE.lstrip("\n").replace("\n", newline)
    assert inscribed(text) == text + newline + ("tests:\n" + BLOCK).replace("\n", newline)
    text += f"tests:{newline}  - {OLD}{newline}# end{newline}"
    assert inscribed(text) == text.replace(f"# end{newline}", BLOCK.replace("\n", newline) + f"# end{newline}")


def test_a_file_without_a_last_line_end_has_none_afterwards() -> None:
    """Neither the old last line nor the new one is touched more than it must be."""
    text = KETTLE.rstrip("\n")
    assert inscribed(text) == f"{text}\n\ntests:\n{BLOCK}".rstrip("\n")
    text = f"{KETTLE}tests:\n  - {OLD}"
    assert inscribed(text) == f"{text}\n{BLOCK}".rstrip("\n")


@pytest.mark.parametrize(
    "name",
    ["It's 5: no, 6 #7", "- dash", "“Quoted” & *starred*", "'", "no", "12:30", "{a}", "Ends in: x", "Ünï, cödé."],
)
def test_whatever_a_test_is_called_it_is_called_that_afterwards(name: str) -> None:
    """In quotation marks where YAML would read something else."""
    new = NewTest(name, ("blame",), (("reputation", "47"),))
    for text in (KETTLE, f"{KETTLE}tests: [{OLD}]\n"):
        after = inscribed(text, new)
        assert after is not None
        assert story_of(after).tests[-1].name == name


def test_a_long_play_is_written_over_several_lines() -> None:
    """None of them wider than a page."""
    choices = "\n".join(
        f"s{place}: {{here: nobody, text: T, choices: [{{id: a_rather_long_name_{place}, text: T, to: s{place + 1}}}]}}"
        for place in range(12)
    ).replace("\n", "\n  ")
    text = f"title: T\nstart: s0\nscenes:\n  {choices}\n  s12: {{ending: {{title: E, tone: warm}}}}\n"
    new = NewTest("N", tuple(f"a_rather_long_name_{place}" for place in range(12)), (("ending", "s12"),))
    after = inscribed(text, new)
    assert after is not None
    assert max(map(len, after.removeprefix(text).splitlines())) <= 112
    assert story_of(after).tests[0].choose == new.choose


def test_what_would_not_pass_is_not_written() -> None:
    """An ending that the choices do not reach, a choice that is not offered."""
    assert inscribed(KETTLE, NewTest("N", ("blame", "sit"), (("ending", "tea"),))) is None
    assert inscribed(KETTLE, NewTest("N", ("sit",), (("reputation", "50"),))) is None


def test_where_there_is_no_place_nothing_is_written() -> None:
    """A file that does not compile, and one that ends in a document's end."""
    assert inscribed(broken("start: kitchen", "start: kitchn", KETTLE)) is None
    assert inscribed(KETTLE + "...\n") is None


@given(texts(), st.sampled_from(["\n", "\r\n"]), st.booleans(), st.data())
def test_any_file_gets_its_test_and_keeps_every_byte(text: str, newline: str, ended: bool, data: st.DataObject) -> None:
    """The file is what it was, with one stretch more; it compiles to the same story, and the test passes."""
    raw = ((text.rstrip("\n") + "\n" if ended else text.rstrip("\n")).replace("\n", newline)).encode()
    story = compiling(raw).story
    assert story is not None
    state, choices = begin(story).state, list[str]()
    while state.offered and len(choices) < 6:
        choices.append(data.draw(st.sampled_from(state.offered)))
        state = step(story, state, choices[-1]).state
    new = NewTest("A new one", tuple(choices), (("reputation", str(state.reputation)),))
    after = inscribe(raw, compiling, read("kettle.yaml", raw).root, new)
    assert after is not None
    more = len(after) - len(raw)
    assert any(after[:place] + after[place + more :] == raw for place in range(len(raw) + 1))
    assert after.endswith(b"\n") is raw.endswith(b"\n")
    assert (b"\n" in after.replace(b"\r\n", b"")) is (newline == "\n")
