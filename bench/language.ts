// `npm run bench -- language`: the engine beside alex and retext-equality, on the same megabyte of prose in the same run.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { check, enGB, type Phrases, withOwn } from '#child-centred'
import { root } from '../scripts/root.ts'
import { installRivals, rival } from './rivals.ts'

const LETTERS = 1_000_000
const ROUNDS = 5
const TIMES_FASTER = 20
const MOST_GROWTH = 1.5
const MOST_BYTES = 30_000

/** True: within every budget. */
export async function benchLanguage(): Promise<boolean> {
  const text = prose(LETTERS)
  const { alex, equality } = await rivals()
  process.stdout.write(`${text.length} letters of prose; processor time, the best of ${ROUNDS} rounds\n\n`)
  const times = await byTurns({ own: () => check(text), alex: () => alex(text), equality: () => equality(text) })
  const budgets = [
    said('alex / the engine', times.alex / times.own, { least: TIMES_FASTER }),
    said('retext-equality / the engine', times.equality / times.own, { least: TIMES_FASTER }),
    said('a megabyte: 4 times the text / 4 times the time', await lengthGrowth(text), { most: MOST_GROWTH }),
    said('16 times the phrases / the phrases', await phraseGrowth(text), { most: MOST_GROWTH }),
    said('gzipped bytes for the browser', bundleBytes(), { most: MOST_BYTES }),
  ]
  process.stdout.write(`\n(the engine: ${times.own.toFixed(0)} ms, ${check(text).length} findings)\n`)
  return budgets.every(Boolean)
}

function said(
  what: string,
  value: number,
  { least = 0, most = Number.POSITIVE_INFINITY }: { least?: number; most?: number },
) {
  const holds = value >= least && value <= most
  const budget = least > 0 ? `at least ${least}` : `at most ${most}`
  process.stdout.write(`${what.padEnd(52)}${value.toFixed(2).padStart(12)}   ${budget}${holds ? '' : '   OVER'}\n`)
  return holds
}

/** The sentences of the corpus, in an order of their own each time round, so that no paragraph stands there twice. */
function prose(letters: number): string {
  const sentences = ['tuned', 'held-out'].flatMap((half) => {
    const folder = join(root, 'packages', 'retext-child-centred', 'corpus', half)
    return (existsSync(folder) ? readdirSync(folder) : []).flatMap((name) =>
      textsOf(readFileSync(join(folder, name), 'utf8')),
    )
  })
  const parts: string[] = []
  let length = 0
  for (let n = 0; length < letters; n += 1) {
    const next = sentences[(n * 7_919 + Math.floor(n / sentences.length)) % sentences.length] ?? ''
    parts.push(next)
    length += next.length + 1
  }
  return parts.map((one, n) => (n % 6 === 5 ? `${one}\n\n` : `${one} `)).join('')
}

function textsOf(lines: string): string[] {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => String((JSON.parse(line) as { text: string }).text))
}

type Rivals = { readonly alex: (text: string) => unknown; readonly equality: (text: string) => Promise<unknown> }

async function rivals(): Promise<Rivals> {
  await installRivals()
  const [alex, { unified }, english, equality, stringify] = await Promise.all(
    ['alex', 'unified', 'retext-english', 'retext-equality', 'retext-stringify'].map(rival),
  )
  const retext = unified().use(english.default).use(equality.default).use(stringify.default).freeze()
  return { alex: (text) => alex.default(text), equality: (text) => retext.process(text) }
}

/** Milliseconds of the processor, since a machine with other work takes longer by the clock. */
async function cost(work: () => unknown): Promise<number> {
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1_000
}

/** The best round of each, by turns, so that a machine that slows down slows all of them. */
async function byTurns<Name extends string>(works: Record<Name, () => unknown>): Promise<Record<Name, number>> {
  const names = Object.keys(works) as Name[]
  const best = Object.fromEntries(names.map((name) => [name, Number.POSITIVE_INFINITY])) as Record<Name, number>
  for (let round = 0; round < ROUNDS; round += 1)
    for (const name of names) {
      // What was made ready for the others is swept up before, and not in somebody's time.
      await works[name]()
      best[name] = Math.min(best[name], await cost(works[name]))
    }
  return best
}

async function lengthGrowth(text: string): Promise<number> {
  const part = text.slice(0, LETTERS / 4)
  const { whole, quarter } = await byTurns({ whole: () => check(text), quarter: () => check(part) })
  return whole / (4 * quarter)
}

/** Fifteen more phrases for each of ours, all of words that the text is full of, and hardly ever found. */
async function phraseGrowth(text: string): Promise<number> {
  const words = [...new Set(text.toLowerCase().match(/[a-z]{5,}/g))]
  const phrases = enGB().rules.flatMap((rule) => rule.phrases)
  const word = (n: number) => words[n % words.length]
  const made = Array.from(
    { length: 15 * phrases.length },
    (_, n) => `${word(n)} ..2 ${word(n * 31 + 7)} ..2 ${word(n * 101 + 13)}`,
  )
  const said = { title: 'made up', why: 'To measure.', fine: 'Always.', source: 'This benchmark' }
  const rule = { ...said, id: 'made-up', strength: 'inform' as const, instead: ['nothing'], phrases: made }
  const more: Phrases = withOwn({ add: [rule] })
  const { many, few } = await byTurns({ many: () => check(text, more), few: () => check(text, enGB()) })
  return many / few
}

function bundleBytes(): number {
  const assets = join(root, 'dist', 'assets')
  const scripts = readdirSync(assets).filter((name) => /^(?:advice|language)[\w-]*\.js$/.test(name))
  return Math.max(...scripts.map((name) => gzipSync(readFileSync(join(assets, name)), { level: 9 }).length))
}
