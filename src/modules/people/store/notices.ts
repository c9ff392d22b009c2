import { sql } from 'kysely'
import { question } from '#platform/db/parts.ts'
import { sqlOf } from '#platform/db/sql.ts'
import { writeMail } from '#platform/mail.ts'
import { newId } from '#platform/secrets.ts'
import type { Question, Tx } from '#platform/tx.ts'

/** Somebody to be told something. */
export type Told = { readonly id: string; readonly email: string }

/** What they are told: one sentence that names no child, and where to look. */
export type Word = {
  readonly said: string
  readonly href: string
  readonly urgent?: boolean
  /** Given: a mail goes out as well, which says only that something waits. `url` is the address of this Rose. */
  readonly mail?: { readonly brand: string; readonly url: string }
}

/**
 * Tells people something in the transaction of the act that causes it. In the app it stands on their `/today` until they
 * say that they have seen it; the mail says nothing but "please look", so that it can be read over anybody's shoulder.
 */
export async function tell(tx: Tx, people: readonly Told[], word: Word, now: Date): Promise<void> {
  for (const person of people) {
    await sql`insert into people.notice (id, person_id, said, href, urgent, at)
      values (${newId()}, ${person.id}, ${word.said}, ${word.href}, ${word.urgent ?? false}, ${now})`.execute(sqlOf(tx))
    if (word.mail)
      await writeMail(
        tx,
        {
          to: person.email,
          subject: `${word.mail.brand}: please look${word.urgent ? ' now' : ''}`,
          body: `Something waits for you. Sign in and look at Today.\n\n${word.mail.url}/today\n`,
        },
        now,
      )
  }
}

/** Whether somebody was told this, or something that begins so, in the last hour: asked at the door, and by themselves. */
export async function toldLately(tx: Tx, { personId, said }: { personId: string; said: string }): Promise<boolean> {
  const { rows } = await sql<{ told: boolean }>`select people.told_lately(${personId}::uuid, ${said}) as told`.execute(
    sqlOf(tx),
  )
  return rows[0]?.told ?? false
}

export type Notice = {
  readonly id: string
  readonly said: string
  readonly href: string
  readonly urgent: boolean
  readonly at: Date
}

/** What the viewer has been told and has not yet seen, the urgent and the oldest first. */
export function noticesFor(personId: string, most: number): Question {
  return question(sql`select id, said, href, urgent, at from people.notice
    where person_id = ${personId} and seen_at is null order by urgent desc, at, id limit ${sql.lit(most)}`)
}

/** Where the notice leads; null: there is no such notice for this viewer. One seen twice keeps its first time. */
export async function markNoticeSeen(tx: Tx, id: string, now: Date): Promise<string | null> {
  const { rows } = await sql<{ href: string }>`update people.notice
    set seen_at = coalesce(seen_at, ${now}::timestamptz) where id = ${id} returning href`.execute(sqlOf(tx))
  return rows[0]?.href ?? null
}

/** Removes what was seen long ago (how long, row security says). For the daily task. */
export async function clearNotices(tx: Tx): Promise<number> {
  const { numAffectedRows } = await sql`delete from people.notice where seen_at is not null`.execute(sqlOf(tx))
  return Number(numAffectedRows ?? 0n)
}
