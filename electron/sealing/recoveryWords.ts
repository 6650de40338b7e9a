/**
 * The words of a recovery key, one per byte value, in order. No two share their first three letters, and any two differ in
 * three letters at least, so that a misread or misspelt word is none of the others. A printed key is read by these words:
 * the list never changes.
 */
export const RECOVERY_WORDS: readonly string[] = `
acorn agent album alley almond amber anchor angle anvil apron arch aspen atlas attic autumn avenue badge bakery
bamboo banjo barrel basil beach berry bicycle bishop blanket bonnet border bottle bread brick bronze brush
bucket buffalo button cabin cactus camel canoe carpet castle cedar chalk chimney cinema circle clarinet cliff
clover cobalt coconut compass copper cousin coyote cradle cricket crown crystal cube curtain daisy dancer deer
delta denim diamond dolphin donkey dragon drum echo eclipse elbow elephant emerald engine envoy estate evening
fabric falcon farmer feather fence fern fiddle flute forest fossil fountain galaxy garden gazelle geyser ginger
giraffe glacier goblet gorilla granite guitar gull gymnast harbor helmet horizon hotel husky iceberg igloo
indigo insect iris island ivory jaguar jelly jewel jigsaw juniper kayak kernel kitten kiwi knight koala ladder
lagoon lantern lemon leopard library lilac linen lizard lobster lotus lyric magnet maple meadow mercury metal
mimosa mirror mosaic muffin museum napkin narwhal nectar needle nickel nutmeg oboe ocean octopus olive onion
opal orange orchid otter oxygen panda papaya parrot peanut pebble pelican phoenix piano picnic pigeon pillow
pirate plaza polar pony prairie pumpkin puzzle pyramid quail queen rabbit radio raft rainbow raven ribbon rose
saffron sapphire scarf school sculptor seashell shelf silver sketch sleigh slipper snow sofa spider spruce squid
stable stork sugar summer sunset swan syrup teapot temple tennis theater thistle thunder toffee tomato tower
tractor treasure trumpet tulip tunnel turtle twig umbrella unicorn urban vacuum vanilla village vinegar violin
volcano voyage waffle walnut wheat window wolf wombat yacht yogurt zebra zenith zigzag zinc
`
  .trim()
  .split(/\s+/);
