from game.author.prose import prose, words
from game.source.document import read

FILE = """\
title: The cup
summary: One is left.
who: {dana: {name: Dana, about: 'Wants quiet.', review: {warm: She stays., remembers: {take: You took it.}}}}
remember: {clock: {from: 0, first: 9, shown: Minutes left}}
start: kitchen
scenes:
  kitchen:
    here: nobody
    at: Monday
    text:
      - It hums.
      - {if: clock > 3, text: It is early.}
      - first_of:
          - {if: clock > 5, text: Very early.}
          - Late.
    choices:
      - {id: take, text: Take it., locked: Not yet., if: clock > 3, then: [Gone.], why: Thirst., unseen: Dry., to: end}
      - {say: Whose is it?, to: end}
  end: {ending: {title: Over, tone: mixed}}
debrief:
  principle: Ask.
  ask: {reactions: [How was it?], summary: [What now?]}
  for_the_instructor: Wait.
tests:
  - {name: Nobody reads this, choose: [take], expect: {ending: end}}
"""
PROSE = tuple(prose(read("cup.yaml", FILE.encode()).root))


def test_every_text_is_found_with_what_it_is_for() -> None:
    """In file order; conditions, ids and tests are no texts."""
    assert [(one.use, one.node.text) for one in PROSE] == [
        ("title", "The cup"),
        ("summary", "One is left."),
        ("name", "Dana"),
        ("about", "Wants quiet."),
        ("review", "She stays."),
        ("review", "You took it."),
        ("label", "Minutes left"),
        ("at", "Monday"),
        ("told", "It hums."),
        ("told", "It is early."),
        ("told", "Very early."),
        ("told", "Late."),
        ("choice", "Take it."),
        ("locked", "Not yet."),
        ("then", "Gone."),
        ("why", "Thirst."),
        ("unseen", "Dry."),
        ("choice", "Whose is it?"),
        ("ending", "Over"),
        ("principle", "Ask."),
        ("question", "How was it?"),
        ("question", "What now?"),
        ("note", "Wait."),
    ]


def test_a_text_belongs_to_its_scene() -> None:
    """Choices and their texts, too; what stands outside of scenes has another part, or none."""
    parts = {one.node.text: one.part for one in PROSE}
    assert parts["Late."] == parts["Thirst."] == ("scene", "kitchen")
    assert parts["Over"] == ("scene", "end")
    assert parts["Minutes left"] == ("variable", "clock")
    assert parts["Ask."] == ()


def test_names_and_notes_are_not_told_to_players() -> None:
    """Who teaches or writes reads them."""
    assert {one.node.text for one in PROSE if not one.told} == {"Dana", "Wants quiet.", "Wait."}


def test_nothing_is_found_where_nothing_is_written() -> None:
    """A file without a root, or one that is a list."""
    assert [*prose(None), *prose(read("a.yaml", b"- title: no\n").root)] == []


def test_words_come_with_their_places() -> None:
    """Behind each other, with what an apostrophe joins to them."""
    text = "It’s Dana's cup-board."
    assert [word.text for word in words(text)] == ["It’s", "Dana's", "cup", "board"]
    assert all(text[slice(*word.letters)] == word.text for word in words(text))


def test_what_is_no_word_is_left_out() -> None:
    """Names in braces with what is joined to them, numbers, addresses, files and ids."""
    text = "{dana}'s 3rd plan: a@b.com, plan_b, notes.txt, http://x.org/y at 10:30. {dana.they|leave|leaves}"
    assert [word.text for word in words(text)] == ["plan", "at"]


def test_a_word_that_opens_a_sentence_may_have_its_capital_letter_from_that() -> None:
    """At the beginning, behind a stop, a colon or a dash, and inside quotation marks."""
    text = 'One. Two three: Four "Five six" *Seven* – Eight Nine'
    assert [word.text for word in words(text) if word.opens] == ["One", "Two", "Four", "Five", "Seven", "Eight"]
