"""The keys of the console, for its help."""

from game.classroom.console.pages.keys import keys_rows
from game.play.rows import width_of
from tests.classroom.console.past import text_of


def test_the_keys_fit_a_page() -> None:
    """Wrapped below themselves, at every width that help is shown in."""
    for width in (36, 72, 76):
        assert max(width_of(row) for row in keys_rows(width)) <= width


def test_only_the_terminal_that_hosts_says_how_another_console_logs_in() -> None:
    """The password is told nowhere else."""
    assert "the password" in text_of(list(keys_rows(76, hosts=True)))
    assert "the password" not in text_of(list(keys_rows(76)))


def test_each_part_of_the_console_has_its_keys() -> None:
    """The class, a student, a scene, and what works everywhere."""
    text = text_of(list(keys_rows(76)))
    assert [part for part in ("The class", "A student", "A scene", "Everywhere") if part in text.splitlines()] == [
        "The class",
        "A student",
        "A scene",
        "Everywhere",
    ]
