import { beforeAll, describe, expect, test } from 'vitest'
import { modules } from '../../src/modules.ts'
import type { Route } from '../../src/platform/http/routes.ts'
import { isIdentifier } from '../../src/platform/pure/identifier.ts'
import { newId } from '../../src/platform/secrets.ts'
import { useApp, type Visitor } from '../harness/app.ts'
import { useDatabase } from '../harness/fresh-database.ts'
import { setting } from '../harness/setting.ts'
import { byKey, deputise, onDuty, seatTeam, team } from '../harness/team.ts'
import { makeRecords, type Records } from './access-records.ts'
import type { RecordKind } from './access-words.ts'
import { filled, patternOf } from './filled-forms.ts'
import { type Form, formsOf, nameOf, optionsOf } from './page-forms.ts'
import { stateOfAll } from './row-counts.ts'

/**
 * The curious colleague changes an identifier: in an address with two of them, in a hidden field, in a list to choose from,
 * after the question mark. (That no first identifier of another's record opens a page is shown by access-matrix.test.ts.)
 */
const database = useDatabase()
const { signedIn } = useApp(database)
const EVERYBODY = Object.keys(byKey)
const PATIENCE = 5 * 60_000
const routes = modules(setting())
  .routes.flatMap((table) => table.routes)
  .filter((route) => route.access.who === 'staff')
const named = (route: Route) => `${route.method} ${route.url}`
const identifiersIn = (url: string) => [...url.matchAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g)].map(([id]) => id)
let records: Records

beforeAll(async () => {
  await seatTeam(database)
  await onDuty(database, team.colleague)
  await deputise(database, team.therapist)
  records = await makeRecords(database, byKey)
}, 120_000)

function ask(one: Visitor, route: Route, url: string) {
  return route.method === 'GET' ? one.get(url) : one.send(url, { _csrf: one.token(), _unsaved: newId() })
}

/** The address of one record with the last identifier of another's. */
function mixed(route: Route, who: string, { first, second }: { first: RecordKind; second: RecordKind }): string {
  const url = records.urlOf(route.url, who, first)
  const [own] = identifiersIn(url).slice(-1)
  const [other] = identifiersIn(records.urlOf(route.url, who, second)).slice(-1)
  return url.replace(own ?? '', other ?? '')
}

const OTHERS: readonly RecordKind[] = ['a colleague’s', 'restricted', 'closed', 'absent']

describe('an address with two identifiers', () => {
  const pairs = routes.filter((route) => [...route.url.matchAll(/:\w*[iI]d\b/g)].length > 1)

  test(
    'opens nothing when they are of two records, for nobody, and changes nothing',
    async () => {
      const wrong: string[] = []
      const before = await stateOfAll(database)
      let tried = 0
      for (const who of EVERYBODY) {
        const one = await signedIn(who)
        for (const route of pairs)
          for (const other of OTHERS)
            for (const mix of [
              { first: 'own', second: other },
              { first: other, second: 'own' },
            ] as const) {
              const { statusCode } = await ask(one, route, mixed(route, who, mix))
              if (statusCode !== 404)
                wrong.push(`${named(route)}, ${who}, ${mix.first} and ${mix.second}: ${statusCode}`)
              tried += 1
            }
      }
      process.stdout.write(`addresses with two identifiers: ${tried} cells tried\n`)
      expect(wrong).toEqual([])
      expect(await stateOfAll(database)).toEqual(before)
      expect(pairs.length).toBeGreaterThan(5)
    },
    PATIENCE,
  )

  test('opens to those who may when they are of one', async () => {
    const manager = await signedIn('manager')
    const opened = []
    for (const route of pairs.filter(({ method }) => method === 'GET'))
      opened.push([named(route), (await manager.get(records.urlOf(route.url, 'manager', 'own'))).statusCode])
    expect(opened.map(([, status]) => status)).toEqual(opened.map(() => 200))
  })
})

test(
  'an identifier of one kind of record opens none of another kind',
  async () => {
    const wrong: string[] = []
    const before = await stateOfAll(database)
    for (const who of ['practitioner', 'manager']) {
      const one = await signedIn(who)
      for (const route of routes.filter(({ url }) => /^\/[a-z-]+\/:\w*[iI]d\b/.test(url))) {
        const [own = ''] = identifiersIn(records.urlOf(route.url, who, 'own'))
        const kind = route.url.startsWith('/young-people') ? '/cases/:id' : '/young-people/:id'
        const [other = ''] = identifiersIn(records.urlOf(kind, who, 'own'))
        const { statusCode } = await ask(one, route, records.urlOf(route.url, who, 'own').replace(own, other))
        if (statusCode !== 404) wrong.push(`${named(route)}, ${who}: ${statusCode}`)
      }
    }
    expect(wrong).toEqual([])
    expect(await stateOfAll(database)).toEqual(before)
  },
  PATIENCE,
)

/** What a page says of itself in its form; nothing of it names a record. */
const MARKS = /^_|^send_key$/

/** The identifiers of records that are out of sight, of every kind: a restricted one, and but for the manager a colleague’s. */
function ofOthers(who: string): string[] {
  const all = routes.flatMap(({ url }) => [...url.matchAll(/\/[a-z-]+\/:\w*[iI]d\b/g)].map(([kind]) => kind))
  const kinds = [...new Set(all)].filter((kind) => !/^\/(?:people|recovery|unsaved-words)\//.test(kind))
  const of = (which: RecordKind) => kinds.flatMap((kind) => identifiersIn(records.urlOf(kind, who, which)))
  return [...of('restricted'), ...(who === 'manager' ? [] : of('a colleague’s'))]
}

/** To end what somebody is not is done already; that nothing is changed by it is seen in the tables. */
const HAS_ENDED = /^\/people\/(?:rota\/duty|deputies|keepers)\/ending$/

/** Fields in which a record is named: their value, or one of those to choose from, is an identifier. */
function namingFields(form: Form): string[] {
  const naming = form.controls.filter((control) => !MARKS.test(nameOf(control)))
  const ids = naming.filter((control) => optionsOf(control).some(isIdentifier))
  return [...new Set(ids.map(nameOf))]
}

test(
  'no hidden field and no list takes the identifier of another’s record',
  async () => {
    const wrong: string[] = []
    const fields = new Set<string>()
    let tried = 0
    const before = await stateOfAll(database)
    for (const who of ['practitioner', 'manager']) {
      const one = await signedIn(who)
      const others = ofOthers(who)
      for (const route of routes.filter(({ method }) => method === 'GET')) {
        const { statusCode, headers, body } = await one.get(records.urlOf(route.url, who, 'own'))
        if (statusCode !== 200 || !String(headers['content-type']).includes('html')) continue
        for (const form of formsOf(body))
          for (const field of namingFields(form)) {
            const name = `${who}, ${patternOf(form.action)}, ${field}`
            if (fields.has(name)) continue
            fields.add(name)
            for (const id of others) {
              const sent = { ...filled(form), [field]: [id] }
              const answer = await one.send(form.action, sent)
              tried += 1
              if (answer.statusCode === 303 && !HAS_ENDED.test(form.action)) wrong.push(name)
            }
          }
      }
    }
    process.stdout.write(`fields that name a record: ${fields.size}, ${tried} identifiers tried\n`)
    expect(fields.size).toBeGreaterThan(20)
    expect([...new Set(wrong)]).toEqual([])
    const after = await stateOfAll(database)
    expect(Object.keys(after).filter((name) => after[name] !== before[name])).toEqual([])
  },
  PATIENCE,
)

/** Another picture each time, or a list of looks that grows by this one. */
const NEVER_TWICE_THE_SAME = ['/account/code-app', '/young-people/:id/looks', '/young-people/:id/looks/plain']

/** Every word after a question mark that any page of ours reads, and those that an attacker would guess. */
const ASKED =
  'case session person worker colleague young_person youngPerson record concern meeting promise goal visit to from'

test(
  'after a question mark a record that is out of sight is as one that is not there',
  async () => {
    const wrong: string[] = []
    let tried = 0
    const lasting = routes.filter(({ method, url }) => method === 'GET' && !NEVER_TWICE_THE_SAME.includes(url))
    for (const who of ['other-practitioner', 'manager', 'data-lead']) {
      const one = await signedIn(who)
      for (const route of lasting)
        for (const kind of ['/cases/:id', '/young-people/:id']) {
          const [out = ''] = identifiersIn(records.urlOf(kind, who, 'restricted'))
          const [shown, absent] = [
            await looks(one, { route, who, id: out }),
            await looks(one, { route, who, id: newId() }),
          ]
          tried += 1
          if (shown !== absent) wrong.push(`${named(route)}, ${who}, ${kind}`)
        }
    }
    process.stdout.write(`records after a question mark: ${tried} pairs tried\n`)
    expect(wrong).toEqual([])
  },
  PATIENCE,
)

async function looks(one: Visitor, { route, who, id }: { route: Route; who: string; id: string }): Promise<string> {
  const url = records.urlOf(route.url, who, 'own')
  const query = ASKED.split(' ')
    .map((name) => `${name}=${id}`)
    .join('&')
  const { statusCode, headers, body } = await one.get(`${url}${url.includes('?') ? '&' : '?'}${query}`)
  return patternOf(`${statusCode} ${headers['location'] ?? ''} ${body}`)
}
