"""A story in another language: the same story in other words."""

import pytest
from attrs import evolve

from game.play.run import begin_run, choose
from game.story.engine import begin
from game.story.event import Narrated, Offered
from game.story.model import Story
from game.story.text import plain
from tests.bad import SCENARIO
from tests.overlays import ORIGINAL, SPANISH, original, signed, told, translation


def spanish(text: str = SPANISH) -> Story:
    story = translation(text).story
    assert story is not None
    return story


def narrated(story: Story, name: str = "Ana") -> list[str]:
    events = begin(story, name).events
    return [plain(paragraph) for event in events if isinstance(event, Narrated) for paragraph in event.paragraphs]


def test_a_whole_translation_has_no_fault() -> None:
    """Every text is there, and knows what it was made from."""
    assert translation(signed(SPANISH)).diagnostics == ()


def test_every_text_is_told_in_the_other_language() -> None:
    """Title, summary, time, blocks, choices in the language's own marks, ending, meters, debrief, people's lines."""
    story = spanish()
    scene = story.scene("kitchen")
    assert (story.language, story.title, story.summary, scene.at) == (
        "es", "La taza", "Queda una taza.", "9 de la mañana"
    )  # fmt: skip
    assert narrated(story) == ["El piso está mojado.", "Dana, cansada, te mira."]
    offered = begin(story, "Ana").events[-1]
    assert isinstance(offered, Offered)
    assert [(option.line, option.locked) for option in offered.options] == [
        ("Sírvela.", None), ("“¿Es tuya, Dana?”", "Ahora no."),
    ]  # fmt: skip
    assert story.variables[0].shown == "Jarras"
    assert (story.debrief.principle, story.debrief.reactions) == ("Pregunta.", ("¿Qué tal?", "¿Y luego?"))
    assert story.people[0].review.warm == "Bien."
    assert story.people[0].review.remembers == (("cup.pour", "Sirvió."),)
    ending = story.scene("the_end").ending
    assert ending is not None
    assert ending.title == "Termina"


def test_the_same_choices_are_the_same_play() -> None:
    """Whatever the language: a play is kept as the ids of its choices."""
    runs = [choose(begin_run(story, "Ana"), "pour") for story in (original()[0], spanish())]
    assert runs[0].state == runs[1].state
    assert runs[0].choices == runs[1].choices


def test_what_is_not_a_text_is_the_originals() -> None:
    """Conditions, effects, ways on, tests: a translation has none of its own."""
    story, same = spanish(), original()[0]
    for ours, theirs in zip(story.scenes, same.scenes, strict=True):
        assert (ours.id, ours.here, ours.effects, ours.to) == (theirs.id, theirs.here, theirs.effects, theirs.to)
        for choice, other in zip(ours.choices, theirs.choices, strict=True):
            assert evolve(choice, text=(), then=(), why=None, locked=None, unseen=None) == evolve(
                other, text=(), then=(), why=None, locked=None, unseen=None
            )


def test_a_text_that_is_missing_is_told_as_the_original_has_it() -> None:
    """Text by text, and within a text part by part."""
    text = SPANISH.replace("          - Está seco.\n", "          -\n").replace("    at: 9 de la mañana\n", "")
    story = spanish(text)
    assert story.scene("kitchen").at == "9 a.m."
    assert narrated(story)[0] == "El piso está mojado."
    assert [code for code, *_ in told(translation(signed(text)).diagnostics)] == ["BR110", "BR110"]


@pytest.mark.parametrize(
    "old, new, code",
    [
        ("El piso está {floor}.", "El piso está {flor}.", "BR030"),
        ("          - Está seco.\n", "", "BR113"),
        ("          - Está seco.\n", "          - {if: floor is clean, text: Está seco.}\n", "BR113"),
        ("{dana|cansada|cansado}", "{dana|cansada}", "BR033"),
        ("pour: {text: Sírvela.", "pour: {say: Sírvela.", "BR113"),
        ("pour: {text: Sírvela.", "pour: {txt: Sírvela.", "BR020"),
        ("pronouns: ella/la/su", "pronouns: ella", "BR022"),
        ("marks: “ ”", "marks: comillas", "BR022"),
        ("ella/la/su", "elle/le/su", "BR033"),
        ("    at: 9 de la mañana", "    at: *a", "BR010"),
        ("title: La taza\n", "title: La taza\ntitle: Otra\n", "BR015"),
    ],
)
def test_a_text_that_cannot_be_used_is_told_and_stays_the_originals(old: str, new: str, code: str) -> None:
    """All others are used: one slip does not cost the whole translation."""
    assert SPANISH.count(old) == 1
    made = translation(signed(SPANISH.replace(old, new)))
    assert code in {fault.rule.code for fault in made.diagnostics}
    assert made.story is not None
    assert made.story.debrief.principle == "Pregunta."
    assert "{" not in "".join(narrated(made.story))


@pytest.mark.parametrize(
    "text", ["", "# nothing\n", "- a\n- b\n", "just words", ORIGINAL, SCENARIO, "title: [\n", "\x00"]
)
def test_a_file_that_is_no_translation_gives_no_story(text: str) -> None:
    """Nothing is laid over the original, and what is wrong is said."""
    made = translation(text)
    assert made.story is None
    assert made.diagnostics


def test_a_player_without_a_name_is_called_as_the_language_has_it() -> None:
    """A name that was given stays."""
    text = SPANISH.replace("El piso está {floor}.", "{you}, el piso está {floor}.")
    assert [narrated(spanish(text), name)[0][:3] for name in ("You", "Ana")] == ["Tú,", "Ana"]


def test_a_pronoun_that_the_translation_does_not_bring_is_told() -> None:
    """It would be printed in the original's language, in the middle of a sentence."""
    text = SPANISH.replace("principle: Pregunta.", "principle: Pregunta a {marco.them}.")
    assert told(translation(signed(text)).diagnostics) == [
        ("BR117", 28, "“marco” is spoken of by a pronoun here, and the translation brings none of its own.")
    ]
