"""The composition root: the only place that picks clock, seed, paths and streams. One file a subcommand."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress

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
    if sys.stdout is None:
        return _refuse("The output is closed: there is nowhere to write to.")
    try:
        code = _run([*(sys.argv[1:] if arguments is None else arguments)])
        sys.stdout.flush()
    except BrokenPipeError:
        _write_no_more()
        return 0
    except OSError as error:
        if error.filename is not None:
            raise
        # No file has failed, but a stream: what is read from or written to.
        _write_no_more()
        return _refuse(f"The input cannot be read, or the output cannot be written: {_why(error)}.")
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
        return _refuse(one_line(trouble))
    finally:
        call.close()
    return 0


def _refuse(sentence: str) -> int:
    """Say on stderr, if there is one, why the call cannot be used. Returns the exit code."""
    if sys.stderr is not None:
        with suppress(OSError):
            print(f"{NAME}: {sentence}", file=sys.stderr)
    return UNUSABLE


def _write_no_more() -> None:
    """Whoever read has read enough, or nothing fits: the interpreter must not stumble over it again at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _why(error: OSError) -> str:
    from game.records.place import why

    return why(error)


def one_line(trouble: ClickException) -> str:
    """Why a call cannot be used, and what to do, in one line that no terminal obeys."""
    from game.source.text import harmless

    context = getattr(trouble, "ctx", None)
    return harmless(trouble.format_message() + (f" See: {context.command_path} --help" if context else ""))
