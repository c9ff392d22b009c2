// `npm run bench [-- NAME]`: the main pages on a small and a large county, ten requests at once, and what the trail costs its
// writers; as ratios of one run.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../scripts/root.ts'
import { benchAdvice } from './advice.ts'
import { benchAudit } from './audit.ts'
import { benchLanguage } from './language.ts'
import { type Aim, load, quantile, type Sample } from './load.ts'
import { PAGES, type Page, type Visit } from './pages.ts'
import { benchPublic } from './public.ts'
import { type Running, startRose } from './rose.ts'

const AT_ONCE = 10
const COUNT = Number(process.env['BENCH_COUNT'] ?? 300)
const SMALL = 5
const LARGE = Number(process.env['BENCH_SCALE'] ?? 200)

const wanted = process.argv[2]
const pages = PAGES.filter((page) => wanted === undefined || page.name.includes(wanted))
const data = join(root, 'data')
if (wanted === 'audit') process.exit((await benchAudit()) ? 0 : 1)
if (wanted === 'advice') process.exit((await benchAdvice()) ? 0 : 1)
if (wanted === 'public') process.exit((await benchPublic()) ? 0 : 1)
if (wanted === 'language') process.exit((await benchLanguage()) ? 0 : 1)
const small = await measureAll(await startRose(data, SMALL))
const large = await measureAll(await startRose(data, LARGE))
process.stdout.write(`county of scale ${LARGE} beside ${SMALL}; ${COUNT} requests a page, ${AT_ONCE} at once\n\n`)
process.stdout.write(
  `${row(['page', 'own queries', 'p50 ms', 'p95 ms', 'SQL ms', 'outside SQL ms', 'outside/SQL', 'SQL large/small', 'bare http/Rose'])}\n`,
)
let over = 0
for (const page of pages) over += await report(page)
process.stdout.write(over === 0 ? '\nEvery page is within its budget.\n' : `\n${over} budgets are broken.\n`)
process.exitCode = over === 0 ? 0 : 1
if (wanted === undefined && !(await benchAudit())) process.exitCode = 1
if (wanted === undefined && !(await benchLanguage())) process.exitCode = 1
if (wanted === undefined && !(await benchAdvice())) process.exitCode = 1
if (wanted === undefined && !(await benchPublic())) process.exitCode = 1

async function measureAll(rose: Running): Promise<Map<string, Sample[]>> {
  const samples = new Map<string, Sample[]>()
  try {
    for (const page of pages) samples.set(page.name, await measure(rose, page))
  } finally {
    await rose.stop()
  }
  return samples
}

async function measure({ base, longest }: Running, page: Page): Promise<Sample[]> {
  const cookie = page.person === 'nobody' ? '' : await signIn(base, page.person)
  const read = async (path: string) => (await fetch(base + path, { headers: { cookie } })).text()
  const visit: Visit = { base, cookie, read, longest }
  const aim: Aim = { ...(await page.aim(visit)), cookie }
  await load(aim, { count: 30, atOnce: AT_ONCE })
  return load(aim, { count: COUNT, atOnce: AT_ONCE })
}

async function signIn(base: string, person: string): Promise<string> {
  const answer = await fetch(`${base}/demo/sign-in`, {
    method: 'POST',
    body: new URLSearchParams({ person }),
    redirect: 'manual',
  })
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}

async function report(page: Page): Promise<number> {
  const here = large.get(page.name) ?? []
  const there = small.get(page.name) ?? []
  const sql = quantile(
    here.map((s) => s.sql.milliseconds),
    0.5,
  )
  const outside = quantile(
    here.map((s) => s.total - s.sql.milliseconds),
    0.5,
  )
  const p95 = quantile(
    here.map((s) => s.took),
    0.95,
  )
  const queries = Math.max(...here.map((s) => s.own.queries))
  const growth =
    sql /
    Math.max(
      quantile(
        there.map((s) => s.sql.milliseconds),
        0.5,
      ),
      0.01,
    )
  const bare = await bareTime(here[0]?.bytes ?? 0)
  const mine = quantile(
    here.map((s) => s.took),
    0.5,
  )
  const broken = [queries > 8, p95 >= 100, outside > Math.max(sql, 5)]
  const marks = (value: string, isBroken: boolean | undefined) => (isBroken ? `${value} OVER` : value)
  process.stdout.write(
    `${row([page.name, marks(String(queries), broken[0]), mine.toFixed(1), marks(p95.toFixed(1), broken[1]), sql.toFixed(1), marks(outside.toFixed(1), broken[2]), (outside / Math.max(sql, 0.01)).toFixed(2), growth.toFixed(2), (bare / mine).toFixed(3)])}\n`,
  )
  return broken.filter(Boolean).length
}

async function bareTime(bytes: number): Promise<number> {
  const child = spawn(process.execPath, [join(root, 'bench', 'bare-server.ts'), String(bytes)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const port = await new Promise<string>((resolve) =>
    child.stdout.once('data', (text: Buffer) => resolve(String(text).trim())),
  )
  const samples = await load({ url: `http://127.0.0.1:${port}/`, cookie: '' }, { count: COUNT, atOnce: AT_ONCE })
  child.kill()
  return quantile(
    samples.map((s) => s.took),
    0.5,
  )
}

function row(cells: readonly string[]): string {
  return cells.map((cell, i) => (i === 0 ? cell.padEnd(26) : cell.padStart(16))).join('')
}
