"""The key by which students know the server again: made once, kept for its owner only, never overwritten."""

import os
import secrets
import stat
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import asyncssh

#: A private key is no longer than this, in bytes.
_LONGEST = 65_536


class Unusable(Exception):
    """The file of the key cannot be used; says why, and what to do, in one sentence."""


def host_key(path: str) -> "asyncssh.SSHKey":
    """The key in that file, which is made (ed25519, mode 0600) where there is none. Raises Unusable."""
    if not os.path.lexists(path):
        _make(path)
    return _read(path)


def fingerprint(key: "asyncssh.SSHKey") -> str:
    """What OpenSSH shows a student who comes for the first time: SHA256:..."""
    return key.get_fingerprint()


def _make(path: str) -> None:
    import asyncssh

    made = asyncssh.generate_private_key("ssh-ed25519", "breakroom").export_private_key()
    beside = f"{path}.{secrets.token_hex(4)}"
    try:
        os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
        with open(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(made)
        # A link, not a rename: where another server was quicker, its key stays.
        with suppress(FileExistsError):
            os.link(beside, path)
    except OSError as trouble:
        raise Unusable(f"{path}: the host key cannot be kept there ({trouble.strerror}).") from None
    finally:
        with suppress(OSError):
            os.unlink(beside)


def _read(path: str) -> "asyncssh.SSHKey":
    import asyncssh

    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
        try:
            _look_at(path, os.fstat(descriptor))
            text = os.read(descriptor, _LONGEST)
        finally:
            os.close(descriptor)
    except OSError as trouble:
        raise Unusable(f"{path}: the host key cannot be read ({trouble.strerror}).") from None
    try:
        return asyncssh.import_private_key(text)
    except (asyncssh.KeyImportError, asyncssh.KeyEncryptionError):
        raise Unusable(f"{path}: this is no private key without a passphrase; say another with --host-key.") from None


def _look_at(path: str, about: os.stat_result) -> None:
    if not stat.S_ISREG(about.st_mode):
        raise Unusable(f"{path}: this is no file; say another with --host-key.")
    if stat.S_IMODE(about.st_mode) & 0o077:
        raise Unusable(f"{path}: others may read this host key; chmod 600 it, or say another with --host-key.")
