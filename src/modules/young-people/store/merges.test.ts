import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { NOW, useDatabase } from '../../../../tests/harness/fresh-database.ts'
import { seatTeam, team } from '../../../../tests/harness/team.ts'
import { isRefusal } from '../../../platform/pure/result.ts'
import { joinRecords, mergesOf, undoJoin } from './merges.ts'
import { makeYoungPerson, summaryOf } from './young-people.ts'

const database = useDatabase()
beforeAll(() => seatTeam(database))

const by = team.manager.id
const person = {
  givenName: 'Elowen',
  familyName: 'Trew',
  preferredName: '',
  dateOfBirth: null,
  district: null,
  details: {},
}
const make = () => database.transactions.run(team.manager, NOW, (tx) => makeYoungPerson(tx, person, NOW))
const joinTo = (keptId: string, joinedId: string) =>
  database.transactions.run(team.manager, NOW, (tx) => joinRecords(tx, { keptId, joinedId, because: 'b', by }, NOW))
const lastOf = async (keptId: string) =>
  (await database.undone(team.manager, (tx) => mergesOf(tx, keptId))).find((m) => m.undoneAt === null)?.id ?? ''
const part = async (keptId: string, mergeId: string) =>
  database.transactions.run(team.manager, NOW, (tx) => undoJoin(tx, { mergeId, keptId, because: 'u', by }, NOW))
const pointers = (ids: readonly string[]) =>
  database.asOwner<{ id: string; into: string | null }>(
    'select id, merged_into as into from young_people.young_person where id = any ($1::uuid[]) order by id',
    [ids],
  )

describe('joining records', () => {
  test('never chains: what was joined before follows, and an undo leads each back', async () => {
    const [a = '', b = '', c = ''] = [await make(), await make(), await make()]
    expect([await joinTo(b, c), await joinTo(a, b)]).toEqual(['joined', 'joined'])
    const seen = await database.undone(team.manager, (tx) => summaryOf(tx, c))
    expect([seen?.id, new Set(seen?.joinedIds)]).toEqual([a, new Set([b, c])])
    expect(isRefusal(await part(b, await lastOf(b)))).toBe(true)
    expect(await part(a, await lastOf(a))).toBe('undone')
    expect(Object.fromEntries((await pointers([a, b, c])).map((p) => [p.id, p.into]))).toEqual({
      [a]: null,
      [b]: null,
      [c]: b,
    })
    expect(await part(b, await lastOf(b))).toBe('undone')
    expect((await pointers([a, b, c])).every(({ into }) => into === null)).toBe(true)
  })

  test('both histories stay: who joined and why, who parted and why', async () => {
    const [a = '', b = ''] = [await make(), await make()]
    await joinTo(a, b)
    await part(a, await lastOf(a))
    const [merge] = await database.undone(team.manager, (tx) => mergesOf(tx, a))
    expect(merge).toMatchObject({
      joinedId: b,
      because: 'b',
      by: 'Asha Mbeki',
      undoneBy: 'Asha Mbeki',
      undoneBecause: 'u',
    })
  })

  test('two people who join the same pair both ways at once: one of them is refused', async () => {
    const [a = '', b = ''] = [await make(), await make()]
    const done = await Promise.all([joinTo(a, b), joinTo(b, a)])
    expect(done.filter((d) => d === 'joined')).toHaveLength(1)
    expect(done.filter(isRefusal)).toHaveLength(1)
  })

  test('a practitioner joins nothing, and a restricted record is not found', async () => {
    const [a = '', b = ''] = [await make(), await make()]
    const wanted = { keptId: a, joinedId: b, because: 'b', by: team.practitioner.id }
    expect(await database.undone(team.practitioner, (tx) => joinRecords(tx, wanted, NOW))).toBe('not-found')
    await database.asOwner('update young_people.young_person set restricted = true where id = $1', [b])
    expect(await joinTo(a, b)).toBe('not-found')
  })

  test('whatever is joined and parted in whatever order, nothing chains, and parting all leads all back', async () => {
    const deeds = fc.array(fc.tuple(fc.constantFrom('join', 'part'), fc.nat(4), fc.nat(4)), { maxLength: 14 })
    await fc.assert(
      fc.asyncProperty(deeds, async (done) => {
        const ids = await Promise.all(Array.from({ length: 5 }, make))
        for (const [deed, i, j] of done) {
          if (deed === 'join') await joinTo(ids[i] ?? '', ids[j] ?? '')
          else await part(ids[i] ?? '', (await lastOf(ids[i] ?? '')) || crypto.randomUUID())
          const into = new Map((await pointers(ids)).map((p) => [p.id, p.into]))
          for (const kept of into.values()) if (kept !== null) expect(into.get(kept)).toBeNull()
        }
        for (let round = 0; round < 25; round += 1)
          for (const id of ids) await part(id, (await lastOf(id)) || crypto.randomUUID())
        expect((await pointers(ids)).every(({ into }) => into === null)).toBe(true)
      }),
      { numRuns: 8 },
    )
  })
})
