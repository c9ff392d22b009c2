import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { rawGet } from '../tests/journeys/wire.ts'
import type { BarePages } from './bare-pages.ts'
import { type Flooded, flood } from './flood.ts'
import type { GovukPage } from './govuk-pages.ts'
import { type Server, startServer } from './server.ts'

const AT_ONCE = 10
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 5)
const ROUND_MS = Number(process.env['BENCH_ROUND_MS'] ?? 500)

/** The page that the rival draws too: it has more of the pieces that the macros are for than any other. */
const RIVALLED = '/you/signs'

/**
 * `bytes`: as packed. `perSecond`, `cpu`, `busy`: the best round. `ofBare`: pages a second for each of bare node:http's.
 * `isLive`: drawn at each visit, from what the database says.
 */
export type Row = Flooded & {
  readonly path: string
  readonly bytes: number
  readonly ofBare: number
  readonly isLive: boolean
}
export type Loads = {
  readonly rows: readonly Row[]
  readonly bare: Flooded
  /** Pages a second of ours for each of the rival's; and the letters of both, not packed. */
  readonly rival: Flooded & { readonly times: number; readonly letters: number; readonly ours: number }
}

/** Each page from Rose and from a bare node:http server, by turns, so that a machine that slows down slows both. */
export async function measureLoads(rose: Server, paths: readonly string[]): Promise<Loads> {
  const pages = new Map(await Promise.all(paths.map(async (path) => [path, await rawGet(rose.base + path)] as const)))
  const bare = await startServer('bare-pages.ts', barePages(pages))
  try {
    const rows: Row[] = []
    const bares: Flooded[] = []
    for (const [path, { body, headers }] of pages) {
      const rounds = await byTurns({ rose: [rose, path], bare: [bare, path] })
      const [own, its] = [best(rounds.map((round) => round.rose)), best(rounds.map((round) => round.bare))]
      // A practice site says what each answer took; one from memory was made by nobody.
      const isLive = headers['server-timing'] !== undefined
      rows.push({ path, bytes: body.length, isLive, ofBare: own.perSecond / its.perSecond, ...own })
      bares.push(its)
    }
    return { rows, bare: best(bares), rival: await measureRival(rose, pages) }
  } finally {
    await bare.stop()
  }
}

type Wire = Awaited<ReturnType<typeof rawGet>>

async function measureRival(rose: Server, pages: ReadonlyMap<string, Wire>): Promise<Loads['rival']> {
  const html = htmlOf(pages.get(RIVALLED))
  const rival = await startServer('govuk-pages.ts', takenApart(html))
  try {
    const letters = (await rawGet(`${rival.base}/`)).body.length
    const rounds = await byTurns({ rose: [rose, RIVALLED], rival: [rival, '/'] })
    const [own, its] = [best(rounds.map((round) => round.rose)), best(rounds.map((round) => round.rival))]
    return { ...its, times: own.perSecond / its.perSecond, letters, ours: Buffer.byteLength(html) }
  } finally {
    await rival.stop()
  }
}

async function byTurns<Name extends string>(
  sides: Record<Name, readonly [Server, string]>,
): Promise<Record<Name, Flooded>[]> {
  const rounds: Record<Name, Flooded>[] = []
  for (let round = 0; round <= ROUNDS; round += 1) {
    const done = {} as Record<Name, Flooded>
    for (const name of Object.keys(sides) as Name[]) {
      const [server, path] = sides[name]
      done[name] = await flood(server, path, { milliseconds: ROUND_MS, atOnce: AT_ONCE })
    }
    // In the first everybody warms up.
    if (round > 0) rounds.push(done)
  }
  return rounds
}

/** What else this machine does makes a round slower, and never quicker. */
function best(rounds: readonly Flooded[]): Flooded {
  return rounds.reduce((so, round) => (round.perSecond > so.perSecond ? round : so))
}

function barePages(pages: ReadonlyMap<string, Wire>): BarePages {
  return Object.fromEntries(
    [...pages].map(([path, { body, encoding }]) => [path, { body: body.toString('base64'), encoding }]),
  )
}

function htmlOf(page: Wire | undefined): string {
  if (page === undefined) throw new Error(`${RIVALLED} is no public page any more`)
  const { body, encoding } = page
  return String(encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body)
}

/** Every piece of our page for which there is a macro, and the rest as it stands. */
function takenApart(html: string): GovukPage {
  const inside = (mark: RegExp) => mark.exec(html)?.[1] ?? ''
  const folded = /<details[^>]*><summary[^>]*><span[^>]*>(.*?)<\/span><\/summary><div[^>]*>(.*?)<\/div><\/details>/gs
  const parts = inside(/<main[^>]*>(.*?)<\/main>/s).split(folded)
  const blocks = parts.flatMap((part, n) => {
    if (n % 3 === 0) return [{ html: part }]
    return n % 3 === 1 ? [{ summary: part, html: parts[n + 1] ?? '' }] : []
  })
  const links = [...inside(/<footer[^>]*>(.*?)<\/footer>/s).matchAll(/<a [^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/gs)]
  return {
    title: inside(/<title>(.*?)<\/title>/),
    css: inside(/<style>(.*?)<\/style>/s),
    blocks,
    links: links.map(([, href = '', text = '']) => ({ href, text })),
  }
}
