"""The kinds of mistakes that stop a story from compiling. YAML's own (BR001-BR019) stand in `source`.

Why each is bad stands in its file under `rules`, which is read only where somebody asks: playing needs none of it.
"""

from game.source.diagnostic import Rule

CANNOT_READ = Rule("BR018", "cannot-read")

UNKNOWN_KEY = Rule("BR020", "unknown-key")
MISSING_KEY = Rule("BR021", "missing-key")
WRONG_KIND = Rule("BR022", "wrong-kind")
EMPTY_TEXT = Rule("BR023", "empty-text")
TEXT_TOO_LONG = Rule("BR024", "text-too-long")
LOST_QUOTES = Rule("BR025", "lost-quotation-marks")
BAD_NAME = Rule("BR026", "bad-name")

UNKNOWN_NAME = Rule("BR030", "unknown-name")
DUPLICATE_ID = Rule("BR031", "duplicate-id")
NEEDS_ID = Rule("BR032", "needs-an-id")
BAD_TEMPLATE = Rule("BR033", "bad-template")
BAD_CONDITION = Rule("BR034", "bad-condition")
BAD_EFFECT = Rule("BR035", "bad-effect")
BAD_VARIABLE = Rule("BR036", "bad-variable")
ABSENT_PERSON = Rule("BR037", "absent-person")

LEADS_NOWHERE = Rule("BR040", "leads-nowhere")
TWO_WAYS_ON = Rule("BR041", "two-ways-on")
HERE_MISSING = Rule("BR042", "here-missing")
BAD_ROUTES = Rule("BR043", "bad-routes")
ENDLESS_ROUTE = Rule("BR044", "endless-route")
