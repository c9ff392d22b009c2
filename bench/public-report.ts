import type { Loads, Row } from './public-load.ts'
import { LATEST, type Missed, missed, type VisitRow, type Visits } from './public-visits.ts'

const MOST_BYTES = 14_000
const MOST_CPU_MS = 0.6
const LEAST_OF_BARE = 0.6
const TIMES_RIVAL = 5
/** Below this the load generator or other work on the machine may have held the server up, and not its own work. */
const LEAST_BUSY = 0.8

/** One line of the verdict. */
export type Budget = { readonly what: string; readonly value: string; readonly limit: string; readonly isKept: boolean }

export function loadTable({ rows, bare, rival }: Loads): string {
  const lines = [
    line(['page', 'bytes', 'a second', 'of bare', 'CPU ms', 'busy', '']),
    ...rows.map((row) =>
      line([
        row.path,
        String(row.bytes),
        ...figures(row, row.ofBare.toFixed(2)),
        row.isLive ? 'drawn at each visit' : '',
      ]),
    ),
    line(['bare node:http, all pages', '', ...figures(bare, ''), '']),
    line(['Express, Nunjucks, macros', String(rival.letters), ...figures(rival, ''), `not packed; ours ${rival.ours}`]),
  ]
  return `${lines.join('\n')}\n\n`
}

function figures({ perSecond, cpu, busy }: Loads['bare'], ofBare: string): string[] {
  return [perSecond.toFixed(0), ofBare, cpu.toFixed(3), `${busy.toFixed(2)}${busy < LEAST_BUSY ? ' LOW' : ''}`]
}

export function visitTable({ rows, bare }: Visits): string {
  const heads = ['page', 'speed', 'access', 'practice', 'search', 'first ms', 'of bare', 'largest', 'of bare']
  const lines = [
    line([...heads, '']),
    ...rows.map((row) => {
      const { performance, accessibility, 'best-practices': practices, seo } = row.scores
      const paints = (['first', 'largest'] as const).flatMap((one) => [
        row[one].toFixed(0),
        (row[one] / bare[one]).toFixed(3),
      ])
      return line([row.path, ...[performance, accessibility, practices, seo].map(String), ...paints, remarks(row)])
    }),
    line(['bare page of 3 kB', '', '', '', '', bare.first.toFixed(0), '', bare.largest.toFixed(0), '', '']),
  ]
  return `Lighthouse, a telephone; scores on slow 4G, paints on slow 3G\n${lines.join('\n')}\n\n`
}

function remarks({ failed, isUnlisted, visits }: VisitRow): string {
  const cost = Object.values(failed).flat()
  return [isUnlisted ? 'unlisted' : '', visits > 1 ? `middle of ${visits}` : '', cost.join(' ')]
    .filter(Boolean)
    .join('; ')
}

export function budgetsOfLoads({ rows, rival }: Loads): Budget[] {
  const ahead = rows.filter(({ isLive }) => !isLive)
  const bytes = most(rows, ({ bytes: one }) => one)
  const dearest = (list: readonly Row[]) => most(list, ({ cpu }) => cpu)
  const cpu = dearest(ahead)
  const live = rows.filter(({ isLive }) => isLive)
  const drawn = live.length === 0 ? [] : [dearest(live)]
  const slowest = most(ahead, ({ ofBare }) => -ofBare)
  return [
    upTo(`packed bytes of the largest page (${bytes.path})`, bytes.bytes, MOST_BYTES, 0),
    upTo(`server CPU, ms: the dearest from memory (${cpu.path})`, cpu.cpu, MOST_CPU_MS, 3),
    ...drawn.map(({ path, cpu: ms }) =>
      upTo(`server CPU, ms: the dearest drawn at each visit (${path})`, ms, MOST_CPU_MS, 3),
    ),
    atLeast(`pages a second / bare, from memory (${slowest.path})`, slowest.ofBare, LEAST_OF_BARE),
    atLeast('pages a second / Express, Nunjucks, macros', rival.times, TIMES_RIVAL),
  ]
}

const WORDS: Readonly<Record<Missed, string>> = {
  performance: 'Lighthouse performance of 100',
  accessibility: 'Lighthouse accessibility of 100',
  'best-practices': 'Lighthouse best practices of 100',
  seo: 'Lighthouse SEO of 100, or noindex alone costs points',
  first: `first paint on slow 3G / bare, up to ${LATEST}`,
  largest: `largest paint on slow 3G / bare, up to ${LATEST}`,
}

export function budgetsOfVisits({ rows, bare }: Visits): Budget[] {
  return (Object.keys(WORDS) as Missed[]).map((one) => {
    const off = rows.filter((row) => missed(row, bare).includes(one)).map(({ path }) => path)
    const value = `${rows.length - off.length} of ${rows.length}`
    return { what: WORDS[one], value, limit: off.join(' ') || 'every page', isKept: off.length === 0 }
  })
}

function most(rows: readonly Row[], of: (row: Row) => number): Row {
  const [first, ...others] = rows
  if (first === undefined) throw new Error('No page was measured')
  return others.reduce((so, row) => (of(row) > of(so) ? row : so), first)
}

function upTo(what: string, value: number, limit: number, digits: number): Budget {
  return { what, value: value.toFixed(digits), limit: `at most ${limit}`, isKept: value <= limit }
}

function atLeast(what: string, value: number, limit: number): Budget {
  return { what, value: value.toFixed(2), limit: `at least ${limit}`, isKept: value >= limit }
}

function line(cells: readonly string[]): string {
  const last = cells.length - 1
  return cells
    .map((cell, n) => (n === 0 ? cell.padEnd(32) : n === last ? `  ${cell}` : cell.padStart(10)))
    .join('')
    .trimEnd()
}
