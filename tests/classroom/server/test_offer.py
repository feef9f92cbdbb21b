import subprocess
from pathlib import Path
from typing import Any

import asyncssh
import pytest

from game.classroom.server.launch import Launched
from game.classroom.server.offer import CIPHERS, KEY_EXCHANGES, MACS
from tests.classroom.server.clients import connected


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
