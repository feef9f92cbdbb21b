import asyncio
import re
from pathlib import Path

import asyncssh
import pytest

from tests.classroom.endtoend import stock
from tests.classroom.endtoend.hosted import Server
from tests.classroom.endtoend.people import ENTER, back, console, opens_student, orders, visiting


@stock.needed
async def test_the_stock_client_asks_for_the_code_in_words_and_shows_the_lobby(lobby: Server) -> None:
    """A wrong code is told in a sentence and asked again; behind the right one are the class and a return word."""
    async with stock.knocking(lobby, "ann", "-o", "PreferredAuthentications=keyboard-interactive") as ann:
        await ann.sees("The Rumor Mill")
        await ann.sees("Behind the code you can add lines")
        await ann.sees("Class code:")
        ann.press("TULIP-OTTER-0000" + ENTER)
        await ann.sees("That is not the code of this class")
        ann.press(lobby.code.lower().replace("-", " ") + ENTER)
        await ann.sees(r"ann +you")
        await ann.sees("The class begins when your instructor starts it")
        await ann.sees(rf"ssh -p {lobby.door.port} ann@127\.0\.0\.1")
        word = await ann.has_word()
        assert re.fullmatch(r"[a-z]+-[a-z]+", word)
        ann.press("q")
        await ann.sees("[Ll]eave the class")
        ann.press(ENTER)
        assert await ann.goes() == 0
    assert word not in lobby.log


@stock.needed
async def test_the_stock_client_gives_the_code_as_its_password(lobby: Server) -> None:
    """Who has switched off questions types the code where a password is asked for."""
    async with stock.knocking(lobby, "pia", "-o", "PreferredAuthentications=password") as pia:
        await pia.sees("password:")
        pia.press(lobby.code + ENTER)
        await pia.sees(r"pia +you")


async def test_wrong_codes_let_nobody_in_and_are_counted_for_the_instructor(lobby: Server) -> None:
    """Each is counted on the console, and the right code opens as before."""
    async with console(lobby) as instructor:
        before = re.search(r"(\d+) wrong codes?", instructor.glass.text)
        wrong = int(before[1]) if before else 0
        for answer in ("wrong", "TULIP", lobby.password):
            with pytest.raises(asyncssh.PermissionDenied):
                async with visiting(lobby, "eve", answer):
                    pass
        # One that was given just before may be counted only now.
        await instructor.sees(rf"(?:{wrong + 3}|{wrong + 4}) wrong codes")
        async with visiting(lobby, "eva") as eva:
            await eva.sees(r"eva +you")
    assert lobby.lesson.named("eve") is None


@pytest.mark.parametrize("method", ["keyboard-interactive", "password"])
@pytest.mark.parametrize("is_here", [True, False])
async def test_a_name_that_was_used_asks_for_its_word_before_anything_is_shown(
    lobby: Server, method: str, is_here: bool
) -> None:
    """However the login was made, and whether the student is connected or not; a wrong word shows nothing either."""
    name = f"bo{method[:1]}{'abc'[is_here]}"
    async with visiting(lobby, name) as first:
        word = await first.has_word()
        if not is_here:
            first.channel.close()
            await first.goes()
        async with visiting(lobby, name, client_factory=_answering(lobby.code), preferred_auth=method) as other:
            await other.sees("Your return word, or Enter:")
            other.press("lotus-kettle" + ENTER)
            await other.sees("That is not the return word")
            assert not other.glass.is_program
            assert not re.search(r"Somebody has a story|notices|here +$", other.said)
            other.press(word + ENTER)
            await other.sees(rf"{name} +you")
            if is_here:
                await first.sees("ANOTHER WINDOW")
                assert word not in first.glass.text


def _answering(code: str) -> type[asyncssh.SSHClient]:
    class Answering(asyncssh.SSHClient):
        def kbdint_auth_requested(self) -> str:
            return ""

        def kbdint_challenge_received(self, *told: object) -> list[str]:
            prompts = told[-1]
            return [code] if prompts else []

    return Answering


async def test_five_wrong_words_rest_a_name_and_the_instructor_gives_a_new_word(lobby: Server) -> None:
    """The word that the console makes lets the student in, and the old one no more."""
    async with visiting(lobby, "cleo") as cleo:
        old = await cleo.has_word()
    async with console(lobby) as instructor, visiting(lobby, "cleo") as guessing:
        await guessing.sees("Your return word, or Enter:")
        for number in range(5):
            guessing.press(f"wrong-word{number}" + ENTER)
            await guessing.reads("That is not the return word")
        await guessing.sees("Too many wrong words")
        await guessing.goes()
        await opens_student(instructor, lobby, "cleo")
        await orders(instructor, "w", "Make a new return word", "Make one")
        await instructor.sees("The new return word of cleo")
        new = (await instructor.sees(r"^ +([a-z]+-[a-z]+)$"))[1]
        instructor.press(ENTER)
    async with back(lobby, "cleo", old) as wrong:
        await wrong.sees("That is not the return word")
    async with back(lobby, "cleo", new) as right:
        await right.sees(r"cleo +you")


NAMES = {
    "escapes": ("\x1b[2J\x1b]0;owned\x07Zoe\x9b31m", "Zoe"),
    "right to left": ("\u202egnitirw\u202c", "gnitirw"),
    "ten thousand letters": ("x" * 10_000, "x" * 24),
}


@pytest.mark.parametrize("kind", NAMES)
async def test_names_are_shown_clean_to_everybody(lobby: Server, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is no letter of a name is gone from the lobby, the console, the log of the class and that of the server."""
    monkeypatch.setattr("asyncssh.connection.saslprep", lambda text: text)
    name, shown = NAMES[kind]
    async with console(lobby) as instructor, visiting(lobby, name) as student:
        await student.sees(rf"{shown[:20]}.* you")
        await instructor.sees(rf"● {shown[:10]}")
        assert lobby.student(shown).name == shown
        assert not re.search("owned|\u202e|x{25}", instructor.said + student.said + lobby.log)


async def test_who_has_no_name_is_asked_for_one(lobby: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """A flag of two emoji is no name that could be called out, and the name of the example is nobody's."""
    monkeypatch.setattr("asyncssh.connection.saslprep", lambda text: text)
    for name, wanted in (("\U0001f1e9\U0001f1ea", "Dora"), ("yourname", "Dmitri")):
        async with visiting(lobby, name) as student:
            await student.sees("What should the class call you?")
            student.press(wanted + ENTER)
            await student.sees(rf"{wanted} +you")


async def test_a_name_that_looks_like_another_is_that_one(lobby: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a letter of another alphabet, in capitals or with a dot between, it is asked for that student's word."""
    monkeypatch.setattr("asyncssh.connection.saslprep", lambda text: text)
    async with visiting(lobby, "gina") as gina:
        await gina.has_word()
        for alike in ("gin\N{CYRILLIC SMALL LETTER A}", "GINA", "g\u200bina"):
            async with visiting(lobby, alike) as other:
                await other.sees("Somebody called gina is in this class already")
        assert not gina.is_gone


async def test_many_windows_of_one_student_leave_one(lobby: Server) -> None:
    """Whoever comes last with the right word plays on; each window before it is told, and the class counts one."""
    async with visiting(lobby, "hugo") as first:
        word = await first.has_word()
        async with back(lobby, "hugo", word) as second:
            await first.sees("ANOTHER WINDOW")
            async with back(lobby, "hugo", word) as third:
                await second.sees("ANOTHER WINDOW")
                await third.sees(r"hugo +you")
    assert [student.name for student in lobby.lesson.students.values()].count("hugo") == 1


async def test_a_connection_that_says_nothing_keeps_nobody_out(lobby: Server, tmp_path: Path) -> None:
    """Half-open connections stand in the door, and a student comes in beside them."""
    silent = [await asyncio.open_connection(lobby.door.host, lobby.door.port) for _ in range(30)]
    try:
        async with visiting(lobby, "iris") as iris:
            await iris.sees(r"iris +you")
    finally:
        for _, writer in silent:
            writer.close()
            await writer.wait_closed()
