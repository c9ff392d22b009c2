import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { startRose } from '../bench/rose.ts'
import { crawl, type FormSeen, kindOf } from './crawl.ts'
import type { Outcome } from './outcome.ts'
import { routeNames } from './route-names.ts'
import { type Reply, Visitor } from './visitor.ts'
import { hostileWords, unescaped } from './words.ts'

const INPUTS = Number(process.env['ATTACK_INPUTS'] ?? 10_000)
const SEED = Number(process.env['ATTACK_SEED'] ?? 20_260_318)
const STAFF = [
  'manager',
  'practitioner',
  'therapist',
  'outreach',
  'data-lead',
  'safeguarding-trustee',
  'communications',
  'trustee',
  'volunteer',
] as const
const NOBODY = 'nobody'

type Target = { readonly who: string; readonly form: FormSeen } | { readonly who: string; readonly page: string }

/** Ten thousand hostile inputs over every form and address that anybody is led to: no 500, nothing unescaped, no silence. */
export async function hostileInputs(): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'rose-attack-'))
  const rose = await startRose(folder, 1)
  try {
    const visitors = new Map<string, Visitor>()
    const targets = await allTargets(rose.base, visitors)
    const forms = targets.filter((target) => 'form' in target).length
    process.stdout.write(`${forms} forms and ${targets.length - forms} addresses, ${INPUTS} inputs, seed ${SEED}\n`)
    const found = await attackAll(targets, visitors)
    for (const line of found.slice(0, 50)) process.stdout.write(`  ${line}\n`)
    const kinds = new Set(
      targets.map((target) => ('form' in target ? kindOf(target.form.action) : kindOf(target.page))),
    )
    return {
      held: found.length === 0,
      said: `${INPUTS} inputs, ${kinds.size} kinds of address, ${found.length} faults`,
    }
  } finally {
    await rose.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function allTargets(base: string, visitors: Map<string, Visitor>): Promise<Target[]> {
  const targets: Target[] = []
  for (const who of [NOBODY, ...STAFF]) {
    const visitor = new Visitor(base)
    visitors.set(who, visitor)
    if (who !== NOBODY) await visitor.signIn(who)
    const starts =
      who === NOBODY
        ? ['/', '/refer', '/refer/sections', '/sign-in', '/sign-in/password']
        : ['/today', '/reports', '/account']
    if (who === NOBODY) await beginDraft(visitor)
    const { pages, forms } = await crawl(visitor, starts)
    targets.push(...forms.filter(isWorthIt).map((form) => ({ who, form })), ...pages.map((page) => ({ who, page })))
  }
  return [...onePerKind(targets), ...(await neverLedTo(targets))]
}

/** Addresses that no link leads to: they come after a deed, or are only posted to. Anybody can write them by hand. */
async function neverLedTo(targets: readonly Target[]): Promise<Target[]> {
  const known = new Set(
    targets.map((target) =>
      'form' in target ? `${target.form.method} ${kindOf(target.form.action)}` : `GET ${kindOf(target.page)}`,
    ),
  )
  const address = (url: string) => url.replaceAll(/:\w+/g, () => randomUUID())
  const left = (await routeNames()).filter(({ method, url }) => !known.has(`${method} ${kindOf(address(url))}`))
  return left
    .filter(({ url }) => !/^\/(sign-out|demo\/sign-in|exit)/.test(url))
    .map(({ method, url }): Target => {
      const action = address(url)
      if (method === 'GET') return { who: 'manager', page: action }
      const fields = ['words', 'version', 'send_key', 'id', 'reference'].map((name) => [name, ''] as const)
      return { who: 'manager', form: { page: '/search', action, method, fields } }
    })
}

/** The form for referrers opens once a draft is begun. */
async function beginDraft(visitor: Visitor): Promise<void> {
  const { body } = await visitor.get('/refer')
  const csrf = /name="_csrf" value="([^"]+)"/.exec(body)?.[1] ?? ''
  await visitor.post('/refer/drafts', [['_csrf', csrf]])
}

function isWorthIt({ action }: FormSeen): boolean {
  return !/^\/(sign-out|demo\/sign-in)/.test(action)
}

/** Each form and address of a kind once a role. */
function onePerKind(targets: readonly Target[]): Target[] {
  const byName = new Map<string, Target>()
  for (const target of targets) {
    const name = 'form' in target ? kindOfForm(target.form) : kindOf(target.page)
    byName.set(`${target.who} ${name}`, target)
  }
  return [...byName.values()]
}

function kindOfForm({ method, action, fields }: FormSeen): string {
  return `${method} ${kindOf(action)} ${fields.map(([name]) => name).join()}`
}

async function attackAll(targets: readonly Target[], visitors: Map<string, Visitor>): Promise<string[]> {
  const found = new Set<string>()
  const words = fc.sample(hostileWords(), { numRuns: INPUTS, seed: SEED })
  for (const [i, word] of words.entries()) {
    const target = targets[i % targets.length] as Target
    const visitor = visitors.get(target.who) as Visitor
    const fault = await attackOne(visitor, target, { word, turn: Math.floor(i / targets.length) }).catch(
      (error: Error) => error.message,
    )
    if (fault !== null) found.add(`${target.who}, ${nameOf(target)}, ${JSON.stringify(word.slice(0, 40))}: ${fault}`)
    if (i % 1_000 === 999) process.stdout.write(`  ${i + 1} tried, ${found.size} faults\n`)
  }
  return [...found]
}

function nameOf(target: Target): string {
  return 'form' in target ? `form ${kindOf(target.form.action)}` : `address ${kindOf(target.page)}`
}

type Turn = { readonly word: string; readonly turn: number }

async function attackOne(visitor: Visitor, target: Target, turn: Turn): Promise<string | null> {
  const answer = 'form' in target ? await sendForm(visitor, target, turn) : await visitor.get(bent(target.page, turn))
  if (answer.status === 303 && answer.headers.location === '/sign-in' && target.who !== NOBODY)
    await visitor.signIn(target.who)
  return faultOf(answer)
}

function faultOf({ status, headers, body }: Reply): string | null {
  if (status >= 500) return `answered ${status}`
  const location = String(headers.location ?? '')
  if (location !== '' && !/^\/(?![/\\])/.test(location) && !headers['clear-site-data'])
    return `leads away to ${location}`
  const raw = String(headers['content-type']).startsWith('text/html') ? unescaped(body) : null
  return raw === null ? null : `not escaped: ${raw}`
}

/** In turn: every field hostile, one of them, and one with its name hostile too. The token stays, or nothing would be tried. */
async function sendForm(visitor: Visitor, { form }: { form: FormSeen }, { word, turn }: Turn): Promise<Reply> {
  const fields = form.fields.filter(([name]) => name !== '_csrf')
  const chosen = turn % 3 === 0 ? -1 : Math.floor(turn / 3) % Math.max(fields.length, 1)
  const bad = fields.map(([name, value], i) => [name, chosen === -1 || chosen === i ? word : value] as const)
  const odd = turn % 3 === 2 ? [[word, word] as const, ['__proto__', word] as const] : []
  const { csrf, action } = await tokenOf(visitor, form)
  const sent = [...csrf, ...bad, ...odd]
  if (form.method === 'POST') return visitor.post(action, sent)
  return visitor.get(
    `${form.action.split('?')[0]}?${new URLSearchParams(sent.map(([n, v]) => [n.toWellFormed().slice(0, 500), v.toWellFormed().slice(0, 2_000)]))}`,
  )
}

/** The page is opened anew each time, as a browser does: its token belongs to the session of now. */
async function tokenOf(visitor: Visitor, form: FormSeen) {
  const { body } = await visitor.get(form.page)
  const token = /name="_csrf" value="([^"]+)"/.exec(body)?.[1]
  return { csrf: token === undefined ? [] : [['_csrf', token] as const], action: form.action }
}

/** The address with a word in place of its last part, of one of its parts, or after the question mark. */
function bent(page: string, { word, turn }: Turn): string {
  const safe = encodeURIComponent(word.toWellFormed().slice(0, 1_500))
  const [path = '/', query] = page.split('?')
  const parts = path.split('/')
  if (turn % 3 === 0) return `${parts.slice(0, -1).join('/')}/${safe}`
  if (turn % 3 === 1 && parts.length > 2) return [...parts.slice(0, 2), safe, ...parts.slice(3)].join('/')
  const names =
    query === undefined
      ? ['done', 'show', 'after', 'period', 'to', 'kept', 'page']
      : [...new URLSearchParams(query).keys()]
  return `${path}?${names.map((name) => `${name}=${safe}`).join('&')}`
}
