/** What a word can be in a sentence. The words of each stand in a list of the same name in the data. */
export const CHILD = 1
export const ADULT = 2
export const PRONOUN = 4
export const PREPOSITION = 8
export const CONJUNCTION = 16
export const BESIDE_NOUN = 32
export const SAY = 64
export const NEGATION = 128
export const BLOCKS_NEGATION = 256
export const CARRIES_NEGATION = 512
export const ADVERB = 1024
export const TITLE = 2048
export const RELATIVE = 4096
export const OWNS_UP = 8192
export const VOICE = 16384
export const AUXILIARY = 32768
export const TOLD = 65536
export const ORDINARY = 131072
export const NAMED = 262144
export const REFUSAL = 524288
/** A verb with which a young person tells something; SAY is wider. */
export const REPORT = 1048576

/** @type {readonly (readonly [string, number])[]} */
export const CLASSES = [
  ['class-child', CHILD],
  ['class-adult', ADULT],
  ['they', PRONOUN],
  ['prepositions', PREPOSITION],
  ['conjunctions', CONJUNCTION],
  ['beside-nouns', BESIDE_NOUN],
  ['say', SAY],
  ['negations', NEGATION],
  ['blocks-negation', BLOCKS_NEGATION],
  ['carries-negation', CARRIES_NEGATION],
  ['adverbs', ADVERB],
  ['titles', TITLE],
  ['relatives', RELATIVE],
  ['owns-up', OWNS_UP],
  ['voice', VOICE],
  ['auxiliaries', AUXILIARY],
  ['told', TOLD],
  ['ordinary', ORDINARY],
  ['named', NAMED],
  ['refusals', REFUSAL],
  ['reports', REPORT],
]
