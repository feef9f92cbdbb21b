"""The story that a new scenario begins as: it plays, and shows each part of the language once.

It is a form for `string.Template`: $a is there, $b is not and hears of it later, $others come to the meeting. Whoever
they are, it has to stay true: no pronoun stands in it but through a name, and no goodwill begins elsewhere than at 50.
"""

FORM = """\
# yaml-language-server: $$schema=$schema
# The line above lets your editor help you, if it can (VS Code with the YAML extension can). It may go.
# Behind a # stand notes. Players never see them. Change everything: breakroom check says what went wrong.

title: $title
summary: $summary
practices: [$practices]   # of: empathy, respect, help, courtesy, candor, discretion
minutes: $minutes   # about how long it takes

# Everybody who matters. `here`, in each scene below, says who is in the room.
who:
$who

# What the story keeps in mind: a number with bounds, one of some words, true or false.
remember:
  clock: {from: 0, to: 10, first: 10, shown: Minutes to the meeting, while: not seen.meeting, runs_out: meeting}
  page: {one_of: [printed, on_the_desk, handed_over, folded], first: printed}
  know_it: false

start: printer

scenes:
  printer:
    here: [$a]   # who sees and hears what you do in this scene
    at: Monday 8:50 a.m.
    text: |
      $place, ten to nine. The printer lets go of one last page, and sighs. The page is {$b}'s. It is a list.

      "Are we on it?" says {$a}, who has been waiting for a page of {$a.their} own since Friday.
    choices:
      - id: read_it   # a name, so that other places can speak of this choice
        text: Read it. It came out the right way up.
        then: |
          You read {$b}'s list aloud. Number four is the fish in the microwave. {$a} looks at the ceiling.
        effects: {goodwill: {$a: +6, $b: -6}, reputation: -3, know_it: {set: true}, clock: -3}
        shows: [-discretion]   # with a minus: neglects it
        why: It lay face up. Most things in a printer do.
        to: corridor
      - id: only_the_name
        say: It is {$b}'s. That is as far as I read.   # speech: the game puts the quotation marks
        then: |
          You said that you had read the name, and no more. {$a} has never met anybody who stopped there.
        effects: {goodwill: {$a: -3, $b: +3}, reputation: +3, clock: -1}
        shows: [discretion]
        why: You kept it to yourself. To {$a} that sounded like a door.
        to: corridor
      - id: own_page
        say: And what did you print?
        then: |
          You asked {$a} about {$a.their} own page. It is a cat. It has been in the queue since Friday.
        effects: {goodwill: {$a: +6}, clock: -6}
        shows: [empathy]
        why: Six minutes that you did not have, for somebody who had waited three days to be asked.
        to: corridor

  corridor:
    here: nobody   # so what you do here is unseen, and moves nothing until it comes out
    at: Monday 8:55 a.m.
    alone: goes_on   # where a single choice is left, it happens by itself
    text:   # a list: each item is a paragraph, told where its `if` holds
      - first_of:
          - if: seen.corridor
            text: You are back in the corridor, with toner on one cuff.
          - if: know_it
            text: The corridor is empty. You have {$b}'s list in your hand, and the fish in your head.
          - text: The corridor is empty. The page is warm, and heavier than a page.
      - if: clock < 5
        text: 'Behind the glass, chairs are being moved. Minutes to the meeting: {clock}.'
    choices:
      - id: face_down
        text: Leave it on {$b}'s desk, face down.
        if: clock >= 4   # otherwise it is hidden
        then: You left the page on {$b}'s desk, face down. Only the plant saw you.
        effects: {goodwill: {$b: +6}, page: {set: on_the_desk}, clock: -4}
        shows: [courtesy]
        unseen: '{$b} found the list, and thought: I must have brought it.'
        why: Nobody saw it. It was done all the same.
        to: meeting
      - id: hand_it_over
        text: Knock at {$b}'s door, and hand it over.
        here: [$b]   # who sees this one act
        if: clock >= 5
        locked: It takes five minutes to knock and be asked in.   # then it is shown, gray, with this reason
        then: |
          You handed {$b} the page. {$b.They} {$b.they|look|looks} at it, and then at which way up it was.
        effects: {goodwill: {$b: +6}, reputation: +3, page: {set: handed_over}, clock: -5}
        hears: {$b: [read_it]}   # $b_name hears of that now, if it happened
        shows: [respect]
        why: It took five minutes, and you had to look at somebody.
        to: meeting
      - id: toner
        text: Go back, and change the toner.
        once: true   # it goes away once chosen
        then: You changed the toner. The printer has asked for it since March, quite politely.
        effects: {goodwill: {$a: +6}, clock: -4}
        shows: [help]
        unseen: The cat came out at five past nine, in color. {$a} never asked why.
        why: Four minutes, for a light that everybody had learned not to see.
        to: corridor
      - id: fold_it
        text: Fold it twice, and take it along.
        then: You folded {$b}'s list, twice. It is in your pocket now, and so are you.
        effects: {goodwill: {$b: -3}, page: {set: folded}}
        shows: [-courtesy]
        unseen: '{$b} looked for the list until noon, in places where it had never been.'
        why: It kept the page safe, above all from its owner.
        to: meeting

  meeting:
    here: [$b, {who: $a, if: not chose.toner}$others]   # somebody may be here only sometimes
    hears: [$b]   # by now $b_name has heard what others saw
    at: Monday 9:00 a.m.
    text:
      - |
        "Before we begin," says {$b}. "Number four. Who was it with the fish?"
      - first_of:
          - if: chose.toner
            text: '{$a}''s chair is empty. Far away a printer starts. Everybody looks at the chair.'
          - text: '{$a} is reading the agenda. It has one line.'
    choices:
      - id: it_was_me
        say: I had your list. It was in the printer.
        if: page is not handed_over
        then: You said that you had had the list. Somebody stops chewing.
        effects: {goodwill: {$b: +6}, reputation: -3}
        comes_out: [face_down, fold_it]   # what nobody saw comes out, for everyone
        shows: [candor]
        why: It had been nobody's business for ten minutes. That is about as long as it keeps.
        to: after
      - id: my_fish
        say: The fish was me.
        then: You said that it was your fish. It was not, and it will be for years.
        effects: {goodwill: {$a: +9, $b: -3}, reputation: -6}
        shows: [empathy, -candor]
        why: It was kind, and it was not so. Both of these were heard.
        to: after
      - id: the_agenda
        text: Read the agenda, and look busy.
        then: You read the agenda. It has one line, and takes you quite a while.
        effects: {goodwill: {$a: +3, $b: -3}}
        why: It cost nothing, and it answered nothing.
        to: after

  # A page: it is read, and leads on by itself. Without a text nobody sees it: it only decides the way.
  after:
    text: The meeting was to take ten minutes. It takes an hour.
    to:   # tried from the top; the last one has no `if`
      - {if: goodwill.$b >= 56, to: face_down_please}
      - {if: goodwill.$a >= 59, to: in_color}
      - {to: moved}

  face_down_please:
    ending: {title: 'Face down, please', tone: warm}   # warm, mixed or cold
    here: [$b]
    effects: {goodwill: {$b: +3}}   # a scene moves only people who are here
    at: Tuesday
    text: |
      There is a tray beside the printer now, with a note in {$b}'s hand. *If it is not yours, face down, please.*

      Below it somebody has written *Ask {you} how.* Face up.

  in_color:
    ending: {title: 'A cat, in color', tone: mixed}
    here: [$a]
    at: Tuesday
    text: |
      On your desk lies a page, still warm. It is a cat. It looks like a cat that has waited for something.

      {$a} says nothing about it. {$b} has walked past it twice, slowly.

  moved:
    ending: {title: Please knock, tone: cold}
    at: Tuesday
    text: |
      The printer has moved. It stands in {$b}'s room now, behind the door.

      It is still everybody's printer. You only have to knock, and say what it is that you are printing.

debrief:   # questions for afterwards, in the order in which people can talk
  principle: $principle
  ask:
    reactions:
      - How did it feel to hold a page that was not yours?
    description:
      - Who knew what was on the list by nine, and from whom?
    analysis:
$analysis
    summary:
      - What lies face up near you that you could turn over on Monday?
  for_the_instructor: >-
    Expect the class to split at "my_fish". Let both sides speak before you ask whose fish it was.

tests:   # ways through, by the ids of the choices, and what must come of them: breakroom test
  - name: Left face down, and said so
    choose: [only_the_name, face_down, it_was_me]
    expect: {ending: face_down_please, page: on_the_desk, unseen.face_down: false}
  - name: Whoever changes the toner has no time for the desk
    choose: [read_it, toner, my_fish]
    expect: {ending: moved, page: folded, untold.$a: true}
  - name: At the door it comes out that the list was read
    choose: [read_it, hand_it_over, my_fish]
    expect: {ending: in_color, untold.$b: false, goodwill.$b: 47}
  - name: A cat, and a page in a pocket
    choose: [own_page, fold_it, the_agenda]
    expect: {ending: in_color, goodwill.$a: ">= 59", reputation: 50}
"""

#: The thought to leave with, and a question, for each facet that a scenario may be about.
PRINCIPLES = {
    "empathy": "Ask what somebody is waiting for. It is seldom the printer.",
    "respect": "Do with anybody's page what you would do with a customer's.",
    "help": "Somebody changes the toner. It might as well be noticed.",
    "courtesy": "What lies face up was not always left for you.",
    "candor": "Say it while it is small. In a pocket it grows.",
    "discretion": "What lies in a printer still belongs to somebody.",
}
QUESTIONS = {
    "empathy": "What was {$a} waiting for, and what would it have cost to ask?",
    "respect": "What would you have done with a page of your best customer's?",
    "help": "What did the toner cost, and who got something for it?",
    "courtesy": "What is the difference between face up and face down?",
    "candor": "What did it cost to say who had the page, and what did it cost not to?",
    "discretion": "How far may you read to find out whose page it is?",
}
