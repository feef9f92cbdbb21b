"""A budget: so much at once, and so much a second after that."""

from game.classroom.terminal.budget import Budget


def test_what_is_taken_comes_back_with_time_and_never_more_than_the_bucket_holds() -> None:
    """Ten at once, then two a second; an hour of rest gives ten again."""
    budget = Budget(most=10, rate=2)
    assert budget.left(100.0) == 10
    budget.take(10, 100.0)
    assert budget.wait(1, 100.0) == 0.5
    assert budget.wait(1, 100.5) == 0.0
    assert budget.left(3700.0) == 10


def test_more_than_the_bucket_holds_may_be_taken_once_it_is_full_and_is_paid_off() -> None:
    """What is larger than the bucket is not shut out for ever."""
    budget = Budget(most=10, rate=2)
    assert budget.wait(25, 0.0) == 0.0
    budget.take(25, 0.0)
    assert budget.wait(25, 0.0) == 12.5


def test_a_clock_that_goes_back_gives_nothing() -> None:
    """Time that did not pass fills no bucket."""
    budget = Budget(most=10, rate=2)
    budget.take(10, 100.0)
    assert budget.left(50.0) == 0
