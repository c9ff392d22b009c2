import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import { newId } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'
import type { Judgement } from '../rules/records.ts'

export type NewJudgement = {
  readonly episodeId: string
  readonly youngPersonId: string
  readonly level: string
  readonly reasons: string
  readonly whoDisagreed: string
  readonly form: Readonly<Record<string, string>>
  readonly reviewOn: string
  readonly by: string
}

/** Adds a judgement and makes its level and review day those of the case. Earlier ones stay as they were. */
export async function addJudgement(tx: Tx, judgement: NewJudgement, now: Date): Promise<string> {
  const id = newId()
  await sql`insert into cases.judgement (id, episode_id, young_person_id, level, reasons, who_disagreed, form, review_on,
      judged_by, judged_at)
    values (${id}, ${judgement.episodeId}, ${judgement.youngPersonId}, ${judgement.level}, ${judgement.reasons},
      ${judgement.whoDisagreed}, ${JSON.stringify(judgement.form)}, ${judgement.reviewOn}, ${judgement.by}, ${now})`.execute(
    sqlOf(tx),
  )
  await sql`update cases.episode set level = ${judgement.level}, level_source = 'judgement', review_on = ${judgement.reviewOn},
    version = version + 1 where id = ${judgement.episodeId}`.execute(sqlOf(tx))
  return id
}

/** Every judgement of a case, newest first. */
export async function judgementsOf(tx: Tx, episodeId: string): Promise<Judgement[]> {
  const { rows } = await sql<Judgement>`
    select j.id, j.episode_id as "episodeId", j.level, j.reasons, j.who_disagreed as "whoDisagreed", j.form,
      j.review_on as "reviewOn", j.judged_at as "judgedAt", j.judged_by as "judgedBy", p.name as "judgedByName",
      s.name as "signedOffByName", j.signed_off_at as "signedOffAt"
    from cases.judgement j join people.person p on p.id = j.judged_by left join people.person s on s.id = j.signed_off_by
    where j.episode_id = ${episodeId} order by j.judged_at desc, j.id desc limit 100`.execute(sqlOf(tx))
  return rows
}

/** A second person puts their name to one of this case's. False: it is not there, signed off already, or their own. */
export async function signOff(
  tx: Tx,
  { id, episodeId, by }: { id: string; episodeId: string; by: string },
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`update cases.judgement set signed_off_by = ${by}, signed_off_at = ${now}
    where id::text = ${id} and episode_id = ${episodeId} and signed_off_by is null and judged_by <> ${by}`.execute(
    sqlOf(tx),
  )
  return numAffectedRows === 1n
}
