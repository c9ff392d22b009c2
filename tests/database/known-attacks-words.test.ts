import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readSessionFile } from '../../src/modules/sessions/import-file.ts'
import { readOrganisation } from '../../src/platform/organisation.ts'
import { plainDate } from '../../src/platform/pure/dates.ts'
import { ROOT } from '../../src/platform/root.ts'
import { newId, newSecret } from '../../src/platform/secrets.ts'
import { useApp, type Visitor } from '../harness/app.ts'
import { useDatabase } from '../harness/fresh-database.ts'
import { makeScene, type Scene } from '../harness/scene.ts'
import { seatTeam, team } from '../harness/team.ts'
import { makeRecords, type Records } from './access-records.ts'
import { EVERY_ROUTE, filledIn, named } from './every-route.ts'
import { patternOf } from './filled-forms.ts'
import { formsOf, hiddenOf, typedInto } from './page-forms.ts'
import { RECORDINGS, VERSIONS_OF_OURS } from './site-rows.ts'

/** The stranger and the curious colleague type words that a program could take for more than words. */
const database = useDatabase()
const { signedIn, visitor, lines } = useApp(database)
const PATIENCE = 5 * 60_000
let records: Records
let scene: Scene

beforeAll(async () => {
  await seatTeam(database)
  records = await makeRecords(database, { practitioner: team.practitioner, manager: team.manager })
  scene = await makeScene(database, { given: 'Rosamund', family: 'Quick' })
}, 120_000)

/** Names that every object has, and the ways in which parsers of the world have been made to write to them. */
const POLLUTING = [
  '__proto__',
  '__proto__[polluted]',
  '__proto__.polluted',
  'constructor',
  'constructor[prototype][polluted]',
  'constructor.prototype.polluted',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
] as const

/** The names of all that every object, list, text and function has. */
function ofEveryObject(): string {
  const all = [Object, Array, String, Function, Map, RegExp, Date].map(({ prototype }) =>
    Reflect.ownKeys(prototype).map(String),
  )
  return JSON.stringify([all, Object.keys({}), ({} as Record<string, unknown>)['polluted'] ?? null])
}

const answered = ({ statusCode, headers }: Awaited<ReturnType<Visitor['get']>>) =>
  `${statusCode} ${patternOf(String(headers['location'] ?? ''))}`

describe('a name of the language', () => {
  test(
    'in a question mark or a form of any address changes nothing that every object has, and is as a field that nobody knows',
    async () => {
      const before = ofEveryObject()
      const wrong: string[] = []
      const [one, guest] = [await signedIn('manager'), visitor()]
      for (const route of EVERY_ROUTE.filter(({ url }) => url !== '/sign-out' && url !== '/exit')) {
        const url = filledIn(records.urlOf(route.url, 'manager', 'own'))
        const who = route.access.who === 'staff' ? one : guest
        const [known, strange] = [
          await asked(who, { url, method: route.method, names: ['nobody-knows-this'] }),
          await asked(who, { url, method: route.method, names: POLLUTING }),
        ]
        // Whoever tries too often is told so, whatever they send.
        if (known !== strange && !strange.startsWith('429')) wrong.push(`${named(route)}: ${strange}, not ${known}`)
      }
      expect(wrong).toEqual([])
      expect(ofEveryObject()).toBe(before)
      expect(lines.filter((line) => line.includes('"fault"'))).toEqual([])
    },
    PATIENCE,
  )

  test('in an address is a missing page', async () => {
    const one = await signedIn('manager')
    const bases = [
      '/refer/pages/',
      '/reports/rows/',
      '/reports/published/',
      '/invitations/',
      '/refer/return/',
      `/referrals/${newId()}/change/`,
    ]
    for (const base of bases)
      for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
        expect([base + name, (await one.get(base + name)).statusCode < 500]).toEqual([base + name, true])
    for (const name of ['__proto__', 'constructor', 'toString'])
      for (const base of ['/reports/rows/', '/reports/published/'])
        expect((await one.get(`${base}${name}?period=2020`)).statusCode).toBe(404)
    expect((await one.get('/reports?period=__proto__')).statusCode).toBe(404)
  })

  test('in words that wait to be saved is kept as a word, and gives the page nothing', async () => {
    const before = ofEveryObject()
    const one = await signedIn('practitioner')
    const url = `/cases/${scene.caseId}/sessions/new`
    const [form] = formsOf((await one.get(url)).body)
    if (!form) throw new Error('the page has no form')
    const names = Object.fromEntries(POLLUTING.map((name) => [name, 'polluted']))
    const marks = { ...hiddenOf(form), _action: form.action, _tab: newId(), _turn: '1' }
    const kept = await one.send('/unsaved-words', { ...typedInto(form), ...names, ...marks })
    expect(kept.statusCode).toBe(200)
    const page = await one.get(url)
    expect(page.statusCode).toBe(200)
    expect(page.body).not.toContain('polluted')
    expect(ofEveryObject()).toBe(before)
  })

  test('in a cookie is none of ours', async () => {
    const before = ofEveryObject()
    const one = await signedIn('practitioner')
    for (const name of POLLUTING) one.plant(name, 'polluted')
    expect((await one.get('/today')).statusCode).toBe(200)
    expect(ofEveryObject()).toBe(before)
  })

  test('in the heading or a cell of a file of sessions is a heading that is not known, and a name', () => {
    const before = ofEveryObject()
    const today = plainDate('2026-03-17')
    const read = (text: string) => readSessionFile(new TextEncoder().encode(text), today)
    const heading = 'young_person,date_of_birth,session_date,kind,attendance,minutes,practitioner,note'
    for (const name of POLLUTING) {
      expect(read(`${heading},${name}\n`)).toMatchObject({ refused: expect.stringContaining('not known') })
      expect(read(`${heading}\n${name},2010-03-05,2020-03-05,1:1,att,45,${name},${name}`)).toMatchObject({
        rows: [{ line: 2 }],
      })
      expect(read(`${heading}\nWren Vale,2010-03-05,2020-03-05,${name},${name},45,,`)).toMatchObject({
        rows: [{ read: { refused: expect.any(String) } }],
      })
    }
    expect(ofEveryObject()).toBe(before)
  })

  test('in the settings changes nothing', () => {
    const before = ofEveryObject()
    const text = readFileSync(join(ROOT, 'config', 'organisation.yml'), 'utf8')
    const path = join(tmpdir(), `rose-settings-${newId()}.yml`)
    try {
      writeFileSync(path, `${text}\n__proto__:\n  polluted: yes\nconstructor:\n  prototype:\n    polluted: yes\n`)
      const read = readOrganisation(path)
      expect(Object.getPrototypeOf(read)).toBe(Object.prototype)
      expect((read as unknown as Record<string, unknown>)['polluted']).toBeUndefined()
    } finally {
      rmSync(path)
    }
    expect(ofEveryObject()).toBe(before)
  })

  test('that is written into every object is seen by these tests', () => {
    const before = ofEveryObject()
    Object.defineProperty(Object.prototype, 'polluted', { value: 'yes', configurable: true, enumerable: false })
    const after = ofEveryObject()
    Reflect.deleteProperty(Object.prototype, 'polluted')
    expect(after).not.toBe(before)
    expect(ofEveryObject()).toBe(before)
  })
})

type Asked = { readonly url: string; readonly method: 'GET' | 'POST'; readonly names: readonly string[] }

async function asked(one: Visitor, { url, method, names }: Asked): Promise<string> {
  const fields = Object.fromEntries(names.map((name) => [name, 'polluted']))
  const query = `${url}${url.includes('?') ? '&' : '?'}${new URLSearchParams(fields)}`
  const ask = () => (method === 'GET' ? one.get(query) : one.send(query, { _csrf: one.token(), ...fields }))
  // What is done once is refused the second time: the answers to be held against each other are those of later times.
  if (method === 'POST') await one.send(url, { _csrf: one.token(), words: 'first' })
  return answered(await ask())
}

const INJECTED = [
  "'",
  "''",
  "' or '1'='1",
  "' or 1=1 --",
  "') or ('1'='1",
  "' union select null,null,null --",
  "'; select pg_sleep(5); --",
  "'; drop table people.person; --",
  "' || (select current_user) || '",
  '1 or 1=1',
  "%' or name like '%",
  '$1',
  '$$; select 1; $$',
  "\\'; select 1; --",
  "E'\\x27 or 1=1",
  "'::uuid or true",
  "2026-01-01' or '1'='1",
  '2020 or 1=1',
] as const
const NONSENSE = 'Zwitscherlein'

/** What a page shows, without what is new each time and without the words themselves. */
function shown(body: string, words: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(body)?.[0] ?? body
  const plain = patternOf(main).replaceAll(/\svalue="[^"]*"|\?[^"\s]*(?=")/g, '')
  return plain.replaceAll(/&#39;/g, "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll(words, 'words')
}

describe('words of SQL', () => {
  test('in the search find no more than nonsense does', async () => {
    for (const who of ['practitioner', 'manager']) {
      const one = await signedIn(who)
      const found = async (words: string) => {
        const answer = await one.send('/search', { _csrf: one.token(), words })
        return [
          answer.statusCode,
          (answer.body.match(/href="\/(?:cases|young-people|referrals)\/[0-9a-f-]{36}/g) ?? []).length,
        ]
      }
      const nothing = await found(NONSENSE)
      for (const words of INJECTED) expect([words, await found(`${NONSENSE}${words}`)]).toEqual([words, nothing])
      for (const words of INJECTED) expect([words, await found(words)]).toEqual([words, nothing])
    }
  })

  test(
    'after a question mark find no more than nonsense does, at any address of staff',
    async () => {
      const names =
        'after before case corrects from how kept kind period session show state to worker actor act record since until'
      const wrong: string[] = []
      const one = await signedIn('manager')
      const look = async (url: string, words: string) => {
        const query = new URLSearchParams(names.split(' ').map((name) => [name, words]))
        const { statusCode, body } = await one.get(`${url}?${query}`)
        return `${statusCode} ${shown(body, words)}`
      }
      for (const { url, method } of EVERY_ROUTE.filter(({ access }) => access.who === 'staff')) {
        if (method !== 'GET' || SHOWS_ANOTHER.includes(url)) continue
        const at = filledIn(records.urlOf(url, 'manager', 'own')).split('?')[0] ?? url
        const nothing = await look(at, NONSENSE)
        for (const words of INJECTED.slice(0, 9))
          if ((await look(at, words)) !== nothing) wrong.push(`${url} with ${words}`)
      }
      expect(wrong).toEqual([])
      expect(lines.filter((line) => line.includes('"fault"'))).toEqual([])
    },
    PATIENCE,
  )

  test('in a note is written down as it was typed', async () => {
    const one = await signedIn('practitioner')
    for (const words of INJECTED) await one.post('/supervision/reflections', { text: words })
    const rows = await database.asOwner<{ text: string }>(`select text from supervision.reflection`)
    expect(rows.map(({ text }) => text)).toEqual(expect.arrayContaining([...INJECTED]))
  })

  test('at the door let nobody in', async () => {
    const guest = visitor()
    for (const words of INJECTED) {
      const answer = await guest.post('/sign-in/password', { email: `${words}@example.org`, password: words })
      expect([words, answer.statusCode < 500, answer.statusCode === 303]).toEqual([words, true, false])
    }
    expect((await guest.get('/today')).statusCode).toBe(303)
  })
})

/** Another picture each time, or a list that grows by this look. */
const SHOWS_ANOTHER = ['/account/code-app', '/young-people/:id/looks', '/young-people/:id/looks/plain']

describe('whoever tries one address after the other', () => {
  test('a way back to a referral that was never given is one and the same page, whatever key is tried', async () => {
    const guest = visitor()
    const pages = []
    for (const key of [newSecret(), newSecret(), 'short', newId(), '0'.repeat(43)])
      for (const { statusCode, body } of [
        await guest.get(`/refer/return/${key}`),
        await guest.send(`/refer/return/${key}`, { _csrf: guest.token() }),
      ])
        pages.push(`${statusCode} ${body.replaceAll(key, 'key')}`)
    expect(new Set(pages.filter((_page, i) => i % 2 === 0)).size).toBe(1)
    expect(new Set(pages.filter((_page, i) => i % 2 === 1)).size).toBe(1)
  })

  test('no address counts: none that any page leads to holds the number of a record', async () => {
    const counted = new Set<string>()
    let seen = 0
    for (const who of ['practitioner', 'manager']) {
      const one = await signedIn(who)
      for (const { url } of EVERY_ROUTE.filter(({ method }) => method === 'GET')) {
        const { body } = await one.get(filledIn(records.urlOf(url, who, 'own')))
        for (const [, to = ''] of body.matchAll(/\s(?:href|action|src)="(\/[^"]*)"/g)) {
          seen += 1
          if (VERSIONS_OF_OURS.test(to) || RECORDINGS.test(to)) continue
          if (/\/\d+(?:[/?#]|$)/.test(to) || /[?&](?:id|no|number)=\d+/.test(to)) counted.add(to)
        }
      }
    }
    expect([...counted]).toEqual([])
    expect(seen).toBeGreaterThan(1_000)
  })
})
