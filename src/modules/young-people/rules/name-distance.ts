import { soundsOf } from './name-sounds.ts'

// Sounds that are taken for one another, with the price of the slip; any other two consonants cost 1.
const nearSounds = new Map<string, number>()
for (const group of [
  'SZXC:0.5',
  'JYG:0.5',
  'XJZC:0.5',
  'KGH:0.6',
  'TD:0.5',
  'PB:0.5',
  'FV:0.4',
  'BV:0.6',
  'MN:0.5',
  'LR:0.8',
  'SK:0.7',
]) {
  const [sounds = '', price] = group.split(':')
  for (const one of sounds) {
    for (const other of sounds) nearSounds.set(one + other, Math.min(Number(price), nearSounds.get(one + other) ?? 1))
  }
}
const vowelPlace: Readonly<Record<string, number>> = { i: 0, e: 1, a: 2, o: 3, u: 4 }

/** Likeness of two single folded words, 0 to 1, as they sound and as they are spelt. */
export function likenessOfWords(one: string, other: string): number {
  if (one === other) return 1
  if (one.length < 2 || other.length < 2) return 0
  const letters = 1 - edits(one, other) / Math.max(one.length, other.length)
  const together = 0.68 * soundLikeness(one, other) + 0.32 * letters
  // A slip of the keys in a long word spoils its sound more than its look.
  return one[0] === other[0] && Math.max(one.length, other.length) > 5 ? Math.max(together, letters) : together
}

// The beginning of a name is seldom misheard: another first sound makes another name (Nina and Mina).
function soundLikeness(one: string, other: string): number {
  let best = 0
  for (const heard of soundsOf(one)) {
    for (const also of soundsOf(other)) {
      const sameStart = heard[0] === also[0] || ('aeiou'.includes(heard.charAt(0)) && one[0] === other[0])
      best = Math.max(best, alikeInSound(heard, also) * (sameStart ? 1 : 0.9))
    }
  }
  return best
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
      const exchanged =
        i > 1 && j > 1 && ours === other[j - 2] && theirs === one[i - 2] ? (before[j - 2] ?? 0) + 0.8 : Infinity
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
