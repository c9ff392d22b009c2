import { newId } from '../../src/platform/secrets.ts'
import type { Staff } from '../../src/platform/viewer.ts'
import type { Fresh } from '../harness/fresh-database.ts'
import type { Scene } from '../harness/scene.ts'
import { team } from '../harness/team.ts'

/** A second therapist, who is no viewer in any test. */
export const OTHER_THERAPIST = '00000000-0000-4000-8000-0000000000b4'

export async function seatOtherTherapist(database: Fresh): Promise<void> {
  await database.asOwner(
    `insert into people.person (id, name, email, role, job_title, joined_on)
     values ($1, 'Ines Ward', 'ines@example.org', 'therapist', '', '2019-01-07') on conflict do nothing`,
    [OTHER_THERAPIST],
  )
}

type Of = Pick<Scene, 'youngPersonId'>

/** Therapy with one entry that was changed once, and something shared; held by `holder`, or by nobody of the team. */
export async function putTherapy(database: Fresh, { youngPersonId }: Of, holder: Staff | null) {
  await seatOtherTherapist(database)
  const [course, holding, entry] = [newId(), newId(), newId()]
  const by = holder?.id ?? OTHER_THERAPIST
  const run = (sql: string, ...values: unknown[]) => database.asOwner(sql, values)
  await run(
    `insert into therapy.course (id, young_person_id, began_on, begun_by, begun_at) values ($1, $2, '2026-02-03', $3, now())`,
    course,
    youngPersonId,
    team.manager.id,
  )
  await run(
    `insert into therapy.holding (id, course_id, young_person_id, therapist_id, since, given_by)
     values ($5, $1, $2, $3, now(), $4)`,
    course,
    youngPersonId,
    by,
    team.manager.id,
    holding,
  )
  // Of their own, so that it opens nothing.
  await run('insert into therapy.agreement values ($1, $2, $3, $2, now())', holding, by, youngPersonId)
  await run(
    `insert into therapy.entry (id, course_id, young_person_id, held_on, kind, themes, notes, written_by, written_at,
       changed_by, changed_at)
     values ($1, $2, $3, '2026-03-10', 'met', 'The sea', 'She drew for an hour', $4, now(), $4, now())`,
    entry,
    course,
    youngPersonId,
    by,
  )
  await run(`update therapy.entry set version = 2, because = 'One word more' where id = $1`, entry)
  await run(
    `insert into therapy.shared (id, course_id, young_person_id, text, told, shared_by, shared_at)
     values (gen_random_uuid(), $1, $2, 'Mornings are better', 'agreed', $3, now())`,
    course,
    youngPersonId,
    by,
  )
  return { therapy: entry, course }
}

/** Two persons of concern of one young person, whom the manager believes to be the same. */
export async function putPersonsOfConcern(database: Fresh, { youngPersonId }: Of, by: Staff) {
  const [first, second] = [newId(), newId()]
  const run = (sql: string, ...values: unknown[]) => database.asOwner(sql, values)
  for (const id of [first, second]) {
    await run(
      `insert into persons_of_concern.record (id, young_person_id, known_as, folded_name, age, review_on, written_by, written_at)
       values ($1, $2, 'Kaz', 'kaz', 'adult', '2026-05-01', $3, now())`,
      id,
      youngPersonId,
      by.id,
    )
    await run(
      `insert into persons_of_concern.account (id, record_id, young_person_id, what, certainty, source, written_by, written_at)
       values (gen_random_uuid(), $1, $2, 'Waits outside school', 'seen', 'Her teacher', $3, now())`,
      id,
      youngPersonId,
      by.id,
    )
  }
  await run(
    `insert into persons_of_concern.review (id, record_id, young_person_id, outcome, reasons, next_on, reviewed_by, reviewed_at)
     values (gen_random_uuid(), $1, $2, 'kept', 'Still there', '2026-05-01', $3, now())`,
    first,
    youngPersonId,
    by.id,
  )
  await run(
    `insert into persons_of_concern.joining (id, record_id, one_id, because, joined_by, joined_at)
     values (gen_random_uuid(), $2, $1, 'The same van', $3, now())`,
    first,
    second,
    by.id,
  )
  return { 'persons-of-concern': first }
}
