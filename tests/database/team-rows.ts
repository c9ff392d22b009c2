import { newId } from '../../src/platform/secrets.ts'
import type { Staff } from '../../src/platform/viewer.ts'
import type { Fresh } from '../harness/fresh-database.ts'
import type { Scene } from '../harness/scene.ts'
import { team } from '../harness/team.ts'

type Of = Pick<Scene, 'youngPersonId' | 'caseId'>

/** What one worker has around a case: a notice, a visit of this morning, a supervision, a reflection, unsaved words. */
export async function putTeam(database: Fresh, { youngPersonId, caseId }: Of, worker: Staff) {
  const ids = { notices: newId(), visits: newId(), supervision: newId(), questions: newId(), reflections: newId() }
  const run = (sql: string, ...values: unknown[]) => database.asOwner(sql, values)
  await run(
    `insert into people.notice (id, person_id, said, href, at) values ($1, $2, 'Please look.', '/cases', now())`,
    ids.notices,
    worker.id,
  )
  await run(
    `insert into visits.visit (id, person_id, kind, place, telephone, with_young_person, began_at, due_at, ended_at,
       ended_by, send_key)
     values ($1, $2, 'home', '4 Mill Lane', '07700 900123', true, '2026-03-17T08:00Z', '2026-03-17T09:00Z',
       '2026-03-17T09:00Z', $2, gen_random_uuid())`,
    ids.visits,
    worker.id,
  )
  await run('insert into visits.subject values ($1, $2, $3)', ids.visits, youngPersonId, caseId)
  await putSupervision(run, ids, { youngPersonId, caseId, workerId: worker.id })
  await run('insert into supervision.reflection values ($1, $2, $3, now())', ids.reflections, worker.id, 'A thought')
  const unsaved = newId()
  await run(
    `insert into unsaved.words (key, person_id, page, action, title, fields, rev, begun_at, kept_at)
     values ($1, $2, '/elsewhere', '/elsewhere', 'A page', '{"said": "Half a sentence"}', 1, now(), now())`,
    unsaved,
    worker.id,
  )
  return { ...ids, 'unsaved-words': unsaved }
}

type Run = (sql: string, ...values: unknown[]) => Promise<unknown>

async function putSupervision(
  run: Run,
  ids: { supervision: string; questions: string },
  { youngPersonId, caseId, workerId }: Of & { workerId: string },
): Promise<void> {
  const leads = workerId === team.manager.id ? team.therapist.id : team.manager.id
  await run(
    `insert into supervision.meeting (id, worker_id, led_by, held_on, send_key, recorded_at)
     values ($1, $2, $3, '2026-03-16', gen_random_uuid(), now())`,
    ids.supervision,
    workerId,
    leads,
  )
  await run('insert into supervision.talked_about values ($1, $2, $3)', ids.supervision, caseId, youngPersonId)
  await run(
    `insert into supervision.decision (id, meeting_id, episode_id, young_person_id, decision, reasons, decided_by, decided_on, at)
     values (gen_random_uuid(), $1, $2, $3, 'Meet at school', 'Quieter there', $4, '2026-03-16', now())`,
    ids.supervision,
    caseId,
    youngPersonId,
    leads,
  )
  await run(
    `insert into supervision.question (id, episode_id, young_person_id, question, asked_by, asked_at, send_key)
     values ($1, $2, $3, 'Who has spoken to her grandmother?', $4, now(), gen_random_uuid())`,
    ids.questions,
    caseId,
    youngPersonId,
    team.manager.id,
  )
  await run(
    `insert into supervision.answer (question_id, number, young_person_id, answer, answered_by, answered_at)
     values ($1, 1, $2, 'I have.', $3, now())`,
    ids.questions,
    youngPersonId,
    workerId,
  )
}
