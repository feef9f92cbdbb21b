"""People in another language."""

from game.author.overlay.document import PEOPLE, Overlay, read_overlay
from game.author.overlay.original import people_wordings
from game.author.overlay.people import check_people, people_in
from game.source.document import read
from game.story.people import Pronouns
from tests.overlays import overlay
from tests.writing import CAST

CAST_ES = "agree: [ella, él]\npeople:\n  dana: {name: Dña. Dana, pronouns: ella/la/su, review: {warm: Sí.}}\n"
PEOPLE_YAML = "- {id: dana, about: Here., review: {warm: Yes.}}\n"


def cast(text: str) -> Overlay:
    return read_overlay(read("people.es.yaml", text.encode()), PEOPLE)


def found(text: str) -> list[str]:
    faults = check_people(cast(text), people_wordings(read("people.yaml", PEOPLE_YAML.encode()).root), "people.yaml")
    return [fault.rule.code for fault in faults]


def test_people_have_what_their_translation_says_of_them() -> None:
    """Name, pronouns and lines; what it leaves out stays, and so do rank and goodwill."""
    dana, marco = people_in((CAST["dana"], CAST["marco"]), overlay("title: A\n"), cast(CAST_ES))
    assert (dana.name, dana.pronouns, dana.role) == ("Dña. Dana", Pronouns("ella", "la", "su"), "peer")
    assert marco == CAST["marco"]


def test_a_scenario_may_speak_of_somebody_in_its_own_way() -> None:
    """On top of the people's own file."""
    (dana,) = people_in((CAST["dana"],), overlay("who: {dana: {name: Danita}}\n"), cast(CAST_ES))
    assert (dana.name, dana.pronouns.subject) == ("Danita", "ella")


def test_what_is_wrong_with_translated_people_is_told() -> None:
    """Missing and orphaned lines, and pronouns that cannot be used."""
    assert found(CAST_ES) == ["BR110", "BR115"]
    assert found("people:\n  dana: {about: Aquí., review: {warm: Sí., cold: No.}}\n") == ["BR115", "BR111"]
    assert found("people:\n  dana: {about: Aquí., pronouns: ella, review: {warm: Sí.}}\n") == ["BR115", "BR022"]
    assert found("people:\n  rosa: {about: Aquí.}\n") == ["BR114"]
