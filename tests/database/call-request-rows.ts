import { newId } from '../../src/platform/secrets.ts'
import type { Staff } from '../../src/platform/viewer.ts'
import type { Fresh } from '../harness/fresh-database.ts'
import { team } from '../harness/team.ts'

type Wish = {
  /** Who has it, and has read how a call is safe. */
  readonly by: Staff
  /** The young person on whose record it stands. */
  readonly linked?: string | null | undefined
  readonly ended?: boolean
}

/** A young person who asked to be called, with a row in every table beneath it. */
export async function putCallRequest(database: Fresh, { by, linked = null, ended = false }: Wish): Promise<string> {
  const id = newId()
  const run = (sql: string, ...values: unknown[]) => database.asOwner(sql, [id, ...values])
  await run(
    `insert into call_requests.request (id, page_key, asked_at, read_from, nickname, way, days, times, others, say,
       may_leave_message, language, outside_community, held_because, taken_at, taken_by, young_person_id, ended_at, ended_by, outcome)
     values ($1, gen_random_uuid(), '2026-03-16T16:00Z', '2026-03-17T09:00Z', 'Fox', 'call', '{any-day}', '{after-school}',
       '{parent}', '', false, '', false, '{}', '2026-03-17T09:05Z', $2, $3, $4::timestamptz, $5,
       case when $5::uuid is null then null else 'answered' end)`,
    by.id,
    linked,
    ended ? '2026-03-10T10:00Z' : null,
    ended ? team.outreach.id : null,
  )
  await run(
    `insert into call_requests.number (request_id, telephone, number_key) values ($1, '07700 900456', '07700900456')`,
  )
  await run(
    `insert into call_requests.event (id, request_id, kind, by, at) values (gen_random_uuid(), $1, 'rules', $2, '2026-03-17T09:06Z')`,
    by.id,
  )
  await run(`insert into call_requests.step (request_id, clock, since, step, taken_at)
    values ($1, 'unread', '2026-03-17T09:00Z', 1, '2026-03-17T09:00Z')`)
  return id
}
