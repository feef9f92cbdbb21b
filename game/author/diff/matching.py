"""Which parts of a scenario an edit added, dropped or renamed. A rename is a guess: by what the parts say."""

import re
from collections.abc import Callable, Iterable, Mapping

from attrs import field, frozen

from game.author.filling import words_in
from game.story.model import Choice, Scene, Story
from game.story.text import lines_of

#: From how much of their words two parts count as one that was renamed, from 0 to 1.
LIKE = 0.6
#: How many pairs are weighed against each other; where there are more, only what says exactly the same is paired.
MOST_PAIRS = 40_000

_WORD = re.compile(r"\w+")
_Said = frozenset[str]


@frozen
class Changed:
    """The ids that are gone, those that are new, and those that are likely the same part under another id."""

    lost: tuple[str, ...]
    gained: tuple[str, ...]
    renamed: tuple[tuple[str, str], ...]
    _now: dict[str, str] = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_now", dict(self.renamed))

    def now(self, id: str) -> str:
        """What an old id is called now."""
        return self._now.get(id, id)


@frozen
class Parts:
    """What became of the scenes (endings among them) and of the choices."""

    scenes: Changed
    choices: Changed


def parts_changed(old: Story, new: Story) -> Parts:
    """Every scene and choice that only one of the two has."""
    scenes = _changed(
        {scene.id: _scene_says(scene, old) for scene in old.scenes},
        {scene.id: _scene_says(scene, new) for scene in new.scenes},
        lambda one, other: (old.scene(one).ending is None) == (new.scene(other).ending is None),
    )
    homes, new_homes = home_of(old), home_of(new)
    choices = _changed(
        {choice.id: _choice_says(choice, old) for choice in _choices(old)},
        {choice.id: _choice_says(choice, new) for choice in _choices(new)},
        lambda one, other: scenes.now(homes[one]) == new_homes[other],
    )
    return Parts(scenes, choices)


def home_of(story: Story) -> dict[str, str]:
    """The scene in which each choice stands."""
    return {choice.id: scene.id for scene in story.scenes for choice in scene.choices}


def _changed(before: Mapping[str, _Said], after: Mapping[str, _Said], may_be: Callable[[str, str], bool]) -> Changed:
    lost = {one: said for one, said in before.items() if one not in after}
    gained = {one: said for one, said in after.items() if one not in before}
    renamed = _paired(lost, gained, may_be)
    now = {other for _, other in renamed}
    was = {one for one, _ in renamed}
    return Changed(
        tuple(one for one in lost if one not in was),
        tuple(other for other in gained if other not in now),
        tuple(renamed),
    )


def _paired(
    lost: Mapping[str, _Said], gained: Mapping[str, _Said], may_be: Callable[[str, str], bool]
) -> list[tuple[str, str]]:
    """Likely renames, the likeliest first; each part is in one of them at the most."""
    found = sorted(
        (-likeness, one, other)
        for likeness, one, other in _likenesses(lost, gained)
        if likeness >= LIKE and may_be(one, other)
    )
    pairs: dict[str, str] = {}
    taken: set[str] = set()
    for _, one, other in found:
        if one not in pairs and other not in taken:
            pairs[one] = other
            taken.add(other)
    return [(one, pairs[one]) for one in lost if one in pairs]


def _likenesses(lost: Mapping[str, _Said], gained: Mapping[str, _Said]) -> Iterable[tuple[float, str, str]]:
    if len(lost) * len(gained) > MOST_PAIRS:
        says = {said: other for other, said in gained.items() if said}
        return [(1.0, one, says[said]) for one, said in lost.items() if said in says]
    return ((_likeness(said, now), one, other) for one, said in lost.items() for other, now in gained.items())


def _likeness(said: _Said, now: _Said) -> float:
    """The share of their words that two parts have in common (Jaccard)."""
    return len(said & now) / len(said | now) if said and now else 0.0


def _choices(story: Story) -> list[Choice]:
    return [choice for scene in story.scenes for choice in scene.choices]


def _scene_says(scene: Scene, story: Story) -> _Said:
    texts = [words_in(line, story) for line in lines_of(scene.text)]
    texts += [words_in(choice.text, story) for choice in scene.choices]
    return _words([*texts, scene.ending.title if scene.ending else ""])


def _choice_says(choice: Choice, story: Story) -> _Said:
    return _words([words_in(choice.text, story)])


def _words(texts: Iterable[str]) -> _Said:
    return frozenset(word.lower() for text in texts for word in _WORD.findall(text))
