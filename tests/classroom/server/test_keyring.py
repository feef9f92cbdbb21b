import asyncssh
import pytest

from game.classroom.server.keyring import keys_fault, read_keys


def test_public_keys_are_read_as_ssh_keygen_writes_them() -> None:
    """A file of keys is used as it is; comments and blank lines are none."""
    key = asyncssh.generate_private_key("ssh-ed25519").export_public_key().decode()
    assert keys_fault(f"# the instructor\n\n{key}") == ""
    assert read_keys(key) is not None


@pytest.mark.parametrize(
    "text, why", [("", "empty"), (" \n", "empty"), ("-----BEGIN OPENSSH PRIVATE KEY-----", "no public")]
)
def test_what_is_no_key_is_said_in_words(text: str, why: str) -> None:
    """An empty file, and a private key by mistake."""
    assert why in keys_fault(text)
