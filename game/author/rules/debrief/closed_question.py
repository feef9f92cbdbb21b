"""BR097: a question that yes or no would answer."""

import re
from collections.abc import Iterator

from game.author.prose import prose
from game.author.rules.rule import Check
from game.author.rules.subject import Subject
from game.source.diagnostic import Diagnostic, Rule

CLOSED_QUESTION = Rule("BR097", "closed-question", "warning")

_ASKS = "what|who|whom|whose|which|when|where|why|how"
_VERBS = (
    "am|is|are|was|were|do|does|did|have|has|had|can|could|will|would|shall|should|may|might|must|isn't|aren't|wasn't|"
    "weren't|don't|doesn't|didn't|haven't|hasn't|hadn't|can't|couldn't|won't|wouldn't|shouldn't"
)
# Quoted speech is somebody else's question, and a question may stand behind a sentence or another question.
_QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”|(?<!\w)'[^']*'(?!\w)")
_QUESTION = re.compile(r"[^.!?…]*\?")
_CLOSED = re.compile(rf"\W*(?:(?:and|but|so|or|then|now)\W+)?(?:{_VERBS})\b", re.IGNORECASE)
# “When Dana leaned over, did you ask her?”, but not “When, would you say, did …” or “At what moment, …”
_CLOSED_LATER = re.compile(
    rf"\W*(?:when|where|if|as|after|before|while|once|in|at|on|by|with)\b(?!\W+(?:{_VERBS})\b)(?:(?!\b(?:{_ASKS})\b)[^,])+"
    rf",\W*(?:{_VERBS})\s+(?:you|he|she|they|it|we|anybody|anyone|somebody|someone)\b",
    re.IGNORECASE,
)
# “You would do it again, wouldn't you?”, but not “What did she want, would you say?” or “At noon, who left, did you?”
_TAGGED = re.compile(
    rf"(?!\W*(?:(?:and|but|so|or|then|now)\W+)?(?:{_ASKS})\b)(?!.*,\W*(?:{_ASKS})\b).*"
    rf",\W*(?:(?:{_VERBS})\s+(?:I|you|he|she|they|it|we|there|that|this)(?:\s+not)?|right|correct|yes|no)\W*\?",
    re.IGNORECASE | re.DOTALL,
)
# A polite way to ask for a story: nobody says “yes” to it and stops.
_POLITE = re.compile(
    r"\W*(?:can|could|will|would)\s+(?:you|we|anybody|anyone|somebody|someone)\s+(?:\w+ly\s+)?"
    r"(?:describe|explain|give|name|recall|remember|say|show|tell|think of)\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\bor\b", re.IGNORECASE)


def is_closed(question: str) -> bool:
    """Whether everything that is asked here would be answered with yes or no.

    One open question is enough to talk about (“Did you wait? What for?”), and so is a choice between two things.
    """
    asked = _QUESTION.findall(_QUOTED.sub("…", question.replace("’", "'")))
    return bool(asked) and all(_is_closed(one) for one in asked)


def _is_closed(one: str) -> bool:
    if _BETWEEN.search(one) or _POLITE.match(one):
        return False
    return any(form.match(one) for form in (_CLOSED, _CLOSED_LATER, _TAGGED))


def _find(subject: Subject) -> Iterator[Diagnostic]:
    for text in prose(subject.read.root):
        if text.use == "question" and is_closed(" ".join(text.node.text.split())):
            letters = (0, len(text.node.text.rstrip()))
            message = "Yes or no would answer this question, and the talk would be over."
            fix = "Begin with what, how, when or who: “What made you …?”, “How did it feel to …?”"
            yield subject.at_letters(CLOSED_QUESTION, text.node, letters, message, fix)


_AROUND = """\
debrief:
  principle: Whoever is in the room is on the floor.
  ask:
    reactions:
      - What did you feel at the door?
    description:
      - Who was asked, and who was not?
    analysis:
      - {question}
    summary:
      - Whose name will you learn on Monday?
"""

CHECK = Check(
    CLOSED_QUESTION,
    why="""
        Whoever can answer with yes or no does, and looks at the clock. An open question has no short answer, and does
        not sound as if you knew the right one.
        """,
    failing=[
        _AROUND.format(question="Did you think of the cleaner?"),
        _AROUND.format(question="When Dana leaned over, did you ask her?"),
        _AROUND.format(question="You would do it again, wouldn't you?"),
    ],
    passing=[
        _AROUND.format(question="What would have made you think of the cleaner?"),
        _AROUND.format(question="Did you think of the cleaner? At what moment?"),
        _AROUND.format(question="Would you rather be warned or be left alone?"),
    ],
    find=_find,
    needs="texts",
)
