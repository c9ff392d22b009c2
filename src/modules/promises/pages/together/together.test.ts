import { beforeAll, describe, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { makeScene } from '../../../../../tests/harness/scene.ts'
import { seatTeam } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { signedIn } = useApp(database)
beforeAll(() => seatTeam(database))

const promise = { what: 'Ring the school', owner: 'Robin', 'due-day': '18', 'due-month': '3', 'due-year': '2026' }

async function robinWithAList() {
  const scene = await makeScene(database)
  const robin = await signedIn('practitioner')
  return { robin, ...scene, list: `/young-people/${scene.youngPersonId}/promises` }
}

describe('the list read together', () => {
  test('is large and plain: who promised, no other person, and no way into anything else', async () => {
    const { robin, youngPersonId, list } = await robinWithAList()
    await database.asOwner(
      `insert into young_people.connection (id, young_person_id, name, relationship, added_at)
       values (gen_random_uuid(), $1, 'Bo Carr', 'Social worker', now())`,
      [youngPersonId],
    )
    await robin.post(list, {
      ...promise,
      what: 'Ask Bo Carr about Carr’s meeting at the kebab shop, with Kit',
      owner: 'Robin',
    })
    const { body } = await robin.post(`${list}/together`, { looked: 'yes', hide: 'kebab shop, Kit' })
    expect(body).toContain('What adults said they would do for you')
    expect(body).toContain('Ask somebody about somebody’s meeting at the somebody, with somebody')
    expect(body).toContain('we left out a name')
    for (const never of [
      'Carr',
      'Kit',
      'kebab',
      'Vale',
      'type="search"',
      '/cases',
      '/today',
      'Sign out',
      'Robin Ashby',
    ])
      expect(body).not.toContain(never)
    const links = [...body.matchAll(/href="(\/[^"]*)"/g)].map((m) => m[1])
    expect(links).toEqual([list])
  })

  test('is looked through by the worker first: what is hidden, more to hide, nothing of it kept, and a tick', async () => {
    const { robin, list } = await robinWithAList()
    await robin.post(list, { ...promise, what: 'Ring Kit’s mum', owner: 'Robin' })
    const page = `${list}/together`
    const first = (await robin.get(page)).body
    for (const words of ['Before you look at it together', 'Ring Kit’s mum', 'More words to hide'])
      expect(first).toContain(words)
    expect(first).not.toContain('name="_unsaved"')
    const again = await robin.post(page, { hide: 'Kit', again: 'yes' })
    expect([
      again.statusCode,
      again.body.includes('Ring somebody’s mum'),
      again.body.includes('There is a problem'),
    ]).toEqual([200, true, false])
    const unticked = await robin.post(page, { hide: 'Kit' })
    expect([
      unticked.statusCode,
      unticked.body.includes('Look through it first'),
      unticked.body.includes('value="Kit"'),
    ]).toEqual([422, true, true])
    const long = await robin.post(page, { hide: 'x'.repeat(2_001), looked: 'yes' })
    expect([long.statusCode, long.body.includes('What adults said')]).toEqual([422, false])
  })

  test('of many that were done it shows the newest and says how many more', async () => {
    const { robin, list, youngPersonId } = await robinWithAList()
    await database.asOwner(
      `insert into promises.promise (id, young_person_id, what, owner, due_on, made_in, made_at, state, settled_on)
       select gen_random_uuid(), $1, 'Thing ' || n, 'Robin', null, 'ledger', now(), 'kept', date '2026-01-01' + n
       from generate_series(10, 20) n`,
      [youngPersonId],
    )
    const { body } = await robin.post(`${list}/together`, { looked: 'yes' })
    expect([body.includes('Thing 20'), body.includes('Thing 12'), body.includes('And 3 more')]).toEqual([
      true,
      false,
      true,
    ])
    expect(body).not.toContain('left out a name')
  })

  test('is nobody’s who does not see them, and nothing is read together after a death', async () => {
    const { robin, youngPersonId, list } = await robinWithAList()
    const other = await signedIn('other-practitioner')
    expect((await other.get(`${list}/together`)).statusCode).toBe(404)
    expect((await other.post(`${list}/together`, { looked: 'yes' }, '/search')).statusCode).toBe(404)
    await database.asOwner(`update young_people.young_person set died_on = '2026-03-16' where id = $1`, [youngPersonId])
    expect((await robin.get(`${list}/together`)).statusCode).toBe(404)
    const { body } = await robin.get(list)
    expect([body.includes('died on 16 March 2026'), body.includes('Read the list together')]).toEqual([true, false])
  })
})
