import pytest

from tests.bad import broken, expect_one, faults_in

SENTENCE = "text: Dana leans over."


@pytest.mark.parametrize("row, fix", [
    ("text: «\"»Dana leans over.", 'Close it: "Dana leans over."'),
    ("text: «'»Dana leans over.", "Close it: 'Dana leans over.'"),
    ("text: «\"»Dana leans\n      over: here.", 'Close it with " at the end of the text.'),
    ("text:\n      - «'»One.\n      - 'Two.'", "Close it: 'One.'"),
    ("text:\n      «\"»Dana leans over.", 'Close it: "Dana leans over."'),
])  # fmt: skip
def test_a_quotation_mark_that_is_never_closed(row: str, fix: str) -> None:
    """The place is where the mark was opened, not where YAML gave up; what follows is read on."""
    expect_one(broken(SENTENCE, row), "BR017", "is opened here and never closed", fix)


def test_an_apostrophe_at_the_beginning() -> None:
    """'Tis is an apostrophe, and a note says how it is written."""
    (fault,) = faults_in(broken(SENTENCE, "text: 'tis the season."))
    assert fault.rule.code == "BR017"
    assert fault.notes == ("""Or, if the sign belongs to the text: "'tis the season.\"""",)
    assert faults_in(broken(SENTENCE, """text: "'tis the season.\"""")) == []


def test_an_unclosed_mark_in_a_name() -> None:
    """Marks are told in values that are no sentences, too."""
    expect_one(broken("start: partition", 'start: «"»partition'), "BR017", "never closed", 'Close it: "partition"')
    row = "here: [dana, «'»marco]"
    expect_one(broken("here: [dana, marco]", row), "BR017", "never closed", "Close it: 'marco'")


@pytest.mark.parametrize("row, fix", [
    ("""text: "Hi«"», Dana," she says.""", """'"Hi", Dana," she says.'"""),
    ("""text: "Hi,«"» she says.""", """'"Hi," she says.'"""),
    ("""text: "Hi,«"» she says. "Bye.\"""", """'"Hi," she says. "Bye."'"""),
    ("""text: "She said «"»hi" now.\"""", """'She said "hi" now.'"""),
    ("text: 'It«'»s late.'", '"It\'s late."'),
    ("text: 'Dana«'» it is.  # a comment", "\"'Dana' it is.\""),
])  # fmt: skip
def test_words_behind_the_closing_mark(row: str, fix: str) -> None:
    """A mark inside a text ends it for YAML; the fix keeps the marks that belong to the text."""
    expect_one(broken(SENTENCE, row), "BR028", "YAML cannot read the words behind it", f"in quotes: {fix}")
    assert faults_in(broken(SENTENCE, f"text: {fix}")) == []


def test_words_behind_a_text_of_several_rows() -> None:
    """A text over several rows is sent behind a |, where marks mean nothing."""
    row = 'text: "Hi,\n      Dana,«"» she says.'
    expect_one(broken(SENTENCE, row), "BR028", "words behind it", "behind a |")


@pytest.mark.parametrize("row", [
    "text: 'So.'  # a comment", 'text: "So." # a comment', "text: ''' '", 'text: "\\"So,\\" she says."',
    "text: '\"So,\" she says.'", "text: 'It''s'", '"text": \'So.\'', 'text: "So, \\\n      and so."',
])  # fmt: skip
def test_marks_that_close_are_no_traps(row: str) -> None:
    """Doubled marks, escaped marks, comments behind: all of it is right."""
    assert faults_in(broken(SENTENCE, row)) == []
