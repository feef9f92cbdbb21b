import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.author.condition import LONGEST, MOST_TOKENS, ConditionFault, parse_condition
from game.author.scope import Scope
from game.source.diagnostic import Span
from game.story.expression import Comparison, Constant, Junction, Name, Negation, Sum
from game.story.model import Variable
from tests.bad import broken, expect_one
from tests.writing import CAST

HERE = Span(1, 1, 1, 2)
DANA, PRIYA = Name("goodwill", "dana", 0, "number"), Name("goodwill", "priya", 1, "number")
HEARD, CLOCK, FLOOR = (
    Name("variable", "heard_it", 0, "flag"),
    Name("variable", "clock", 1, "number"),
    Name("variable", "floor", 2, "word"),
)
REPUTATION, GOODWILL = Name("reputation", kind="number"), Name("goodwill", kind="number")


def scope() -> Scope:
    return Scope(
        people={"dana": 0, "priya": 1},
        persons=[CAST["dana"], CAST["priya"]],
        variables={"heard_it": 0, "clock": 1, "floor": 2, "mop": 3},
        declared=[
            Variable("heard_it", False),
            Variable("clock", 90),
            Variable("floor", "wet", words=("wet", "mopped", "clean")),
            Variable("mop", "wet", words=("wet", "dry")),
        ],
        scenes={"partition": HERE, "the_end": HERE, "room-2": HERE},
        written={"lean_in": HERE, "ask-her": HERE},
        generated={"the_end": HERE},
    )


@pytest.mark.parametrize("text, tree", [
    ("heard_it", HEARD),
    ("not heard_it", Negation(HEARD)),
    ("true", Constant(True)),
    ("clock > 3", Comparison(">", CLOCK, Constant(3))),
    ("clock<=-3", Comparison("<=", CLOCK, Constant(-3))),
    ("reputation >= goodwill", Comparison(">=", REPUTATION, GOODWILL)),
    ("goodwill.dana != goodwill.priya", Comparison("!=", DANA, PRIYA)),
    ("goodwill.dana + 10 - clock > 5",
     Comparison(">", Sum("-", Sum("+", DANA, Constant(10)), CLOCK), Constant(5))),
    ("floor is clean", Comparison("==", FLOOR, Constant("clean"))),
    ("floor is not clean", Comparison("!=", FLOOR, Constant("clean"))),
    ("floor == wet", Comparison("==", FLOOR, Constant("wet"))),
    ("floor is mop", Comparison("==", FLOOR, Name("variable", "mop", 3, "word"))),
    ("heard_it is false", Comparison("==", HEARD, Constant(False))),
    ("seen.partition", Name("seen", "partition")),
    ("seen.room-2 and chose.ask-her", Junction("and", Name("seen", "room-2"), Name("chose", "ask-her"))),
    ("chose.lean_in", Name("chose", "lean_in")),
    ("untold.priya", Name("untold", "priya", 1)),
    ("unseen.lean_in", Name("unseen", "lean_in")),
    ("heard_it or clock > 3 and not heard_it",
     Junction("or", HEARD, Junction("and", Comparison(">", CLOCK, Constant(3)), Negation(HEARD)))),
    ("(heard_it or heard_it) and heard_it", Junction("and", Junction("or", HEARD, HEARD), HEARD)),
    ("0 < clock < 5", Junction("and", Comparison("<", Constant(0), CLOCK), Comparison("<", CLOCK, Constant(5)))),
    ("  clock  >  3  ", Comparison(">", CLOCK, Constant(3))),
    ("not not heard_it", Negation(Negation(HEARD))),
    ("((heard_it))", HEARD),
])  # fmt: skip
def test_good_conditions_are_trees(text: str, tree: object) -> None:
    """Rule 18: `or` binds loosest, then `and`, `not`, one comparison, sums; words stand as they are."""
    assert parse_condition(text, scope()).tree == tree


BAD = [
    ("«»", "The condition ends too early", None),
    ("heard_it and«»", "The condition ends too early", None),
    ("clock >«»", "The condition ends too early", None),
    ("not«»", "The condition ends too early", None),
    ("heard_it «&&» heard_it", "“&&” is not a word here", "Write “and”"),
    ("heard_it «||» heard_it", "“||” is not a word here", "Write “or”"),
    ("«!»heard_it", "“!” is not a word here", "Write “not”"),
    ("clock «=» 3", "A single = says nothing", "Write “is”, or =="),
    ("floor is «'»clean'", "A condition cannot hold '", "without quotation marks"),
    ("clock > 3«;»", "A condition cannot hold ;", None),
    ("clock > 5«%»", "A condition cannot hold %", None),
    ("clock > 1«.»5", "A condition cannot hold .", None),
    ("heard_it «heard_it»", "“heard_it” cannot stand here: something is missing before it", "“and” or “or”"),
    ("clock > 3 «)»", "never opened", None),
    ("«(»clock > 3", "never closed", None),
    ("«(»clock > 3 and (heard_it)", "never closed", None),
    ("«heard_it»(3)", "looks like a call: conditions call nothing", None),
    ("«max»(3) > 3", "looks like a call", None),
    ("(heard_it) «(»3)", "Conditions call nothing", None),
    ("«dana.mood» > 3", "a condition knows no attributes", "Write goodwill.dana"),
    ("clock «=>» 3", "“=>” says nothing", "Write >="),
    ("clock «=<» 3", "“=<” says nothing", "Write <="),
    ("floor «<>» wet", "“<>” says nothing", "Write “is not”, or != between numbers"),
    ("«clock.value» > 3", "a condition knows no attributes", "Write clock"),
    ("«dana»", "“dana” is a person, not a condition", "Write goodwill.dana or untold.dana"),
    ("«seen» and heard_it", "“seen” needs a name behind it", "Write seen.NAME"),
    ("«untold.»", "needs a name behind it", "Write untold.NAME"),
    ("«chose.the_end»", "has no id of its own", "Write id: the_end in that choice"),
    ("«clock»", "This is not a yes or a no", "Compare it: clock >= 50"),
    ("«clock + 3»", "This is not a yes or a no", None),
    ("clock «and» heard_it", "Around “and” stand conditions", "Compare it"),
    ("«not» clock", "Around “not” stand conditions", "Compare it"),
    ("heard_it «>» 3", "A yes or no cannot be compared with a number", None),
    ("floor «<» wet", "Only numbers can be <", "“is” or “is not”"),
    ("floor «+» 3 > 3", "Only numbers can stand around +", None),
    ("«-»clock > 3", "A minus stands before a number", None),
    ("clock > 3 «>» heard_it", "A number cannot be compared with a yes or no", None),
    ("clock > «1234567890»", "This number is too large", None),
    ("«and» heard_it", "“and” cannot stand here", None),
]


@pytest.mark.parametrize("text, message, fix", BAD)
def test_bad_conditions_say_what_and_where(text: str, message: str, fix: str | None) -> None:
    """Rule 18: no calls, no attributes, no Python; each mistake has its place and, where one is likely, its fix."""
    before, rest = text.split("«")
    inside, after = rest.split("»")
    with pytest.raises(ConditionFault) as caught:
        parse_condition(before + inside + after, scope())
    fault = caught.value
    assert message in fault.message
    assert fix is None or fix in (fault.fix or "")
    assert fault.length == max(len(inside), 1)
    assert fault.offset == (len(before) if inside else max(len(before) - 1, 0))


@pytest.mark.parametrize("text, fix", [
    ("«heardit»", "Did you mean “heard_it”?"),
    ("«reputatoin» > 3", "Did you mean “reputation”?"),
    ("«goodwil».dana > 3", "Did you mean “goodwill”?"),
    ("«sen».partition", "Did you mean “seen”?"),
    ("«goodwill.dnaa» > 3", "Did you mean “goodwill.dana”?"),
    ("«untold.pria»", "Did you mean “untold.priya”?"),
    ("«seen.partitoin»", "Did you mean “seen.partition”?"),
    ("«chose.leanin»", "Did you mean “chose.lean_in”?"),
    ("«unseen.lean-in»", "Did you mean “unseen.lean_in”?"),
    ("floor is «claen»", "Did you mean “clean”?"),
    ("floor is «xyz»", "There is: wet, clean."),
    ("«xyz»", "There is: heard_it, clock, floor, reputation, goodwill."),
    ("not «os».system", None),
    ("«__import__»", None),
])  # fmt: skip
def test_unknown_names_are_told_with_what_was_meant(text: str, fix: str | None) -> None:
    """Rule 18: each name is one that there is; a misspelt one gets “did you mean”, at its own letters in the file."""
    scenario = broken("id: lean_in\n", "id: lean_in\n        if: " + text + "\n")
    expect_one(scenario, "BR030", "", fix)


def test_a_condition_over_several_rows_is_told_at_its_letters() -> None:
    """Folded, in a block or in quotation marks: the place is that of the name."""
    rows = "heard_it\n          and «heardit»"
    for form in (f">-\n          {rows}", rows, f"'{rows}'", "'heard_it and «heardit»'"):
        text = broken("id: lean_in\n", f"id: lean_in\n        if: {form}\n")
        expect_one(text, "BR030", "nothing named “heardit”", "heard_it")


def test_conditions_are_bounded() -> None:
    """A condition has at most 1000 characters, 200 names and signs, and is nested 32 deep: no attack gets through."""
    for text, message in (
        ("heard_it" + " " * LONGEST, "1008 characters"),
        ("+".join(["1"] * 150) + " > 3", f"{MOST_TOKENS} are the most"),
        ("(" * 40 + "heard_it" + ")" * 40, "nested more than 32 deep"),
        ("not " * 100 + "heard_it", "nested more than 32 deep"),
        ("-" * 150 + "1 > 0", "A minus stands before a number"),
    ):
        with pytest.raises(ConditionFault, match=message):
            parse_condition(text, scope())
    chain = " or ".join(["true"] * 100)
    assert hash(parse_condition(chain, scope())) == hash(parse_condition(chain, scope()))


@given(st.lists(st.sampled_from([
    "and", "or", "not", "is", "(", ")", "+", "-", "<", "==", "clock", "heard_it", "floor", "wet", "3", "goodwill.dana",
    "seen.partition", "x", "untold.", ".", "é", "\x00", "'",
]), max_size=12).map(" ".join) | st.text(max_size=40))  # fmt: skip
def test_no_text_breaks_the_parser(text: str) -> None:
    """Any text is a condition or one fault whose place lies in it."""
    fault = None
    try:
        parse_condition(text, scope())
    except ConditionFault as caught:
        fault = caught
    if fault is not None:
        assert 0 <= fault.offset <= len(text)
        assert fault.length >= 1
        assert fault.message
