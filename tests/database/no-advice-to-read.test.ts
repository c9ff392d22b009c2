import { beforeAll, expect, test } from 'vitest'
import { modules } from '../../src/modules.ts'
import { useApp } from '../harness/app.ts'
import { useDatabase } from '../harness/fresh-database.ts'
import { setting } from '../harness/setting.ts'
import { onDuty, seatTeam, team } from '../harness/team.ts'
import { makeRecords, type Records } from './access-records.ts'
import { formsOf, hiddenOf } from './page-forms.ts'

/** What is saved is read as it was written: advice stands under the boxes in which we write, and on no page that one reads. */
const database = useDatabase()
const { signedIn } = useApp(database)
const WHO = { manager: team.manager, practitioner: team.practitioner } as const
const pages = modules(setting())
  .routes.flatMap((table) => table.routes)
  .filter((route) => route.access.who === 'staff' && route.method === 'GET' && route.url !== '/search')
const BLAMES = 'She keeps putting herself at risk, and School say she is promiscuous.'
/** Wherever we write about a young person at length. */
const NOTES = {
  'sessions.session': ['did', 'words', 'observed'],
  'concerns.concern': ['what', 'words'],
  'supervision.decision': ['decision', 'reasons'],
  'partners.meeting': ['decided', 'words'],
}
let records: Records

beforeAll(async () => {
  await seatTeam(database)
  await onDuty(database, team.colleague)
  records = await makeRecords(database, WHO)
  for (const [table, columns] of Object.entries(NOTES))
    for (const column of columns) await database.asOwner(`update ${table} set ${column} = $1`, [BLAMES])
}, 120_000)

/** A page without the boxes in which we write. */
const BOX = /<rose-advice[^>]*><(textarea|input)\b[^>]*>([^<]*<\/textarea>)?<\/rose-advice>/g
const ANY_ADVICE = /rose-words|rose-advice|<mark\b|\/language\/guide\/[a-z]-[a-z]#/

const THEIR_WORDS = /\b(own|their|exact|my) words\b|as they say it/i

/** What the boxes ask for in which we write. */
function labelsOfBoxes(html: string): string[] {
  const ids = [...html.matchAll(BOX)].map(([box]) => / id="([^"]+)"/.exec(box)?.[1])
  const labels = [...html.matchAll(/<label[^>]* for="([^"]+)"[^>]*>([^<]*)/g)]
  return labels.filter(([, id]) => ids.includes(id)).map(([, , label = '']) => label)
}

test('no page of a young person’s record says anything of its words, and no box for theirs advises', async () => {
  const faults: string[] = []
  const seen = { read: 0, boxes: 0 }
  for (const who of Object.keys(WHO)) {
    const visitor = await signedIn(who)
    for (const { url } of pages) {
      const { statusCode, headers, body } = await visitor.get(records.urlOf(url, who, 'own'))
      if (statusCode !== 200 || !String(headers['content-type']).includes('html')) continue
      const outside = body.replaceAll(BOX, '')
      if (outside.includes('putting herself at risk')) seen.read += 1
      if (outside !== body) seen.boxes += 1
      if (ANY_ADVICE.test(outside)) faults.push(`${who}: ${url}`)
      for (const label of labelsOfBoxes(body)) if (THEIR_WORDS.test(label)) faults.push(`${url}: “${label}”`)
    }
  }
  expect(faults).toEqual([])
  expect(seen.read).toBeGreaterThan(5)
  expect(seen.boxes).toBeGreaterThan(25)
}, 120_000)

test('a page that is read together has no advice at all, nor has any box on it', async () => {
  const visitor = await signedIn('practitioner')
  let boxes = 0
  const handed = pages.filter((route) => route.frame === 'together' && !route.url.endsWith('/thanks'))
  for (const { url } of handed) {
    const own = records.urlOf(url, 'practitioner', 'own')
    const preview = await visitor.get(own)
    const [form] = formsOf(preview.body)
    const read = await visitor.send(own, { ...(form ? hiddenOf(form) : {}), looked: 'yes' })
    expect([preview.statusCode, read.statusCode], own).toEqual([200, 200])
    expect(read.body).not.toContain('Ready?')
    for (const { body } of [preview, read]) expect(body, own).not.toMatch(ANY_ADVICE)
    boxes += read.body.split('<textarea').length - 1
  }
  expect(handed.length).toBeGreaterThan(1)
  expect(boxes).toBeGreaterThan(0)
})
