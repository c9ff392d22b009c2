// How a name sounds to British ears, in several readings, because a name is written down by whoever heard it.
// A reading is a string: capitals are consonant sounds (S hiss, Z buzz, X hush, C as in church), small letters vowels.
// The readings are our own and rough on purpose: they find candidates; likeness is judged on the letters as well.

type Step = readonly [RegExp, string]

const irish: readonly Step[] = [
  [/bh|mh/g, 'V'],
  [/fh/g, ''],
  [/(?<=.)(dh|gh)|(?<=[aeiou])th(?=[aeiou])/g, ''],
  [/ch|c/g, 'K'],
  [/s(?=[ei])|(?<=[ei])s$/g, 'X'],
]
const eastern: readonly Step[] = [
  [/szcz|shch/g, 'XC'],
  [/cz|cs/g, 'C'],
  [/sz|rz/g, 'X'],
  [/dz/g, 'J'],
  [/ch|kh/g, 'H'],
  [/c(?!k)|ts|tz/g, 'S'],
  [/w/g, 'V'],
  [/^x/g, 'KS'],
  [/^[jy](?=e)/g, ''],
  [/j/g, 'y'],
]
const southern: readonly Step[] = [
  [/^h/g, ''],
  [/^g(?=[eiy])/g, 'J'],
  [/nh/g, 'N'],
  [/lh/g, 'L'],
  [/x/g, 'X'],
  [/dj|dzh/g, 'J'],
  [/j/g, 'Z'],
  [/kh/g, 'H'],
  [/gh|q/g, 'G'],
  [/^ou(?=[aeiou])/g, 'V'],
]
const english: readonly Step[] = [
  [/eigh/g, 'ai'],
  [/(?<=[^aeiouy])e$/g, ''],
]

const shared: readonly Step[] = [
  [/^kn|^gn/g, 'N'],
  [/^wr/g, 'R'],
  [/^ps/g, 'S'],
  [/^gh/g, 'G'],
  [/gh/g, ''],
  [/tch|ch/g, 'C'],
  [/sch|sh|zh/g, 'X'],
  [/ck|qu?|kh?/g, 'K'],
  [/c(?=[eiy])/g, 'S'],
  [/c/g, 'K'],
  [/ph/g, 'F'],
  [/th/g, 'T'],
  [/dh/g, 'D'],
  [/bh/g, 'B'],
  [/dj|dzh|j/g, 'J'],
  [/^x/g, 'Z'],
  [/x/g, 'KS'],
  [/^w|(?<=[aeiouy])w(?=[aeiouy])|(?<=[^aeiouy])w/g, 'V'],
  [/w/g, 'u'],
  [/^y(?=[aeou])|(?<=[aeiou])y(?=[aeou])/g, 'Y'],
  [/^h(?=[aeiouy])|(?<=[aeiouy])h(?=[aeiouy])/g, 'H'],
  [/h/g, ''],
  [/ee|ea|ie|ei|ey|y/g, 'i'],
  [/ai|ae/g, 'a'],
  [/au|oa|ao/g, 'o'],
  [/oo|ou|eu/g, 'u'],
  [/([aeiou])[aeiou]+/g, '$1'],
]

/**
 * The readings of one folded word, without repeats: `soundsOf('siobhan')` holds `XiVan`, `soundsOf('shivaun')` `XiVon`.
 * A word outside the Latin letters sounds as it is written.
 */
export function soundsOf(word: string): string[] {
  if (!/^[a-z]+$/.test(word)) return [word]
  return [...new Set([english, irish, eastern, southern].map((dialect) => reading(word, dialect)))]
}

/**
 * What an index keeps of a sound: consonants only, with near sounds made one, a leading vowel as A.
 * `siobhan` and `shivaun` both have `SVN`. Short keys say little, so a word of one consonant keeps its vowels.
 */
export function soundKeys(word: string): string[] {
  return [...new Set(soundsOf(word).map(coarse))]
}

function reading(word: string, dialect: readonly Step[]): string {
  let sound = word
  for (const [pattern, replacement] of [...dialect, ...shared]) sound = sound.replace(pattern, replacement)
  return sound.replace(/[^aeiou]/g, (letter) => letter.toUpperCase()).replace(/([A-Z])\1+/g, '$1')
}

function coarse(sound: string): string {
  const near = sound
    .replace(/[XZC]/g, 'S')
    .replace(/(?<=.)Y/g, '')
    .replace(/^Y/, 'J')
    .replace(/F/g, 'V')
    .replace(/^[aeiou]/, 'A')
  const consonants = near.replace(/[aeiou]|(?<=.)H/g, '').replace(/(.)\1+/g, '$1')
  return consonants.length > 1 ? consonants : near
}
