import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { putPersonsOfConcern, putTherapy } from '../../../../../tests/database/wall-rows.ts'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { putSafeContact } from '../../../../../tests/harness/safe-contact.ts'
import { makeScene, type Scene } from '../../../../../tests/harness/scene.ts'
import { onDuty, seatTeam, team } from '../../../../../tests/harness/team.ts'

/** How it is safe to reach a young person is within reach of whoever is on duty, in every state a record can be in. */
const database = useDatabase()
const { signedIn } = useApp(database)
let duty: Visitor
let off: Visitor

beforeAll(async () => {
  await seatTeam(database)
  await onDuty(database, team.colleague)
})
beforeEach(async () => {
  duty = await signedIn('other-practitioner')
  off = await signedIn('outreach')
})

async function run(sql: string, id: string): Promise<readonly object[]> {
  return database.asOwner(sql, [id])
}
/** Everything that must not stand on a card is written around each young person first. */
async function person(worker = team.practitioner): Promise<Scene> {
  const scene = await makeScene(database, { given: 'Imogen', family: 'Vale', worker })
  await putSafeContact(database, scene.youngPersonId, { telephone: '07700 900111', never_contact: 'Stepdad' })
  await putTherapy(database, scene, team.therapist)
  await putPersonsOfConcern(database, scene, team.practitioner)
  return scene
}
async function card(visitor: Visitor, id: string) {
  const url = `/young-people/${id}/emergency-card`
  const opened = await visitor.post(url, {}, '/concerns/new')
  const seen = await visitor.get(url)
  return { opened: opened.statusCode, to: opened.headers['location'], status: seen.statusCode, body: seen.body }
}
const close = (id: string): Promise<unknown> =>
  run(
    `update cases.episode set state = 'closed', closed_on = '2026-03-10', closure_reason = 'planned' where young_person_id = $1`,
    id,
  )
const NEVER_ON_IT = [
  'The sea',
  'She drew for an hour',
  'Mornings are better',
  'herapy',
  'Kaz',
  'Waits outside school',
  'of concern',
  'The same van',
]

describe('the emergency card', () => {
  test.each<readonly [string, (id: string) => Promise<unknown>]>([
    ['an open case', async () => undefined],
    [
      'a case that waits for a worker',
      (id: string) =>
        run(`update cases.episode set state = 'waiting', worker_id = null where young_person_id = $1`, id),
    ],
    ['a closed case', close],
    [
      'no case at all',
      async (id: string) => {
        for (const table of ['cases.allocation', 'cases.episode'])
          await run(`delete from ${table} where young_person_id = $1`, id)
      },
    ],
  ])(
    'of %s: whoever is on duty reads how to reach them; therapy and persons of concern are not on it',
    async (_state, change) => {
      const { youngPersonId } = await person()
      await change(youngPersonId)
      const { opened, status, body } = await card(duty, youngPersonId)
      expect([opened, status]).toEqual([303, 200])
      for (const words of ['Imogen Vale', '07700 900111', 'Stepdad']) expect(body).toContain(words)
      for (const words of NEVER_ON_IT) expect([words, body.includes(words)]).toEqual([words, false])
      expect((await card(off, youngPersonId)).status).toBe(404)
    },
  )

  test('of two records that were joined: the one that stays answers, at both addresses', async () => {
    const [kept, joined] = [await person(), await person()]
    await database.asOwner('update young_people.young_person set merged_into = $2 where id = $1', [
      joined.youngPersonId,
      kept.youngPersonId,
    ])
    for (const id of [kept.youngPersonId, joined.youngPersonId]) {
      const { status, body, to } = await card(duty, id)
      const there = status === 200 ? body : (await duty.get(String(to))).body
      expect([id, there.includes('07700 900111')]).toEqual([id, true])
      for (const words of NEVER_ON_IT) expect(there).not.toContain(words)
    }
  })

  test('of somebody who has died says so gently, and no number asks to be rung', async () => {
    const { youngPersonId } = await person()
    await run(`update young_people.young_person set died_on = '2026-03-14' where id = $1`, youngPersonId)
    const { status, body } = await card(duty, youngPersonId)
    expect([status, body.includes('died on 14 March 2026')]).toEqual([200, true])
    expect(body).not.toContain('07700 900111')
    for (const words of NEVER_ON_IT) expect(body).not.toContain(words)
  })

  test('of a restricted record, of one that was joined to it and of nobody is one and the same answer', async () => {
    const [shut, joined] = [await person(), await person()]
    await run('update young_people.young_person set restricted = true where id = $1', shut.youngPersonId)
    await database.asOwner('update young_people.young_person set merged_into = $2 where id = $1', [
      joined.youngPersonId,
      shut.youngPersonId,
    ])
    const bare = (id: string, body: string) => body.replaceAll(id, 'ID').replaceAll(/value="[^"]*"/g, '')
    const absent = crypto.randomUUID()
    for (const visitor of [duty, await signedIn('manager')]) {
      const nobody = await card(visitor, absent)
      for (const id of [shut.youngPersonId, joined.youngPersonId]) {
        const found = await card(visitor, id)
        expect([found.opened, found.status]).toEqual([nobody.opened, nobody.status])
        expect(bare(id, found.body)).toBe(bare(absent, nobody.body))
      }
      expect([nobody.opened, nobody.status]).toEqual([404, 404])
    }
    expect(await run('select from young_people.card_opening where young_person_id = $1', shut.youngPersonId)).toEqual(
      [],
    )
  })
})
