import type { LightMyRequestResponse } from 'fastify'
import { beforeAll, describe, expect, test } from 'vitest'
import { modules } from '../../src/modules.ts'
import { useApp, type Visitor } from '../harness/app.ts'
import { useDatabase } from '../harness/fresh-database.ts'
import { beginReferral } from '../harness/referral.ts'
import { noteNever } from '../harness/run-log.ts'
import { setting } from '../harness/setting.ts'
import { seatTeam, team } from '../harness/team.ts'
import { makeRecords, type Records } from './access-records.ts'

const database = useDatabase()
const { visitor, signedIn, lines } = useApp(database)
/** A word that is nowhere unless somebody wrote it into a field. */
const CANARY = 'Zwitscherlein'
noteNever(CANARY)
let records: Records

const posts = modules(setting())
  .routes.flatMap((table) => table.routes)
  .filter((route) => route.method === 'POST')

beforeAll(async () => {
  await seatTeam(database)
  records = await makeRecords(database, { manager: team.manager })
})

/** The names of all fields of a page's forms; each then holds the canary, or what keeps the form from being refused early. */
function fieldsOf(html: string): Record<string, string> {
  const csrf = /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? ''
  const names = [...html.matchAll(/<(?:input|textarea|select)[^>]*name="([^"]+)"/g)].map((found) => found[1] ?? '')
  const version = /name="version" value="([^"]*)"/.exec(html)?.[1]
  return {
    ...Object.fromEntries(names.map((name) => [name, `${CANARY} of ${name}\nat ${CANARY}’s school`])),
    ...(version === undefined ? {} : { version }),
    _csrf: csrf,
  }
}

const told = (answers: readonly LightMyRequestResponse[]) =>
  answers.map((answer) => String(answer.headers['location'] ?? '')).concat(lines)

async function burst(v: Visitor): Promise<LightMyRequestResponse[]> {
  const answers: LightMyRequestResponse[] = []
  for (const route of posts) {
    const url = records
      .urlOf(route.url, 'manager', 'own')
      .replace('/pages/why-now', '/pages/you')
      .replace(':token', CANARY)
    if (url === '/sign-out' || url === '/demo/sign-in') continue
    const html = (await v.get(url.startsWith('/refer/') && !url.includes('/pages/') ? '/refer/sections' : url)).body
    const fields = fieldsOf(html)
    answers.push(await v.send(url, fields))
    answers.push(await v.send(url, { ...fields, _csrf: CANARY }))
    answers.push(
      await v.send(url, { ...fields, words: CANARY.repeat(40_000) }, { 'user-agent': CANARY, referer: CANARY }),
    )
  }
  return answers
}

describe('a word that somebody wrote', () => {
  test('is in no line of the log and in no address, after good and bad requests', async () => {
    const v = visitor()
    await beginReferral(v)
    await v.signIn('manager')
    const answers = await burst(v)
    expect(answers.length).toBeGreaterThan(90)
    expect(new Set(answers.map((answer) => answer.statusCode)).size).toBeGreaterThan(3)
    expect(told(answers).filter((line) => line.includes(CANARY))).toEqual([])
  })

  test('nor when the database fails in the middle of it', async () => {
    const v = await signedIn('manager')
    const page = await v.get('/search')
    await database.asOwner(`create or replace function viewer.given_ids() returns uuid[] language plpgsql as
      $$ begin raise exception E'row (${CANARY})\\nat ${CANARY}' using detail = '${CANARY}', hint = '${CANARY}'; end $$`)
    const before = lines.length
    const answer = await v.send('/search', { ...fieldsOf(page.body), words: CANARY })
    expect(answer.statusCode).toBe(500)
    expect(answer.body).not.toContain(CANARY)
    expect(lines.slice(before)).toHaveLength(1)
    expect(told([answer]).filter((line) => line.includes(CANARY))).toEqual([])
  })
})
