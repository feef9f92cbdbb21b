"""Which language a player wants to be told stories in, and what languages are called."""

import re
from collections.abc import Collection, Iterable, Mapping

#: The environment variable that names a language for the stories.
VARIABLE = "BREAKROOM_LANGUAGE"
#: What somebody says who wants every story as it was written.
ORIGINAL = "original"
#: Where a computer says what its people speak, the strongest first (POSIX, and what gettext reads).
_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")
#: What some languages call themselves; others are told by their code.
_NAMES = {
    "de": "Deutsch", "en": "English", "es": "Español", "fr": "Français", "it": "Italiano", "nl": "Nederlands",
    "pl": "Polski", "pt": "Português", "sv": "Svenska", "tr": "Türkçe",
}  # fmt: skip
_CODE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*\Z")


def is_code(language: str) -> bool:
    """Whether a text can be the code of a language, as in es or pt-BR."""
    return bool(_CODE.match(language))


def own_language(environ: Mapping[str, str]) -> str:
    """The language that the computer speaks, as a code; empty where it does not say."""
    said = next((environ[name] for name in _LOCALE if environ.get(name)), "")
    code = re.split(r"[.@]", said)[0]
    return code if is_code(code) else ""


def wanted_language(given: str | None, environ: Mapping[str, str], settled: str) -> str:
    """The language to tell stories in: asked for this time, else BREAKROOM_LANGUAGE, the settings, the computer's own.

    `settled` is what the settings say. What is no code of a language counts as not said, but for ORIGINAL.
    """
    said = (given or "", environ.get(VARIABLE, ""), settled)
    return next((one for one in said if one == ORIGINAL or is_code(one)), own_language(environ))


def nearest(wanted: str, there_are: Iterable[str]) -> str:
    """The language among those there are that serves best: the same, else one of the same tongue; empty for none.

    Who wants es-MX is served by es-MX, then es, then any other Spanish, as es-ES.
    """
    if not is_code(wanted):
        return ""
    known = {_parts(code): code for code in sorted(there_are, reverse=True)}
    parts = _parts(wanted)
    for length in range(len(parts), 0, -1):
        if parts[:length] in known:
            return known[parts[:length]]
    return next((known[code] for code in sorted(known) if code[:1] == parts[:1]), "")


def name_of(language: str) -> str:
    """What a language calls itself."""
    first, *region = _parts(language)
    name = _NAMES.get(first, language)
    return f"{name} ({region[-1].upper()})" if region and name != language else name


def said_of(language: str) -> str:
    """What a choice of language is called in the settings."""
    return {"": "as on this computer", ORIGINAL: "as written"}.get(language) or name_of(language)


def also_in(languages: Iterable[str], told_in: str) -> str:
    """What a list says of the languages of a scenario: those in which it could be told beside this one."""
    others = [name_of(language) for language in languages if language != told_in]
    return ", ".join([*others, *(["the original"] if told_in else [])])


def not_there(scenario: str, wanted: str | None, languages: Collection[str], told_in: str) -> str | None:
    """What is said to who asked for a language that a scenario is not in, or not yet: `languages` have a file.

    English needs no word: it is as written.
    """
    if not wanted or told_in or wanted == ORIGINAL or _parts(wanted)[0] == "en":
        return None
    if found := nearest(wanted, languages):
        return f"Nothing of {scenario} can be told in “{found}” yet: it is told as it was written."
    there_are = ", ".join(languages)
    others = f" There is: {there_are}." if there_are else ""
    return f"{scenario} is not translated into “{wanted}”: it is told as it was written.{others}"


def choices_of(languages: Iterable[str], now: str) -> tuple[str, ...]:
    """What the settings offer, in their order; what is chosen now is among them, whether anything is in it or not."""
    return tuple(dict.fromkeys(["", ORIGINAL, *languages, now]))


def _parts(code: str) -> tuple[str, ...]:
    return tuple(re.split(r"[-_]", code.lower()))
