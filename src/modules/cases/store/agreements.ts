import { sql } from 'kysely'
import { askAlone, question } from '#platform/db/parts.ts'
import { sqlOf } from '#platform/db/sql.ts'
import { newId } from '#platform/secrets.ts'
import type { Question, Tx } from '#platform/tx.ts'
import type { Agreement } from '../rules/agreement.ts'
import { LINE } from './caseload.ts'

export type NewAgreement = Omit<Agreement, 'id' | 'recordedBy' | 'recordedAt'> & {
  readonly episodeId: string
  readonly youngPersonId: string
  readonly by: string
  readonly sendKey: string
}

/** Keeps what was agreed. Earlier ones stay as they were. False when this page was sent before. */
export async function recordAgreement(tx: Tx, a: NewAgreement, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into cases.agreement (id, episode_id, young_person_id, decision, decided_by, age, evidence, words,
      parents_told, parents_why_not, review_on, recorded_by, recorded_at, send_key)
    values (${newId()}, ${a.episodeId}, ${a.youngPersonId}, ${a.decision}, ${a.decidedBy}, ${a.age}, ${a.evidence},
      ${a.words}, ${a.parentsTold}, ${a.parentsWhyNot}, ${a.reviewOn}, ${a.by}, ${now}, ${a.sendKey})
    on conflict (send_key) do nothing`.execute(sqlOf(tx))
  return numAffectedRows === 1n
}

/** Everything that was agreed in this case, the newest first. */
export function askAgreements(episodeId: string): Question {
  return question(sql`
    select a.id, a.decision, a.decided_by as "decidedBy", a.age, a.evidence, a.words, a.parents_told as "parentsTold",
      a.parents_why_not as "parentsWhyNot", a.review_on as "reviewOn", p.name as "recordedBy",
      a.recorded_at as "recordedAt"
    from cases.agreement a join people.person p on p.id = a.recorded_by
    where a.episode_id = ${episodeId} order by a.recorded_at desc, a.id desc limit 50`)
}

/** The same, by itself. */
export function agreementsOf(tx: Tx, episodeId: string): Promise<Agreement[]> {
  return askAlone(tx, askAgreements(episodeId))
}

/**
 * Open cases of young people who have turned 18 and have not been asked anew; all of them for the manager, else one's
 * own. Counted from today back, so that somebody born on 29 February turns 18 on 1 March, as the law has it.
 */
export function turnedEighteen({ personId, most }: { personId: string | null; most: number }): Question {
  const mine = personId === null ? sql`` : sql`and e.worker_id = ${personId}`
  return question(sql`${LINE} where e.state = 'open' ${mine} and y.died_on is null
      and y.date_of_birth <= viewer.today() - interval '18 years'
      and not exists (select from cases.agreement a where a.episode_id = e.id and a.age >= 18)
    order by y.date_of_birth desc, e.id limit ${sql.lit(most)}`)
}
