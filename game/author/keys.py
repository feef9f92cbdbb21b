"""What each key of a file holds, in words: what an editor shows of it. The author's guide says it in the same words."""

SCENARIO = {
    "title": "what it is called. Needed",
    "summary": "a line or two that invite people to play",
    "practices": "which facets it is about: `[help, candor]`",
    "minutes": "about how long it takes; if you leave it out, the game estimates it",
    "who": "who is in it: `[omar, pat]` from people.yaml, or a group that brings its own",
    "remember": "what the story keeps in mind",
    "start": "the scene where it begins. Needed",
    "scenes": "all the scenes. Needed",
    "debrief": "what is talked about afterwards",
    "tests": "ways through, with what must come of them",
    "words": "words that are spelled right and stand in no dictionary: `[kanban, standup]`",
}

SCENE = {
    "here": "who can perceive what you do: `[omar, pat]` or `nobody`. Needed where there are choices",
    "at": "when it is, for the corner of the page",
    "text": "what is told: a text, or a list of blocks",
    "hears": "who hears, on coming in, what has waited for them",
    "comes_out": "which acts come out, on coming in",
    "effects": "what happens on coming in; it moves only people who are here",
    "choices": "what you can do, each after a dash",
    "to": "where it goes on by itself: a scene, or a list of ways",
    "ending": "that the story ends here",
    "alone": "`goes_on`: a single choice that is left happens by itself",
}

CHOICE = {
    "id": "its name. Needed where something else names it",
    "text": "what you do",
    "say": "what you say, without quotation marks; instead of `text`",
    "if": "when it is offered",
    "locked": "the reason that is shown where `if` fails",
    "once": "`true`: it goes away once chosen",
    "here": "who can perceive this act alone",
    "effects": "what it moves",
    "hears": "who hears, through this act, what has waited for them",
    "comes_out": "which acts come out through it",
    "shows": "facets that it practices; with a minus, neglects: `[candor, -courtesy]`",
    "then": "what is told at once; its first sentence is what people remember",
    "why": "the reason, told in the debrief",
    "unseen": "what came of it, for the page of things that nobody saw",
    "to": "where it leads: a scene, or a list of ways. Needed",
}

EFFECTS = {
    "reputation": "`+3` or `-3`",
    "goodwill": "a change for each person: `{omar: +3, pat: -6}`",
}

BLOCK = {
    "if": "when it is told, or when they are here",
    "text": "the paragraph",
    "first_of": "blocks, of which the first that holds is told",
    "who": "the person, in `{who: pat, if: clock <= 18}`",
}

ENDING = {
    "title": "what it is called. Needed",
    "tone": "`warm`, `mixed` or `cold`. Needed",
}

REMEMBERED = {
    "first": "what it is at the beginning. Needed in this form",
    "from": "the lower bound of a number",
    "to": "the upper bound of a number",
    "one_of": "the words that it can be",
    "shown": "shows it to the player, under this name",
    "while": "shows it only as long as this condition holds where a scene begins",
    "runs_out": "the scene to go to when a choice brings it to its lower bound",
}

PERSON = {
    "id": "their short name, in people.yaml",
    "name": "what they are called",
    "pronouns": "`she/her`, `he/him`, `they/them`, `it/its`, or three of them: `ze/zir/zirs`",
    "role": "`boss`, `peer`, `report`, `vendor` or `customer`",
    "about": "a note for those who write",
    "goodwill": "how they feel at the beginning, 0 to 100; 50 if you leave it out",
    "review": "what they would say of you: `warm`, `mixed`, `cold`",
}

REVIEW = {
    "warm": "what they say of you where they feel more than 55",
    "mixed": "what they say of you between warm and cold",
    "cold": "what they say of you where they feel less than 45",
    "remembers": "lines for acts that they keep in mind, by the choice's id, or as `scenario.choice`",
}

DEBRIEF = {
    "principle": "the one thought to leave with",
    "ask": "the questions, in four steps: `reactions`, `description`, `analysis`, `summary`",
    "for_the_instructor": "a note for whoever leads the talk",
}

QUESTIONS = {
    "reactions": "how it felt, each question after a dash",
    "description": "what happened, each question after a dash",
    "analysis": "what it meant, each question after a dash",
    "summary": "what they take with them, each question after a dash",
}

TEST = {
    "name": "what it shows, in a sentence. Needed",
    "choose": "the ids of the choices, in order. Needed",
    "expect": "what must be true at its end. Needed",
}


def told(words: str) -> str:
    """What a key holds, as a sentence of its own."""
    return f"{words[:1].upper()}{words[1:]}."
