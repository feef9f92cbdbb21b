import asyncio
from collections.abc import Sequence

import asyncssh
import pytest

from game.classroom.server.door import _ASK
from game.classroom.server.launch import Launched
from tests.classroom.server.clients import CODE, PASSWORD, connected, served, session, visiting


async def test_the_code_as_the_password_opens(server: Launched) -> None:
    """Whoever gives the code of the class as the password is in, under the name they asked for."""
    async with visiting(server, "ann") as client:
        told = await client.told()
    assert (told["user"], told["instructor"], told["lines"], told["mono"]) == ("ann", False, False, False)


async def test_a_code_may_be_typed_as_it_was_heard(server: Launched) -> None:
    """Case and punctuation of the code do not matter, and wishes stand behind it."""
    async with visiting(server, "ann", "tulip otter 4021 Mono lines") as client:
        told = await client.told()
    assert (told["lines"], told["mono"]) == (True, True)


class Asked(asyncssh.SSHClient):
    """A person at a keyboard-interactive login."""

    def __init__(self, *answers: str) -> None:
        self.answers = list(answers)
        self.read: list[tuple[str, str, Sequence[tuple[str, bool]]]] = []

    def kbdint_auth_requested(self) -> str:
        return ""

    def kbdint_challenge_received(
        self, name: str, instructions: str, _lang: str, prompts: Sequence[tuple[str, bool]]
    ) -> list[str] | None:
        self.read.append((name, instructions, prompts))
        return [self.answers.pop(0)] if prompts and self.answers else None


async def _log_in(server: Launched, user: str, *answers: str) -> Asked:
    asked = Asked(*answers)
    async with connected(
        server, user, preferred_auth="keyboard-interactive", client_factory=lambda: asked
    ) as connection:
        client = await session(connection)
        await client.told()
    return asked


async def test_the_prompt_can_be_read(server: Launched) -> None:
    """Keyboard-interactive shows the class's title, asks for its code in words, and tells of the wishes."""
    asked = await _log_in(server, "ann", CODE)
    [(title, instructions, prompts)] = asked.read
    assert title == "A class under test"
    assert "lines" in instructions
    assert "mono" in instructions
    assert prompts == [("Class code: ", True)]


async def test_a_wrong_answer_is_asked_again_in_a_sentence(server: Launched) -> None:
    """Who mistypes the code is told so and asked again on the same connection."""
    asked = await _log_in(server, "ann", "TULIP-OTTER-4012", CODE)
    assert [instructions[:20] for _, instructions, _ in asked.read[1:]] == ["That is not the code"]


async def test_the_third_wrong_answer_ends_the_connection(server: Launched) -> None:
    """Three wrong answers to a connection, and it is closed with a reason."""
    with pytest.raises(asyncssh.DisconnectError, match="wrong three times"):
        await _log_in(server, "ann", "a", "b", "c", CODE)


async def test_wrong_passwords_of_the_instructor_are_no_wrong_codes(server: Launched) -> None:
    """They are told what to look for, and the class counts three passwords and no code."""
    async with visiting(server, "ann") as client:
        await client.told()
        before = await client.asks("look")
        with pytest.raises(asyncssh.DisconnectError, match=r"wrong three times.*password") as refused:
            await _log_in(server, "instructor", "a", "b", "c")
        assert "code" not in refused.value.reason
        assert refused.value.reason.endswith(".")
        after = await client.asks("look")
        assert (after["wrong"], after["tried"]) == (before["wrong"], before["tried"] + 3)


async def test_an_instructor_in_capitals_is_told_before_they_type(server: Launched) -> None:
    """Where the code is asked for, and once more where the password was typed instead."""
    asked = await _log_in(server, "Instructor", "not the code", CODE)
    for _, instructions, _ in asked.read:
        assert "To log in as the instructor: instructor, in small letters." in instructions


async def test_the_instructor_has_a_password(server: Launched) -> None:
    """`instructor` comes in with the password, which is not shown while it is typed."""
    asked = await _log_in(server, "instructor", PASSWORD)
    assert asked.read[0][2] == [("Instructor's password: ", False)]
    async with visiting(server, "instructor", f"{PASSWORD} lines") as client:
        told = await client.told()
    assert (told["instructor"], told["lines"]) == (True, True)


@pytest.mark.parametrize("user, answer", [("instructor", CODE), ("ann", PASSWORD), ("ann", ""), ("", "x")])
async def test_what_opens_for_one_opens_for_no_other(server: Launched, user: str, answer: str) -> None:
    """The code does not make an instructor, the instructor's password no student, and nothing opens for nobody."""
    with pytest.raises(asyncssh.PermissionDenied):
        async with connected(server, user, answer):
            pass


async def test_right_answers_do_not_wait_for_wrong_ones(server: Launched) -> None:
    """While many wrong answers wait, someone with the right one comes in on the same worker."""

    async def guess() -> None:
        with pytest.raises((asyncssh.PermissionDenied, asyncssh.ConnectionLost)):
            async with connected(server, "eve", "wrong"):
                pass

    guesses = [asyncio.create_task(guess()) for _ in range(12)]
    async with visiting(server, "ann") as client:
        await client.told()
        assert not any(task.done() for task in guesses)
    await asyncio.gather(*guesses)


async def test_wrong_answers_are_counted_for_the_class(server: Launched) -> None:
    """Every process that serves the class knows how many wrong answers there were, and blocks nobody for them."""
    async with visiting(server, "ann") as client:
        await client.told()
        before = (await client.asks("look"))["wrong"]
        with pytest.raises(asyncssh.PermissionDenied):
            async with connected(server, "eve", "wrong"):
                pass
        assert (await client.asks("look"))["wrong"] == before + 1


async def test_answers_sent_all_at_once_are_judged_one_by_one(server: Launched) -> None:
    """Three hundred wrong passwords in one go are three wrong answers, and then the connection is closed."""

    class Guesser(asyncssh.SSHClient):
        def connection_made(self, conn: asyncssh.SSHClientConnection) -> None:
            self.conn = conn

        def password_auth_requested(self) -> str:
            for number in range(300):
                packet = asyncssh.packet
                body = packet.String("eve") + packet.String("ssh-connection") + packet.String("password")
                self.conn.send_packet(50, body + b"\0" + packet.String(f"guess {number}"))
            return "one more"

    async with visiting(server, "ann") as client:
        await client.told()
        before = (await client.asks("look"))["wrong"]
        with pytest.raises(asyncssh.DisconnectError, match="wrong three times"):
            async with connected(server, "eve", None, client_factory=Guesser):
                pass
        assert (await client.asks("look"))["wrong"] == before + 3


async def test_a_second_session_is_refused(server: Launched) -> None:
    """One connection has one session, and the first goes on."""
    async with connected(server) as connection:
        client = await session(connection)
        await client.told()
        for _ in range(12):
            with pytest.raises(asyncssh.ChannelOpenError):
                await session(connection)
        assert await client.asks("size") == [400, 24]


async def test_a_key_opens_for_the_instructor_only(tmp_path_factory: pytest.TempPathFactory) -> None:
    """One of the keys that were given lets the instructor in; a student with it, and any other key, stay outside."""
    key, other = (asyncssh.generate_private_key("ssh-ed25519") for _ in range(2))
    keys = key.export_public_key().decode()
    folder = tmp_path_factory.mktemp("keys")
    with served(folder, workers=1, instructor_keys=keys, instructor_hash="") as launched:
        only = {"preferred_auth": "publickey"}
        async with visiting(launched, "instructor", "", client_keys=[key], **only) as client:
            assert (await client.told())["instructor"]
        for user, wrong in (("ann", key), ("instructor", other)):
            with pytest.raises(asyncssh.PermissionDenied):
                async with connected(launched, user, "", client_keys=[wrong], **only):
                    pass
        with pytest.raises(asyncssh.PermissionDenied):
            async with connected(launched, "instructor", PASSWORD):
                pass


def test_what_is_said_before_the_code_breaks_in_no_word() -> None:
    """A client writes it as it comes: a row of 80 columns holds it."""
    assert len(_ASK) <= 79
