import { beforeAll, describe, expect, test } from 'vitest'
import { NOW, useDatabase } from '../../../../tests/harness/fresh-database.ts'
import { onDuty, seatTeam, team } from '../../../../tests/harness/team.ts'
import type { Staff } from '../../../platform/viewer.ts'
import { PUBLIC } from '../../../platform/viewer.ts'
import { searchKeys } from '../rules/duplicates.ts'
import type { NewYoungPerson } from '../rules/person.ts'
import { endAccess, giveAccess } from './access.ts'
import { makeYoungPerson, peopleAlike, searchPeople, summaryOf } from './young-people.ts'

const database = useDatabase()
beforeAll(() => seatTeam(database))

const niamh = {
  givenName: 'Niamh',
  familyName: 'Okonkwo-Byrne',
  preferredName: 'Nee',
  dateOfBirth: '2011-04-02',
  district: 'norwich',
  details: { pronouns: { value: 'she/her', source: 'young person' } },
}
const make = (person: NewYoungPerson = niamh) =>
  database.transactions.run(team.manager, NOW, (tx) => makeYoungPerson(tx, person, NOW))
const see = (viewer: Staff, id: string) => database.undone(viewer, (tx) => summaryOf(tx, id))
const words = (text: string, born: string | null = null) => ({ text, keys: searchKeys(text), born })

describe('a record for life', () => {
  test('the manager makes one and reads it back whole', async () => {
    const seen = await see(team.manager, await make())
    expect(seen).toMatchObject({ ...niamh, restricted: false, safeContact: null, connections: [], joinedIds: [] })
    expect(seen?.reference).toMatch(/^Y-/)
  })

  test('whoever is on duty may make one and does not see it', async () => {
    const duty = await onDuty(database, team.practitioner)
    const id = await database.transactions.run(duty, NOW, (tx) => makeYoungPerson(tx, niamh, NOW))
    expect(await see(duty, id)).toBeNull()
    expect(await see(team.manager, id)).not.toBeNull()
  })

  test('nobody else makes one, and a visitor sees none', async () => {
    await expect(database.undone(team.trustee, (tx) => makeYoungPerson(tx, niamh, NOW))).rejects.toThrow(
      /row-level security/,
    )
    const id = await make()
    expect(await database.undone(PUBLIC, (tx) => summaryOf(tx, id))).toBeNull()
  })

  test('access begins and ends with the case that gave it', async () => {
    const id = await make()
    const access = { youngPersonId: id, personId: team.colleague.id, because: 'case', becauseOf: id } as const
    expect(await see(team.colleague, id)).toBeNull()
    await database.transactions.run(team.manager, NOW, (tx) => giveAccess(tx, access, NOW))
    expect((await see(team.colleague, id))?.id).toBe(id)
    await database.transactions.run(team.manager, NOW, (tx) => endAccess(tx, { becauseOf: id }, NOW))
    expect(await see(team.colleague, id)).toBeNull()
    await expect(database.undone(team.colleague, (tx) => giveAccess(tx, access, NOW))).rejects.toThrow(
      /row-level security/,
    )
  })

  test('a joined record answers as the one that stays, and both are found once', async () => {
    const kept = await make({ ...niamh, givenName: 'Saoirse', familyName: 'Quillfeather' })
    const joined = await make({ ...niamh, givenName: 'Sersha', familyName: 'Quillfeather' })
    await database.asOwner('update young_people.young_person set merged_into = $1 where id = $2', [kept, joined])
    const seen = await see(team.manager, joined)
    expect([seen?.id, seen?.joinedIds]).toEqual([kept, [joined]])
    const found = await database.undone(team.manager, (tx) => searchPeople(tx, words('Quillfeather'), 10))
    expect(found.map((p) => [p.id, p.givenName])).toEqual([[kept, 'Saoirse']])
    const alike = await database.undone(team.manager, (tx) => peopleAlike(tx, words('Sersha Quillfeather'), 10))
    expect(alike.map((p) => p.id)).toEqual([kept, kept])
  })
})

describe('search', () => {
  test('finds by a sound-alike name, a slip, or the date of birth; only what the viewer may open', async () => {
    const id = await make({ ...niamh, givenName: 'Muhammad', familyName: 'Thistlewood', dateOfBirth: '2010-10-09' })
    for (const asked of [words('Mohamed Thistlewood'), words('Thistlewod'), words('', '2010-10-09')]) {
      const found = await database.undone(team.manager, (tx) => searchPeople(tx, asked, 5))
      expect(found.map((p) => p.id)).toContain(id)
      expect(await database.undone(team.practitioner, (tx) => searchPeople(tx, asked, 5))).toEqual([])
    }
  })

  test('a restricted record is found by its named people only, in search and among those alike', async () => {
    const id = await make({ ...niamh, givenName: 'Perpetua', familyName: 'Vellacott' })
    await database.asOwner('update young_people.young_person set restricted = true where id = $1', [id])
    const asked = words('Perpetua Vellacott', niamh.dateOfBirth)
    const ids = (viewer: Staff) =>
      database.undone(viewer, async (tx) => [
        ...(await searchPeople(tx, asked, 60)).map((p) => p.id),
        ...(await peopleAlike(tx, asked, 60)).map((p) => p.id),
      ])
    expect(await ids(team.manager)).not.toContain(id)
    expect(await see(team.manager, id)).toBeNull()
    await database.asOwner(
      `insert into young_people.access (id, young_person_id, person_id, because, since)
       values (gen_random_uuid(), $1, $2, 'named', now())`,
      [id, team.manager.id],
    )
    expect((await ids(team.manager)).filter((found) => found === id)).toHaveLength(2)
  })

  test('among many of one family name, the one known by a nickname is not cut off', async () => {
    const family = 'Smithson'
    const neve = await make({ ...niamh, givenName: 'Neve', familyName: family, dateOfBirth: null })
    for (const first of ['Nia', 'Mia', 'Niall', 'Nina', 'Amina', 'Liam', 'Naim', 'Niamey', 'Miah', 'Nyah', 'Nimah'])
      await make({ ...niamh, givenName: first, familyName: family, dateOfBirth: '2009-01-01' })
    const found = await database.undone(team.manager, (tx) => peopleAlike(tx, words(`Niamh ${family}`), 5))
    expect(found.map((p) => p.id)).toContain(neve)
  })

  test('those alike are shown to whoever takes in referrals and nobody else', async () => {
    const id = await make({ ...niamh, givenName: 'Ottoline', familyName: 'Harrowgate' })
    const asked = words('Ottoline Harrowgate')
    const duty = await onDuty(database, team.practitioner)
    const ids = async (viewer: Staff) =>
      (await database.undone(viewer, (tx) => peopleAlike(tx, asked, 5))).map((p) => p.id)
    expect(await ids(duty)).toContain(id)
    expect(await ids(team.colleague)).toEqual([])
    expect(await ids(team.trustee)).toEqual([])
  })
})
