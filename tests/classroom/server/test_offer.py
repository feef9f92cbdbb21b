import asyncio
import os
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import asyncssh
import pytest

from game.classroom.server.launch import Launched
from game.classroom.server.offer import CIPHERS, KEY_EXCHANGES, MACS
from tests.classroom.server.clients import CODE, children, connected, openssh, served, visiting, wait_until


async def test_only_what_is_offered_is_spoken(server: Launched) -> None:
    """Old algorithms and compression find nobody."""
    old_ones: list[dict[str, Any]] = [
        {"kex_algs": ["diffie-hellman-group14-sha1"]},
        {"encryption_algs": ["aes128-cbc"]},
        {"mac_algs": ["hmac-sha1"], "encryption_algs": ["aes128-ctr"]},
        {"compression_algs": ["zlib@openssh.com"]},
    ]
    for old in old_ones:
        # Whoever notices first hangs up.
        with pytest.raises((asyncssh.KeyExchangeFailed, asyncssh.ConnectionLost)):
            async with connected(server, **old):
                pass


@pytest.mark.parametrize("cipher", CIPHERS)
async def test_every_cipher_works(server: Launched, cipher: str) -> None:
    """With each of them somebody is let in."""
    async with connected(server, encryption_algs=[cipher]) as connection:
        assert connection.get_extra_info("send_cipher") == cipher


@pytest.mark.parametrize("kind, names", [("kex", KEY_EXCHANGES), ("cipher", CIPHERS), ("mac", MACS)])
def test_the_stock_client_knows_one_of_each(kind: str, names: tuple[str, ...]) -> None:
    """OpenSSH as it is installed here speaks something of what is offered."""
    if not Path("/usr/bin/ssh").exists():
        pytest.skip("OpenSSH's client is not installed here")
    known = subprocess.run(["ssh", "-Q", kind], capture_output=True, text=True, check=True).stdout.split()
    assert set(known) & set(names)


def test_a_client_that_has_vanished_costs_nothing_any_more(tmp_path: Path) -> None:
    """A laptop that sleeps: its connection stands and says nothing. It is asked, and then nothing of it is kept."""
    with served(tmp_path, workers=1, silent_seconds=1) as server:
        [worker] = children(server.process.pid)
        with_one = asyncio.run(_of_a_visit(server, lambda: descriptors(worker)))
        wait_until(lambda: descriptors(worker) < with_one)
        command, environment = openssh(server, tmp_path, CODE, "-tt", "ann@127.0.0.1")
        with subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            while b"Welcome" not in process.stdout.readline():
                assert process.poll() is None
            process.send_signal(signal.SIGSTOP)
            try:
                assert descriptors(worker) == with_one
                wait_until(lambda: descriptors(worker) < with_one)
            finally:
                process.kill()
        wait_until(lambda: set(asyncio.run(_kept(server)).values()) == {1})


async def _of_a_visit(server: Launched, look: Callable[[], int]) -> int:
    async with visiting(server) as client:
        await client.told()
        return look()


async def _kept(server: Launched) -> dict[str, int]:
    async with visiting(server) as client:
        await client.told()
        return dict((await client.asks("look"))["kept"])


def descriptors(process: int) -> int:
    """How many files and connections it has open."""
    return len(os.listdir(f"/proc/{process}/fd"))
