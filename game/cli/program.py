"""The program and its commands. A command's module is imported when the command is asked for, and not before."""

from importlib import import_module
from typing import Any

import click

from game.cli.call import Call

NAME = "breakroom"
#: Every command, with the module it lives in and what the list of commands says of it.
COMMANDS = {
    "play": ("game.cli.play", "Play a scenario, or go on where you stopped."),
    "list": ("game.cli.list", "The scenarios, and what you found in them."),
    "transcript": ("game.cli.transcript", "Your last play as a readable text, with its debrief."),
    "new": ("game.cli.new", "A small scenario that plays, to be made your own."),
    "check": ("game.cli.check", "Every fault in scenario files, all at once."),
    "test": ("game.cli.trial", "The tests inside scenario files, and what they cover."),
    "explore": ("game.cli.explore", "What is provable: odds of endings, reach of stats, what can never happen."),
    "watch": ("game.cli.watch", "Play a scenario while you write it: every save is read at once."),
    "map": ("game.cli.map", "The story as a picture, or as a page to explore."),
    "diff": ("game.cli.diff", "What an edit did: reach, odds, words, and which saves move or break."),
    "script": ("game.cli.script", "The whole scenario as one document that an expert can read."),
    "translate": ("game.cli.translate", "A translation, begun or brought up to its scenario."),
    "host": ("game.cli.host", "Hold a class: students join over SSH, and you see how it goes."),
    "class": ("game.cli.classes", "Classes afterwards."),
    "schema": ("game.cli.schema", "The JSON Schema with which an editor helps you write."),
}


class Program(click.Group):
    """A group that knows its commands by name, and imports one only to run it or to show its help."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """The names, in the order in which a newcomer needs them."""
        return list(COMMANDS)

    def get_command(self, _ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(COMMANDS[cmd_name][0]).command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first word names. Raises UsageError with what may have been meant."""
        if args[0] in COMMANDS:
            return super().resolve_command(ctx, args)
        from difflib import get_close_matches

        near = get_close_matches(args[0], COMMANDS, 1)
        guess = f"Did you mean {near[0]}?" if near else f"There is: {', '.join(COMMANDS)}."
        raise click.UsageError(f"There is no command “{args[0]}”. {guess}", ctx)

    def format_commands(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, from the table alone."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, says) for name, (_, says) in COMMANDS.items()])


def folders(command: Any) -> Any:
    """The options that say where scenarios and saves are: before a command's name or behind it."""
    data = click.option(
        "--data",
        metavar="DIR",
        expose_value=False,
        callback=_note,
        help="Where saves and settings live, instead of your own data folder (also BREAKROOM_DATA).",
    )
    scenarios = click.option(
        "--scenarios",
        metavar="DIR",
        expose_value=False,
        callback=_note,
        help="A folder with scenarios, beside those that come with the game (also BREAKROOM_SCENARIOS).",
    )
    return scenarios(data(command))


def language(command: Any) -> Any:
    """The option that says in which language stories are told."""
    return click.option(
        "--language",
        metavar="CODE",
        expose_value=False,
        callback=_in_language,
        help="Tell stories in this language, as in es, where they are translated (also BREAKROOM_LANGUAGE); "
        "“original” for as they were written.",
    )(command)


def _in_language(context: click.Context, option: click.Parameter, value: str | None) -> None:
    from game.shelf.language import ORIGINAL, is_code

    if value is not None and value != ORIGINAL and not is_code(value):
        raise click.UsageError("A language is told by its code, as in --language es, or is “original”.", context)
    _note(context, option, value)


def named(context: click.Context, _: click.Parameter, value: Any) -> Any:
    """Refuse a scenario or a path without a name, as an empty variable of a shell gives. Raises UsageError."""
    given = value if isinstance(value, tuple) else (value,)
    if any(name is not None and not name.strip() for name in given):
        raise click.UsageError("An empty name is no scenario: name one, or leave it out.", context)
    return value


def _note(context: click.Context, option: click.Parameter, value: str | None) -> None:
    if value is not None:
        setattr(context.find_object(Call), option.name or "", value)


def _version(context: click.Context, _: click.Parameter, asked: bool) -> None:
    if not asked or context.resilient_parsing:
        return
    from importlib.metadata import PackageNotFoundError, version

    try:
        click.echo(f"{NAME} {version(NAME)}")
    except PackageNotFoundError:
        click.echo(f"{NAME} (not installed)")
    context.exit()


@click.group(
    NAME,
    cls=Program,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Example: breakroom play gossip",
)
@folders
@language
@click.option("--plain", is_flag=True, help="The title in lines: for screen readers, pipes and plain terminals.")
@click.option("--version", is_flag=True, expose_value=False, is_eager=True, callback=_version, help="Say the version.")
@click.pass_context
def program(context: click.Context, plain: bool) -> None:
    """Break Room: a text adventure about the people you work with.

    Without a command, the title screen opens.
    """
    if context.invoked_subcommand is None:
        from game.cli.title import show_title

        show_title(context.obj, plain)
