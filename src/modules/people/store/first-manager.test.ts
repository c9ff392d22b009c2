import { beforeAll, beforeEach, expect, test } from 'vitest'
import { NOW, useDatabase } from '../../../../tests/harness/fresh-database.ts'
import { useLiveApp } from '../../../../tests/harness/live-app.ts'
import { seatTeam, team } from '../../../../tests/harness/team.ts'
import { inviteManager } from './first-manager.ts'

const database = useDatabase()
const { visitor } = useLiveApp(database)
const invited = (email: string, at = NOW) =>
  inviteManager(
    database.owner,
    { email, name: 'Asha Mbeki', brand: 'Lantern', linkOf: (secret) => `https://rose.example/invitations/${secret}` },
    at,
  )
const managers = () =>
  database.asOwner<{ email: string }>("select email from people.person where role = 'manager' and shut_out_at is null")

beforeAll(() => seatTeam(database))
beforeEach(() => database.asOwner('delete from platform.mail'))

test('a manager who has never signed in is invited again, by a link that works and a mail that says no more than it must', async () => {
  const answer = await invited('Manager@example.org')
  if (!('link' in answer)) throw new Error(answer.refused)
  const [mail] = await database.asOwner<{ recipient: string; body: string }>(
    `select recipient, body from platform.mail where body like '%invitations%'`,
  )
  expect(
    await database.asOwner(`select 1 from people.notice where person_id = $1`, [team.safeguardingTrustee.id]),
  ).toHaveLength(1)
  expect(mail?.body).toContain(answer.link)
  expect(mail?.body).not.toMatch(/Asha|manager of|child/)
  expect((await visitor().get(new URL(answer.link).pathname)).body).toContain('Welcome, Asha')
  const [row] = await database.asOwner<{ actor: string; act: string }>(
    'select actor, act from audit.event order by no desc limit 1',
  )
  expect(row).toEqual({ actor: 'operator', act: 'invited a manager' })
  expect(
    await database.asOwner("select 1 from people.change where what = 'invited' and by_person is null"),
  ).toHaveLength(1)
  // A second link ends the first.
  await invited('manager@example.org')
  expect((await visitor().get(new URL(answer.link).pathname)).statusCode).toBe(404)
})

test.each([
  ['practitioner@example.org', 'another role'],
  ['new-person@example.org', 'There is a manager already'],
])('%s is refused: %s', async (email, why) => {
  const before = await database.asOwner('select 1 from people.invitation')
  expect(await invited(email)).toMatchObject({ refused: expect.stringContaining(why) as string })
  expect(await database.asOwner('select 1 from people.invitation')).toHaveLength(before.length)
  expect(await database.asOwner('select 1 from platform.mail')).toEqual([])
})

test('nobody is, once a manager has signed in: the keepers give access back, and the operator takes no account over', async () => {
  const write = `insert into audit.event (id, at, actor, act, hash) values (gen_random_uuid(), $1, $2, 'looked at today', sha256('x'))`
  await database.asOwner(write, [NOW, team.manager.id])
  const before = await database.asOwner('select 1 from people.invitation')
  expect(await invited('manager@example.org')).toMatchObject({
    refused: expect.stringContaining('two keepers') as string,
  })
  expect(await database.asOwner('select 1 from people.invitation')).toHaveLength(before.length)
})

test('where no manager is left the first one is made', async () => {
  await database.asOwner('alter table people.person disable trigger user')
  await database.asOwner("update people.person set left_on = '2026-03-01' where role = 'manager'")
  await database.asOwner('alter table people.person enable trigger user')
  expect(await invited('manager@example.org')).toMatchObject({
    refused: expect.stringContaining('works here no more') as string,
  })
  expect(await invited('first@example.org')).toMatchObject({ link: expect.any(String) as string })
  expect((await managers()).map((row) => row.email)).toContain('first@example.org')
})
