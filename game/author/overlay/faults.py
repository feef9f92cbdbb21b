"""The kinds of mistakes in a translation. None of them stops the original, nor the texts that are translated well."""

from game.source.diagnostic import Rule

MISSING = Rule("BR110", "translation-missing", "warning")
ORPHANED = Rule("BR111", "translation-orphaned", "warning")
STALE = Rule("BR112", "translation-stale", "warning")
WRONG_SHAPE = Rule("BR113", "translation-of-another-shape")
FOREIGN = Rule("BR114", "translation-of-another-scenario")
UNSIGNED = Rule("BR115", "translation-not-signed", "info")
NOT_A_TRANSLATION = Rule("BR116", "scenario-instead-of-translation")
NO_FORM = Rule("BR117", "translation-without-a-form")
