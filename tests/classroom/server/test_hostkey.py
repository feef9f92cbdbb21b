import os
import shutil
import stat
import subprocess
from pathlib import Path

import pytest

from game.classroom.server.hostkey import Unusable, fingerprint, host_key


def test_a_key_is_made_once(tmp_path: Path) -> None:
    """It is made with its folder, for its owner only, and is the same ever after."""
    path = tmp_path / "keys" / "host"
    made = host_key(str(path))
    assert made.get_algorithm() == "ssh-ed25519"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert fingerprint(host_key(str(path))) == fingerprint(made)
    assert os.listdir(path.parent) == ["host"]


def test_the_fingerprint_is_what_openssh_prints(tmp_path: Path) -> None:
    """Students can compare what is read out with what their client shows."""
    if shutil.which("ssh-keygen") is None:
        pytest.skip("OpenSSH's ssh-keygen is not installed here")
    made = fingerprint(host_key(str(tmp_path / "host")))
    told = subprocess.run(["ssh-keygen", "-lf", tmp_path / "host"], capture_output=True, text=True, check=True)
    assert made == told.stdout.split()[1]
    assert made.startswith("SHA256:")


def _broken(path: Path) -> None:
    path.write_text("no key")
    path.chmod(0o600)


def _open_to_all(path: Path) -> None:
    host_key(str(path))
    path.chmod(0o644)


def _encrypted(path: Path) -> None:
    import asyncssh

    asyncssh.generate_private_key("ssh-ed25519").write_private_key(str(path), "pkcs8-pem", passphrase="x")
    path.chmod(0o600)


@pytest.mark.parametrize(
    "spoil, says",
    [
        (_broken, "no private key"),
        (_open_to_all, "chmod 600"),
        (_encrypted, "without a passphrase"),
        (Path.mkdir, "no file"),
        (os.mkfifo, "no file"),
        (lambda path: path.symlink_to("no such"), "cannot be read"),
    ],
)
def test_what_is_no_key_is_one_sentence(tmp_path: Path, spoil: object, says: str) -> None:
    """A broken, too open, encrypted or missing file, or none at all, is told with its path, and left as it is."""
    path = tmp_path / "host"
    spoil(path)  # type: ignore[operator]  # functions of a path, whatever they give
    before = path.read_bytes() if path.is_file() else b""
    with pytest.raises(Unusable, match=says) as refusal:
        host_key(str(path))
    assert str(refusal.value).startswith(str(path))
    assert "\n" not in str(refusal.value)
    assert (path.read_bytes() if path.is_file() else b"") == before


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    """The key that cannot be kept is not used for one run only."""
    (tmp_path / "file").write_text("")
    with pytest.raises(Unusable, match="cannot be kept there"):
        host_key(str(tmp_path / "file" / "host"))


def test_two_servers_that_begin_together_have_one_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The one who is later takes the key of the other, and leaves nothing behind."""
    path = str(tmp_path / "host")
    link = os.link

    def late(source: str, target: str) -> None:
        monkeypatch.setattr(os, "link", link)
        host_key(path)
        link(source, target)

    monkeypatch.setattr(os, "link", late)
    first = host_key(path)
    assert fingerprint(first) == fingerprint(host_key(path))
    assert os.listdir(tmp_path) == ["host"]
