import type pg from 'pg'
import { searchKeys } from '#modules/young-people'
import { foldName } from '#platform/pure/person-name.ts'
import { makeReference } from '#platform/pure/reference-number.ts'
import { newId, randomOctets } from '#platform/secrets.ts'

/** What the worker of a session is called when the spreadsheet left the cell blank. */
const NOT_WRITTEN = 'Not written down'

/** Practitioners by name, folded; of two with one name, the one who works here before one made by an import. */
export async function matchWorkers(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ id: string; name: string }>(
    'select id, name from people.person order by imported desc, joined_on desc, id',
  )
  const byName = new Map(rows.map((person) => [foldName(person.name), person.id]))
  const blank = byName.get(foldName(NOT_WRITTEN))
  if (blank !== undefined) byName.set('', blank)
  await giveWorkers(client, byName)
}

async function giveWorkers(client: pg.Client, byName: ReadonlyMap<string, string>): Promise<void> {
  await client.query(
    `update import_row r set worker_id = p.id
     from unnest($1::text[], $2::uuid[]) as p(folded, id) where r.worker_folded = p.folded and r.there is null`,
    [[...byName.keys()], [...byName.values()]],
  )
}

/** A practitioner nobody knows is made and marked as imported. They have no way to sign in. */
export async function makeWorkers(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ folded: string; name: string | null; joined: string }>(
    `select worker_folded as folded, (array_agg(worker order by line))[1] as name, min(on_date) as joined from import_row
     where worker_id is null and there is null group by worker_folded`,
  )
  if (rows.length === 0) return
  const made = rows.map((row) => ({ ...row, id: newId(), name: row.folded === '' ? NOT_WRITTEN : (row.name ?? '') }))
  await client.query(
    `insert into people.person (id, name, email, role, job_title, imported, joined_on)
     select id, name, '', 'practitioner', '', true, joined from unnest($1::uuid[], $2::text[], $3::date[]) as r(id, name, joined)`,
    [made.map((m) => m.id), made.map((m) => m.name), made.map((m) => m.joined)],
  )
  await giveWorkers(client, new Map(made.map((m) => [m.folded, m.id])))
}

/** The same person: the same date of birth, and the same name after folding. A record that was joined comes last. */
export async function matchPeople(client: pg.Client): Promise<void> {
  await client.query(
    `update import_row r set young_person_id = y.id
     from (select distinct on (date_of_birth, folded_name) id, date_of_birth, folded_name from young_people.young_person
           where (date_of_birth, folded_name) in (select born, folded from import_row)
           order by date_of_birth, folded_name, merged_into is not null, made_at, id) y
     where y.date_of_birth = r.born and y.folded_name = r.folded and r.there is null`,
  )
}

/** A young person nobody knows is made and marked as imported. */
export async function makePeople(client: pg.Client, now: Date): Promise<void> {
  const { rows } = await client.query<{ born: string; folded: string; name: string }>(
    `select born, folded, (array_agg(name order by line))[1] as name from import_row
     where young_person_id is null and there is null group by born, folded order by min(line)`,
  )
  if (rows.length === 0) return
  const references = await freshReferences(client, 'Y', rows.length)
  const made = rows.map((row, i) => ({ ...row, id: newId(), reference: references[i] ?? '', ...splitName(row.name) }))
  await client.query(
    `insert into young_people.young_person (id, reference, given_name, family_name, folded_name, name_keys, date_of_birth,
       imported, made_at)
     select id, reference, given, family, folded, keys::text[], born, true, $8
     from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::date[])
       as r(id, reference, given, family, folded, keys, born)`,
    [
      made.map((m) => m.id),
      made.map((m) => m.reference),
      made.map((m) => m.given),
      made.map((m) => m.family),
      made.map((m) => m.folded),
      made.map(
        (m) =>
          `{${searchKeys(m.name)
            .map((key) => JSON.stringify(key))
            .join(',')}}`,
      ),
      made.map((m) => m.born),
      now,
    ],
  )
  await client.query(
    `update import_row r set young_person_id = y.id from unnest($1::uuid[], $2::text[], $3::date[]) as y(id, folded, born)
     where y.folded = r.folded and y.born = r.born and r.young_person_id is null and r.there is null`,
    [made.map((m) => m.id), made.map((m) => m.folded), made.map((m) => m.born)],
  )
}

/** One cell held the whole name: the last word is taken for the family name. Staff can put it right on the record. */
function splitName(name: string): { given: string; family: string } {
  const words = name.split(' ')
  if (words.length === 1) return { given: name, family: '' }
  return { given: words.slice(0, -1).join(' '), family: words.at(-1) ?? '' }
}

/** So many references that nobody has. Of a hundred thousand drawn, two may be alike: those are drawn again. */
export async function freshReferences(client: pg.Client, prefix: 'Y' | 'C', count: number): Promise<string[]> {
  const table = prefix === 'Y' ? 'young_people.young_person' : 'cases.episode'
  const fresh = new Set<string>()
  while (fresh.size < count) {
    const drawn = Array.from({ length: count - fresh.size }, () => makeReference(prefix, randomOctets(7)))
    const { rows } = await client.query<{ reference: string }>(
      `select reference from ${table} where reference = any ($1)`,
      [drawn],
    )
    const taken = new Set(rows.map((row) => row.reference))
    for (const one of drawn) if (!taken.has(one)) fresh.add(one)
  }
  return [...fresh]
}
