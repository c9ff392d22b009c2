import { beforeAll, expect, test } from 'vitest'
import { useApp } from '../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../tests/harness/fresh-database.ts'
import { makeScene } from '../../../../tests/harness/scene.ts'
import { seatTeam, team } from '../../../../tests/harness/team.ts'

const database = useDatabase()
const { signedIn } = useApp(database)
let seen: string
beforeAll(async () => {
  await seatTeam(database)
  const open = await makeScene(database)
  const restricted = await makeScene(database, { given: 'Quill', named: [team.therapist] })
  seen = open.youngPersonId
  const promise = (id: string, state: string, settledOn: string | null) =>
    database.asOwner(
      `insert into promises.promise (id, young_person_id, what, owner, due_on, made_in, made_at, state, settled_on)
       values (gen_random_uuid(), $1, 'Ring the school', 'Robin', '2026-03-10', 'ledger', now(), $2, $3)`,
      [id, state, settledOn],
    )
  for (const [id, state, on] of [
    [open.youngPersonId, 'kept', '2026-03-09'],
    [open.youngPersonId, 'kept', '2026-03-12'],
    [open.youngPersonId, 'open', null],
    [restricted.youngPersonId, 'kept', '2026-03-10'],
  ] as const)
    await promise(id, state, on)
})

test('the figure opens onto the promises behind it, as far as the manager may see them, each leading to its list', async () => {
  const manager = await signedIn('manager')
  expect((await manager.get('/reports?period=2026')).body).toContain('/reports/rows/promises-kept?period=2026')
  const { body } = await manager.get('/reports/rows/promises-kept?period=2026')
  expect(body).toContain('Promises kept, 2026: 2')
  expect(body.match(/A promise by Robin: kept</g)).toHaveLength(1)
  expect(body).toContain(`/young-people/${seen}/promises`)
  expect(body).toContain('1 more belong to records you may not open')
  expect(body).not.toContain('Quill')
  const due = (await manager.get('/reports/rows/promises-due?period=2026')).body
  for (const words of ['Promises due, 2026: 4', 'A promise by Robin: kept late', 'A promise by Robin: still open'])
    expect(due).toContain(words)
})

test('a trustee is not shown so small a figure', async () => {
  const { body } = await (await signedIn('trustee')).get('/reports?period=2026')
  const row = body.split('<tr').find((one) => one.includes('>Promises kept</a>'))
  expect(row).toContain('left out')
})
