"""A translation that is brought up to its original."""

import pytest

from game.author.overlay.update import Updated, begin, keeps_all, update
from tests.overlays import ORIGINAL, SPANISH, original, overlay, told, translation

AGAIN = "breakroom translate cup es"
TWO = "          - text: It is dry.\n"


def updated(text: str, of: str = ORIGINAL) -> Updated:
    texts = original(of)[1]
    made = update(overlay(text), texts, "cup.yaml", AGAIN)
    assert keeps_all(overlay(text), made.text, texts)
    return made


def test_a_new_translation_has_a_place_for_every_text() -> None:
    """It has nothing wrong but that nothing is written yet; run again, nothing of it changes."""
    made = begin(original()[1], "cup.yaml", AGAIN)
    assert made.new == 19
    found = overlay(made.text)
    assert (found.desk.faults, found.read.diagnostics) == ([], ())
    assert [code for code, *_ in told(translation(made.text).diagnostics)] == ["BR110"]
    again = updated(made.text)
    assert (again.text, again.new, again.empty) == (made.text, 0, 19)


def test_a_whole_translation_is_signed_and_else_left_alone() -> None:
    """Every line stays as it is, and the checker has nothing to say any more."""
    made = updated("# mine\n" + SPANISH + "# the end\n")
    assert made.text.startswith("# mine\n" + SPANISH + "# the end\n\n# What each text was made from.")
    assert translation(made.text).diagnostics == ()
    assert updated(made.text).text == made.text


def test_a_missing_text_gets_its_place_where_the_original_has_it() -> None:
    """Behind what stands before it, in the column of its neighbors, with comments around it as they were."""
    text = SPANISH.replace("    at: 9 de la mañana\n", "").replace("  principle: Pregunta.\n", "  # ask them\n")
    made = updated(text)
    assert "  kitchen:\n    # 9 a.m.\n    at:\n    text:\n" in made.text
    assert "debrief:\n  # ask them\n  # Ask.\n  principle:\n  ask:\n" in made.text
    assert made.new == 2
    assert [code for code, *_ in told(translation(made.text).diagnostics)] == ["BR110", "BR110"]


def test_a_new_choice_and_a_new_scene_get_their_places() -> None:
    """With all their keys, in the order of the original."""
    of = ORIGINAL.replace(
        "      - say: Is it", "      - {id: wait, text: Wait., then: You wait., to: hall}\n      - say: Is it"
    )
    of = of.replace("  the_end:\n    ending", "  hall: {text: A hall., to: the_end}\n  the_end:\n    ending")
    made = updated(updated(SPANISH).text, of)
    pour = made.text.index("      pour:")
    assert pour < made.text.index("      wait:\n        # Wait.\n        text:\n        # You wait.\n        then:\n")
    assert made.text.index("      wait:") < made.text.index("      the_end:")
    assert "  hall:\n    # A hall.\n    text:\n  the_end:\n" in made.text
    assert made.new == 3


def test_what_is_not_in_the_original_any_more_is_kept_as_a_comment() -> None:
    """At the end, whole: it may come back."""
    made = updated(updated(SPANISH).text, ORIGINAL.replace("id: pour", "id: fill").replace("cup.pour", "cup.fill"))
    assert made.text.endswith("#         pour: {text: Sírvela., then: La sirves., why: Ahí estaba.}\n")
    assert "      pour:" not in made.text.partition("# Not in cup.yaml any more:")[0]
    assert made.gone == 1


def test_what_stands_in_braces_is_left_where_it_is() -> None:
    """Lines cannot be put there: its translator is told."""
    made = updated(SPANISH.replace(", why: Ahí estaba.", "").replace("shown: Jarras", "shown: Jarras, name: x"))
    assert made.left == (("scenes", "kitchen", "choices", "pour", "why"),)
    assert "name: x" in made.text


def test_a_change_of_the_original_is_noted_above_its_text() -> None:
    """Once, with what it says now; the text itself and its neighbors stay."""
    of = ORIGINAL.replace("It ends here.", "It ends there.")
    made = updated(updated(SPANISH).text, of)
    note = "    #! The original has changed. It says now:\n    #!  It ends there.\n"
    assert note in made.text
    assert made.text.index(note) < made.text.index("    text: Aquí termina.")
    assert made.changed == 1
    assert updated(made.text, of).text == made.text
    assert [code for code, *_ in told(translation(made.text, of).diagnostics)] == ["BR112"]


def test_who_deletes_the_note_says_that_the_text_is_right_again() -> None:
    """Whether it was written anew or found to hold as it is."""
    of = ORIGINAL.replace("It ends here.", "It ends there.")
    noted = updated(updated(SPANISH).text, of).text
    written = "\n".join(line for line in noted.splitlines() if not line.lstrip().startswith("#!")) + "\n"
    made = updated(written.replace("Aquí termina.", "Allá termina."), of)
    assert made.changed == 0
    assert translation(made.text, of).diagnostics == ()


def test_a_second_change_takes_the_place_of_the_first_in_the_note() -> None:
    """A translator needs only the newest."""
    noted = updated(updated(SPANISH).text, ORIGINAL.replace("It ends here.", "It ends there.")).text
    made = updated(noted, ORIGINAL.replace("It ends here.", "It never ends."))
    assert "#!  It never ends." in made.text
    assert "It ends there." not in made.text


def test_a_note_above_several_texts_stays_while_one_of_them_is_noted() -> None:
    """Found by chance: inside braces texts share a line, and those that had not changed took the note away."""
    of = ORIGINAL.replace("then: You pour it.", "then: You pour it slowly.")
    once = updated(updated(SPANISH).text, of).text
    assert once.count("#!  You pour it slowly.") == 1
    assert updated(once, of).text == once
    both = updated(once, of.replace("why: It was there.", "why: It stood there.")).text
    assert both.index("#!  You pour it slowly.") < both.index("#!  It stood there.") < both.index("      pour:")
    assert both.count("#!  You pour it slowly.") == 1


def test_a_change_that_was_taken_back_takes_its_note_away() -> None:
    """The translation is right as it was."""
    signed = updated(SPANISH).text
    assert updated(updated(signed, ORIGINAL.replace("It ends here.", "It ends there.")).text).text == signed


def test_a_text_of_another_shape_is_noted_and_not_signed() -> None:
    """Its translator sees all blocks of the original, with their conditions."""
    of = ORIGINAL.replace(TWO, "          - {if: pots > 3, text: Hm.}\n" + TWO)
    made = updated(updated(SPANISH).text, of)
    assert "    #!  if pots > 3:\n    #!  Hm.\n" in made.text
    assert [code for code, *_ in told(translation(made.text, of).diagnostics)] == ["BR112", "BR113"]


@pytest.mark.parametrize(
    "text", [SPANISH, SPANISH.replace("\n", "\n\n"), "# only\n" + SPANISH.replace("title: La taza\n", "")]
)
def test_a_second_run_changes_nothing(text: str) -> None:
    """Whatever the file looked like before."""
    once = updated(text).text
    assert updated(once).text == once


def test_a_text_that_would_be_lost_is_noticed() -> None:
    """The last guard before anything is written."""
    texts = original()[1]
    assert not keeps_all(overlay(SPANISH), SPANISH.replace("Queda una taza.", "Quedan dos."), texts)
    assert not keeps_all(overlay(SPANISH), SPANISH.replace("summary: Queda una taza.\n", ""), texts)
    assert not keeps_all(overlay(SPANISH), SPANISH + "title: [\n", texts)
