import { likenessOfWords } from './name-distance.ts'
import { areFormsOfOneName } from './name-variants.ts'

/** How alike two names are: `score` from 0 to 1, and what made them alike, for the sentence that staff read. */
export type Likeness = { readonly score: number; readonly how: 'equal' | 'form' | 'near' | 'part' | 'order' | 'none' }

const unlike: Likeness = { score: 0, how: 'none' }
const particles = new Set(
  'de da do dos das di del della van von der den el al ul bin bint ibn ben mac mc o ap ab la le du'.split(' '),
)

/**
 * Likeness of two people's given names: each a list, the given name first, then preferred and other names, every name
 * as its folded words, `[['anna', 'maria'], ['ania']]`.
 */
export function likenessOfGiven(ones: readonly string[][], others: readonly string[][]): Likeness {
  let best = unlike
  for (const [place, one] of ones.entries()) {
    for (const [also, other] of others.entries()) {
      // Only the two given names make two people the same; a preferred or earlier name makes it likely.
      best = better(best, fadedBy(place + also === 0 ? 1 : 0.97, givenPair(one, other)))
    }
  }
  return best
}

/** Likeness of two family names, each as folded words. */
export function likenessOfFamily(one: readonly string[], other: readonly string[]): Likeness {
  if (one.join('') === other.join('')) return one.length > 0 ? { score: 1, how: 'equal' } : unlike
  const [ours, theirs] = [meaningful(one), meaningful(other)]
  const whole = fadedBy(0.97, familyWord(ours.join(''), theirs.join('')))
  return better(whole, wordByWord(ours, theirs, familyWord))
}

function givenPair(one: readonly string[], other: readonly string[]): Likeness {
  const [ourFirst, theirFirst] = [one[0], other[0]]
  if (ourFirst === undefined || theirFirst === undefined) return unlike
  if (one.join('') === other.join('')) return { score: 1, how: 'equal' }
  // Twins are often given one name in common: Muhammad Yusuf and Muhammad Bilal are not one child for the first name.
  const bothHaveSeveral = one.length > 1 && other.length > 1
  const whole = better(
    givenWord(one.join(''), other.join('')),
    bothHaveSeveral ? wordByWord(one, other, givenWord) : unlike,
  )
  let best = better(whole, fadedBy(bothHaveSeveral ? 0.77 : 0.97, givenWord(ourFirst, theirFirst)))
  for (const word of one) {
    for (const also of other) best = better(best, fadedBy(bothHaveSeveral ? 0.77 : 0.86, givenWord(word, also)))
  }
  return best
}

// Every word of the shorter name must find its like in the longer, in any order.
function wordByWord(one: readonly string[], other: readonly string[], judge: typeof givenWord): Likeness {
  if (one.length < 2 && other.length < 2) return unlike
  const found = (from: readonly string[], among: readonly string[]) =>
    Math.min(...from.map((word) => Math.max(...among.map((also) => judge(word, also).score))))
  if (one.length === other.length) {
    return { score: Math.min(found(one, other), found(other, one)) * 0.97, how: 'order' }
  }
  const score = one.length < other.length ? found(one, other) : found(other, one)
  return { score: Math.min(one.length, other.length) > 0 ? score * 0.92 : 0, how: 'part' }
}

function givenWord(one: string, other: string): Likeness {
  if (one === other) return { score: 1, how: 'equal' }
  if (areFormsOfOneName(one, other)) return { score: 0.95, how: 'form' }
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length === 1) return { score: long.startsWith(short) ? 0.6 : 0, how: 'part' }
  const near = likenessOfWords(one, other)
  // Jan and Jane, Daniel and Danielle, Mario and Maria: one sound apart, and as a rule two people.
  if (differInGender(one, other)) return { score: Math.min(near, 0.74), how: 'near' }
  const cut = short.length >= 4 && (long.endsWith(short) || long.startsWith(short))
  return better({ score: near, how: 'near' }, { score: cut && long.length - short.length >= 3 ? 0.82 : 0, how: 'part' })
}

const endings = ['a', 'e', 'i', 'o', 'us', 'ia', 'io', 'le', 'elle', 'ette', 'ina', 'ine', 'ka']

function differInGender(one: string, other: string): boolean {
  // Abbi, Abbie and Abby differ on paper alone.
  if (/(i|ie|y|ey|ee)$/.test(one) && /(i|ie|y|ey|ee)$/.test(other)) return false
  const stems = stemsOf(one)
  return stemsOf(other).some((stem) => stems.includes(stem))
}

function stemsOf(name: string): string[] {
  const cut = endings.filter((ending) => name.endsWith(ending)).map((ending) => name.slice(0, -ending.length))
  return [name, ...cut.filter((stem) => stem.length > 1)]
}

function familyWord(one: string, other: string): Likeness {
  if (one === other) return { score: 1, how: 'equal' }
  if (familyRoot(one) === familyRoot(other)) return { score: 0.95, how: 'form' }
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length > 3 && /^(o|mac|mc)$/.test(long.slice(0, -short.length)) && long.endsWith(short)) {
    return { score: 0.93, how: 'part' }
  }
  return { score: likenessOfWords(familyRoot(one), familyRoot(other)), how: 'near' }
}

// A daughter's or wife's name differs from a father's by its ending; a clan's Mac is written in three ways or left out.
function familyRoot(family: string): string {
  const root = family
    .replace(/^(mac|mc)(?=\w{3})/, 'mc')
    .replace(/(sk|ck|dzk)(a|i|y|yi|iy|aya|aia|ij|yj)$/, '$1i')
    .replace(/(ov|ev|of|ef|ow|iev)a?$/, 'ov')
    .replace(/(?<=\w{4})(?:iene|aite|yte|ute|as|is|ys|us)$/, '')
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
