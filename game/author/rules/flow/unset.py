"""Choices that wait for what nothing ever sets: the variable is told, and they with it."""

from collections.abc import Iterator

from game.author.remembered import changed
from game.author.rules.subject import Subject
from game.story.engine import begin
from game.story.expression import Condition, Junction, Tree, reading


def waiting_for_the_unset(subject: Subject) -> dict[str, tuple[str, ...]]:
    """For each variable that nothing changes, the choices that are never offered for its sake, in file order."""
    story = subject.story
    refused = {never.choice for never in subject.explored.never_offered} if subject.explored else set()
    still = {variable.name for variable in story.variables} - changed(story)
    if not refused or not still:
        return {}
    state = begin(story).state
    found: dict[str, list[str]] = {}
    for choice in (one for scene in story.scenes for one in scene.choices if one.id in refused):
        for part in _parts(choice.when.tree) if choice.when else ():
            names = Condition(part, "").names
            known = bool(names) and all(name.family == "variable" and name.key in still for name in names)
            if known and not reading(part)(state):
                found.setdefault(names[0].key, []).append(choice.id)
                break
    return {name: tuple(choices) for name, choices in found.items()}


def _parts(tree: Tree) -> Iterator[Tree]:
    """What all must hold for a condition to hold."""
    if isinstance(tree, Junction) and tree.word == "and":
        yield from _parts(tree.left)
        yield from _parts(tree.right)
    else:
        yield tree
