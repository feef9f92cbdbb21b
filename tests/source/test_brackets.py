import pytest

from tests.bad import broken, expect_one, faults_in

CHOICE = "        text: Lean in.\n"
ENDING = "{title: It ends, tone: warm}"
START = "start: partition\n"


def choice(row: str) -> str:
    return broken(CHOICE, f"{CHOICE}        {row}\n")


@pytest.mark.parametrize("row, fix", [
    ("effects: {goodwill: {«dana:+4»}}", "Write dana: +4"),
    ("effects: {«clock:-10», heard_it: {set: true}}", "Write clock: -10"),
    ("effects: {heard_it: {«set:true»}}", "Write set: true"),
    ("effects: {reputation: -2,\n                  «clock:-10»}", "Write clock: -10"),
])  # fmt: skip
def test_a_missing_space_in_a_group(row: str, fix: str) -> None:
    """Rule 25: `{dana:+4}` without its space is one word; the fix has the space."""
    expect_one(choice(row), "BR013", "is one word to YAML", fix)


def test_two_missing_spaces_are_two_faults() -> None:
    """Each of two traps in one row has its own place."""
    found = faults_in(choice("effects: {goodwill: {dana:+4, marco:-1}}"))
    assert [(fault.rule.code, fault.span.column) for fault in found] == [("BR013", 30), ("BR013", 39)]


@pytest.mark.parametrize("row, code, fix", [
    ("{title: It«:» ends, tone: warm}", "BR011", "Put the text in quotes: 'It: ends'"),
    ("{title: It ends«,» really, tone: warm}", "BR019", "Put the text in quotes: 'It ends, really'"),
    ("{tone: warm, title: It ends«,» really}", "BR019", "Put the text in quotes: 'It ends, really'"),
    ("{title: «*»It* ends, tone: warm}", "BR010", "Put the text in quotes: '*It* ends'"),
    ("{title: «{»dana} ends, tone: warm}", "BR010", "Put the text in quotes: '{dana} ends'"),
    ("{title: It «#»1 ends, tone: warm}", "BR012", "in quotes"),
])  # fmt: skip
def test_a_sentence_in_a_group(row: str, code: str, fix: str) -> None:
    """In { } a comma breaks a sentence too; the fix is the sentence in quotes."""
    expect_one(broken(ENDING, row), code, "", fix)


@pytest.mark.parametrize("row", [
    "reactions: «[How did it feel?, And then]»", "reactions: «[Who, you?]»", "analysis: «[Who: you?]»",
    "summary: «[What now? And then?]»", "description: «[What,\n      then]»",
])  # fmt: skip
def test_sentences_in_a_list_in_brackets(row: str) -> None:
    """Rule 25: prose in [ ] breaks at every comma; each sentence gets a line of its own."""
    text = broken(START, f"{START}debrief:\n  ask:\n    {row}\n")
    expect_one(text, "BR019", "Sentences in [ ] break at every comma", "after a dash: - …")


def test_sentences_in_brackets_deep_in_a_group() -> None:
    """Prose in [ ] is found inside { } as well."""
    text = broken(START, START + "debrief: {ask: {reactions: «[How, then?, And?]», summary: ['Who, then?']}}\n")
    expect_one(text, "BR019", "break at every comma", None)


def test_texts_in_brackets_with_marks_are_right() -> None:
    """Sentences in [ ] that have their own quotation marks stay whole."""
    text = broken(START, START + "debrief:\n  ask:\n    reactions: ['How, then?', \"And: you?\"]  # two\n")
    assert faults_in(text) == []


@pytest.mark.parametrize("old, row, fix", [
    ("here: [dana, marco]", "here: «[»dana, marco", "Close it: here: [dana, marco]"),
    (ENDING, "«{»title: It ends, tone: warm", "tone: warm}"),
    ("{from: 0, to: 90, first: 90}", "«{»from: 0, to: 90, first: 90", "first: 90}"),
    ("{one_of: [wet, clean], first: wet}", "«{»one_of: [wet, clean,\n    first: wet", "Add ]} at the end of line 7."),
])  # fmt: skip
def test_a_list_or_group_that_is_never_closed(old: str, row: str, fix: str) -> None:
    """The place is where it was opened; the rows below are read on."""
    plain = broken(old, row.replace("«", "").replace("»", ""))
    first = faults_in(plain)[0]
    if fix.startswith("Add"):
        assert (first.rule.code, first.fix) == ("BR017", fix)
    else:
        expect_one(broken(old, row), "BR017", "is opened here and never closed", fix)


def test_not_in_a_group() -> None:
    """`{if: !seen.x, to: y}` is told like `if: !seen.x`."""
    row = "        to: [{if: «!»heard_it, to: the_end}, {to: the_end}]\n"
    expect_one(broken("        to: the_end\n", row), "BR014", "“not” is a word", "Write if: not heard_it")


def test_words_behind_a_mark_in_brackets() -> None:
    """In [ ] too, a text ends at its second mark."""
    text = broken(START, START + "debrief:\n  ask:\n    reactions: [\"So,«\"» she said, 'Then?']\n")
    expect_one(text, "BR028", "words behind it", "single quotation marks")


@pytest.mark.parametrize("row", [
    "effects: {goodwill: {dana: +5, priya: -8}, reputation: -2, clock: -10, heard_it: {set: true}}",
    "effects: {\n          goodwill: {dana: +5},   # a note: here\n          reputation: -2,\n        }",
    "effects:\n          {reputation: -2}", "effects: {'reputation': -2, \"clock\":-3}",
    "shows: [-discretion]  # so: it is", "locked: 'So, {dana}'\n        if: clock > 3",
    "here: [{who: marco, if: not heard_it}, dana]", "hears: {priya: [lean_in]}",
    "then: [{if: heard_it, text: 'So: it, is'}, {text: \"She's here\"}]",
])  # fmt: skip
def test_ordinary_groups_are_no_traps(row: str) -> None:
    """Groups over several rows, comments in them, quoted keys and texts: all of it is right."""
    assert faults_in(choice(row)) == []


def test_an_apostrophe_inside_a_word_of_a_group() -> None:
    """The three o'clock call has no quotation mark in it."""
    text = broken("first: 90}", "first: 90, shown: Minutes to the three o'clock call}")
    assert faults_in(text) == []
