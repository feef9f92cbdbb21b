import pytest

from tests.bad import broken, expect_one


@pytest.mark.parametrize("old, new, column", [
    ("    here: [dana, marco]\n", "     «here:» [dana, marco]\n", 5),
    ("    here: [dana, marco]\n", "   «here:» [dana, marco]\n", 5),
    ("        to: the_end\n", "       «to:» the_end\n", 9),
    ("        to: the_end\n", "         «to:» the_end\n", 9),
    ("  the_end:\n", "   «the_end:»\n", 3),
    ("  floor: {", "   «floor:» {", 3),
    ("start: partition\n", " «start:» partition\n", 1),
    ("    text: Dana leans over.\n", "   «text:» Dana leans over.\n", 5),
    ("    text: Dana leans over.\n", "   «text:» |\n      Dana leans\n\n      over.\n", 5),
    ("        text: Lean in.\n", "       «text:» Lean in.\n", 9),
    ("      - id: lean_in\n", "     - «id:» lean_in\n", 9),
    ("  heard_it: false\n", " «heard_it:» false\n", 3),
    ("  clock: {", " «clock:» {", 3),
    ("  the_end:\n", " «the_end:»\n", 3),
])  # fmt: skip
def test_a_key_out_of_line_is_told_where_it_belongs(old: str, new: str, column: int) -> None:
    """Of two neighbors the one that fewer others stand beside is out of line; nothing else is told."""
    expect_one(broken(old, new), "BR027", "begins in column", f"Begin it in column {column}.")
