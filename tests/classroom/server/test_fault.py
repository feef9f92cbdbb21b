import pytest

from game.classroom.server.fault import fault_line


def test_a_fault_is_one_line_without_what_it_says() -> None:
    """Its kind and where it was; not its message, which may be a name or a secret."""
    with pytest.raises(KeyError) as caught:
        dict[str, int]()["Ann's password"]
    line = fault_line(caught.value)
    assert line.startswith("KeyError at server/test_fault.py:")
    assert "Ann" not in line


def test_a_fault_that_was_never_raised_has_no_place() -> None:
    """There is nothing but its kind."""
    assert fault_line(ValueError("secret")) == "ValueError"
