import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import { hashOf, newId } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'
import { CHALLENGE_MINUTES } from '../rules/challenge.ts'

export type ChallengeKind = 'passkey-new' | 'passkey-in' | 'provider'

/** `secret`: what the browser brings back; only its hash is kept. `held`: what we remember until then. */
export type Question = {
  readonly kind: ChallengeKind
  readonly secret: string
  readonly personId: string | null
  readonly held: Readonly<Record<string, string>>
}

/** Remembers a question that was put to a browser. */
export async function putQuestion(tx: Tx, { kind, secret, personId, held }: Question, now: Date): Promise<void> {
  await sql`insert into people.challenge (id, kind, secret_hash, person_id, held, made_at, ends_at)
    values (${newId()}, ${kind}, decode(${hashOf(secret)}, 'hex'), ${personId}, ${JSON.stringify(held)}, ${now},
      ${now}::timestamptz + make_interval(mins => ${sql.lit(CHALLENGE_MINUTES)}))`.execute(sqlOf(tx))
}

export type Answered = { readonly personId: string | null; readonly held: Readonly<Record<string, string>> }

/**
 * The question that this answers, which from now on is answered; null: there is none, it is too old, or it was answered
 * before. Of two answers at the same moment the second finds nothing: no answer that a stranger copied counts again, nor waits for another.
 */
export async function takeQuestion(
  tx: Tx,
  { kind, secret }: Pick<Question, 'kind' | 'secret'>,
  now: Date,
): Promise<Answered | null> {
  const { rows } = await sql<{ person_id: string | null; held: Record<string, string> }>`
    update people.challenge set used_at = ${now} where id = (
      select id from people.challenge where kind = ${kind} and secret_hash = decode(${hashOf(secret)}, 'hex')
        and used_at is null and ends_at > ${now} for update skip locked)
    returning person_id, held`.execute(sqlOf(tx))
  const row = rows[0]
  return row ? { personId: row.person_id, held: row.held } : null
}
