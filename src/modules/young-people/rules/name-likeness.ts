import { soundsOf } from './name-sounds.ts'
import { areFormsOfOneName } from './name-variants.ts'

/** How alike two names are: `score` from 0 to 1, and what made them alike, for the sentence that staff read. */
export type Likeness = { readonly score: number; readonly how: 'equal' | 'form' | 'near' | 'part' | 'order' | 'none' }

const unlike: Likeness = { score: 0, how: 'none' }
const particles = new Set('de da do dos das di del della van von der den el al ul bin bint ibn ben mac mc o ap ab la le du'.split(' '))

// Sounds that are taken for one another, with the price of the slip; any other two consonants cost 1.
const nearSounds = new Map<string, number>()
for (const group of ['SZXC:0.5', 'JYG:0.5', 'XJZC:0.5', 'KGH:0.6', 'TD:0.5', 'PB:0.5', 'FV:0.4', 'BV:0.6', 'MN:0.5', 'LR:0.8', 'SK:0.7']) {
  const [sounds = '', price] = group.split(':')
  for (const one of sounds) {
    for (const other of sounds) nearSounds.set(one + other, Math.min(Number(price), nearSounds.get(one + other) ?? 1))
  }
}
const vowelPlace: Readonly<Record<string, number>> = { i: 0, e: 1, a: 2, o: 3, u: 4 }

/** Likeness of two given names, each as folded words: `[['anna', 'maria']]` or with preferred and other names beside. */
export function likenessOfGiven(ones: readonly string[][], others: readonly string[][]): Likeness {
  let best = unlike
  for (const one of ones) {
    for (const other of others) best = better(best, givenPair(one, other))
  }
  return best
}

/** Likeness of two family names, each as folded words. */
export function likenessOfFamily(one: readonly string[], other: readonly string[]): Likeness {
  if (one.join('') === other.join('')) return one.length > 0 ? { score: 1, how: 'equal' } : unlike
  const [ours, theirs] = [meaningful(one), meaningful(other)]
  const whole = familyWord(ours.join(''), theirs.join(''))
  const [short, long] = ours.length <= theirs.length ? [ours, theirs] : [theirs, ours]
  if (long.length < 2 || short.length === 0) return whole
  const found = short.map((word) => long.map((wanted) => familyWord(word, wanted).score).reduce((a, b) => Math.max(a, b)))
  const weakest = Math.min(...found)
  const how = short.length === long.length ? 'order' : 'part'
  return better(whole, { score: weakest * (how === 'order' ? 0.97 : 0.92), how })
}

/** Likeness of two single folded words as they sound and as they are spelt. */
export function likenessOfWords(one: string, other: string): number {
  if (one === other) return 1
  if (one.length < 2 || other.length < 2) return 0
  const letters = 1 - edits(one, other) / Math.max(one.length, other.length)
  let sound = 0
  for (const heard of soundsOf(one)) for (const also of soundsOf(other)) sound = Math.max(sound, alikeInSound(heard, also))
  const together = 0.68 * sound + 0.32 * letters
  // A slip of the keys in a long word spoils its sound more than its look.
  return one[0] === other[0] && Math.max(one.length, other.length) > 5 ? Math.max(together, letters) : together
}

function givenPair(one: readonly string[], other: readonly string[]): Likeness {
  const [ourFirst, theirFirst] = [one[0], other[0]]
  if (ourFirst === undefined || theirFirst === undefined) return unlike
  if (one.join('') === other.join('')) return { score: 1, how: 'equal' }
  let best = better(givenWord(one.join(''), other.join('')), fadedBy(0.97, givenWord(ourFirst, theirFirst)))
  for (const word of one) {
    for (const also of other) best = better(best, fadedBy(0.86, givenWord(word, also)))
  }
  return best
}

function givenWord(one: string, other: string): Likeness {
  if (one === other) return { score: 1, how: 'equal' }
  if (areFormsOfOneName(one, other)) return { score: 0.95, how: 'form' }
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length === 1) return { score: long.startsWith(short) ? 0.6 : 0, how: 'part' }
  const near = likenessOfWords(one, other)
  // Jan and Jane, Daniel and Danielle, Mario and Maria: one sound apart, and as a rule two people.
  if (stem(one) === stem(other)) return { score: Math.min(near, 0.74), how: 'near' }
  const cut = short.length >= 4 && (long.endsWith(short) || long.startsWith(short))
  return better({ score: near, how: 'near' }, { score: cut && long.length - short.length >= 3 ? 0.82 : 0, how: 'part' })
}

function stem(name: string): string {
  return name.length < 3 ? name : name.replace(/(ette|elle|ina|ine|ia|le|a|e|o|us|i)$/, '')
}

function familyWord(one: string, other: string): Likeness {
  if (one === other) return { score: 1, how: 'equal' }
  if (familyRoot(one) === familyRoot(other)) return { score: 0.95, how: 'form' }
  return { score: likenessOfWords(familyRoot(one), familyRoot(other)), how: 'near' }
}

// A daughter's or wife's name differs from a father's by its ending; a clan's Mac is written in three ways or left out.
function familyRoot(family: string): string {
  const root = family
    .replace(/^(mac|mc|o)(?=[^aeiou]\w{3}|[aeiou]\w{4})/, (start) => (start === 'o' ? (family.startsWith('obr') || family.startsWith('oc') || family.startsWith('on') || family.startsWith('os') ? '' : 'o') : 'mc'))
    .replace(/(sk|ck|dzk)(a|i|y|yi|iy|aya|aia|ij|yj)$/, '$1i')
    .replace(/(ov|ev|of|ef|ow|iev)a?$/, 'ov')
    .replace(/(\w{4,})(iene|aite|yte|ute|as|is|ys|us)$/, '$1')
  return root.length < 3 ? family : root
}

function meaningful(words: readonly string[]): readonly string[] {
  const kept = words.filter((word) => !particles.has(word))
  return kept.length > 0 ? kept : words
}

function better(one: Likeness, other: Likeness): Likeness {
  return other.score > one.score ? other : one
}

function fadedBy(share: number, likeness: Likeness): Likeness {
  return { ...likeness, score: likeness.score * share }
}

function alikeInSound(one: string, other: string): number {
  const weight = (sound: string) => [...sound].reduce((sum, letter) => sum + priceOfLoss(letter), 0)
  return Math.max(0, 1 - distance(one, other, soundPrices) / Math.max(weight(one), weight(other), 1))
}

type Prices = { readonly lose: (letter: string) => number; readonly swap: (one: string, other: string) => number }

const soundPrices: Prices = { lose: priceOfLoss, swap: priceOfSwap }
const letterPrices: Prices = { lose: () => 1, swap: () => 1 }

function edits(one: string, other: string): number {
  return distance(one, other, letterPrices)
}

function priceOfLoss(letter: string): number {
  return letter in vowelPlace || letter === 'H' || letter === 'Y' ? 0.5 : 1
}

function priceOfSwap(one: string, other: string): number {
  const [place, also] = [vowelPlace[one], vowelPlace[other]]
  if (place !== undefined && also !== undefined) return Math.min(0.5, Math.abs(place - also) * 0.2)
  return nearSounds.get(one + other) ?? 1
}

// Edit distance where each loss, swap and exchange of neighbours has its price.
function distance(one: string, other: string, prices: Prices): number {
  let before: number[] = []
  let row = [0]
  for (const letter of other) row.push((row.at(-1) ?? 0) + prices.lose(letter))
  for (let i = 1; i <= one.length; i++) {
    const ours = one.charAt(i - 1)
    const next = [(row[0] ?? 0) + prices.lose(ours)]
    for (let j = 1; j <= other.length; j++) {
      const theirs = other.charAt(j - 1)
      const exchanged = i > 1 && j > 1 && ours === other[j - 2] && theirs === one[i - 2] ? (before[j - 2] ?? 0) + 0.8 : Infinity
      next.push(
        Math.min(
          (row[j] ?? 0) + prices.lose(ours),
          (next[j - 1] ?? 0) + prices.lose(theirs),
          (row[j - 1] ?? 0) + (ours === theirs ? 0 : prices.swap(ours, theirs)),
          exchanged,
        ),
      )
    }
    before = row
    row = next
  }
  return row.at(-1) ?? 0
}
