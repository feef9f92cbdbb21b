"""BR082: long words in long sentences."""

from collections.abc import Iterator

from game.author.grade import Sentence, grade, sentences
from game.author.prose import Prose, prose
from game.author.rules.rule import Check
from game.author.rules.subject import Subject
from game.source.diagnostic import Diagnostic, Rule

HARD_TO_READ = Rule("BR082", "hard-to-read", "warning")
#: The craft asks for grade 8 (writing.md); formulas differ from each other, and from readers, by about a grade.
HIGHEST = 9
#: How many of the hardest sentences are shown, and how much of each, in letters.
MOST_SHOWN, MOST_LETTERS = 3, 60

Placed = tuple[Prose, Sentence]


def _find(subject: Subject) -> Iterator[Diagnostic]:
    """The whole scenario where it is hard throughout, else each scene that is."""
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


def _too_high(told: list[Placed]) -> int | None:
    found = grade(sentence for _, sentence in told)
    return round(found) if found is not None and found > HIGHEST else None


def _told(subject: Subject, told: list[Placed], message: str) -> Diagnostic:
    hardest = sorted(told, key=lambda one: -one[1].hardness)[:MOST_SHOWN]
    text, first = hardest[0]
    notes = [f"Line {_line(subject, one)}: {_short(one[1].text)}" for one in hardest]
    fix = f"Shorten the longest sentences and words, until it reads at grade {HIGHEST} or below."
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
        of, for a scenario or a scene of a hundred words or more. Grade 8 is what to aim at.
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
)
