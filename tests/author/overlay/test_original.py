"""What of a scenario there is to translate."""

import pytest

from game.author.overlay.original import people_wordings
from game.source.document import read
from tests.overlays import ORIGINAL, original


def test_every_text_that_a_player_reads_has_its_place() -> None:
    """In the order in which they meet them; names may stay as they are."""
    texts = original()[1]
    assert [".".join(place) for place, wording in texts.items() if not wording.optional] == [
        "title", "summary", "who.dana.review.warm", "who.dana.review.remembers.cup.pour", "remember.pots.shown",
        "remember.floor.words.wet", "remember.floor.words.clean", "scenes.kitchen.at", "scenes.kitchen.text",
        "scenes.kitchen.choices.pour.text", "scenes.kitchen.choices.pour.then", "scenes.kitchen.choices.pour.why",
        "scenes.kitchen.choices.the_end.say", "scenes.kitchen.choices.the_end.locked",
        "scenes.kitchen.choices.the_end.unseen", "scenes.the_end.ending.title", "scenes.the_end.text",
        "debrief.principle", "debrief.ask.reactions",
    ]  # fmt: skip
    assert [place for place, wording in texts.items() if wording.optional] == [
        ("who", "dana", "name"), ("who", "marco", "name"),
    ]  # fmt: skip


def test_a_text_has_its_blocks_with_their_conditions() -> None:
    """One part a stretch that is told together; paragraphs stay, folded lines do not."""
    blocks = original()[1]["scenes", "kitchen", "text"].blocks
    assert [(block.first_of, [(part.words, part.when) for part in block.parts]) for block in blocks] == [
        (True, [("The floor is {floor}.", "floor is wet"), ("It is dry.", "")]),
        (False, [("{dana} looks at you.\n\nNobody else does.", "")]),
    ]


def test_a_word_is_translated_where_a_text_prints_it() -> None:
    """Words that only conditions name are nobody's to read."""
    text = ORIGINAL.replace("The floor is {floor}.", "The floor.")
    assert not [place for place in original(text)[1] if "words" in place]


@pytest.mark.parametrize(
    "old, new, same",
    [
        ("It ends here.", "It ends there.", False),
        ("It ends here.", "It  ends here.", True),
        ("It ends here.", "|\n      It ends\n      here.", True),
        ("It ends here.", "\n      - It ends here.", True),
        ("It ends here.", "\n      - first_of:\n          - text: It ends here.", False),
        ("It ends here.", "\n      - It ends\n      - here.", False),
        ("It ends here.", "\n      - {if: floor is wet, text: It ends here.}", True),
    ],
)
def test_a_fingerprint_changes_with_the_words_and_the_blocks(old: str, new: str, same: bool) -> None:
    """Not with line breaks, quotation marks of YAML or conditions: of those a translation has none."""
    place = ("scenes", "the_end", "text")
    before, after = (original(text)[1][place].fingerprint for text in (ORIGINAL, ORIGINAL.replace(old, new)))
    assert (before == after) is same
    assert len(before) == 8


@pytest.mark.parametrize(
    "text",
    ["- {id: dana, about: Here., review: {warm: W., cold: C.}}", "dana: {about: Here., review: {warm: W., cold: C.}}"],
)
def test_people_have_their_texts_too(text: str) -> None:
    """Whether their file is a list with ids, or a group of them."""
    texts = people_wordings(read("people.yaml", text.encode()).root)
    assert [place[2:] for place in texts] == [("name",), ("about",), ("review", "warm"), ("review", "cold")]
    assert {place[:2] for place in texts} == {("people", "dana")}


@pytest.mark.parametrize("text", ["", "words", "- a\n- {name: x}\n- {id: [a]}"])
def test_a_file_without_people_has_no_texts(text: str) -> None:
    """Nothing is raised: what is wrong in it is told where it is read as people."""
    assert people_wordings(read("people.yaml", text.encode()).root) == {}
