import { beforeAll, describe, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { makeScene, type Scene } from '../../../../../tests/harness/scene.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { signedIn } = useApp(database)
let scene: Scene
let other: Scene

beforeAll(async () => {
  await seatTeam(database)
  scene = await makeScene(database, { given: 'Saoirse', family: 'Penhallow' })
  other = await makeScene(database, { given: 'Wren', family: 'Okoro' })
  const robin = await signedIn('practitioner')
  for (const id of [scene.caseId, scene.caseId, other.caseId]) await robin.get(`/cases/${id}`)
  await (await signedIn('other-practitioner')).get(`/young-people/${scene.youngPersonId}`)
})

describe('who has looked', () => {
  test('is told to the manager: who, when and what, and that the manager looked at that', async () => {
    const manager = await signedIn('manager')
    const url = `/young-people/${scene.youngPersonId}/looks`
    const { body } = await manager.get(url)
    expect(body.match(/Robin Ashby: looked at a case/g)).toHaveLength(2)
    expect(body).toContain('17 March 2026, 10:00')
    expect(body).not.toContain('Wren')
    expect((await manager.get(url)).body).toContain('Asha Mbeki: looked at who has looked')
    expect((await manager.get(`/young-people/${scene.youngPersonId}`)).body).toContain(`href="${url}"`)
  })

  test('is told to nobody else', async () => {
    for (const who of ['practitioner', 'therapist', 'data-lead', 'safeguarding-trustee', 'trustee'])
      for (const path of ['looks', 'looks/plain'])
        expect((await (await signedIn(who)).get(`/young-people/${scene.youngPersonId}/${path}`)).statusCode).toBe(404)
  })

  test('in plain words for the young person: no name of a colleague, each thing once a day', async () => {
    const { statusCode, body } = await (await signedIn('manager')).get(
      `/young-people/${scene.youngPersonId}/looks/plain`,
    )
    expect(statusCode).toBe(200)
    expect(body).toMatch(/17 March 2026[^]*A worker[^]*Looked at your case, 2 times/)
    const main = body.slice(body.indexOf('<main'), body.indexOf('</main'))
    for (const hidden of ['Robin', 'Ashby', 'Mbeki', 'Wren', 'Okoro']) expect(main).not.toContain(hidden)
    expect(
      await database.asOwner(`select actor from audit.event where act = 'made a plain list of who has looked'`),
    ).toEqual([{ actor: team.manager.id }])
  })

  test('on paper says of what we know of danger, and of who asks, one sentence alone', async () => {
    const one = await makeScene(database)
    for (const act of ['wrote down a person of concern', 'noted a live investigation', 'joined persons of concern'])
      await database.asOwner(
        `insert into audit.event (id, at, actor, act, young_person_id, hash)
         values (gen_random_uuid(), $2, $3, $4, $1, sha256('x'))`,
        [one.youngPersonId, NOW, team.practitioner.id, act],
      )
    const { body } = await (await signedIn('manager')).get(`/young-people/${one.youngPersonId}/looks/plain`)
    expect(body).toContain('<li>Looked at our notes about keeping you safe, or added to them, 3 times</li>')
    const main = body.slice(body.indexOf('<main'), body.indexOf('</main'))
    expect(main).not.toMatch(/concern|investigation|harm you/i)
  })

  test('of a long trail is read in pages, and of a restricted record by its named people alone', async () => {
    for (const _ of Array(3))
      await database.asOwner(
        `insert into audit.event (id, at, actor, act, young_person_id, hash)
         select gen_random_uuid(), $2, $3, 'looked at a goal', $1, sha256('x') from generate_series(1, 40)`,
        [other.youngPersonId, NOW, team.practitioner.id],
      )
    const manager = await signedIn('manager')
    const first = (await manager.get(`/young-people/${other.youngPersonId}/looks`)).body
    expect(first.match(/looked at a goal/g)).toHaveLength(100)
    const earlier = /href="([^"]+before=[0-9a-f-]{36})"/.exec(first)?.[1] ?? ''
    expect(first).not.toMatch(/before=\d+"/)
    const second = (await manager.get(earlier)).body
    expect(second.match(/looked at a goal/g)?.length).toBeLessThan(30)
    expect(second).toContain('looked at a case')
    await database.asOwner('update young_people.young_person set restricted = true where id = $1', [
      other.youngPersonId,
    ])
    expect((await manager.get(`/young-people/${other.youngPersonId}/looks`)).statusCode).toBe(404)
  })
})
