from game.author.filling import filled, words_in
from game.story.text import Run, passages_of, plain
from tests.writing import a_story

SCENE = """
kitchen:
  here: [dana]
  text:
    - "{you}, *{dana}* says. {dana.They} {dana.they|leave|leaves}, with {dana.their} {cups} cups."
    - first_of:
        - {if: cups > 1, text: Two.}
        - text: One.
  choices:
    - {text: "{priya.They} {priya.they|leave|leaves}.", to: the_end}
"""


def test_names_pronouns_and_verbs_are_filled_in() -> None:
    """What only a play knows, the player's name and a value, stands in brackets; emphasis is kept."""
    story = a_story(SCENE, remember="{cups: 1}")
    [line] = next(passages_of(story.scene("kitchen").text)).lines
    assert filled(line, story) == (
        Run("[your name], "),
        Run("Dana", "emphasis"),
        Run(" says. She leaves, with her [cups] cups."),
    )
    assert words_in(line, story) == "[your name], Dana says. She leaves, with her [cups] cups."


def test_a_verb_agrees_with_they() -> None:
    """Somebody whose pronoun is “they” takes the plural."""
    story = a_story(SCENE, remember="{cups: 1}")
    assert plain(filled(story.scene("kitchen").choices[0].text, story)) == "They leave."


def test_every_variant_of_a_text_is_found() -> None:
    """Blocks and the passages of `first_of`, in file order."""
    story = a_story(SCENE, remember="{cups: 1}")
    assert [words_in(p.lines[0], story)[-4:] for p in passages_of(story.scene("kitchen").text)] == [
        "ups.",
        "Two.",
        "One.",
    ]
