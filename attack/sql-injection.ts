import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startRose } from '../bench/rose.ts'
import { crawl, type FormSeen, kindOf } from './crawl.ts'
import type { Outcome } from './outcome.ts'
import { Visitor } from './visitor.ts'

/** sqlmap tries a few hundred requests for each field; so many forms are worth its time. */
const MOST_FORMS = Number(process.env['ATTACK_FORMS'] ?? 12)
const MINUTES_EACH = 6

/** sqlmap from Debian against the forms whose words go into a search, a filter or a sign-in. */
export async function sqlInjection(): Promise<Outcome> {
  if (!bringSqlmap()) return { held: false, said: 'sqlmap is not here: please install it and try again' }
  const folder = mkdtempSync(join(tmpdir(), 'rose-sqlmap-'))
  const rose = await startRose(folder, 1)
  try {
    const aims = await aimsOf(rose.base)
    const found: string[] = []
    let asked = 0
    for (const aim of aims) {
      const { injectable, requests } = await runSqlmap(rose.base, aim, folder)
      asked += requests
      if (injectable) found.push(aim.name)
      process.stdout.write(`  ${aim.name}: ${injectable ? 'INJECTABLE' : 'nothing'}, ${requests} requests\n`)
    }
    const tried = asked > 50 * aims.length
    return {
      held: found.length === 0 && tried,
      said: `${aims.length} addresses, ${asked} requests, ${found.length === 0 ? 'nothing injectable' : `injectable: ${found.join(', ')}`}`,
    }
  } finally {
    await rose.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function bringSqlmap(): boolean {
  const isThere = () => spawnSync('sqlmap', ['--version'], { stdio: 'ignore' }).status === 0
  if (isThere()) return true
  if (process.getuid?.() !== 0) return false
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['install', '-qq', '-y', '--no-install-recommends', 'sqlmap'], { env, stdio: 'ignore' })
  return isThere()
}

type Aim = { readonly name: string; readonly cookie: string; readonly url: string; readonly data: string | null }

/** Forms and addresses that carry words, the search and the sign-in first. */
async function aimsOf(base: string): Promise<Aim[]> {
  const aims: Aim[] = []
  const nobody = await crawl(new Visitor(base), ['/sign-in/password'])
  aims.push(...nobody.forms.filter(({ action }) => action === '/sign-in/password').map((form) => aimAt(form, '')))
  const manager = new Visitor(base)
  await manager.signIn('manager')
  const { forms } = await crawl(manager, ['/today', '/search', '/reports', '/referrals', '/cases'], 1)
  const worth = (form: FormSeen) =>
    form.fields.some(([name]) => !name.startsWith('_')) && !form.action.startsWith('/sign-out')
  const first = (form: FormSeen) => (form.action === '/search' ? 0 : form.method === 'GET' ? 1 : 2)
  const byKind = new Map(forms.filter(worth).map((form) => [kindOf(form.action), form]))
  const chosen = [...byKind.values()].toSorted((a, b) => first(a) - first(b)).slice(0, MOST_FORMS)
  aims.push(...chosen.map((form) => aimAt(form, manager.cookies())))
  const queries = [
    '/reports?period=2020',
    '/cases?show=mine',
    '/reports/rows/young-people-supported?period=2020&after=1',
  ]
  aims.push(...queries.map((url) => ({ name: url, cookie: manager.cookies(), url, data: null })))
  return aims
}

function aimAt({ action, method, fields }: FormSeen, cookie: string): Aim {
  const words = new URLSearchParams(fields.map(([name, value]) => [name, value === '' ? '1' : value])).toString()
  return method === 'POST'
    ? { name: `POST ${kindOf(action)}`, cookie, url: action, data: words }
    : { name: `GET ${kindOf(action)}`, cookie, url: `${action.split('?')[0]}?${words}`, data: null }
}

/** Every technique but waiting on the clock, which on a busy machine finds what is not there. */
const HOW = [
  ...'--batch --flush-session --disable-coloring -v 1'.split(' '),
  ...'--level 2 --risk 2 --dbms postgresql --technique BEUSQ'.split(' '),
  ...'--threads 4 --timeout 20 --retries 0'.split(' '),
  ...'--skip _csrf,_page,send_key,_unsaved --ignore-code 404,409,422,429'.split(' '),
]

async function runSqlmap(base: string, { cookie, url, data }: Aim, folder: string) {
  const out = mkdtempSync(join(folder, 'out-'))
  const traffic = join(out, 'traffic.txt')
  const args = ['-u', base + url, '-t', traffic, '--output-dir', out, ...HOW]
  if (cookie !== '') args.push('--cookie', cookie)
  if (data !== null) args.push('--data', data)
  const text = await new Promise<string>((resolve) => {
    const child = spawn('sqlmap', args, { stdio: ['ignore', 'pipe', 'pipe'] })
    const stop = setTimeout(() => child.kill('SIGTERM'), MINUTES_EACH * 60_000)
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (some: string) => (said += some))
    child.once('close', () => {
      clearTimeout(stop)
      resolve(said)
    })
  })
  return {
    // What only looked like it is put down by sqlmap itself as a false positive, and not named here.
    injectable: /identified the following injection point/i.test(text),
    requests: requestsIn(traffic),
  }
}

/** sqlmap writes down every request that it made. */
function requestsIn(traffic: string): number {
  return existsSync(traffic) ? [...readFileSync(traffic, 'utf8').matchAll(/^HTTP request \[#\d+\]/gm)].length : 0
}
