"""The two halves of a generated name, such as "Copper Otter".

All are kind: none is about a body, a mind, an age or a skin, and no animal is a word to insult with.
"""

_MANNERS = """
Agile Alpine Amber Apt Arctic Artful Autumn Azure Balmy Bold Brave Breezy Bright Brisk Bronze Calm Candid Caring Cedar
Cheery Civil Classy Clear Clever Coastal Cobalt Cool Copper Coral Cosmic Cozy Crisp Crystal Curious Dancing Dapper
Daring Dawn Deft Denim Eager Earnest Ember Emerald Fancy Fern Festive Forest Fresh Frosty Gallant Garnet Genial Gentle
Gifted Glad Gleaming Golden Graceful Grand Handy Happy Hardy Hazel Hearty Helpful Honest Humble Indigo Iris Jade Jaunty
Jolly Jovial Joyful Juniper Keen Kind Lively Loyal Lucky Lunar Magic Maple Marble Meadow Mellow Merry Mighty Misty
Modest Mossy Musical Neat Nifty Nimble Noble Olive Opal Orchid Patient Pearl Placid Playful Plucky Poetic Polar Polite
Prime Proud Quick Quiet Radiant Ready River Robust Rosy Royal Ruby Rustic Saffron Sage Sandy Scarlet Serene Shiny Silken
Silver Sincere Snowy Solar Spry Starry Steady Stellar Sterling Sunny Swift Teal Tidy Topaz Tranquil True Trusty Upbeat
Valiant Velvet Violet Vivid Warm Willow Winning Winter Wise Witty Worthy Zesty
"""
_ANIMALS = """
Alpaca Antelope Avocet Badger Beetle Bison Bluebird Bobcat Bunting Canary Caribou Cheetah Chipmunk Cicada Condor Corgi
Crane Cricket Curlew Dipper Dolphin Dormouse Dove Dragonfly Duck Dunlin Eagle Egret Eider Elk Ermine Falcon Ferret Finch
Firefly Flamingo Gannet Gazelle Gecko Goldfinch Grebe Grouse Hamster Hare Harrier Hawk Hedgehog Heron Hoopoe Hornbill
Horse Hummingbird Ibex Ibis Iguana Impala Jackdaw Jaguar Jay Kestrel Kingfisher Kite Kiwi Koala Kudu Ladybird Lapwing
Lark Leopard Linnet Lion Llama Lobster Lynx Macaw Mallard Manta Marlin Marmot Marten Meerkat Merlin Mongoose Moose
Mustang Narwhal Newt Nightingale Nuthatch Ocelot Octopus Oriole Oryx Osprey Otter Owl Panda Panther Partridge Pelican
Penguin Petrel Pika Pipit Plover Pony Porpoise Puffin Puma Quail Quokka Rabbit Raven Reindeer Robin Salmon Sandpiper
Seahorse Seal Siskin Skylark Spaniel Sparrow Squirrel Starling Stork Sunbird Swan Tapir Tern Terrier Thrush Tiger Toucan
Turtle Vicuna Wallaby Warbler Waxwing Weaver Whippet Wolf Wombat Wren Yak Zebra
"""

#: What an animal is like or made of, capitalized and sorted.
MANNERS = tuple(_MANNERS.split())
#: The animals, capitalized and sorted.
ANIMALS = tuple(_ANIMALS.split())
