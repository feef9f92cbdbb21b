"""BR082: long words in long sentences."""

from collections.abc import Iterator

from game.author.grade import Sentence, grade, lix, sentences
from game.author.prose import Prose, prose
from game.author.rules.rule import Check
from game.author.rules.subject import Subject
from game.source.diagnostic import Diagnostic, Rule

HARD_TO_READ = Rule("BR082", "hard-to-read", "warning")
#: The craft asks for grade 8 (writing.md); formulas differ from each other, and from readers, by about a grade.
HIGHEST = 9
#: Björnsson's index from which a text is very hard: a scene is too short for a grade that a single sentence spoils.
VERY_HARD = 60
#: How many of the hardest sentences are shown, and how much of each, in letters.
MOST_SHOWN, MOST_LETTERS = 3, 60

_EASIER = f"Shorten the longest sentences and words, until it reads at grade {HIGHEST} or below."
_SIMPLER = "Say it in shorter words and shorter sentences."

Placed = tuple[Prose, Sentence]


def _find(subject: Subject) -> Iterator[Diagnostic]:
    """The whole scenario where it is hard throughout, else each scene that is, else each text or sentence."""
    told = [(text, one) for text in prose(subject.read.root) if text.told for one in sentences(text.node.text)]
    if level := _too_high(told):
        yield _told(subject, told, f"This scenario reads at grade {level}.")
        return
    parts: dict[tuple[str, ...], list[Placed]] = {}
    for text, sentence in told:
        parts.setdefault(text.part, []).append((text, sentence))
    for part, few in parts.items():
        if level := _too_high(few):
            where = f"The scene “{part[-1]}”" if part[:1] == ("scene",) else "This part"
            yield _told(subject, few, f"{where} reads at grade {level}.")
        else:
            yield from _hard_stretches(subject, few)


def _hard_stretches(subject: Subject, few: list[Placed]) -> Iterator[Diagnostic]:
    """Each text of a part that is very hard as a whole, else each of its sentences that is."""
    texts: dict[int, list[Placed]] = {}
    for placed in few:
        texts.setdefault(id(placed[0]), []).append(placed)
    for told in texts.values():
        if _is_very_hard(told):
            yield _told(subject, told, _counted("text", told), _SIMPLER)
            continue
        for one in told:
            if _is_very_hard([one]):
                yield _told(subject, [one], _counted("sentence", [one]), _SIMPLER)


def _counted(what: str, told: list[Placed]) -> str:
    words, long = sum(one.words for _, one in told), sum(one.long for _, one in told)
    return f"This {what} is very hard to read: of its {words} words, {long} are long."


def _is_very_hard(told: list[Placed]) -> bool:
    found = lix(sentence for _, sentence in told)
    return found is not None and found > VERY_HARD


def _too_high(told: list[Placed]) -> int | None:
    found = grade(sentence for _, sentence in told)
    return round(found) if found is not None and found > HIGHEST else None


def _told(subject: Subject, told: list[Placed], message: str, fix: str = _EASIER) -> Diagnostic:
    hardest = sorted(told, key=lambda one: -one[1].hardness)[:MOST_SHOWN]
    text, first = hardest[0]
    notes = [f"Line {_line(subject, one)}: {_short(one[1].text)}" for one in hardest if len(told) > 1]
    letters = (first.start, first.start + len(first.text))
    return subject.at_letters(HARD_TO_READ, text.node, letters, message, fix, notes)


def _line(subject: Subject, placed: Placed) -> int:
    text, sentence = placed
    letters = (sentence.start, sentence.start + len(sentence.text))
    return subject.at_letters(HARD_TO_READ, text.node, letters, "").span.line


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= MOST_LETTERS else words[:MOST_LETTERS].rstrip() + "…"


CHECK = Check(
    HARD_TO_READ,
    why=f"""
        A class has readers of every kind, and some of them read in their second language. Text that a
        fourteen-year-old reads with ease is read by everybody, and loses nothing.

        The grade is that of Coleman and Liau (1975), which counts letters, words and sentences. Above {HIGHEST} is told
        of, for a scenario or a scene of a hundred words or more, with its choices. Grade 8 is what to aim at.

        Below a hundred words there is no grade. A short text, and each sentence of twelve words or more, is told of
        where it is very hard by the index of Björnsson (1968): the words of a sentence, and how many in a hundred have
        more than six letters, make more than {VERY_HARD} together. A newspaper has about 45.
        """,
    failing=[
        """\
first:
  here: nobody
  text: |
    The interdepartmental communication framework necessitates proactive stakeholder engagement throughout the
    organization. Consequently, comprehensive collaboration facilitates operational excellence, while prioritization
    of strategic deliverables ensures continuous alignment across functional responsibilities.

    Management representatives emphasized that professional development opportunities remain available. Nevertheless,
    participation requirements demonstrate considerable variation between organizational departments, particularly
    regarding administrative documentation. Representatives additionally acknowledged unanticipated implementation
    difficulties.

    Subsequently, departmental coordinators communicated preliminary recommendations concerning communication
    infrastructure. Experienced professionals expressed fundamental disagreement regarding implementation. Alternative
    proposals received insufficient consideration, notwithstanding comprehensive preparation. Everybody appreciated
    the opportunity nonetheless, especially representatives from manufacturing. Additional documentation becomes
    available following formal authorization.
  to: the_end
""",
        """\
first:
  here: nobody
  text: |
    The poster is new. Notwithstanding organizational considerations, departmental representatives demonstrate
    considerable intransigence regarding interdepartmental communication procedures. Nobody has read it.
  to: the_end
""",
    ],
    passing=[
        """\
first:
  here: nobody
  text: The poster says that we should talk to each other. Nobody has said a word about it.
  to: the_end
""",
    ],
    find=_find,
    needs="texts",
)
