import pytest

from game.story.model import Assign, Change, Goodwill, Hears, Presence, Reputation
from tests.bad import broken, compiled, expect_one

TO = "        to: the_end\n"


def choice(rows: str) -> str:
    return broken(TO, f"        {rows}\n{TO}")


@pytest.mark.parametrize("effects, code, message, fix", [
    ("{«zzz»: +3}", "BR030", "There is no stat or variable “zzz”", "There is: reputation, goodwill, heard_it"),
    ("{«reputatoin»: +3}", "BR030", "no stat or variable “reputatoin”", "Did you mean “reputation”?"),
    ("{«clok»: -10}", "BR030", "no stat or variable “clok”", "Did you mean “clock”?"),
    ("{reputation: «3»}", "BR035", "Reputation 3: is that a rise, or a new value?", "Write +3 or -3."),
    ("{goodwill: {dana: «5»}}", "BR035", "Goodwill 5: is that a rise, or a new value?", "Write +5 or -5."),
    ("{clock: «10»}", "BR035", "clock 10: is that a rise, or a new value?", "Write +10, -10 or {set: 10}."),
    ("{reputation: «lots»}", "BR035", "Reputation moves by a whole number, not by “lots”", "Write +3 or -3."),
    ("{reputation: «+1.5»}", "BR035", "by a whole number, not by “+1.5”", None),
    ("{reputation: «{set: 50}»}", "BR035", "Reputation can be moved, not set.", "Write +3 or -3."),
    ("{goodwill: {«dnaa»: +5}}", "BR030", "There is no person “dnaa”", "Did you mean “dana”?"),
    ("{goodwill: {«rosa»: +5}}", "BR030", "“rosa” is not in who.", "Add rosa to who."),
    ("{goodwill: «+5»}", "BR022", "should be a group of keys", None),
    ("{«dana»: +5}", "BR035", "“dana” is a person: what they feel is their goodwill", "Write goodwill: {dana: +3}"),
    ("{clock: «soon»}", "BR035", "“clock” is a number: it cannot become “soon”", "Write +2, -1 or {set: 5}."),
    ("{clock: {set: «91»}}", "BR022", "“clock” should be from 0 to 90, not 91", None),
    ("{clock: «{}»}", "BR035", "What should “clock” become?", "Write {set: …}."),
    ("{clock: {«sett»: 5}}", "BR020", "“sett” is not a key of this effect", "Did you mean “set”?"),
    ("{floor: «claen»}", "BR030", "“floor” cannot be “claen”", "Did you mean “clean”?"),
    ("{floor: {set: «dry»}}", "BR030", "“floor” cannot be “dry”", "It is one of: wet, clean."),
    ("{heard_it: «yes»}", "BR022", "“heard_it” should be true or false, not “yes”", "Write true."),
    ("{heard_it: {set: «+1»}}", "BR022", "true or false, not “+1”", "Write true or false."),
    ("«[clock]»", "BR022", "Effects should be a group of keys", None),
])  # fmt: skip
def test_effects_that_cannot_be(effects: str, code: str, message: str, fix: str | None) -> None:
    """Rule 17: unknown stats, unsigned numbers, values that a variable cannot hold, people who are not there."""
    expect_one(choice(f"effects: {effects}"), code, message, fix)


def test_good_effects_stand_in_the_order_of_the_file() -> None:
    """Rule 17: +2 and -1 move, {set: 5} sets anything, a word or true may stand alone."""
    rows = "effects: {goodwill: {dana: +5, marco: -3}, reputation: -2, clock: -10, floor: clean, heard_it: {set: true}}"
    story = compiled(choice(rows)).story
    assert story is not None
    assert story.scenes[0].choices[0].effects == (
        Goodwill(0, 5), Goodwill(2, -3), Reputation(-2), Change(1, -10), Assign(2, "clean"), Assign(0, True),
    )  # fmt: skip


@pytest.mark.parametrize("rows, code, message, fix", [
    ("here: [«dnaa»]", "BR030", "There is no person “dnaa”", "Did you mean “dana”?"),
    ("here: [«rosa»]", "BR030", "“rosa” is not in who.", "Add rosa to who."),
    ("here: [«nobody»]", "BR030", "“nobody” stands alone", "Write here: nobody"),
    ("here: «[]»", "BR022", "is nobody here?", "Write here: nobody"),
    ("here: [{who: «dnaa», if: heard_it}]", "BR030", "“dnaa”", "Did you mean “dana”?"),
    ("here: [{who: dana, if: «heardit»}]", "BR030", "nothing named “heardit”", "“heard_it”"),
    ("here: [«{if: heard_it}»]", "BR021", "Who may be here?", "Write {who: marco, if: …}"),
    ("here: [{«woh»: dana}]", "BR020", "“woh” is not a key", "Did you mean “who”?"),
    ("hears: [«pria»]", "BR030", "There is no person “pria”", "Did you mean “priya”?"),
    ("hears: {priya: [«leanin»]}", "BR030", "There is no choice “leanin”", "Did you mean “lean_in”?"),
    ("hears: {«pria»: [lean_in]}", "BR030", "There is no person “pria”", "“priya”"),
    ("comes_out: [«leen_in»]", "BR030", "There is no choice “leen_in”", "Did you mean “lean_in”?"),
    ("comes_out: «{a: b}»", "BR022", "A list of choices should be a list", None),
])  # fmt: skip
def test_people_and_acts_that_are_not_there(rows: str, code: str, message: str, fix: str | None) -> None:
    """A person who is not in who, and an act that nobody can choose, are told where they are named."""
    expect_one(choice(rows), code, message, fix)


def test_an_act_that_is_named_needs_an_id_of_its_own() -> None:
    """Rule 1: a choice named elsewhere needs a written id."""
    wait = "- text: Wait.\n        comes_out: [«partition»]\n        to: partition\n"
    text = broken("      - id: lean_in\n", f"      {wait}      - id: lean_in\n")
    expect_one(text, "BR032", "The choice “partition” has no id of its own", "Write id: partition in that choice.")


def test_who_is_here_and_who_hears() -> None:
    """Rules 2, 7 and 8: lists, conditions, all that waits or only some acts."""
    made = compiled(choice("here: [dana, {who: marco, if: heard_it}]\n        hears: {priya: [lean_in], dana: }\n"
                           "        comes_out: lean_in")).story  # fmt: skip
    assert made is not None
    act = made.scenes[0].choices[0]
    assert act.here is not None
    assert act.here[0] == Presence(0)
    assert act.here[1].person == 2
    assert act.here[1].when is not None
    assert act.hears == (Hears(1, ("lean_in",)), Hears(0))
    assert act.comes_out == ("lean_in",)
    alone = compiled(choice("here: nobody")).story
    assert alone is not None
    assert alone.scenes[0].choices[0].here == ()
