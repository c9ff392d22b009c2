import type pg from 'pg'
import { newId } from '#platform/secrets.ts'
import { freshReferences } from './import-people.ts'

const STORED = 'Stored already.'

/** Sessions that an earlier import stored, known by their key. */
export async function matchByKey(client: pg.Client): Promise<void> {
  await client.query(
    `update import_row r set there = $1 from sessions.session s where s.send_key = r.send_key and r.there is null`,
    [STORED],
  )
}

/** Sessions that somebody recorded in Rose itself: the same person, day, kind, attendance, minutes, worker and note. */
export async function matchBySession(client: pg.Client): Promise<void> {
  await client.query(
    `update import_row r set there = $1 from sessions.session s
     where r.there is null and s.young_person_id = r.young_person_id and s.session_date = r.on_date and s.kind = r.kind
       and s.attendance = r.attendance and s.minutes is not distinct from r.minutes and s.worker_id = r.worker_id
       and s.did = r.note`,
    [STORED],
  )
}

/**
 * The case that was open on the day of the session; else the young person's imported case, which becomes as long as it
 * must; else a new one, closed, from the first to the last day that the file tells of.
 */
export async function findOrMakeCases(client: pg.Client): Promise<void> {
  await findCases(client)
  const { rows } = await client.query<{ person: string }>(
    'select distinct young_person_id as person from import_row where episode_id is null and there is null',
  )
  if (rows.length > 0) {
    const references = await freshReferences(client, 'C', rows.length)
    await client.query(
      `insert into cases.episode (id, reference, young_person_id, offer, state, opened_on, closed_on, closure_note, imported)
       select m.id, m.reference, m.person, 'one-to-one', 'closed', min(r.on_date), max(r.on_date),
         'Brought over from the old spreadsheets.', true
       from unnest($1::uuid[], $2::text[], $3::uuid[]) as m(id, reference, person)
         join import_row r on r.young_person_id = m.person and r.episode_id is null and r.there is null
       group by m.id, m.reference, m.person`,
      [rows.map(() => newId()), references, rows.map((row) => row.person)],
    )
    await findCases(client)
  }
  await client.query(
    `update cases.episode e set opened_on = least(e.opened_on, r.first), closed_on = greatest(e.closed_on, r.last)
     from (select episode_id, min(on_date) as first, max(on_date) as last from import_row where there is null
           group by episode_id) r
     where e.id = r.episode_id and e.imported and e.state = 'closed' and (r.first < e.opened_on or r.last > e.closed_on)`,
  )
}

async function findCases(client: pg.Client): Promise<void> {
  await client.query(
    `update import_row r set episode_id = (
       select e.id from cases.episode e
       where e.young_person_id = r.young_person_id
         and (e.imported or (e.opened_on <= r.on_date and (e.closed_on is null or r.on_date <= e.closed_on)))
       order by e.imported, e.opened_on desc, e.id limit 1)
     where r.episode_id is null and r.there is null`,
  )
}

/** Writes what is new. A session of which only the day is known stands at noon. Returns how many were written. */
export async function writeSessions(client: pg.Client, now: Date): Promise<number> {
  const { rowCount } = await client.query(
    `insert into sessions.session (id, young_person_id, episode_id, starts_at, time_known, kind, attendance, minutes, did,
       worker_id, send_key, imported, written_at)
     select id, young_person_id, episode_id, (on_date + time '12:00') at time zone 'Europe/London', false, kind, attendance,
       minutes, note, worker_id, send_key, true, $1
     from import_row where there is null order by line`,
    [now],
  )
  return rowCount ?? 0
}
