"""The two spellings of English, side by side.

Only words of which the one form belongs to Britain alone: Merriam-Webster has “judgement”, “cancelled” and “theatre”
as American, too, and a British “licence” and “license” are two words.
"""

from collections.abc import Iterator
from functools import cache

_OUR = (
    "ard arm behavi cand clam col demean endeav enam fav ferv flav harb hon hum lab neighb od parl ranc rig rum "
    "sav savi splend succ tum val vap vig"
)
_OUR_ENDS = "our ours oured ouring ourer ourers ourful ourfully ourless ourable ourably ourite ourites ourhood"
_OUR_ENDS += " ourhoods ourly oury ourism ourist ourists oural"
_ISE = (
    "agon anal antagon apolog author brutal capital categor central character civil colon critic crystall custom "
    "demon digit econom emphas energ equal familiar fantas fertil final formal general global harmon hospital "
    "human hypnot ideal immun individual initial internal item jeopard legal liberal local maximal maxim mechan "
    "memor mesmer minim mobil modern monopol national neutral normal optim organ reorgan disorgan ostrac paras "
    "patron penal personal plagiar polar popular priorit public rational real recogn revolution sanit scrutin "
    "sensational sensit social special stabil standard steril stigmat subsid summar symbol sympath synchron terror "
    "tranquil trauma traumat trivial urban util vandal victim visual vocal"
)
_ISE_ENDS = "ise ised ises ising iser isers isation isations isable"
_DOUBLED = (
    "channel counsel dial equal fuel refuel grovel initial jewel label level marvel model panel pedal "
    "quarrel rival shovel signal snorkel spiral swivel total towel travel tunnel unravel"
)
_DOUBLED_ENDS = "led ling ler lers lous lously"
_RE = "cent fib lit calib meag somb spect lust manoeuv"
_OTHERS = """
    analyse/analyze analysed/analyzed analysing/analyzing paralyse/paralyze paralysed/paralyzed paralysing/paralyzing
    catalyse/catalyze defence/defense defences/defenses defenceless/defenseless offence/offense offences/offenses
    pretence/pretense pretences/pretenses fulfil/fulfill fulfils/fulfills fulfilment/fulfillment enrol/enroll
    enrols/enrolls enrolment/enrollment enrolments/enrollments instalment/installment instalments/installments
    skilful/skillful skilfully/skillfully wilful/willful wilfully/willfully appal/appall appals/appalls
    distil/distill distils/distills instil/instill instils/instills grey/gray greys/grays greyer/grayer
    greyish/grayish greying/graying tyre/tire tyres/tires kerb/curb kerbs/curbs kerbside/curbside cheque/check
    cheques/checks chequebook/checkbook storey/story storeys/stories plough/plow ploughs/plows ploughed/plowed
    ploughing/plowing sceptic/skeptic sceptics/skeptics sceptical/skeptical sceptically/skeptically
    scepticism/skepticism aluminium/aluminum pyjamas/pajamas pyjama/pajama
    cosy/cozy cosier/cozier cosily/cozily jewellery/jewelry
    jeweller/jeweler programme/program programmes/programs mould/mold
    moulds/molds mouldy/moldy smoulder/smolder smouldering/smoldering smouldered/smoldered woollen/woolen
    carburettor/carburetor maths/math practising/practicing
    practised/practiced diarrhoea/diarrhea paediatric/pediatric paediatrician/pediatrician anaesthetic/anesthetic
    anaesthetist/anesthetist encyclopaedia/encyclopedia orthopaedic/orthopedic gynaecologist/gynecologist
    leukaemia/leukemia haemorrhage/hemorrhage manoeuvre/maneuver manoeuvres/maneuvers manoeuvred/maneuvered
    manoeuvring/maneuvering draughty/drafty colourant/colorant discolour/discolor discoloured/discolored
    dishonour/dishonor dishonourable/dishonorable unfavourable/unfavorable favouritism/favoritism
    misbehaviour/misbehavior behavioural/behavioral colouration/coloration savouries/savories
    armoury/armory humourless/humorless centring/centering unrecognisable/unrecognizable
    metre/meter metres/meters kilometre/kilometer kilometres/kilometers centimetre/centimeter
    centimetres/centimeters millimetre/millimeter millimetres/millimeters
    behaviourally/behaviorally colourblind/colorblind multicoloured/multicolored watercolour/watercolor
    watercolours/watercolors tranquilliser/tranquilizer labelled/labeled ageing/aging
"""

#: American words that mean something else besides, or that the British write as well: they prove nothing.
_PROVES_NOTHING = "tire tires curb curbs check checks story stories program programs math meter meters"


def american_of(word: str) -> str | None:
    """The American form of a word that is spelled as in Britain, in small letters; None for any other word."""
    return _pairs().get(word)


def british_of(word: str) -> str | None:
    """The British form of a word that is spelled as in America, in small letters; None for any other word."""
    return _turned().get(word)


def may_be_both(american: str) -> bool:
    """Whether the British write this word so, too: -ize stands in the Oxford dictionary beside -ise."""
    return american in _oxford()


@cache
def _pairs() -> dict[str, str]:
    return dict(_listed())


@cache
def _turned() -> dict[str, str]:
    return {american: british for british, american in _pairs().items() if american not in _PROVES_NOTHING.split()}


@cache
def _oxford() -> frozenset[str]:
    return frozenset(stem + end.replace("is", "iz", 1) for stem in _ISE.split() for end in _ISE_ENDS.split())


def _listed() -> Iterator[tuple[str, str]]:
    for stem in _OUR.split():
        yield from ((stem + end, stem + end.replace("our", "or", 1)) for end in _OUR_ENDS.split())
    for stem in _ISE.split():
        yield from ((stem + end, stem + end.replace("is", "iz", 1)) for end in _ISE_ENDS.split())
    for stem in _DOUBLED.split():
        yield from ((stem + end, stem + end[1:]) for end in _DOUBLED_ENDS.split())
    for stem in _RE.split():
        american = stem.replace("oeu", "eu")
        yield from ((f"{stem}re{end}", f"{american}er{end}") for end in ("", "s"))
        yield f"{stem}red", f"{american}ered"
    for pair in _OTHERS.split():
        british, american = pair.split("/")
        yield british, american
