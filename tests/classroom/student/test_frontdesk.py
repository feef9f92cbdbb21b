"""The front desk as dialogues: who comes back, who is new, and what is said to those who are let in or are not."""

import asyncio
from textwrap import dedent

import pytest

from game.classroom.command import Ban, End, Lock, Remove, Rename, Reword
from game.classroom.event import Missed, Names
from game.classroom.roster import Entry, Roster
from game.classroom.sayable import hashed
from game.classroom.student import frontdesk as module
from game.classroom.student.arrival import Arrival
from tests.classroom.desk import Classroom
from tests.classroom.student.talk import ScriptedTalk, classroom, talk_to, typed_in

ROSTER = Roster((Entry("Ana Díaz"), Entry("Bo Chen")))


async def holds(room: Classroom, asked: str, dialogue: str, roster: Roster | None = None) -> Arrival | None:
    """Type what is typed in a dialogue; all of it must come out. Behind it, the client hangs up."""
    arrival, text = await talk_to(room.attendance, asked, typed_in(dialogue), roster=roster)
    assert text == dedent(dialogue).lstrip("\n")
    return arrival


KNOWN = (
    "<< \nSomebody called Ana is in this class already. If that is you, type your return word (such as maple-kettle). "
    "If not, press Enter for another name.\n<< Your return word, or Enter:\n"
)


async def test_a_new_name_is_let_in_without_a_word_being_said() -> None:
    """They have joined, are connected, and have a return word of which the class keeps a hash."""
    room = await classroom()
    arrival = await holds(room, "Ana", "")
    assert arrival == Arrival("s1", "1.1.1", "word-1", returned=False)
    student = room.attendance.lesson.students["s1"]
    assert (student.name, student.session) == ("Ana", "1.1.1")
    assert student.word.startswith("scrypt$")
    assert "word-1" not in repr(room.clerk.notes)
    assert "word-1" not in repr(arrival)


async def test_who_comes_back_is_known_by_the_word() -> None:
    """Said as it can be heard: without case and dash. The older connection is replaced."""
    room = await classroom("Ana")
    arrival = await holds(room, "ana", f"{KNOWN}>> Word 1\n")
    assert arrival == Arrival("s1", "1.1.1", "Word 1", returned=True)
    assert room.attendance.lesson.students["s1"].session == "1.1.1"


async def test_the_word_is_shown_later_as_it_was_made() -> None:
    """With its dash, as the instructor reads it out, however its owner typed it."""
    room = await classroom("Ana")
    await room.attendance.order(Reword("s1", hashed("silver-pelican", b"salt")))
    arrival = await holds(room, "ana", f"{KNOWN}>> Silver pelican\n")
    assert arrival
    assert arrival.word == "silver-pelican"


async def test_a_wrong_word_is_counted_and_asked_again() -> None:
    """Nothing but the name is said before the word is right."""
    room = await classroom("Ana", "Bo")
    arrival = await holds(
        room,
        "Ana",
        f"""{KNOWN}>> maple-kettle
<< That is not the return word of Ana.
<< Your return word, or Enter:
>> word-1
""",
    )
    assert arrival
    assert arrival.returned
    assert [note.event for note in room.clerk.notes if isinstance(note.event, Missed)] == [Missed("s1")]


async def test_five_wrong_words_rest_the_name() -> None:
    """It is said for how long, and that ends the talk; a right word is not even looked at while it rests."""
    room = await classroom("Ana")
    wrong = "<< That is not the return word of Ana.\n"
    again = f"{wrong}<< Your return word, or Enter:\n"
    rests = "<< Too many wrong words. Try again in 30 seconds, or ask your instructor for a new word.\n"
    said = KNOWN + f">> no\n{again}" * 4 + f">> no\n{wrong}{rests}"
    assert await holds(room, "Ana", said) is None
    assert await holds(room, "Ana", f"{KNOWN}>> word-1\n{rests}") is None
    room.clock.on(seconds=30)
    assert await holds(room, "Ana", f"{KNOWN}>> word-1\n")


async def test_somebody_else_of_that_name_is_offered_another() -> None:
    """Enter at the word, and Enter at the name: it has a number behind it."""
    room = await classroom("Ana")
    said = f"{KNOWN}>>\n<< What should the class call you? Enter for Ana 2:\n>>\n"
    arrival = await holds(room, "Ana", said)
    assert arrival
    assert (room.attendance.lesson.students[arrival.alias].name, arrival.returned) == ("Ana 2", False)


async def test_somebody_else_of_that_name_may_take_any_other() -> None:
    """What they type is asked in like a login name."""
    room = await classroom("Ana", "Bo")
    said = f"{KNOWN}>>\n<< What should the class call you? Enter for Ana 2:\n>> Instructor\n"
    said += "<< “Instructor” is nobody's own name here. What should the class call you?\n<< Name:\n>> Cleo\n"
    assert await holds(room, "Ana", said)
    assert room.attendance.lesson.named("Cleo")


async def test_behind_a_locked_door_another_name_is_one_that_was_here() -> None:
    """Who mistook their own name can still come back; nothing new is offered."""
    room = await classroom("Ana", "Bo")
    await room.attendance.order(Lock())
    said = f"{KNOWN}>>\n<< The name that you had:\n>> Bo\n{KNOWN.replace('Ana', 'Bo')}>> word-1\n"
    assert await holds(room, "Ana", said) == Arrival("s2", "1.1.1", "word-1", returned=True)


@pytest.mark.parametrize("asked", ["yourname", "YourName", "your name", "", "🦊", "\x1b[2J"])
async def test_a_name_that_says_nothing_is_asked_for(asked: str) -> None:
    """Such as the one of the example, typed as it was read out."""
    room = await classroom()
    assert await holds(room, asked, "<< What should the class call you?\n>> Ana\n")
    assert room.attendance.lesson.named("Ana")


async def test_a_reserved_name_is_asked_for_again() -> None:
    """Nobody is the instructor by their name."""
    room = await classroom()
    said = "<< “teacher” is nobody's own name here. What should the class call you?\n<< Name:\n>> Ana\n"
    assert await holds(room, "teacher", said)


async def test_names_are_not_tried_without_end() -> None:
    """After a dozen the talk is over."""
    room = await classroom()
    arrival, text = await talk_to(room.attendance, "root", ["root"] * 50)
    assert arrival is None
    assert text.count("<< Name:") == 12
    assert text.endswith("<< Those were many names. Ask your instructor for yours, and log in again.\n")


async def test_a_name_of_ten_thousand_letters_is_cut() -> None:
    """At the login, at the name and at the word alike."""
    room = await classroom("Ana")
    arrival, _text = await talk_to(room.attendance, "x" * 10_000)
    assert arrival
    assert len(room.attendance.lesson.students[arrival.alias].name) == 24
    arrival, text = await talk_to(room.attendance, "Ana", ["w" * 10_000, "", "y" * 10_000])
    assert arrival
    assert max(map(len, text.splitlines())) < 10_010
    assert len(room.attendance.lesson.students[arrival.alias].name) == 24


@pytest.mark.parametrize(
    "command, reason",
    [
        (Lock(), "Your instructor has locked the door: only who has been in this class may come back."),
        (End(), "The class is over. What you chose is kept."),
    ],
)
async def test_who_is_not_let_in_is_told_why(command: Lock | End, reason: str) -> None:
    """And how those come in who mistyped their own name."""
    room = await classroom("Ana")
    await room.attendance.order(command)
    said = f"<< {reason} If you have been in this class before, log in under the name that you had.\n"
    assert await holds(room, "Bo", said) is None
    assert (await holds(room, "Ana", f"{KNOWN}>> word-1\n")) is not None


async def test_a_full_class_says_how_many_it_takes() -> None:
    """Who was here before comes back all the same."""
    room = await classroom("Ana", most=1)
    arrival, text = await talk_to(room.attendance, "Bo")
    assert arrival is None
    assert text.startswith("<< This class is full: it takes 1 student.")
    assert (await talk_to(room.attendance, "Ana", ["word-1"]))[0]


async def test_who_was_banned_is_told_so_once_they_say_who_they_are() -> None:
    """The word is not looked at; somebody else of that name can take another."""
    room = await classroom("Ana")
    await room.attendance.order(Ban("s1"))
    assert (
        await holds(room, "Ana", f"{KNOWN}>> word-1\n<< Your instructor has closed this class to that name.\n") is None
    )
    assert (await talk_to(room.attendance, "Ana", ["", ""]))[0]


async def test_who_was_banned_between_the_word_and_the_door_is_not_let_in() -> None:
    """The class decides last."""
    room = await classroom("Ana")
    bans = []

    def ban(_line: str) -> None:
        bans.append(asyncio.create_task(room.attendance.order(Ban("s1"))))

    arrival, text = await talk_to(room.attendance, "Ana", talk=ScriptedTalk(["word-1"], ban))
    assert arrival is None
    assert text.endswith("<< Your instructor has closed this class to that name.\n")


async def test_who_was_removed_may_come_back() -> None:
    """With the word, like everybody."""
    room = await classroom("Ana")
    await room.attendance.order(Remove("s1"))
    assert await holds(room, "Ana", f"{KNOWN}>> word-1\n")
    assert not room.attendance.lesson.students["s1"].removed


async def test_a_former_name_still_leads_to_its_student() -> None:
    """Whoever was renamed comes back under either name."""
    room = await classroom("Ana")
    await room.attendance.order(Rename("s1", "Anabel"))
    assert await holds(room, "Ana", f"{KNOWN.replace('Ana', 'Anabel')}>> word-1\n")


async def test_given_names_are_given_on_enter() -> None:
    """The login name does not count, unless somebody was given it before."""
    room = await classroom(by="generated")
    said = "<< New here? Press Enter. Coming back? Type the name that you were given.\n<< Name, or Enter:\n>>\n"
    arrival = await holds(room, "jdoe", said)
    assert arrival
    name = room.attendance.lesson.students[arrival.alias].name
    assert name != "jdoe"
    again = await holds(room, name.replace(" ", ""), f"{KNOWN.replace('Ana', name)}>> word-1\n")
    assert again
    assert again.alias == arrival.alias
    assert await holds(room, "jdoe", f"{said[:-3]}>> {name.lower()}\n{KNOWN.replace('Ana', name)}>> word-1\n")


async def test_a_name_that_nobody_was_given_is_asked_again() -> None:
    """And somebody who is not who they seemed is asked anew."""
    room = await classroom(by="generated")
    first, _text = await talk_to(room.attendance, "jdoe", [""])
    assert first
    name = room.attendance.lesson.students[first.alias].name
    new = "New here? Press Enter. Coming back? Type the name that you were given."
    said = f"<< {new}\n<< Name, or Enter:\n>> Nemo\n<< Nobody was given the name “Nemo” in this class. {new}\n"
    said += f"<< Name:\n>> ?!\n<< Nobody was given that name in this class. {new}\n<< Name:\n>> {name}\n"
    said += f"{KNOWN.replace('Ana', name)}>>\n<< {new}\n<< Name, or Enter:\n>>\n"
    second = await holds(room, "jdoe", said)
    assert second
    assert second.alias != first.alias


async def test_a_roster_lets_in_who_is_on_it() -> None:
    """Under the name that stands there."""
    room = await classroom(by="roster")
    said = "<< “Cleo” is not on the list of this class. Type your name as it stands there.\n<< Name:\n>> ana diaz\n"
    assert await holds(room, "Cleo", said, ROSTER)
    assert room.attendance.lesson.students["s1"].name == "Ana Díaz"
    asks = "<< Your name, as it stands on the list of the class:\n"
    said = f"{asks}>> Ana Diaz\n{KNOWN.replace('Ana', 'Ana Díaz')}>>\n{asks}>> Bo Chen\n"
    assert await holds(room, "yourname", said, ROSTER)


@pytest.mark.parametrize("asked", ["Instructor", "INSTRUCTOR"])
@pytest.mark.parametrize("by", ["asked", "generated"])
async def test_an_instructor_in_capitals_is_told_how_to_log_in(asked: str, by: Names) -> None:
    """First of all; then anybody may still take a name."""
    room = await classroom(by=by)
    _, text = await talk_to(room.attendance, asked, ["Cleo"])
    assert text.startswith("<< To log in as the instructor: instructor, in small letters.\n")


@pytest.mark.parametrize("locked", [True, False])
async def test_where_names_are_given_nobody_is_invited_who_is_not_let_in(locked: bool) -> None:
    """That the class is locked or full is said first; who was here comes back all the same."""
    room = await classroom(by="generated", most=30 if locked else 1)
    arrival, _ = await talk_to(room.attendance, "x", [""], session="before")
    assert arrival
    name = room.attendance.lesson.students["s1"].called
    if locked:
        await room.attendance.order(Lock())
    typed = ["Nobody Known", name, "word-1"]
    arrival, text = await talk_to(room.attendance, "x", typed)
    assert arrival
    assert arrival.returned
    assert "New here" not in text
    assert text.startswith("<< This class is full" if not locked else "<< Your instructor has locked the door")
    assert "Coming back? Type the name that you were given." in text
    arrival, text = await talk_to(room.attendance, "x", [""])
    assert arrival is None


async def test_who_never_answers_does_not_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each question has its time; behind it the talk is over, and nobody has joined."""

    class Silent(ScriptedTalk):
        async def ask(self, prompt: str, secret: bool = False) -> str | None:
            await asyncio.get_running_loop().create_future()
            return None

    monkeypatch.setattr(module, "ANSWER_WITHIN", 0.01)
    room = await classroom()
    arrival, text = await talk_to(room.attendance, "yourname", talk=Silent([]))
    assert arrival is None
    assert text == "<< Nobody answered. Log in again when you are ready.\n"
    assert not room.attendance.lesson.students
