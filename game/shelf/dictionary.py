"""English as a dictionary has it: pyspellchecker's list of words, read when the first word is asked for."""

import difflib
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spellchecker import SpellChecker

#: How many words are offered for one.
_MOST = 3
#: How like a word has to be that is more than one slip away (difflib's ratio), and how many letters longer or shorter.
_ALIKE, _LONGER = 0.78, 2
#: What offices say that the list, made from older books and films, does not have.
_OFFICE = """
    aargh afterparty analytics app apps argh aw aww awww backchannel backend barista baristas breakroom brrr btw
    bugfix bzzt ceo cfo changelog chatbot chatbots checkbox checkboxes codebase cortado coworking cto deliverables
    dms dropdown earbud earbuds emoji emojis erm ew eyeroll facepalm faq faqs flipchart flipcharts followups
    frontend fyi gaslighting gif gifs glug grr haha hahaha hangry hashtag heehee heh hehe helpdesk hijab hijabs
    hoodie hoodies hotdesk hotdesking hotfix hr hvac inbox inboxes inclusivity jpeg keycards kpi leaderboard
    leaderboards livestream login logins logout lol lowkey malware mansplain mansplaining meh memes mentee mentees
    neurodivergent neurodiverse nonbinary offboarding okr omg onboard onboarding passcode passcodes paygrade pdf
    pdfs plink podcasts pto quinoa ransomware refactor repo repos reskill rideshare roadmap roadmaps roi roleplay
    roleplaying roleplays rollout rollouts rsvp runbook screenshare screenshot screenshots selfie selfies signoff
    signup signups smartphone smartphones snarky standups stat staycation teardown texted texting thunk timelines
    timesheet timesheets tldr toolkits touchpad triaged tsk unmute unmuted unmutes unmuting untaken upskill
    upskilling uptime url urls usb usernames vlog voicemail voicemails vp vpn walkie walkthrough walkthroughs
    wayfinding webinar webinars wfh wifi workaround workarounds workflow workflows workstream workstreams yay
"""


@cache
def _checker() -> "SpellChecker":
    from spellchecker import SpellChecker

    return SpellChecker(language="en")


@cache
def _words() -> frozenset[str]:
    return frozenset((*_checker().word_frequency.dictionary, *_OFFICE.split()))


class English:
    """The words of American English. Reading them takes a third of a second, once, and waits for the first question."""

    def knows(self, word: str) -> bool:
        """Whether a word is spelled right."""
        return word.lower() in _words()

    def suggest(self, word: str) -> Sequence[str]:
        """The words that were probably meant, the likeliest first; none where nothing is like it.

        Those that are one slip away, with the same first letter before others, and common ones before rare ones. Where
        there is none: what looks most like it.
        """
        checker, small = _checker(), word.lower()
        common = checker.word_frequency.dictionary
        near = checker.known(checker.edit_distance_1(small))
        if near:
            return sorted(near, key=lambda found: (found[:1] != small[:1], -common[found], found))[:_MOST]
        alike = [one for one in common if one[:1] == small[:1] and abs(len(one) - len(small)) <= _LONGER]
        return difflib.get_close_matches(small, alike, _MOST, _ALIKE)
