import { sql } from 'kysely'
import { searchKeys } from '#modules/young-people'
import { sqlOf } from '#platform/db/sql.ts'
import { foldName } from '#platform/pure/person-name.ts'
import { newId } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'
import type { Changed } from '../rules/history.ts'
import type { SentReferral } from '../rules/sent-referral.ts'

export type Change = {
  readonly id: string
  readonly version: number
  /** The referral as its answers make it after the change. */
  readonly sent: SentReferral
  readonly changed: readonly Changed[]
  readonly reason: string
  readonly by: string
}

/**
 * Changes answers after sending and keeps old and new with the reason. A referral that was restricted stays so. False when
 * somebody changed it since `version`.
 */
export async function changeAnswers(tx: Tx, change: Change, now: Date): Promise<boolean> {
  const { sent } = change
  const name = `${sent.givenName} ${sent.familyName}`
  const keys = [...new Set([...searchKeys(name), ...searchKeys(sent.preferredName)])]
  const { numAffectedRows } = await sql`
    update referrals.referral set answers = ${JSON.stringify(sent.answers)}::jsonb, urgency = ${sent.urgency},
      restricted = restricted or ${sent.restricted}, referrer_name = ${sent.referrerName},
      referrer_agency = ${sent.referrerAgency}, referrer_email = ${sent.referrerEmail}, given_name = ${sent.givenName},
      family_name = ${sent.familyName}, folded_name = ${foldName(name)}, name_keys = ${keys},
      date_of_birth = ${sent.dateOfBirth}, district = ${sent.district}, version = version + 1
    where id = ${change.id} and version = ${change.version}`.execute(sqlOf(tx))
  if (numAffectedRows !== 1n) return false
  const rows = change.changed.map((one) => ({ id: newId(), ...one }))
  await sql`
    insert into referrals.change (id, referral_id, question, was, is_now, reason, changed_by, changed_at)
    select (c->>'id')::uuid, ${change.id}, c->>'question', nullif(c->'was', 'null'), nullif(c->'isNow', 'null'),
      ${change.reason}, ${change.by}, ${now}
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) c`.execute(sqlOf(tx))
  return true
}
