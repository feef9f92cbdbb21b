"""The table of commands."""

from importlib import import_module

import click
import pytest

from game.cli.program import COMMANDS, program


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_where_the_table_says(name: str) -> None:
    """And has the name that it is asked for by."""
    command = import_module(COMMANDS[name][0]).command
    assert isinstance(command, click.Command)
    assert command.name == name


def test_the_list_of_commands_reads_as_sentences() -> None:
    """Kept beside the names, so that --help imports no command."""
    listed = program.get_help(click.Context(program, **program.context_settings))
    for name, (_, says) in COMMANDS.items():
        assert name in listed
        assert says in " ".join(listed.split())


def test_an_unknown_command_is_none() -> None:
    """Nothing is imported for it."""
    assert program.get_command(click.Context(program, **program.context_settings), "sing") is None
