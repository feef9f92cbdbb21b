import pytest

from game.author.schema import MOST_IN_A_TEXT
from game.story.text import Agreeing, FirstOf, Named, Passage, Valued, Words, You
from tests.bad import broken, compiled, expect_one, faults_in

SENTENCE = "text: Dana leans over."


@pytest.mark.parametrize("form", [
    "text: She nods to {}.",
    "text: 'It''s {}.'", 'text: "So \\"they\\" say: {}."', "text: |\n      So.\n\n      It is {} here.",
    "text: >-\n      So\n      it is\n      {} here.", "text: She nods\n      to *all of {}* there.",
    "text:\n      - So.\n      - if: heard_it\n        text: It is **really {}**.", "text: 'To {dana} and {}'",
])  # fmt: skip
@pytest.mark.parametrize("name, code, message, fix", [
    ("«{pria}»", "BR030", "There is no person or variable “pria”", "Did you mean “priya”?"),
    ("«{clok}»", "BR030", "There is no person or variable “clok”", "Did you mean “clock”?"),
    ("«{priya.thy}»", "BR033", "“.thy” is not a form of a name", "Did you mean “{priya.they}”?"),
    ("«{priya.name}»", "BR033", "“.name” is not a form of a name", "Did you mean “{priya.they}”?"),
    ("«{priya|leave|leaves}»", "BR033", "A verb agrees through {name.they|plural|singular}",
     "Write {priya.they|leave|…}."),
    ("«{priya.they|leave}»", "BR033", "A verb agrees through", "Write {priya.they|leave|…}."),
    ("«{you.they}»", "BR033", "“you” has no other forms", "Write {you}."),
    ("«{clock.they}»", "BR033", "“clock” has no other forms", "Write {clock}."),
    ("«{}»", "BR033", "Braces with nothing in them", "Write {name}."),
])  # fmt: skip
def test_names_that_are_not_there(form: str, name: str, code: str, message: str, fix: str) -> None:
    """Rule 21: a misspelt name is told at its own letters, in every form that a text may have."""
    expect_one(broken(SENTENCE, form.replace("{}", name, 1)), code, message, fix)


@pytest.mark.parametrize("sentence, sign", [("It is «}» so, {dana}.", "}"), ("It is so, {dana}, «{»priya.", "{")])
def test_a_brace_without_its_partner(sentence: str, sign: str) -> None:
    """A stray brace is told where it stands, behind the names that are right."""
    expect_one(broken(SENTENCE, f"text: {sentence}"), "BR033", f"A {sign} without its partner", "Write {name}.")


def test_the_pieces_of_a_text() -> None:
    """Rule 21: names, pronouns, agreeing verbs, variables, *emphasis* and **strong**, paragraphs."""
    rows = ["So {you} and {priya}: *{priya.They}* {priya.they|leave|leaves}", "**at {clock}**.", "", "2 * 3 * 4."]
    story = compiled(broken(SENTENCE, "\n      ".join(["text: |", *rows]))).story
    assert story is not None
    (passage,) = story.scenes[0].text
    assert isinstance(passage, Passage)
    assert passage.lines == (
        (
            Words("So ", ""), You(""), Words(" and ", ""), Named(1, "", ""), Words(": ", ""),
            Named(1, "They", "emphasis"), Words(" ", ""), Agreeing(1, "leave", "leaves", ""), Words(" ", ""),
            Words("at ", "strong"), Valued(1, "strong"), Words(".", ""),
        ),
        (Words("2 * 3 * 4.", ""),),
    )  # fmt: skip


def test_blocks_with_conditions() -> None:
    """Rule 21: all whose `if` holds are told; `first_of` tells the first that holds."""
    rows = ["text:", "- So.", "- first_of:", "    - if: heard_it", "      text: Yes.", "    - text: No."]
    story = compiled(broken(SENTENCE, "\n      ".join(rows))).story
    assert story is not None
    first, second = story.scenes[0].text
    assert isinstance(first, Passage)
    assert isinstance(second, FirstOf)
    assert [passage.when is None for passage in second.passages] == [False, True]


@pytest.mark.parametrize("rows, code, message, fix", [
    ("text:\n      - «if»: heard_it\n", "BR021", "A block of text needs its text", "Add text: …"),
    ("text:\n      - «otherwise»: So.\n        text: No.\n", "BR020", "“otherwise” is not a key", "if, text, first_of"),
    ("text:\n      - if: «heardit»\n        text: So.\n", "BR030", "nothing named “heardit”", "“heard_it”"),
    ("text:\n      - first_of: «{a: b}»\n", "BR022", "first_of should be a list", None),
])  # fmt: skip
def test_blocks_that_cannot_be(rows: str, code: str, message: str, fix: str | None) -> None:
    """A block is a text, or a text with its condition."""
    expect_one(broken(f"{SENTENCE}\n", rows), code, message, fix)


def test_a_text_is_at_most_twenty_thousand_characters() -> None:
    """Rule 25: a longer text is told with its length."""
    (fault,) = faults_in(broken(SENTENCE, "text: " + "a" * 20_001))
    assert (fault.rule.code, fault.message) == ("BR024", "A text has 20,001 characters; 20,000 are the most.")
    assert faults_in(broken(SENTENCE, "text: " + "a" * 20_000)) == []


HOSTILE = {
    "strong": "**a " * 4000,
    "stars": "*" * 19_000,
    "names": "{dana" * 3000,
    "braces": "{" * 19_000,
    "braces in paragraphs": "{\n\n" * 6000,
    "empty rows": "\n \n" * 6000 + "a",
    "emphasis": "*a " * 6000,
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_texts_take_no_time(kind: str) -> None:
    """Stars, braces and line breaks without end are read in one go, and of one text ten faults are told."""
    rows = "".join(f"      {row}\n" for row in HOSTILE[kind].split("\n"))
    assert len(faults_in(broken(SENTENCE, f"text: |\n{rows}"))) <= MOST_IN_A_TEXT


@pytest.mark.parametrize("words, weights", [
    ("a *b* c", ["", "emphasis", ""]), ("**b** c", ["strong", ""]), ("a *b c* **d** e", ["", "emphasis", "",
     "strong", ""]),
    ("**a *b**", ["strong"]), ("* b *", [""]), ("a * b", [""]), ("** b **", [""]), ("a*b*c", ["", "emphasis", ""]),
    ("**b", [""]), ("*b", [""]), ("***b***", [""]),
])  # fmt: skip
def test_emphasis(words: str, weights: list[str]) -> None:
    """Rule 21: *emphasis* and **strong** close at a letter; other stars are stars."""
    story = compiled(broken(SENTENCE, f"text: '{words}'")).story
    assert story is not None
    (passage,) = story.scenes[0].text
    assert isinstance(passage, Passage)
    assert [piece.weight for piece in passage.lines[0]] == weights


def test_a_condition_that_names_a_choice_without_an_id() -> None:
    """The same fault as in a list of choices, by the same code."""
    go = "      - {text: Go., if: «chose.the_end», to: the_end}\n"
    text = broken("        to: the_end\n", f"        to: the_end\n{go}")
    expect_one(text, "BR032", "The choice “the_end” has no id of its own", "Write id: the_end in that choice.")
