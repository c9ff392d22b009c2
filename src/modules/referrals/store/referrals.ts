import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import { newId } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'
import type { Move, NewAddition, NewConversation, Referral } from '../rules/record.ts'

/** A referral that this viewer may see; null for one that is missing, not theirs or restricted. One query. */
export async function findReferral(tx: Tx, id: string): Promise<Referral | null> {
  const { rows } = await sql<Referral>`
    select r.id, r.reference, r.state, r.urgency, r.restricted, r.received_at as "receivedAt", r.answers,
      r.referrer_name as "referrerName", r.referrer_agency as "referrerAgency", r.referrer_email as "referrerEmail",
      r.given_name as "givenName", r.family_name as "familyName", r.date_of_birth as "dateOfBirth", r.district,
      r.young_person_id as "youngPersonId", p.name as "takenBy", r.version,
      exists (select from referrals.conversation c where c.referral_id = r.id) as "spokenTo",
      (select count(*)::int from referrals.move m where m.referral_id = r.id) as moves
    from referrals.referral r left join people.person p on p.id = r.taken_by
    where r.id = ${id}`.execute(sqlOf(tx))
  return rows[0] ?? null
}

/** Whoever does something with a referral waits here for whoever is doing so already, and then sees what was done. */
export async function holdReferral(tx: Tx, id: string): Promise<void> {
  await sql`select from referrals.referral where id = ${id} for update`.execute(sqlOf(tx))
}

/**
 * Moves a referral and keeps who, when and why. False when it is no longer in `from`, or not in the `version` that was
 * given: somebody else was first, and the caller must keep nothing of what it did.
 */
export async function moveReferral(tx: Tx, move: Move, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update referrals.referral set state = ${move.to}, version = version + 1
    where id = ${move.id} and state = ${move.from}
      and version = coalesce(${move.version ?? null}::int, version)`.execute(sqlOf(tx))
  if (numAffectedRows !== 1n) return false
  await sql`
    insert into referrals.move (id, referral_id, from_state, to_state, reason, note, detail, moved_by, moved_at)
    values (${newId()}, ${move.id}, ${move.from}, ${move.to}, ${move.reason}, ${move.note},
      ${JSON.stringify(move.call ?? {})}::jsonb, ${move.by}, ${now})`.execute(sqlOf(tx))
  return true
}

/** Says which record this referral is about. False when it has been changed since `version`. */
export async function linkYoungPerson(
  tx: Tx,
  { id, version }: { id: string; version: number },
  youngPersonId: string,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update referrals.referral set young_person_id = ${youngPersonId}, version = version + 1
    where id = ${id} and version = ${version}`.execute(sqlOf(tx))
  return numAffectedRows === 1n
}

export async function keepConversation(tx: Tx, talk: NewConversation, now: Date): Promise<void> {
  await sql`
    insert into referrals.conversation (id, referral_id, spoken_to, spoken_at, holds_safety, note, had_by, written_at)
    values (${talk.id}, ${talk.referralId}, ${talk.spokenTo}, ${talk.spokenAt}, ${talk.holdsSafety}, ${talk.note},
      ${talk.hadBy}, ${now}) on conflict (id) do nothing`.execute(sqlOf(tx))
}

export async function addToReferral(tx: Tx, { id, referralId, said, by }: NewAddition, now: Date): Promise<void> {
  await sql`
    insert into referrals.addition (id, referral_id, said, written_by, written_at)
    values (${id}, ${referralId}, ${said}, ${by}, ${now}) on conflict (id) do nothing`.execute(sqlOf(tx))
}

/** The id of the referral with this reference, if this viewer may see it. */
export async function referralByReference(tx: Tx, reference: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`select id from referrals.referral where reference = ${reference}`.execute(
    sqlOf(tx),
  )
  return rows[0]?.id ?? null
}
