import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../scripts/root.ts'
import { type Category, Lighthouse, middleVisit, type Visited } from './lighthouse.ts'
import { quantile } from './load.ts'
import { startServer } from './server.ts'

/** How much later than a bare page of 3 kB a page may be painted. */
export const LATEST = 1.05
const BARE_BYTES = 3_000
const VISITS = 3
/** The bare page is visited again after so many of ours, and its middle visit counts. */
const TURN = 4

/** `first`, `largest`: milliseconds on slow 3G. */
export type VisitRow = Visited & { readonly path: string; readonly visits: number }
export type Visits = { readonly rows: readonly VisitRow[]; readonly bare: Bare }
type Bare = { readonly first: number; readonly largest: number }

/**
 * Each page is visited once; one that misses a budget is visited twice more, and the middle counts: what else this machine
 * does makes a visit slower, and never quicker.
 */
export async function measureVisits(base: string, paths: readonly string[]): Promise<Visits> {
  const bare = await startServer('bare-pages.ts', {
    '/': { body: barePage().toString('base64'), encoding: 'identity' },
  })
  const lighthouse = await Lighthouse.start()
  try {
    const bares: Visited[] = []
    const seen = new Map<string, Visited[]>()
    const visit = async (path: string, n: number) => {
      if (n % TURN === 0) bares.push(await lighthouse.visit(`${bare.base}/`))
      seen.set(path, [...(seen.get(path) ?? []), await lighthouse.visit(base + path)])
    }
    for (const [n, path] of paths.entries()) await visit(path, n)
    const rowOf = (path: string) => rowFrom(path, seen.get(path) ?? [])
    const again = paths.filter((path) => missed(rowOf(path), middleBare(bares)).length > 0)
    for (const [n, path] of again.flatMap((path) => Array(VISITS - 1).fill(path)).entries()) await visit(path, n)
    return { rows: paths.map(rowOf), bare: middleBare(bares) }
  } finally {
    await lighthouse.close()
    await bare.stop()
  }
}

export type Missed = Category | 'first' | 'largest'

/** The budgets that a page is not within. */
export function missed(row: VisitRow, bare: Bare): Missed[] {
  const scores = (Object.keys(row.scores) as Category[]).filter((one) => !isWhole(row, one))
  const paints = (['first', 'largest'] as const).filter((one) => !(row[one] <= LATEST * bare[one]))
  return [...scores, ...paints]
}

/**
 * A page that asks search engines to leave it out loses points for that very thing, and shall: who looks for traces of a
 * visit may be who watches the phone. It is whole when nothing else costs it any.
 */
function isWhole({ scores, failed, isUnlisted }: VisitRow, one: Category): boolean {
  if (one === 'seo' && isUnlisted) return failed.seo.join() === LEFT_OUT
  return scores[one] === 100
}

const LEFT_OUT = 'is-crawlable'

function rowFrom(path: string, visits: readonly Visited[]): VisitRow {
  return { path, visits: visits.length, ...middleVisit(visits) }
}

function middleBare(bares: readonly Visited[]): Bare {
  const middle = (one: keyof Bare) =>
    quantile(
      bares.map((visit) => visit[one]),
      0.5,
    )
  return { first: middle('first'), largest: middle('largest') }
}

/** Words without anything around them, three thousand bytes as they go over the wire. */
function barePage(): Buffer {
  const words = readFileSync(join(root, 'STYLE.md'), 'utf8').replaceAll(/[^\w ,.]/g, ' ')
  const head =
    '<!DOCTYPE html><html lang="en"><meta name="viewport" content="width=device-width"><title>Bare</title><h1>Bare</h1><p>'
  return Buffer.from((head + words).slice(0, BARE_BYTES), 'latin1')
}
