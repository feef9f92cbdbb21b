"""Which language a player wants, and which there is for them."""

import pytest

from game.shelf.language import is_code, name_of, nearest, own_language, wanted_language


@pytest.mark.parametrize(
    "environ, code",
    [
        ({"LANG": "es_MX.UTF-8"}, "es_MX"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "pt_BR"}, "pt_BR"),
        ({"LANG": "de_DE@euro", "LC_MESSAGES": ""}, "de_DE"),
        ({"LANG": "C.UTF-8"}, ""),
        ({"LANG": "POSIX"}, ""),
        ({"LANG": "C"}, ""),
        ({}, ""),
        ({"LANG": "../../etc"}, ""),
    ],
)
def test_the_computer_says_what_its_people_speak(environ: dict[str, str], code: str) -> None:
    """As its locale has it, the strongest variable first."""
    assert own_language(environ) == code


def test_what_is_asked_for_this_time_goes_first() -> None:
    """Then BREAKROOM_LANGUAGE, then the settings, then the computer's own."""
    environ = {"LANG": "fr_FR.UTF-8"}
    asked = {**environ, "BREAKROOM_LANGUAGE": "de"}
    assert wanted_language("es", asked, "it") == "es"
    assert wanted_language(None, asked, "it") == "de"
    assert wanted_language(None, environ, "it") == "it"
    assert wanted_language(None, environ, "") == "fr_FR"
    assert wanted_language(None, environ, "original") == "original"
    assert wanted_language(None, {"BREAKROOM_LANGUAGE": "../es"}, "") == ""


@pytest.mark.parametrize(
    "wanted, there_are, served",
    [
        ("es", ("de", "es"), "es"),
        ("es_MX", ("es", "es-MX"), "es-MX"),
        ("es_MX.UTF-8", ("es",), ""),
        ("es-MX", ("es", "es-ES"), "es"),
        ("es-MX", ("es-ES",), "es-ES"),
        ("es", ("es-MX", "es-ES"), "es-ES"),
        ("ES", ("es",), "es"),
        ("fr", ("es", "de"), ""),
        ("en", ("es",), ""),
        ("original", ("es", "or"), ""),
        ("", ("es",), ""),
        ("es", (), ""),
    ],
)
def test_who_wants_a_language_is_served_by_the_nearest(wanted: str, there_are: tuple[str, ...], served: str) -> None:
    """The same, else one of the same tongue; nobody gets another tongue."""
    assert nearest(wanted, there_are) == served


@pytest.mark.parametrize(
    "code, name", [("es", "Español"), ("pt-BR", "Português (BR)"), ("tlh", "tlh"), ("qu-PE", "qu-PE")]
)
def test_a_language_is_called_as_it_calls_itself(code: str, name: str) -> None:
    """Or by its code, where nobody here knows."""
    assert name_of(code) == name


@pytest.mark.parametrize(
    "text, code", [("es", True), ("pt-BR", True), ("zh_Hant_TW", True), ("e", False), ("es/..", False), ("", False)]
)
def test_a_code_is_letters_in_parts(text: str, code: bool) -> None:
    """Nothing that could lead to another file."""
    assert is_code(text) is code
