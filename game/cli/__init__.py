"""The composition root: the only place that picks clock, seed, paths and streams. One file a subcommand."""

import os
import sys
from collections.abc import Sequence

from click import Abort, ClickException
from click.exceptions import Exit

from game.cli.call import Call
from game.cli.program import NAME, program

UNUSABLE, INTERRUPTED = 2, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program with the arguments of the command line. Returns the exit code.

    0: fine. 1: what was checked has faults. 2: the call or its input could not be used; one line on stderr says why.
    """
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        # What a terminal or a pipe cannot spell becomes a mark, never an error.
        getattr(stream, "reconfigure", lambda **_: None)(errors="replace")
    try:
        code = _run([*(sys.argv[1:] if arguments is None else arguments)])
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read has read enough. The interpreter must not stumble over it again when it flushes at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (KeyboardInterrupt, Abort):
        if sys.stdin.isatty():
            sys.stdout.write("\n")
        return INTERRUPTED
    return code


def _run(arguments: list[str]) -> int:
    call = Call.of_this_process()
    try:
        with program.make_context(NAME, arguments, obj=call) as context:
            program.invoke(context)
    except Exit as left:
        return left.exit_code
    except ClickException as trouble:
        sys.stdout.flush()
        sys.stderr.write(f"{NAME}: {one_line(trouble)}\n")
        return UNUSABLE
    finally:
        call.close()
    return 0


def one_line(trouble: ClickException) -> str:
    """Why a call cannot be used, and what to do, in one line that no terminal obeys."""
    from game.source.text import harmless

    context = getattr(trouble, "ctx", None)
    return harmless(trouble.format_message() + (f" See: {context.command_path} --help" if context else ""))
