"""What people may have to hear later, and where they can hear it.

All of it is read from the story as it is written, without playing: what is said to be impossible here is impossible,
and what is not may still be (language.md, rules 4 to 8).
"""

from collections.abc import Iterator
from functools import cached_property

from attrs import frozen

from game.author.explore.order import leads_to
from game.story.model import Choice, Goodwill, Hears, Presence, Reputation, Scene, Story


@frozen
class Site:
    """Where something that waits may land: a scene that is entered, or a choice of it that is taken."""

    scene: Scene
    choice: Choice | None

    @property
    def hears(self) -> tuple[Hears, ...]:
        """Who hears there."""
        return self.choice.hears if self.choice else self.scene.hears

    @property
    def comes_out(self) -> tuple[str, ...]:
        """What comes out there."""
        return self.choice.comes_out if self.choice else self.scene.comes_out

    @property
    def path(self) -> tuple[str, str]:
        """Its place in the file, as in SourceMap."""
        return ("choice", self.choice.id) if self.choice else ("scene", self.scene.id)


@frozen
class Act:
    """A choice as others meet it: who is there when it is done."""

    scene: Scene
    choice: Choice

    @property
    def here(self) -> tuple[Presence, ...]:
        """Who can perceive it."""
        return self.scene.here if self.choice.here is None else self.choice.here

    @property
    def reputation(self) -> bool:
        """Whether it moves what the workplace saw."""
        return any(isinstance(effect, Reputation) for effect in self.choice.effects)

    def moves(self, person: int) -> bool:
        """Whether it moves what somebody feels."""
        return any(isinstance(effect, Goodwill) and effect.person == person for effect in self.choice.effects)

    @property
    def moved(self) -> tuple[int, ...]:
        """Everybody whose feelings it moves."""
        return tuple(dict.fromkeys(effect.person for effect in self.choice.effects if isinstance(effect, Goodwill)))

    def always_before(self, person: int) -> bool:
        """Whether somebody is there whenever it is done."""
        return any(presence.person == person and presence.when is None for presence in self.here)

    @property
    def may_be_unseen(self) -> bool:
        """Whether nobody may be there."""
        return all(presence.when is not None for presence in self.here)

    def may_be_told(self, person: int) -> bool:
        """Whether it may be done before others while this person is elsewhere: then it waits for them, untold."""
        others = any(presence.person != person for presence in self.here)
        return self.moves(person) and others and not self.always_before(person)

    def is_told_without(self, person: int) -> bool:
        """Whether it moves a person who is never there, before somebody who always is: then it does wait, each time."""
        always = any(presence.when is None for presence in self.here)
        return self.moves(person) and always and all(presence.person != person for presence in self.here)

    @property
    def may_wait(self) -> bool:
        """Whether anything of it may have to wait at all."""
        moves = self.reputation or bool(self.moved)
        return (moves and self.may_be_unseen) or any(not self.always_before(person) for person in self.moved)


@frozen
class Hearsay:
    """A story as a place where people hear of things. What no play comes to is part of it: other rules tell of that."""

    story: Story

    @cached_property
    def acts(self) -> dict[str, Act]:
        """Every act, by its id."""
        return {choice.id: Act(scene, choice) for scene in self.story.scenes for choice in scene.choices}

    @cached_property
    def sites(self) -> tuple[Site, ...]:
        """Every place where something lands late."""
        scenes = [Site(scene, None) for scene in self.story.scenes]
        choices = [Site(act.scene, act.choice) for act in self.acts.values()]
        return tuple(site for site in (*scenes, *choices) if site.hears or site.comes_out)

    @cached_property
    def _before(self) -> dict[str, frozenset[str]]:
        """For each scene with such a place, the scenes from which it can be come to."""
        above: dict[str, set[str]] = {scene.id: set() for scene in self.story.scenes}
        for scene in self.story.scenes:
            for target in leads_to(self.story, scene):
                above[target].add(scene.id)
        return {name: _closure(name, above) for name in dict.fromkeys(site.scene.id for site in self.sites)}

    def comes_before(self, act: Act, site: Site) -> bool:
        """Whether a play may do the act before it comes to that place; a choice lands what it has just done itself."""
        return site.choice is act.choice or act.scene.id in self._before[site.scene.id]

    def can_hear(self, act: Act, person: int) -> bool:
        """Whether what waits of an act for a person may reach them somewhere."""
        return any(self.comes_before(act, site) and _lands(act, person, site) for site in self.sites)

    def can_come_out(self, act: Act) -> bool:
        """Whether an act may come out for everybody somewhere."""
        return any(act.choice.id in site.comes_out and self.comes_before(act, site) for site in self.sites)

    def waiting_for(self, person: int) -> Iterator[Act]:
        """The acts of which something may wait for a person, untold."""
        return (act for act in self.acts.values() if act.may_be_told(person))


def _lands(act: Act, person: int, site: Site) -> bool:
    heard = any(one.person == person and (one.acts is None or act.choice.id in one.acts) for one in site.hears)
    return heard or act.choice.id in site.comes_out


def _closure(name: str, above: dict[str, set[str]]) -> frozenset[str]:
    found: set[str] = set()
    waiting = [name]
    while waiting:
        for scene in above[waiting.pop()] - found:
            found.add(scene)
            waiting.append(scene)
    return frozenset(found)
