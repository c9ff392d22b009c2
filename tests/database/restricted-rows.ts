import { type Fresh, NOW } from '../harness/fresh-database.ts'
import { putAttachment, putReferral } from '../harness/put-referral.ts'
import { makeScene } from '../harness/scene.ts'
import { team } from '../harness/team.ts'
import { putCallRequest } from './call-request-rows.ts'
import { putWholeConcern } from './concern-rows.ts'
import { putContact } from './contact-rows.ts'
import { putLife } from './life-rows.ts'
import { putNeedToKnow } from './need-to-know-rows.ts'
import { putPartners } from './partner-rows.ts'
import { putPlans } from './plan-rows.ts'
import { putTeam } from './team-rows.ts'
import { putPersonsOfConcern, putTherapy } from './wall-rows.ts'

/** One restricted young person with a row in every table, whose only reader is the therapist. */
export async function fillRestricted(database: Fresh): Promise<void> {
  const { youngPersonId, caseId } = await makeScene(database, { worker: team.therapist, named: [team.therapist] })
  const joined = await makeScene(database, { worker: null })
  const referralId = await putReferral(database, { restricted: true })
  await putAttachment(database, referralId)
  const run = (sql: string, ...values: unknown[]) => database.asOwner(sql, values)
  await run(
    'update young_people.young_person set merged_into = $2, restricted = true where id = $1',
    joined.youngPersonId,
    youngPersonId,
  )
  await run('update referrals.referral set young_person_id = $2 where id = $1', referralId, youngPersonId)
  await run(`insert into young_people.safe_contact (young_person_id, changed_at) values ($1, $2)`, youngPersonId, NOW)
  await run(
    `insert into young_people.connection (id, young_person_id, name, relationship, added_at)
     values (gen_random_uuid(), $1, 'Bo Carr', 'Social worker', $2)`,
    youngPersonId,
    NOW,
  )
  await run(
    `insert into young_people.merge (id, kept_id, joined_id, because, joined_by, joined_at)
     values (gen_random_uuid(), $1, $2, 'One young person', $3, $4)`,
    youngPersonId,
    joined.youngPersonId,
    team.therapist.id,
    NOW,
  )
  await run(
    `insert into cases.judgement (id, episode_id, young_person_id, level, reasons, form, review_on, judged_by, judged_at)
     values (gen_random_uuid(), $1, $2, 'high', 'Reasons', '{}', '2026-04-30', $3, $4)`,
    caseId,
    youngPersonId,
    team.therapist.id,
    NOW,
  )
  await putLife(database, { youngPersonId, caseId })
  await addSession(run, { youngPersonId, caseId })
  await putContact(database, { youngPersonId, caseId })
  await putWholeConcern(database, { youngPersonId, by: team.therapist })
  await putCallRequest(database, { by: team.therapist, linked: youngPersonId })
  await addTriage(run, referralId)
  await putPartners(database, { youngPersonId, caseId }, team.therapist)
  await putPlans(database, { youngPersonId }, team.therapist)
  await putTeam(database, { youngPersonId, caseId }, team.therapist)
  await putNeedToKnow(database, youngPersonId, team.therapist)
  await putTherapy(database, { youngPersonId }, team.therapist)
  await putPersonsOfConcern(database, { youngPersonId }, team.therapist)
}

type Run = (sql: string, ...values: unknown[]) => Promise<unknown>

async function addSession(
  run: Run,
  { youngPersonId, caseId }: { youngPersonId: string; caseId: string },
): Promise<void> {
  const session = '00000000-0000-4000-8000-0000000000aa'
  await run(
    `insert into sessions.session (id, young_person_id, episode_id, starts_at, kind, attendance, worker_id, send_key, written_at)
     values ($1, $2, $3, '2026-03-16T10:00Z', 'ONE-TO-ONE', 'ATT', $4, gen_random_uuid(), now())`,
    session,
    youngPersonId,
    caseId,
    team.therapist.id,
  )
  await run(
    `insert into sessions.version (session_id, version, young_person_id, was, reason, changed_by, changed_at)
     values ($1, 1, $2, '{}', 'A word was wrong', $3, now())`,
    session,
    youngPersonId,
    team.therapist.id,
  )
  await run(
    `insert into promises.promise (id, young_person_id, what, owner, made_in, made_in_id, made_at)
     values (gen_random_uuid(), $2, 'Ring the school', 'Tomas Reed', 'session', $1, now())`,
    session,
    youngPersonId,
  )
  await run(
    `insert into sessions.absence_prompt (session_id, young_person_id, episode_id, rule, raised_at)
     values ($1, $2, $3, 'at-once', now())`,
    session,
    youngPersonId,
    caseId,
  )
  await run(
    `insert into sessions.reading (id, session_id, young_person_id, version, agreed, read_with, read_at, send_key)
     values (gen_random_uuid(), $1, $2, 1, true, $3, now(), gen_random_uuid())`,
    session,
    youngPersonId,
    team.therapist.id,
  )
}

async function addTriage(run: Run, referralId: string): Promise<void> {
  const by = team.therapist.id
  await run('insert into referrals.named (referral_id, person_id, since) values ($1, $2, now())', referralId, by)
  await run(
    `insert into referrals.conversation (id, referral_id, spoken_to, spoken_at, holds_safety, had_by, written_at)
     values (gen_random_uuid(), $1, 'Hilary Quill', now(), 'Her school', $2, now())`,
    referralId,
    by,
  )
  await run(
    `insert into referrals.change (id, referral_id, question, reason, changed_by, changed_at)
     values (gen_random_uuid(), $1, 'why_now', 'She rang', $2, now())`,
    referralId,
    by,
  )
  await run(
    `insert into referrals.addition (id, referral_id, said, written_by, written_at)
     values (gen_random_uuid(), $1, 'Her aunt rang', $2, now())`,
    referralId,
    by,
  )
  await run(
    `insert into screening.result (id, referral_id, level, screened_on, screened_by, tool, recorded_by, recorded_at)
     values (gen_random_uuid(), $1, 'medium', '2026-03-09', 'The team', 'county', $2, now())`,
    referralId,
    by,
  )
  await run(
    `insert into screening.decision (id, referral_id, outcome, reason, decided_by, decided_at)
     values (gen_random_uuid(), $1, 'decline', 'age', $2, now())`,
    referralId,
    by,
  )
  await run(`update referrals.draft set answers = '{"why_now": "Words"}'`)
}
