"""Public keys that open the instructor's door, as authorized_keys has them."""

import asyncssh


def read_keys(text: str) -> asyncssh.SSHAuthorizedKeys | None:
    """The keys of a text; None where there is none. Raises ValueError where it is no such text."""
    return asyncssh.import_authorized_keys(text) if text.strip() else None


def keys_fault(text: str) -> str:
    """What is wrong with a file of keys, behind its name; "" where it can be used."""
    try:
        keys = read_keys(text)
    except ValueError:
        return "has no public keys: it should look like the .pub files of ssh-keygen."
    return "" if keys else "is empty: put a public key of the instructor in it."
