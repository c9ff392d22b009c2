import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import { newId } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'
import type { SentReferral } from '../rules/sent-referral.ts'

export type NewReferral = SentReferral & {
  readonly id: string
  readonly reference: string
  readonly sendKey: string
  readonly foldedName: string
  readonly nameKeys: readonly string[]
  readonly takenBy: string | null
}

/** Writes a referral with its first move. The sender may not read it back, so nothing is returned. */
export async function writeReferral(tx: Tx, referral: NewReferral, now: Date): Promise<void> {
  const r = referral
  await sql`insert into referrals.referral (id, reference, send_key, state, urgency, restricted, received_at, answers,
      referrer_name, referrer_agency, referrer_email, given_name, family_name, folded_name, name_keys, date_of_birth,
      district, taken_by)
    values (${r.id}, ${r.reference}, ${r.sendKey}, 'received', ${r.urgency}, ${r.restricted}, ${now},
      ${JSON.stringify(r.answers)}, ${r.referrerName}, ${r.referrerAgency}, ${r.referrerEmail}, ${r.givenName},
      ${r.familyName}, ${r.foldedName}, ${r.nameKeys}, ${r.dateOfBirth}, ${r.district}, ${r.takenBy})`.execute(
    sqlOf(tx),
  )
  await sql`insert into referrals.move (id, referral_id, from_state, to_state, moved_by, moved_at)
    values (${newId()}, ${r.id}, null, 'received', null, ${now})`.execute(sqlOf(tx))
}

/** Names the people who alone may read a restricted referral. */
export async function nameReaders(tx: Tx, referralId: string, people: readonly string[], now: Date): Promise<void> {
  await sql`insert into referrals.named (referral_id, person_id, since)
    select ${referralId}, person, ${now} from unnest(${people}::uuid[]) as person`.execute(sqlOf(tx))
}

/** Who is named on a restricted referral, as one of them may see it. */
export async function readersOf(tx: Tx, referralId: string): Promise<string[]> {
  const { rows } = await sql<{ person: string }>`
    select person_id as person from referrals.named where referral_id = ${referralId}`.execute(sqlOf(tx))
  return rows.map(({ person }) => person)
}
