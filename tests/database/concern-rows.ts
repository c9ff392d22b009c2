import { newId } from '../../src/platform/secrets.ts'
import type { Staff } from '../../src/platform/viewer.ts'
import type { Fresh } from '../harness/fresh-database.ts'

type Wish = { readonly youngPersonId: string; readonly by: Staff }
export type ConcernIds = { readonly concerns: string; readonly actions: string; readonly 'front-door-calls': string }

/** An open concern on the record of a young person, with a row in every table beneath it. */
export async function putConcern(database: Fresh, { youngPersonId, by }: Wish): Promise<ConcernIds> {
  const [id, action, call] = [newId(), newId(), newId()]
  const run = (sql: string, ...values: unknown[]) => database.asOwner(sql, values)
  await run(
    `insert into concerns.concern (id, reference, about, who, young_person_id, what, raised_by, raised_at, send_key)
     values ($1::uuid, $1::text, 'young-person', 'Imogen Vale', $2, 'Words', $3, now(), gen_random_uuid())`,
    id,
    youngPersonId,
    by.id,
  )
  await run(
    `insert into concerns.action (id, concern_id, what, owner, made_by, made_at) values ($1, $2, 'Ring', 'Ada', $3, now())`,
    action,
    id,
    by.id,
  )
  await run(
    `insert into concerns.front_door_call (id, concern_id, called_at, spoken_to, advice, called_by, written_at)
     values ($1, $2, now(), 'Ada', 'Wait', $3, now())`,
    call,
    id,
    by.id,
  )
  return { concerns: id, actions: action, 'front-door-calls': call }
}

/** What the access matrix has no use for: the rest of one record, so that every table has a row. */
export async function putWholeConcern(database: Fresh, wish: Wish): Promise<void> {
  const { concerns: id } = await putConcern(database, wish)
  const run = (sql: string, ...values: unknown[]) => database.asOwner(sql, [id, wish.by.id, ...values])
  await run(`insert into concerns.decision (id, concern_id, steps, reasons, decided_by, decided_at)
    values (gen_random_uuid(), $1, '{police}', 'Because', $2, now())`)
  await database.asOwner(
    `insert into concerns.move (id, concern_id, version, from_id, reason, moved_by, moved_at)
     values (gen_random_uuid(), $1, 2, $3, 'Not theirs', $2, now())`,
    [id, wish.by.id, wish.youngPersonId],
  )
  await run(`insert into concerns.closing (concern_id, reason, closed_by, closed_at) values ($1, 'Because', $2, now())`)
  await run(`insert into concerns.first_account (id, concern_id, words, said_on, written_by, written_at, send_key)
    values (gen_random_uuid(), $1, 'Words', '2026-03-17', $2, now(), gen_random_uuid())`)
  await run(`insert into concerns.duty_to_report (id, concern_id, learnt, learnt_on, outcome, in_force, written_by, written_at)
    values (gen_random_uuid(), $1, 'seen', '2026-03-17', 'already-reported', false, $2, now())`)
  await database.asOwner(
    `insert into concerns.investigation (id, young_person_id, since, contact, begun_by, begun_at)
     values (gen_random_uuid(), $1, '2026-03-17', 'Police', $2, now())`,
    [wish.youngPersonId, wish.by.id],
  )
  await database.asOwner('insert into concerns.step (concern_id, step, taken_at) values ($1, 1, now())', [id])
}
