"""Words that can be read aloud over a noisy room and typed without doubt: for codes and return words.

Each has 4 to 7 letters. None sounds like another English word, and no two are a letter, or two letters that changed
places, apart; there are no numbers, no plurals, no words with a second spelling, and none that could hurt.
"""

_WORDS = """
ability academy acorn active actual admiral admire adult advance agenda agent ahead album alley alpaca alpine amber
anagram angle animal anthem antique anvil apron aqua aquatic archway arctic arise arrival article artist aspen assist
atlas attend attic auburn audio autumn avenue average aviator award awning axis azure backup bacon bagel baggage balance
balcony ballad ballet bamboo bandage bandana banjo banner barber barista barley barn baroque bathtub battery beagle
beehive beetle began beluga bench benefit beyond bicycle billion biology birch blanket blender blossom blouse boat
bobbin bobcat bookend boombox boost bottle boxcar brave breeze bright bronze brook brother bucket buckle buddy budget
buffalo buggy bugle bumper burrow butter button buzzer cabana cabin cactus calcium calico calm camel campus canal canary
candle candy canopy canteen canyon capsule capture carafe caramel caravan caraway carpet cashier castle casual catcher
catnip caution cavalry cavern cayenne cedar celery central ceramic chain channel chapter charm cheddar cheer chemist
cherry chess chevron chief chiffon child chimney choice chop chorus cinder circuit circus citrus city classic climate
cloud coach coastal cobalt cobbler cobra cocoa coconut cocoon codfish coffee collage collar column combine comet comic
comma common compass complex compost concert conduct confirm contest cook cookie cooler copper corncob corner cost
cotton count country coupon cowbell coyote cozy craft crane crater create credit cricket crimson crisp crouton crowbar
crowd cruiser crumb crystal cube cuddle cupcake curve cushion custom cutlery cycle cypress dahlia daikon damask dance
dappled dashing decimal deck degree delight deluxe denim depot depth derby develop device dewdrop diagram diamond
digital dimple dinghy dinner diorama diploma disco discuss distant dogsled dogwood dolly dolphin domain domino donkey
door double dozen dragon drama drive drizzle dulcet dusk duty eager earmuff easel eastern easy economy educate eggnog
elbow elegant element elevate eleven elite elmwood embark emblem emerald enamel encore endive energy engine enjoy epic
eraser errand escort essay estuary etching eureka evening exhibit exotic expert explore fabric factor fairway falafel
falcon family farmer fashion father feature felt fence fender fennel fern ferret festive field fifteen figment figure
final finch finish firefly fitness fjord flame flannel flavor fleet flicker flight flint float floor flotsam fluffy
fluid flute foam focus foggy follow food forest forget formula foyer freckle freight fresco fresh friday friend frisbee
frog frolic front fudge furlong furnace future gadget gallery gallon game gander garage garden garland garlic garment
garnet gazelle gazette gear gelatin genius genre gentle genuine geology geyser gherkin giant gift giggle gingham glass
glaze glimmer glimpse global glow glue gnocchi goal gobble goblet goblin goggles gondola gown grammar granite grape
gratis gravy green grid groovy ground group guava gymnast habit habitat hacksaw haircut halibut hammer hand handbag
hangout happy harvest hayloft hayride heading health heavy helium helpful herald herbal herring hexagon hiccup highway
hiking hill hilltop history hockey holiday home honey hoof hopeful horizon hornet hotel hubcap humble hundred hurdle
hurrah hybrid hydrant iceberg icebox iconic idea image imagine improve include indigo inflate inform inkblot inkwell
inspire intern invent invite invoice iodine iris item ivory jackpot jaguar january jasmine jazz jersey jetpack jetty
jewel jigsaw jingle journal journey joyful jubilee judo juice july junior kayak kazoo keeper kelp ketchup kettle keynote
keypad kimono kinetic kinship kiosk kitchen kite koala kumquat label ladder ladle ladybug lake lamp lanyard laptop larch
large laser lasso latte launch laundry lawn leaf leaflet learn lease lecture legume lemur length lentil leopard levity
library lilac lime limit linen link lion list lizard local logbook logic logo longest loop lotus lounge love lucky
luggage lullaby lupine machine magenta magnet magpie major mambo mammoth manatee manual marina marmot marquee marvel
master matrix maximum mayfly mazurka meadow measure medium medley melody melon memento menu mercury mermaid mesa meteor
midway mighty mineral minimum minnow mint miracle mission mixer mixture mobile model module monitor monocle month moon
moped moss mother motor motto mouse movie muffin mulch mural museum music mustang mystery myth nachos napkin natural
nature nearby nebula nectar nephew neptune nest network neutral nickel ninja noise nordic note notice novel nuance oasis
oatmeal object obvious ocelot octave odyssey offbeat offer office onion opera operate opinion orange orbit oregano
organic origin oriole osprey ounce outback outdoor output outside oversee ozone package pagoda painter palace pancake
papaya paprika papyrus parade parasol parcel parfait parka parking parquet parsley party pastel patio pattern payment
peach peacock pecan penguin pepper perfect pergola person pillow pimento pinto pizza placard plan planet plateau playful
plaza plenty plumage plume polar polenta polka poncho popcorn pottery premium pretty primary prism produce proof prune
pudding pull pulsar puppet purse push quail quaint quality quantum quarter quasar quickly quiet quill quiver quokka
quota radiant radio radish rafting raisin rare rebuild recycle refill reflect refresh regal relax release remedy remote
renew repair reply reptile rescue restore return revelry reverse reward rhombus rhythm rich ride ripcord risotto rivet
robot roller rotate rowboat rumba rustic sailor salmon salsa samba sandbox sardine satchel sawmill scallop scamper
scarlet scholar school scoop scooter scout script scrub scuba seaside season seaweed second segment shelter shoebox
sibling signal silly sitar skate slalom slope smooth snap snowcap soccer solid song sorbet south spatula speech spell
sphere spinach spinet spiral splash splint sponge spool spray spread spritz sprout square squash squeeze squid stadium
stage stand stapler stay steady steamer stencil stereo stick sticker stir stirrup storage storm strong strudel stucco
student sturdy subway sumac summer sunlamp sunrise sunroof sunspot surface sushi swan sweater swift swim swing switch
swivel syrup tadpole taffeta tall talon tamale tandem tangelo tangent tape tapioca task taxi teacher teal teapot tempura
tendril term text textile texture thank thaw theme theory thermos thick thimble third thirty thorn thought thread thrive
thunder tool toolbox topaz topiary topic topsoil torch torque total totem tour treat treetop triple trophy trout truck
trumpet truth tuft tumbler tunnel turnip tweed twice twist umpire uncover unison unveil uplift upscale urban utensil
utility valiant vanilla vase vellum venture verbena vertex video view village vinyl violet visor vista vivid voice
volume voyage wagon waiter wallaby walrus waltz warbler washer wedding western wharf wheat whisker white widget wildcat
window winter wisdom wolf wooden word wreath wrench yacht yard yonder yoyo zebra zenith zephyr zero zestful zesty zinc
zipper zodiac zoology
"""

#: 1,024 of them (ten bits each), lower case and sorted.
WORDS = tuple(_WORDS.split())
