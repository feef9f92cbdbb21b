"""What a class is compared with: an SSH server that starts `breakroom play` on a terminal for each student.

`python -m tests.bench.load.alone SCENARIO FOLDER` says where it listens in one JSON line, until SIGTERM ends it and
every process that it has started.
"""

import asyncio
import fcntl
import json
import os
import secrets
import signal
import struct
import subprocess
import sys
import termios
from contextlib import suppress
from pathlib import Path

import asyncssh
from attrs import define, field

from game.classroom.server.offer import CIPHERS, KEY_EXCHANGES, MACS


@define(eq=False)
class Programs:
    """The processes of the students."""

    scenario: str
    folder: Path
    code: str
    running: "set[Session]" = field(factory=set)


class Door(asyncssh.SSHServer):
    """Opens for the code."""

    def __init__(self, programs: Programs) -> None:
        self._programs = programs

    def connection_made(self, conn: asyncssh.SSHServerConnection) -> None:
        self._connection = conn

    def password_auth_supported(self) -> bool:
        return True

    def validate_password(self, _username: str, password: str) -> bool:
        return secrets.compare_digest(password, self._programs.code)

    def session_requested(self) -> "Session":
        return Session(self._programs, str(self._connection.get_extra_info("username")))


class Session(asyncssh.SSHServerSession[bytes]):
    """A student, and the process that serves nobody else."""

    def __init__(self, programs: Programs, name: str) -> None:
        self._programs, self._name = programs, name
        self._loop = asyncio.get_running_loop()
        self._size, self._term = (80, 24), ""
        self._end: int | None = None
        self.process: subprocess.Popen[bytes] | None = None

    def connection_made(self, chan: asyncssh.SSHServerChannel[bytes]) -> None:
        self._channel = chan

    def pty_requested(self, term_type: str, term_size: tuple[int, int, int, int], _modes: object) -> bool:
        self._term, self._size = term_type, term_size[:2]
        return True

    def shell_requested(self) -> bool:
        return True

    def session_started(self) -> None:
        self._end, theirs = os.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", self._size[1], self._size[0], 0, 0))
        words = ["-m", "game", "play", self._programs.scenario, "--fresh", "--name", self._name]
        own = ["--data", str(self._programs.folder / self._name)]
        env = {**os.environ, "TERM": self._term}
        self.process = subprocess.Popen(
            [sys.executable, *words, *own], stdin=theirs, stdout=theirs, stderr=theirs, env=env, start_new_session=True
        )
        os.close(theirs)
        self._programs.running.add(self)
        self._loop.add_reader(self._end, self._show)

    def _show(self) -> None:
        assert self._end is not None
        try:
            self._channel.write(os.read(self._end, 65_536))
        except OSError:
            self._channel.exit(0)
            self.connection_lost(None)

    def data_received(self, data: bytes, _kind: int | None) -> None:
        if self._end is not None:
            os.write(self._end, data)

    def connection_lost(self, _exc: Exception | None) -> None:
        if self._end is not None:
            self._loop.remove_reader(self._end)
            os.close(self._end)
            self._end = None
        self.kill()

    def kill(self) -> None:
        if self.process is not None:
            with suppress(ProcessLookupError):
                self.process.kill()
            self.process.wait()
            self._programs.running.discard(self)


async def serve(scenario: str, folder: Path) -> None:
    """Serve until SIGTERM."""
    programs = Programs(scenario, folder, secrets.token_hex(8))
    over = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, over.set)
    listener = await asyncssh.listen(
        "127.0.0.1",
        0,
        server_factory=lambda: Door(programs),
        server_host_keys=[asyncssh.generate_private_key("ssh-ed25519")],
        encoding=None,
        line_editor=False,
        kex_algs=KEY_EXCHANGES,
        encryption_algs=CIPHERS,
        mac_algs=MACS,
        compression_algs=None,
        gss_host=None,
        login_timeout=300,
    )
    print(json.dumps({"listening": f"127.0.0.1:{listener.get_port()}", "code": programs.code}), flush=True)
    await over.wait()
    listener.close()
    for session in list(programs.running):
        session.kill()


if __name__ == "__main__":
    asyncio.run(serve(sys.argv[1], Path(sys.argv[2])))
