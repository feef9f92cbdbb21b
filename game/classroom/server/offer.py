"""What is offered to a client: quick and modern algorithms, limits, and nothing else."""

import asyncssh

from game.classroom.server.hosting import Hosting
from game.classroom.server.strict import LARGEST_DATA, WINDOW

#: Every OpenSSH since 6.7 knows one of each. Post-quantum key exchange costs half a millisecond more than without,
#: and OpenSSH 10.1 warns where it is missing. Chacha20 is left out though OpenSSH likes it best: 40 us a packet here,
#: against 8 us for any of these, which are two calls into OpenSSL.
KEY_EXCHANGES = ("mlkem768x25519-sha256", "curve25519-sha256", "curve25519-sha256@libssh.org", "ecdh-sha2-nistp256")
CIPHERS = ("aes128-gcm@openssh.com", "aes256-gcm@openssh.com", "aes128-ctr", "aes256-ctr")
MACS = ("hmac-sha2-256-etm@openssh.com", "hmac-sha2-256")

#: The questions whether it is there that a client may leave open.
MOST_OPEN = 3
#: New keys after so many bytes, or seconds.
REKEY_BYTES, REKEY_SECONDS = 1 << 30, 4 * 3600


def options_for(hosting: Hosting, host_key: asyncssh.SSHKey) -> asyncssh.SSHServerConnectionOptions:
    """The options of every connection of a class."""
    return asyncssh.SSHServerConnectionOptions(
        server_host_keys=[host_key],
        server_version="BreakRoom",
        kex_algs=KEY_EXCHANGES,
        encryption_algs=CIPHERS,
        mac_algs=MACS,
        compression_algs=None,
        host_based_auth=False,
        gss_host=None,
        x11_forwarding=False,
        agent_forwarding=False,
        allow_scp=False,
        line_editor=False,
        encoding=None,
        window=WINDOW,
        max_pktsize=LARGEST_DATA,
        login_timeout=hosting.login_seconds,
        keepalive_interval=hosting.silent_seconds,
        keepalive_count_max=MOST_OPEN,
        rekey_bytes=REKEY_BYTES,
        rekey_seconds=REKEY_SECONDS,
    )
