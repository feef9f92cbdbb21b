from itertools import combinations

from spellchecker import SpellChecker

from game.classroom.words import WORDS

#: What changes a word into one that is mistaken for it in a noisy room.
ENDINGS = ("s", "es", "d", "ed", "r", "er", "y", "ly", "n", "en", "ing")

#: Words that sound like others to some speakers of English, as far as they have 4 to 7 letters.
TWINS = frozenset(
    """
    aisle altar ascent axle bail bald band bare baron base bass bazaar beach bean bear beat beech beer beetle bell berry
    berth board boar bolder border boulder bow bowl brake bread break bridal bridle burrow cannon canvas capital carat
    carrot career caught ceiling cell cellar cent cereal check chews choir choral chord chute cite clause climb coarse
    colonel corral council counsel course cousin creak creek crews cruise currant current cymbal cypress dairy days
    dear deer desert dessert dough draft dual duel earn fair fare father feat feet find finish fir flair flea floor
    flour flower flue foul fowl freeze fur gait gate genes gorilla grate great grisly grizzly groan grown guessed guest
    hail hair hall hangar hanger hare heal hear heart heel herd heroin heroine higher hoarse hole horse hour idle idol
    jeans jewel kernel knead knight knit knot know lama lane lead leak leek lesson liar links llama loan lynx mail main
    maize manner manor mare marshal martial mask mayor meat medal meddle meet metal might miner minor missed mist moan
    moose morning mourning mousse muscle mussel mustard naval navel need night none nose oral packed pail pain
    pair palate palette panda patience pause paws peace peak pear pearl pedal peel petal piece pier pigeon pitcher place
    plain plane plate pleas plum poll pore pour pray presence prey pride prince principal prints profit prophet purl
    quarts quartz rabbet rack rain raise rapped rays read real reed reel reign review right ring road rode role roll
    root rose rough route ruff sail sale sauce scene scent seam seas seed seem seen sell seller serial serf sewn shear
    sheer shoe shore sight site size slay sleigh soar sole soul source stair stake stare stationary steak steal steel
    stork storey story straight strait suite summary sundae sunday sunny surf sweet sword symbol tail tale taught tea
    team tear teas throne through throw thyme tide tied timber time toad told torque towed traitor trader troop troupe
    tuba vain vale veil vein wade wail waist wait waive wale ware warn waste watt wave weak wear weather week weigh
    weight wheel which whine whole wine witch wood world worn wrap wring write yolk
    """.split()  # noqa: SIM905  # a paragraph is read, not a list
)
#: Words that are typed as digits or signs when they are read aloud.
SIGNS = frozenset(
    """
    zero three four five seven eight nine eleven twelve thirty forty fifty sixty seventy eighty ninety hundred million
    billion dozen double triple twice once first second third fourth fifth half quarter dash hyphen minus plus point
    period comma colon slash space blank star stop capital upper lower number digit
    """.split()  # noqa: SIM905  # a paragraph is read, not a list
)


def one_slip_apart(one: str, other: str) -> bool:
    """Whether one word becomes the other by a letter typed wrong, left out, put in or changed with its neighbor."""
    if len(one) == len(other):
        wrong = [place for place, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
        turned = len(wrong) == 2 and wrong[1] == wrong[0] + 1 and one[wrong[0]] == other[wrong[1]]
        return len(wrong) < 2 or (turned and one[wrong[1]] == other[wrong[0]])
    short, long = sorted((one, other), key=len)
    return len(long) == len(short) + 1 and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def test_there_are_1024_words_so_that_one_is_ten_bits() -> None:
    """The words are 1,024 different ones, in order."""
    assert len(WORDS) == 1024
    assert list(WORDS) == sorted(set(WORDS))


def test_words_are_short_and_plain() -> None:
    """Each word has 4 to 7 of the letters a to z."""
    assert [word for word in WORDS if not (4 <= len(word) <= 7 and word.isascii() and word.isalpha())] == []
    assert [word for word in WORDS if word != word.lower()] == []


def test_every_word_is_known() -> None:
    """A dictionary of common English knows every word: nobody asks how it is spelled."""
    assert SpellChecker().unknown(WORDS) == set()


def test_no_word_becomes_another_by_one_slip() -> None:
    """No two words are a letter apart, or two letters that changed places."""
    assert [pair for pair in combinations(WORDS, 2) if one_slip_apart(*pair)] == []


def test_no_word_is_another_with_an_ending() -> None:
    """There is no word beside its plural, its doer or its doing: "print" and "printer" are one to who half hears it."""
    known = set(WORDS)
    stems = {word: {word, word.removesuffix("e"), word + word[-1]} for word in WORDS}
    found = [(word, stem + ending) for word in WORDS for stem in stems[word] for ending in ENDINGS]
    assert [(word, grown) for word, grown in found if grown in known and grown != word] == []


def test_no_word_sounds_like_another_one() -> None:
    """No word is one of those that are spelled in two ways and said in one."""
    assert TWINS.intersection(WORDS) == set()


def test_no_word_is_heard_as_a_number_or_a_sign() -> None:
    """A word that stands before digits and between dashes is neither."""
    assert SIGNS.intersection(WORDS) == set()


def test_a_slip_is_recognized() -> None:
    """What the test of slips rests on: wrong, missing and turned letters are slips, other words are not."""
    assert one_slip_apart("pilot", "pivot")
    assert one_slip_apart("rover", "over")
    assert one_slip_apart("trial", "trail")
    assert not one_slip_apart("maple", "kettle")
    assert not one_slip_apart("lemon", "melon")
