import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/platform/secrets.ts'
import type { Staff } from '../../src/platform/viewer.ts'
import { useDatabase } from '../harness/fresh-database.ts'
import { makeScene } from '../harness/scene.ts'
import { seatTeam, team } from '../harness/team.ts'
import { attempt } from '../harness/walls.ts'
import { fillRestricted } from './restricted-rows.ts'

/**
 * A row about a young person whom somebody sees may name no session, case, plan or question that they do not see: it would
 * stand in the way of the true row, or among the true ones before whoever sees both.
 */
const database = useDatabase()
let mine: string
beforeAll(async () => {
  await seatTeam(database)
  await fillRestricted(database)
  mine = (await makeScene(database)).youngPersonId
})

/** Tables about a young person that name another record about one, as the database itself knows them. */
const tables = () =>
  database.asOwner<{ name: string }>(
    `with about as (select a.attrelid as id from pg_attribute a join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
       where a.attname = 'young_person_id')
     select distinct k.conrelid::regclass::text as name from pg_constraint k
     where k.contype = 'f' and k.conrelid in (select id from about) and k.confrelid in (select id from about)
       and k.confrelid <> k.conrelid order by 1`,
  )

/** The restricted record's row as if it were about the young person whom this viewer sees, in the viewer's own name. */
async function moved(table: string, viewer: Staff): Promise<string> {
  const [row] = await database.asOwner<{ row: Record<string, unknown> }>(
    `select to_jsonb(t) as row from ${table} t where t.young_person_id is not null limit 1`,
  )
  const made = await database.asOwner<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped
       and (attgenerated <> '' or attidentity <> '')`,
    [table],
  )
  const own: Record<string, unknown> = { ...row?.row, young_person_id: mine }
  for (const name of Object.keys(own)) {
    if (made.some((m) => m.name === name)) delete own[name]
    else if (/^id$|^reference$|send_key$/.test(name)) own[name] = newId()
    else if (/_by$|^worker_id$|^person_id$/.test(name) && own[name] !== null) own[name] = viewer.id
  }
  const names = Object.keys(own).join(', ')
  const json = JSON.stringify(own).replaceAll("'", "''")
  return `insert into ${table} (${names}) select ${names} from jsonb_populate_record(null::${table}, '${json}')`
}

test('nobody hangs a row of their own young person on a record that they do not see', async () => {
  const holes: string[] = []
  const found = await tables()
  for (const { name } of found)
    for (const viewer of [team.practitioner, team.manager]) {
      const outcome = await attempt(database, viewer, await moved(name, viewer))
      if (outcome !== 'refused') holes.push(`${name}, ${viewer.role}: ${outcome}`)
    }
  expect(found.length).toBeGreaterThan(20)
  expect(holes).toEqual([])
})

/**
 * A concern raised by a name is put on a record once (0026); a case and a meeting change hands; what a request for a call led
 * to is written down as it ends, and from then on nobody changes it (0041).
 */
const MAY_CHANGE = [
  'call_requests.request.concern_id',
  'call_requests.request.referral_id',
  'call_requests.request.young_person_id',
  'cases.episode.worker_id',
  'concerns.concern.young_person_id',
  'partners.meeting.worker_id',
]

test('no record of the casework becomes another young person’s, another case’s or another writer’s', async () => {
  const bent = await database.asOwner<{ name: string }>(
    `select table_schema || '.' || table_name || '.' || column_name as name from information_schema.column_privileges
     where grantee = 'rose_app' and privilege_type = 'UPDATE' and table_schema not in ('referrals', 'platform')
       and column_name ~ '^(id|reference|send_key|.*_id|made_by|made_at|added_by|joined_by|written_by|written_at|raised_by|imported)$'
     order by 1`,
  )
  expect(bent.map((one) => one.name)).toEqual(MAY_CHANGE)
})
