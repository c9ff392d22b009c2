import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import { hashOf } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'
import type { DocumentKind } from '../rules/document.ts'
import type { DraftDocument } from '../rules/draft.ts'

export type NewDocument = {
  readonly id: string
  readonly draftId: string
  readonly fileName: string
  readonly kind: DocumentKind
  readonly bytes: Uint8Array
}

export async function addDocument(tx: Tx, document: NewDocument, now: Date): Promise<void> {
  const { id, draftId, fileName, kind, bytes } = document
  await sql`insert into referrals.attachment (id, draft_id, file_name, kind, bytes, size, sha256, added_at)
    values (${id}, ${draftId}, ${fileName}, ${kind}, ${Buffer.from(bytes)}, ${bytes.length},
      decode(${hashOf(bytes)}, 'hex'), ${now})`.execute(sqlOf(tx))
}

/** The documents of a draft that is not sent yet, oldest first. */
export async function documentsOf(tx: Tx, draftId: string): Promise<DraftDocument[]> {
  const { rows } = await sql<DraftDocument>`select id, file_name as "fileName", size from referrals.attachment
    where draft_id = ${draftId} order by added_at, id`.execute(sqlOf(tx))
  return rows
}

export async function removeDocument(tx: Tx, draftId: string, id: string): Promise<void> {
  await sql`delete from referrals.attachment where draft_id = ${draftId} and id = ${id}`.execute(sqlOf(tx))
}

/** Gives the documents of a draft to the referral it becomes; both have the same send key. */
export async function handOverDocuments(tx: Tx, draftId: string, referralId: string): Promise<void> {
  await sql`select referrals.hand_over(${draftId}, ${referralId})`.execute(sqlOf(tx))
}

export type Attachment = { readonly fileName: string; readonly kind: DocumentKind; readonly bytes: Uint8Array }

/** A document of a sent referral, for a download. Null when it is not there, not the viewer's to see, or locked. */
export async function readAttachment(tx: Tx, referralId: string, id: string): Promise<Attachment | null> {
  const { rows } = await sql<Attachment>`select file_name as "fileName", kind, bytes from referrals.attachment
    where referral_id = ${referralId} and id = ${id} and locked_at is null`.execute(sqlOf(tx))
  return rows[0] ?? null
}

/** Stop, lock, tell: from now on the document is given to nobody. False when there was none to lock. */
export async function lockAttachment(
  tx: Tx,
  locked: { referralId: string; id: string; by: string },
  now: Date,
): Promise<boolean> {
  const result = await sql`update referrals.attachment set locked_by = ${locked.by}, locked_at = ${now}
    where referral_id = ${locked.referralId} and id = ${locked.id} and locked_at is null`.execute(sqlOf(tx))
  return (result.numAffectedRows ?? 0n) > 0n
}
