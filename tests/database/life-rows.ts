import { newId } from '../../src/platform/secrets.ts'
import { type Fresh, NOW } from '../harness/fresh-database.ts'
import type { Scene } from '../harness/scene.ts'
import { team } from '../harness/team.ts'

/** Cover of a case to come, arranged for its worker; and a question to the manager. */
export async function putCoverAndQuestion(
  database: Fresh,
  { caseId, youngPersonId }: Pick<Scene, 'caseId' | 'youngPersonId'>,
) {
  const [cover, question] = [newId(), newId()]
  await database.asOwner(
    `insert into cases.cover (id, worker_id, colleague_id, episode_id, young_person_id, from_on, to_on, because,
       arranged_by, arranged_at, send_key)
     values ($1, $2, $3, $4, $5, '2026-04-01', '2026-04-02', 'Leave', $2, $6, gen_random_uuid())`,
    [cover, team.therapist.id, team.volunteer.id, caseId, youngPersonId, NOW],
  )
  await database.asOwner(
    `insert into young_people.look_request (id, asked_by, words, why, at, send_key)
     values ($1, $2, 'Wren Oakapple', 'The school rang', $3, gen_random_uuid())`,
    [question, team.outreach.id, NOW],
  )
  return { cover, 'look-requests': question }
}

/** A row of each table of a life with us: a card opened, a death, an earlier name, agreement, cover. */
export async function putLife(database: Fresh, { caseId, youngPersonId }: Pick<Scene, 'caseId' | 'youngPersonId'>) {
  const by = team.therapist.id
  const run = (sql: string, ...values: unknown[]) => database.asOwner(sql, values)
  await run(
    `insert into young_people.card_opening (id, young_person_id, opened_by, opened_at, until)
     values (gen_random_uuid(), $1, $2, $3::timestamptz, $3::timestamptz + interval '1 hour')`,
    youngPersonId,
    by,
    NOW,
  )
  await run(
    `insert into young_people.death (id, young_person_id, died_on, told_by, recorded_by, recorded_at)
     values (gen_random_uuid(), $1, '2026-03-03', 'Her aunt', $2, $3)`,
    youngPersonId,
    by,
    NOW,
  )
  await run(
    `insert into young_people.identity_version (young_person_id, version, was, because, changed_by, changed_at)
     values ($1, 1, '{}', 'A letter was wrong', $2, $3)`,
    youngPersonId,
    by,
    NOW,
  )
  await run(
    `insert into cases.agreement (id, episode_id, young_person_id, decision, decided_by, age, evidence, parents_told,
       review_on, recorded_by, recorded_at, send_key)
     values (gen_random_uuid(), $1, $2, 'agreed', 'young-person', 15, 'She asked for it', 'yes', '2026-06-01', $3, $4,
       gen_random_uuid())`,
    caseId,
    youngPersonId,
    by,
    NOW,
  )
  await putCoverAndQuestion(database, { caseId, youngPersonId })
}

/** As closing a case does: the allocation and the access end with it. */
export async function close(database: Fresh, { caseId }: Scene): Promise<void> {
  await database.asOwner(
    `update cases.episode set state = 'closed', closed_on = '2026-03-10', closure_reason = 'planned' where id = $1`,
    [caseId],
  )
  await database.asOwner('update cases.allocation set until = now() where episode_id = $1', [caseId])
  await database.asOwner('update young_people.access set until = now() where because_of = $1', [caseId])
}
