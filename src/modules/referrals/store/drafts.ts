import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import type { Tx } from '#platform/tx.ts'
import type { Draft } from '../rules/draft.ts'
import type { Answers } from '../rules/question.ts'

const COLUMNS = sql`id, send_key as "sendKey", answers, version, restricted, taken_by as "takenBy",
  writer_email as "writerEmail", links_made as "linksMade", link_hash is not null as "hasLink", saved_at as "savedAt",
  ends_at as "endsAt", sent_at as "sentAt", reference`

export type NewDraft = {
  readonly id: string
  readonly sendKey: string
  readonly keyHash: string
  /** The member of staff who writes down what somebody says on the telephone. */
  readonly takenBy: string | null
  readonly endsAt: Date
}

/** Begins an empty draft. `keyHash` is the SHA-256 in hex of the key that its writer's cookie holds. */
export async function beginDraft(tx: Tx, draft: NewDraft, now: Date): Promise<void> {
  await sql`insert into referrals.draft (id, key_hash, send_key, taken_by, started_at, saved_at, ends_at)
    values (${draft.id}, decode(${draft.keyHash}, 'hex'), ${draft.sendKey}, ${draft.takenBy}, ${now}, ${now},
      ${draft.endsAt})`.execute(sqlOf(tx))
}

/** The draft whose key the viewer holds, unless it has ended; sent ones are found until their end. */
export async function findDraft(tx: Tx, now: Date): Promise<Draft | null> {
  const { rows } = await sql<Draft>`select ${COLUMNS} from referrals.draft
    where key_hash = viewer.draft_key() and ends_at > ${now}`.execute(sqlOf(tx))
  return rows[0] ?? null
}

/** As {@link findDraft}, and holds it until the transaction ends: two tabs or two clicks come one after the other. */
export async function lockDraft(tx: Tx, now: Date): Promise<Draft | null> {
  const { rows } = await sql<Draft>`select ${COLUMNS} from referrals.draft
    where key_hash = viewer.draft_key() and ends_at > ${now} for update`.execute(sqlOf(tx))
  return rows[0] ?? null
}

export type Saved = {
  readonly id: string
  readonly answers: Answers
  readonly restricted: boolean
  readonly endsAt: Date
}

export async function saveAnswers(tx: Tx, draft: Saved, now: Date): Promise<void> {
  await sql`update referrals.draft set answers = ${JSON.stringify(draft.answers)}, restricted = ${draft.restricted},
      version = version + 1, saved_at = ${now}, ends_at = ${draft.endsAt}, warned_at = null
    where id = ${draft.id}`.execute(sqlOf(tx))
}

/** Puts a new link in the place of the one before, which then opens nothing. */
export async function setLink(tx: Tx, link: { draftId: string; hash: string; email: string }): Promise<void> {
  await sql`update referrals.draft set link_hash = decode(${link.hash}, 'hex'), writer_email = ${link.email},
      links_made = links_made + 1
    where id = ${link.draftId}`.execute(sqlOf(tx))
}

export async function stopLink(tx: Tx, draftId: string): Promise<void> {
  await sql`update referrals.draft set link_hash = null, writer_email = null where id = ${draftId}`.execute(sqlOf(tx))
}

/** Trades a link for a new key, once. False when it was used before, replaced, or its draft has ended or was sent. */
export async function spendLink(tx: Tx, hashes: { link: string; newKey: string }, now: Date): Promise<boolean> {
  const { rows } = await sql<{ spent: boolean }>`
    select referrals.spend_link(decode(${hashes.link}, 'hex'), decode(${hashes.newKey}, 'hex'), ${now}) as spent`.execute(
    sqlOf(tx),
  )
  return rows[0]?.spent ?? false
}

/** What was written is gone from the draft in the moment in which the referral has it. */
export async function markSent(tx: Tx, sent: { id: string; reference: string }, now: Date): Promise<void> {
  await sql`update referrals.draft set sent_at = ${now}, reference = ${sent.reference}, answers = '{}', link_hash = null,
      writer_email = null
    where id = ${sent.id}`.execute(sqlOf(tx))
}

export type Ending = {
  readonly id: string
  readonly sent: boolean
  readonly writerEmail: string | null
  readonly answers: Answers
  readonly endsAt: Date
}

/** Unsent drafts that end before `before` and whose writer was not warned yet. For the task that lets drafts end. */
export async function draftsToWarn(tx: Tx, before: Date, most: number): Promise<Ending[]> {
  const { rows } =
    await sql<Ending>`select id, writer_email as "writerEmail", answers, ends_at as "endsAt", false as sent
    from referrals.draft where ends_at <= ${before} and sent_at is null and warned_at is null and answers <> '{}'
    order by ends_at, id limit ${sql.lit(most)} for update skip locked`.execute(sqlOf(tx))
  return rows
}

export async function markWarned(tx: Tx, ids: readonly string[], now: Date): Promise<void> {
  await sql`update referrals.draft set warned_at = ${now} where id = any (${ids}::uuid[])`.execute(sqlOf(tx))
}

/** Deletes drafts that have ended, with their documents. Answers those that were never sent. */
export async function deleteEnded(tx: Tx, now: Date, most: number): Promise<{ deleted: number; unsent: Ending[] }> {
  const { rows } = await sql<Ending>`
    delete from referrals.draft where id in
      (select id from referrals.draft where ends_at <= ${now} order by ends_at, id limit ${sql.lit(most)} for update skip locked)
    returning id, writer_email as "writerEmail", answers, ends_at as "endsAt", sent_at is not null as sent`.execute(
    sqlOf(tx),
  )
  return { deleted: rows.length, unsent: rows.filter(({ sent }) => !sent) }
}
