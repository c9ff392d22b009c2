// `npm run bench -- language`: the engine beside alex and retext-equality, on the same megabyte of prose in the same run.
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { check, enGB, type Phrases, withOwn } from '#child-centred'
import { askNpm } from '../scripts/npm.ts'
import { root } from '../scripts/root.ts'
import { quantile } from './load.ts'

const LETTERS = 1_000_000
const ROUNDS = 7
const TIMES_FASTER = 20
const MOST_GROWTH = 1.5
const MOST_BYTES = 30_000

/** True: within every budget. */
export async function benchLanguage(): Promise<boolean> {
  const text = prose(LETTERS)
  const { alex, equality } = await rivals()
  process.stdout.write(`${text.length} letters of prose; the median of ${ROUNDS} rounds, of the others of 3\n\n`)
  const own = time(() => check(text), ROUNDS)
  const budgets = [
    said('alex / the engine', time(() => alex(text), 3) / own, { least: TIMES_FASTER }),
    said('retext-equality / the engine', (await timeOf(() => equality(text), 3)) / own, { least: TIMES_FASTER }),
    said('a megabyte: 4 times the text / 4 times the time', lengthGrowth(text), { most: MOST_GROWTH }),
    said('16 times the phrases / the phrases', phraseGrowth(text), { most: MOST_GROWTH }),
    said('gzipped bytes for the browser', bundleBytes(), { most: MOST_BYTES }),
  ]
  process.stdout.write(`\n(the engine: ${own.toFixed(0)} ms, ${check(text).length} findings)\n`)
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
    return readdirSync(folder).flatMap((name) => textsOf(readFileSync(join(folder, name), 'utf8')))
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

/** They are installed for this benchmark alone. */
async function rivals(): Promise<Rivals> {
  const folder = join(root, 'bench', 'rivals')
  const installed = await askNpm(['ci', '--prefix', folder, '--no-audit', '--no-fund'])
  if (installed.code !== 0) throw new Error(`What it is measured against could not be installed: ${installed.stderr}`)
  const from = createRequire(join(folder, 'package.json'))
  const load = async (name: string) => import(pathToFileURL(from.resolve(name)).href)
  const [alex, { unified }, english, equality, stringify] = await Promise.all(
    ['alex', 'unified', 'retext-english', 'retext-equality', 'retext-stringify'].map(load),
  )
  const retext = unified().use(english.default).use(equality.default).use(stringify.default).freeze()
  return { alex: (text) => alex.default(text), equality: (text) => retext.process(text) }
}

function time(work: () => unknown, rounds: number): number {
  work()
  return quantile(
    Array.from({ length: rounds }, () => {
      const start = performance.now()
      work()
      return performance.now() - start
    }),
    0.5,
  )
}

async function timeOf(work: () => Promise<unknown>, rounds: number): Promise<number> {
  await work()
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return quantile(times, 0.5)
}

function lengthGrowth(text: string): number {
  const quarter = time(() => check(text.slice(0, LETTERS / 4)), ROUNDS)
  return time(() => check(text), ROUNDS) / (4 * quarter)
}

/** Fifteen more phrases for each of ours, looked for at words that the text is full of, and never found. */
function phraseGrowth(text: string): number {
  const words = [...new Set(text.toLowerCase().match(/[a-z]{5,}/g))]
  const phrases = enGB().rules.flatMap((rule) => rule.phrases)
  const made = Array.from({ length: 15 * phrases.length }, (_, n) => `${words[n % words.length]} ..2 zq${n}`)
  const rule = { id: 'made-up', strength: 'inform', why: 'To measure.', instead: ['nothing'], phrases: made } as const
  const more: Phrases = withOwn({ add: [rule] })
  return time(() => check(text, more), ROUNDS) / time(() => check(text, enGB()), ROUNDS)
}

function bundleBytes(): number {
  const assets = join(root, 'dist', 'assets')
  const scripts = readdirSync(assets).filter((name) => /^(?:advice|language)[\w-]*\.js$/.test(name))
  return Math.max(...scripts.map((name) => gzipSync(readFileSync(join(assets, name)), { level: 9 }).length))
}
