"""Translations: a file that gives the words of a scenario in another language, laid over the original."""
