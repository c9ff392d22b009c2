import { sql } from 'kysely'
import { newId } from '../secrets.ts'
import type { Transactions, Tx } from '../tx.ts'
import { sqlOf } from './sql.ts'

/** A mail in plain text. No child's data, ever: it says that something happened, never to whom. */
export type Mail = { readonly to: string; readonly subject: string; readonly body: string }

/** Carries one mail away; throws when it could not. `id` stays the same at each try, so that a receiver can drop a second. */
export type Post = (mail: Mail & { readonly id: string }) => Promise<void>

const MOST_TRIES = 10
const LONGEST_WAIT_MINUTES = 240

/** Writes a mail in the transaction of the act that causes it: if the act does not happen, nor does the mail. */
export async function writeMail(tx: Tx, mail: Mail, now: Date): Promise<void> {
  await sql`insert into platform.mail (id, recipient, subject, body, written_at, try_after)
    values (${newId()}, ${mail.to}, ${mail.subject}, ${mail.body}, ${now}, ${now})`.execute(sqlOf(tx))
}

type Waiting = Mail & { readonly id: string; readonly tries: number }

/**
 * Sends what waits, one mail in a transaction each, oldest first. A mail that fails is tried again later and later, ten
 * times; its fault is kept, its words stay. One that was sent keeps no words, because they may hold a link that opens a
 * draft. Two senders never take the same mail.
 */
export async function sendWaitingMail(ground: {
  transactions: Transactions
  clock: () => Date
  post: Post
}): Promise<{ sent: number; failed: number }> {
  const done = { sent: 0, failed: 0 }
  for (;;) {
    const now = ground.clock()
    const outcome = await ground.transactions.run({ kind: 'task', task: 'mail' }, now, async (tx) => {
      const mail = await takeWaiting(tx, now)
      return mail === null ? null : deliver(tx, mail, { post: ground.post, now })
    })
    if (outcome === null) return done
    done[outcome] += 1
  }
}

async function takeWaiting(tx: Tx, now: Date): Promise<Waiting | null> {
  const { rows } = await sql<Waiting>`select id, recipient as "to", subject, body, tries from platform.mail
    where sent_at is null and given_up_at is null and try_after <= ${now}
    order by try_after, id limit 1 for update skip locked`.execute(sqlOf(tx))
  return rows[0] ?? null
}

async function deliver(tx: Tx, mail: Waiting, { post, now }: { post: Post; now: Date }): Promise<'sent' | 'failed'> {
  const fault = await post(mail).then(
    () => null,
    // The server's answer may repeat the address: only its code is kept.
    (error: { code?: unknown; responseCode?: unknown }) => String(error.responseCode ?? error.code ?? 'no code'),
  )
  if (fault === null) {
    await sql`update platform.mail set sent_at = ${now}, tries = tries + 1, body = '', last_fault = null
      where id = ${mail.id}`.execute(sqlOf(tx))
    return 'sent'
  }
  const wait = Math.min(2 ** mail.tries, LONGEST_WAIT_MINUTES)
  await sql`update platform.mail set tries = tries + 1, last_fault = ${fault},
      try_after = ${now}::timestamptz + make_interval(mins => ${wait}),
      given_up_at = case when tries + 1 >= ${MOST_TRIES} then ${now}::timestamptz end
    where id = ${mail.id}`.execute(sqlOf(tx))
  return 'failed'
}

export type Posted = Mail & { readonly id: string; readonly writtenAt: Date }

/** The latest mails, for the practice site's outbox: there nothing is ever sent. */
export async function outbox(tx: Tx, most: number): Promise<Posted[]> {
  const { rows } = await sql<Posted>`select id, recipient as "to", subject, body, written_at as "writtenAt"
    from platform.mail order by written_at desc, id limit ${sql.lit(most)}`.execute(sqlOf(tx))
  return rows
}
