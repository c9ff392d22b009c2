import type { Fresh } from './fresh-database.ts'

/** For tests: invented young people, cases and sessions, written past row security to set a scene. */
export type SessionFacts = {
  readonly person: number
  readonly at: string
  readonly kind?: string
  readonly attendance?: string
}

const WORKER = '00000000-0000-4000-8000-000000000002'
const ID = (kind: number, n: number) => `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(n).padStart(12, '0')}`
export const personId = (n: number) => ID(1, n)
export const caseId = (n: number) => ID(2, n)

/** Makes young people 1 to `count`, each with one open case of Robin Ashby's (tests/harness/team.ts). */
export async function seatYoungPeople(database: Fresh, count: number): Promise<void> {
  for (let n = 1; n <= count; n++) {
    await database.asOwner(
      `insert into young_people.young_person (id, reference, given_name, family_name, folded_name, name_keys, made_at)
       values ($1, $2, $3, 'Example', '', '{}', '2019-01-01')`,
      [personId(n), `YP-${n}`, `Child ${n}`],
    )
    await database.asOwner(
      `insert into cases.episode (id, reference, young_person_id, offer, state, opened_on, worker_id)
       values ($1, $2, $3, 'one-to-one', 'open', '2019-06-01', $4)`,
      [caseId(n), `C-${n}`, personId(n), WORKER],
    )
  }
}

/** Records sessions in one statement. `zone` is the time zone that the database works in meanwhile. */
export async function record(database: Fresh, sessions: readonly SessionFacts[], zone = 'UTC'): Promise<void> {
  const rows = sessions.map(({ person, at, kind = 'ONE-TO-ONE', attendance = 'ATT' }) => ({
    young_person_id: personId(person),
    episode_id: caseId(person),
    starts_at: at,
    kind,
    attendance,
  }))
  const json = JSON.stringify(rows).replaceAll("'", "''")
  await database.asOwner(`set timezone = '${zone}';
    insert into sessions.session (id, young_person_id, episode_id, starts_at, kind, attendance, worker_id, send_key, written_at)
    select gen_random_uuid(), young_person_id, episode_id, starts_at, kind, attendance, '${WORKER}', gen_random_uuid(), now()
    from jsonb_to_recordset('${json}') as s (young_person_id uuid, episode_id uuid, starts_at timestamptz, kind text, attendance text)`)
}
