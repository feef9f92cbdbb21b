"""Words that can be read aloud over a noisy room and typed without doubt: for codes and return words.

Each has 4 to 7 letters. None sounds like another English word, and no two are a letter, or two letters that changed
places, apart; there are no numbers, no plurals, no words with a second spelling, and none that could hurt.
"""

_WORDS = """
acorn acrobat airport album almanac almond alpaca alpine anchor angle animal antenna antique antler anvil apple apricot
apron aqua aquatic arcade archer archway arctic arena article artist artwork aspen athlete atlas atomic attic auburn
autumn aviator avocado awning badger bagel baggage bagpipe bakery balance balcony ballad balloon bamboo bandage banjo
banner barber barley barrel basin basket bassoon bathtub battery beacon beanbag bedrock bedroom beehive bench bicycle
bike biology birch biscuit bison bistro blanket blender blossom blouse bluejay boat bobcat bobsled bonbon bonfire bonnet
bonsai bonus book borrow bottle bowling boxcar braid brave breeze brick bronze broom brunch brush bubble bucket buckle
buddy budget buffalo buggy bugle builder bulldog bumper bundle burger burrito butter button buzzer cabana cabbage cabin
cabinet cactus calcium calico calm calypso camera camper campus canary candle candy canoe canopy canteen canyon capsule
captain caramel caravan cargo caribou carpet carport cartoon cascade cashew cashier castle catcher catfish cavern cedar
ceramic chalk chapter charm cheddar cheer cheese cherry chess chevron chimney chorus chuckle churn cinder cinema circle
circus citadel citrus city clarity classic clay clear cloak cloud clover coach coastal coaster cobalt cobbler coffee
college collie column comedy comet comic compass compost concert condor conifer cookie cooking cooler copper corner
cottage cotton coupon courier cowbell coyote cradle crate crayon cricket crimson crocus crown crumble crystal cube
cuddle cupcake curator curtain curve cushion custard cutlery cyclist dahlia daisy dance daytime denim desk dewdrop
diagram diamond diary digital dimple dinner diorama diploma disco doctor dogsled dogwood dolphin domain domino donkey
doormat doorway dragon drama drawing dream drift drive drizzle drummer dryer duck dugout dust dynamo eagle eardrum
earmuff easel echo eclipse edible editor egret elbow elegant elixir embark ember emblem emerald encore engine enigma
epic equator eraser eureka eyebrow eyelash fabric falcon farmer fashion faucet feast feather fedora fence fender fern
ferret festive field filter finale firefly flame flannel flash fleet flicker flint float florist fluffy flute foam focus
foggy folder fondue food forest formula fortune fossil fresco friend frigate fritter frog frolic frost fudge furnace
fuzzy gadget galaxy gallery gallop game gander garage garden garland garlic garment garnet gateway gazebo gazelle gecko
genius gentle geology gherkin gift ginger gingham ginseng giraffe glacier glance glass glaze glimmer glimpse glitter
glove glow glue goblet goblin golden gondola goose grammar granary grandpa granite granola grapple gravel gravity gravy
green grid grocery groovy guide guitar gumbo gumdrop gymnast habitat haiku haircut hairpin halfway hamlet hammer hammock
hamster hand handbag harmony harp harvest hayride hazel headset hearth heater hedge helium helmet helpful herald herbal
hero herring hexagon highway hiking hilltop hinge hint hobby hockey holiday hollow home honey hopeful horizon hornet
hotel hover hubcap humble hurdle hydrant hyena iceberg icicle icing igloo iguana imagine impala inch indigo indoor
inkwell inlet insect invite iris iron island ivory jacket jaguar jasmine jazz jersey jetty jigsaw jogger join jolly
journal journey joyful jubilee juice jukebox jump jungle juniper karate kayak kazoo keeper kennel ketchup kettle keyhole
keynote keypad keyring kimono kingdom kiosk kitchen kite kitten kiwi koala label ladle ladybug lagoon lake lamp landing
lantern lanyard laptop laser lasso latte lattice laundry lawn layout leaflet lemon lemur lens lentil leopard letter
lettuce library light lilac lime limit linen lion liquid listen loaf lobster lock lodge loft logbook loop lotus lounge
loyal luggage lullaby lunar lunch lyric macaw machine magenta magic magnet magpie mailbag mailbox mallard mambo mammoth
manatee maple maraca marble margin marina market marmot marsh marvel mascot match mayfly meadow meerkat melody melon
memento memory mentor menu mercury mermaid meteor metro midway mileage mindful mineral minibus minivan miracle mirror
mixer mocha module monitor monocle monsoon month moon mosaic moss mouse muffin mural museum music mustang mystery napkin
nature navy nebula nectar needle neon nest network neutron nickel ninja noodle notepad nugget nutmeg oasis oatmeal oboe
ocean octagon octave octopus olive onion opener opera orange orbit orchard orchid oregano origami oriole osprey ostrich
otter ounce oval oven oxygen oyster package padlock pageant paint palace pancake papaya paper paprika parade parasol
parcel park parrot parsley pasta pastry pathway patio peach peanut pebble pecan pelican pencil penguin pepper pergola
petunia phone photo piano pickle picnic pigtail pillar pillow pilot pinball pink pinto pioneer pixel pizza plaid planet
plank plaster plastic playful plaza plug plumage plumber plume pocket poet polka pollen poncho pony pool popcorn poplar
postbox potato potion pottery prairie pretzel printer prism proverb prune pudding pulley puma pumpkin pupil puppet puppy
purple puzzle pyramid quail quartet quasar quest quilt radar radio radish raft railway rainbow raisin ranch ranger
rattle ravioli recipe recycle referee regal relay reunion riddle ridge ripple risotto river robin robot rodeo roller
rooftop rooster rosebud rotate rowboat ruby rudder ruler runway rustic saddle safari safe saffron salad salmon salsa
samba sandbox sandpit sardine satchel satin sawdust scarf scarlet scholar scoop scooter scout script scroll scuba
seafood seagull seaside seaweed seesaw sesame shade shadow shampoo shawl shell shelter shield shimmer shine shingle
shovel shrub shuffle shuttle sidecar signal silk silver sing skate sketch skipper skylark skyline slide smile snack
snail snorkel snow snuggle soap soccer sofa soil solar sonata sonic soprano soybean spaniel sparkle sparrow spatula
speaker speckle sphere spin spinach spindle spiral splash sponge spoon spot spray spring spruce square squash squeak
squeeze squid stamp staple steam stencil stew sticker stirrup stone storm straw street stripe studio subway sugar summer
sunbeam sundial sunhat sunrise sunset surfer sushi swan sweater sweep swim swirl syrup table tadpole tailor talent
tandem tango tapioca tarmac taxi teacher teacup teal teapot tempo tendril tennis tent terrace textile texture thermos
thimble thorn thread thumb thunder tiara ticket tidy tiger tile tinsel tiptoe toast token tomato tomcat toolbox tooth
topaz torch toucan tower town tractor train tree treetop trellis trifle trinket trolley trophy tropics trout trowel
truck truffle trumpet tugboat tulip tundra tune tunnel turbine turnip turtle tuxedo tweed twin twinkle twister valley
vanilla varnish velvet venture venue verse video village vine vinegar vinyl violet violin vista vitamin volcano voyage
waffle wagon walkway wallaby wallet walnut walrus waltz warbler water wedding weekend wheat whisper whistle wiggle
wildcat window winter wire wizard wolf wombat wooden yarn yellow yodel zebra zenith zesty zigzag zinc zipper zodiac zone
zoology zoom
"""

#: 1,024 of them (ten bits each), lower case and sorted.
WORDS = tuple(_WORDS.split())
