"""The title: a screen where there is a terminal for one, else a list of scenarios by number."""

from click.exceptions import Exit

from game.cli.call import Call, plainly


def show_title(call: Call, plain: bool = False) -> None:
    """Show what there is to play; in lines where that is asked for."""
    if call.has_screen and not plain:
        show_screen(call)
        return
    from game.cli.seat import take_seat
    from game.line.title import Title

    with plainly():
        Title(take_seat(call)).run()


def show_screen(
    call: Call, scenario: str | None = None, fresh: bool = False, name: str | None = None, word: str | None = None
) -> None:
    """Open the game on the screen, at its title or in a scenario. Raises Exit where it ended in a failure.

    `word` is what the player should know, said on the title.
    """
    from game.shelf.language import own_language, wanted_language
    from game.shelf.settings import read_settings, write_settings
    from game.tui.app import Services, run_game

    folder = call.data_folder()
    settings, notice = read_settings(folder)
    services = Services(
        open_saves=call.saves,
        open_shelf=call.shelf,
        settings=settings,
        keep_settings=lambda changed: write_settings(folder, changed),
        clock=lambda: call.clock().astimezone(),
        no_color=bool(call.environ.get("NO_COLOR")),
        name=name,
        language=wanted_language(call.language, call.environ, settings.language),
        own_language=own_language(call.environ),
        start=(scenario, fresh) if scenario else None,
        notice=notice or word or "",
    )
    with plainly():
        code = run_game(services)
    if code:
        raise Exit(code)
