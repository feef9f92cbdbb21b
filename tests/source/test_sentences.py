import pytest

from tests.bad import broken, compiled, expect_one, faults_in

SENTENCE = "text: Dana leans over."


@pytest.mark.parametrize("sentence", [
    "*Shoes:* new.", "**Loud** it is.", "& so on.", "@home she says.", "!wow.", "% of it.", "`so`.", "{dana} rolls in.",
    "[sigh] It is late.", "[sigh]", "> she said.", "| she said.", "- dashed.", "? What.", "] she said.", ", she said.",
])  # fmt: skip
def test_a_sentence_that_begins_with_a_sign_of_yamls(sentence: str) -> None:
    """Rule 25: * & @ ! % ` { [ and their like begin no text; the fix is the text in quotes, which is right."""
    fix = f"Put the text in quotes: '{sentence}'"
    text = broken(SENTENCE, f"text: «{sentence[0]}»{sentence[1:]}")
    expect_one(text, "BR010", f"This text begins with {sentence[0]}", fix)
    assert faults_in(broken(SENTENCE, f"text: '{sentence}'")) == []


def test_an_apostrophe_asks_for_double_marks() -> None:
    """Where a text has an apostrophe, the fix needs no doubled ones."""
    expect_one(broken(SENTENCE, "text: «{»dana}'s chair."), "BR010", "begins with {", """: "{dana}'s chair.\"""")
    assert faults_in(broken(SENTENCE, """text: "{dana}'s chair.\"""")) == []


def test_what_may_be_an_alias_is_told_both_ways() -> None:
    """A text that looks like an alias or an anchor is told that scenarios have none, too."""
    for word in ("*intro", "&intro Hello."):
        (fault,) = faults_in(broken(SENTENCE, f"text: {word}"))
        assert fault.rule.code == "BR010"
        assert "write it out" in fault.notes[0]


@pytest.mark.parametrize("marked, right", [
    ("text: She says«:» no.", "'She says: no.'"),
    ("text: Wait«:»", "'Wait:'"),
    ("text: Dana stops.\n      She says«:» no.", "'Dana stops. She says: no.'"),
    ("text:\n      Dana says«:» no.", "'Dana says: no.'"),
    ("text:\n      - Dana«:» no.", "'Dana: no.'"),
    ("text:\n      - if: heard_it\n        text: Dana says«:» no.\n      - So.", "'Dana says: no.'"),
])  # fmt: skip
def test_a_colon_and_a_space_in_a_sentence(marked: str, right: str) -> None:
    """Rule 25: an unquoted colon with a space behind it would cut the sentence into a key and a value."""
    expect_one(broken(SENTENCE, marked), "BR011", "A colon and a space inside a text", right)


@pytest.mark.parametrize("marked, right", [
    ("text: She is «#»1 here.", "'She is #1 here.'"),
    ("text: Room «#»4.  # a comment", "'Room #4.  # a comment'"),
    ("text: Room «#»4\n      is hers.", "'Room #4 is hers.'"),
    ("text: One.\n      «#» a comment, and then\n      two.", None),
])  # fmt: skip
def test_a_hash_in_a_sentence(marked: str, right: str | None) -> None:
    """Rule 25: a # behind a space begins a comment, and the rest of the sentence would be lost."""
    expect_one(broken(SENTENCE, marked), "BR012", "YAML drops the rest", right)


ORDINARY = [
    "text: Dana leans over.  # a comment",
    "text: Dana leans over. #",
    "text: Dana leans over.   # she: does",
    "text: Dana.\n    # a: comment",
    "text: Dana.\n      # a: comment\n      # and another",
    "text: C# is a#b.",
    "text: It is 12:30, and a:b.",
    "text: no",
    "text: on",
    "text: 1e3",
    "text: 12:30",
    "text: null",
    "text: ~",
    "text: 2024-01-01",
    "text: 0x1F",
    "text: See http://example.org/a:b#c.",
    "text: Dana leans\n      over, and\n\n      stays - or not.",
    "text: |\n      Block: a # b\n      *c* {you}",
    "text: >\n      Folded: a # b\n\n      [c]",
    "text: >-\n      *So*: it # is",
    "text: |2\n        Deep: er # {you}",
    "text: |+\n      Kept: so\n\n",
    "text: | # a comment\n      It: is",
    "text: 'Quoted: it # is\n      over: two # rows'",
    'text: "Quoted: it # is\n      over: two # rows"',
    "text: 'It''s: # so'",
    "text: 'It''s so,\n      isn''t: it'",
    'text: "She said \\"no: # way\\"."',
    'text: "So: it\nis # here."',
    "text:\n      Dana leans\n      over.",
    "text:\n      'Dana: leans # over.'",
    "text:\n      - Dana.\n      - 'So: it # is.'\n      - if: heard_it\n        text: |\n          It: is # so",
    "text:\n    - Dana.\n    - Marco.",
    "text:\n      - {if: heard_it, text: 'So: it, is # here'}\n      - Dana.",
    "text:\n      first_of:\n        - if: heard_it\n          text: Yes.\n        - No, never.",
    "'text': Dana leans over.",
    '"text": "Dana: leans over."',
    "text: „So“, sagt sie — gut… 咖啡 好.",
    "at: 1:30 p.m.\n    text: Dana.",
    "at: 1:30 p.m.                      # optional, for the corner\n    text: Dana.",
    "? text\n    : Dana leans over.",
]


@pytest.mark.parametrize("row", ORDINARY)
def test_ordinary_texts_are_no_traps(row: str) -> None:
    """Comments, blocks, quoted texts over several lines, colons without spaces: all of it is left in peace."""
    assert faults_in(broken(SENTENCE, row)) == []


def test_a_row_of_text_is_text_whatever_yaml_guesses() -> None:
    """Rule 25: where text is expected, no, on, 1e3 and 12:30 are text."""
    for words in ("no", "on", "1e3", "12:30", "null", "0x1F"):
        story = compiled(broken(SENTENCE, f"text: {words}")).story
        assert story is not None
        assert story == compiled(broken(SENTENCE, f"text: '{words}'")).story


def test_a_list_on_the_row_of_its_key() -> None:
    """A list that begins behind its key is sent to the next line."""
    (fault,) = faults_in(broken(SENTENCE, "text: - One.\n      - Two."))
    assert (fault.rule.code, fault.message) == ("BR010", "A list (-) begins on the line below its key.")


@pytest.mark.parametrize("old, marked, column", [
    (SENTENCE, "text: Dana.\n      «at:» noon", 5),
    ("here: [dana, marco]\n    text: Dana", "at: noon\n       «here:» [dana, marco]\n       text: Dana", 5),
    ("start: partition\n", "start: partition\n  «minutes:» 10\n", 1),
    ("        text: Lean in.\n", "        text: Lean in.\n           «once:» true\n", 9),
])  # fmt: skip
def test_a_key_too_far_right(old: str, marked: str, column: int) -> None:
    """A key below a value and right of its key is told where to begin; what stands below it moves along."""
    expect_one(broken(old, marked), "BR027", "as if it belonged to the value above it", f"Begin it in column {column}.")


@pytest.mark.parametrize("old, marked, right", [
    (SENTENCE, "«text:Dana leans.»", "Write text: Dana leans."),
    ("        to: the_end\n", "        «to:the_end»\n", "Write to: the_end"),
    ("text: Lean in.\n", "text: Lean in.\n        effects:\n          «clock:-10»\n", "Write clock: -10"),
])  # fmt: skip
def test_a_key_without_its_space(old: str, marked: str, right: str) -> None:
    """Rule 25: without the space behind its colon, a key and its value are one word."""
    expect_one(broken(old, marked), "BR013", "Without a space after the colon", right)


def test_a_dash_without_its_space() -> None:
    """A list item needs a space behind its dash."""
    expect_one(broken("- id: lean_in", "«-»id: lean_in"), "BR013", "a - is no list item", "Write - id: lean_in")


@pytest.mark.parametrize("condition", ["«!»heard_it", "«!»seen.the_end", "«!»(heard_it or clock > 3)", "«!» heard_it"])
def test_an_exclamation_mark_for_not(condition: str) -> None:
    """Rule 25: in `if: !seen.x` the ! would be a YAML tag; the fix says not."""
    right = f"Write if: not {condition.removeprefix('«!»').strip()}"
    row = f"        text: Lean in.\n        if: {condition}\n"
    expect_one(broken("        text: Lean in.\n", row), "BR014", "“not” is a word", right)
    assert faults_in(broken("        text: Lean in.\n", row.replace("«!»", "not "))) == []
