from game.source.diagnostic import Diagnostic, Rule, Span, in_order

RULE = Rule("BR099", "odd")


def fault(file: str, line: int, column: int) -> Diagnostic:
    return Diagnostic(RULE, file, Span(line, column, line, column + 1), "Odd.")


def test_diagnostics_stand_in_the_order_of_their_files() -> None:
    """They are told file by file, from the top to the end, each of them once."""
    found = [fault("b", 1, 1), fault("a", 2, 1), fault("a", 1, 5), fault("a", 1, 3), fault("a", 2, 1)]
    assert in_order(found) == (fault("a", 1, 3), fault("a", 1, 5), fault("a", 2, 1), fault("b", 1, 1))


def test_a_rule_is_an_error_unless_it_says_otherwise() -> None:
    """What stops a story from compiling is an error."""
    assert RULE.severity == "error"
