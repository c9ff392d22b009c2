import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import { hashOf, newId } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'
import type { Limit, TryLimits, UsedUp } from '../rules/tries.ts'

export type TryKind = 'password' | 'code' | 'recovery-code' | 'invitation' | 'passkey' | 'provider'

/** Who tries, from where: both hashed with this installation's key, in hex. */
export type Tried = { readonly accountHash: string; readonly networkHash: string; readonly kind: TryKind }

/**
 * The failed tries that use a limit up. After a success an account's own from this network count no more, of the same kind
 * alone: an attacker who has the password would else begin anew with every code. Of a network all kinds count but passkeys.
 */
export async function usedUp(tx: Tx, { accountHash, networkHash, kind }: Tried, limits: TryLimits): Promise<UsedUp> {
  const kinds = kind === 'code' || kind === 'recovery-code' ? ['code', 'recovery-code'] : [kind]
  const account = sql`account_hash = decode(${accountHash}, 'hex')`
  const network = sql`network_hash = decode(${networkHash}, 'hex')`
  const own = sql`${account} and ${network} and kind = any(${kinds})`
  const since = sql`at >= coalesce((select max(at) from people.attempt where held and ${own}), '-infinity')`
  const { rows } = await sql<UsedUp>`select
    ${nth(sql`${own} and ${since}`, limits.account_and_network)} as account_and_network,
    ${nth(sql`${network} and kind <> 'passkey'`, limits.network)} as network,
    ${nth(account, limits.account)} as account`.execute(sqlOf(tx))
  return rows[0] ?? { account_and_network: null, network: null, account: null }
}

/**
 * The same for passkeys of a network. They name no account and nobody guesses one, so they are counted by themselves: an
 * attacker who sends many must not hold up the passwords of everybody else in that building.
 */
export async function passkeysUsedUp(tx: Tx, networkHash: string, limit: Limit): Promise<Date | null> {
  const which = sql`network_hash = decode(${networkHash}, 'hex') and kind = 'passkey'`
  const { rows } = await sql<{ at: Date | null }>`select ${nth(which, limit)} as at`.execute(sqlOf(tx))
  return rows[0]?.at ?? null
}

export async function writePasskeyTry(tx: Tx, networkHash: string, at: Date): Promise<void> {
  await writeTry(tx, { accountHash: NO_ACCOUNT, networkHash, kind: 'passkey' }, { letThrough: false, at })
}

const NO_ACCOUNT = hashOf('a passkey names no account')

function nth(which: ReturnType<typeof sql>, { max, minutes }: Limit) {
  return sql`(select at from people.attempt where not held and ${which}
    and at > viewer.now() - make_interval(mins => ${sql.lit(minutes)}) order by at desc offset ${sql.lit(max - 1)} limit 1)`
}

/**
 * One after the other, of one account from one network: an attacker who sends a hundred guesses at the same moment would
 * else have them all looked at before the first one counts.
 */
export async function takeTurn(tx: Tx, { accountHash, networkHash }: Tried): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${accountHash} ${networkHash}`}, 0))`.execute(sqlOf(tx))
}

export async function writeTry(tx: Tx, tried: Tried, { letThrough, at }: { letThrough: boolean; at: Date }) {
  await sql`insert into people.attempt (id, account_hash, network_hash, kind, held, at)
    values (${newId()}, decode(${tried.accountHash}, 'hex'), decode(${tried.networkHash}, 'hex'), ${tried.kind},
      ${letThrough}, ${at})`.execute(sqlOf(tx))
}

/** How many codes an account has given in vain since the session that waits for one began: since its password was right. */
export async function wrongCodes(tx: Tx, accountHash: string, sessionId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from people.attempt
    where account_hash = decode(${accountHash}, 'hex') and kind in ('code', 'recovery-code') and not held
      and at >= (select started_at from people.session where id = ${sessionId})`.execute(sqlOf(tx))
  return rows[0]?.count ?? 0
}

/** How many tries at an account were in vain in the last hour, from wherever and of whatever kind. */
export async function failedInAnHour(tx: Tx, accountHash: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from people.attempt
    where account_hash = decode(${accountHash}, 'hex') and not held and at > viewer.now() - interval '1 hour'`.execute(
    sqlOf(tx),
  )
  return rows[0]?.count ?? 0
}

/**
 * For the daily task, as the data map says: tries of more than 30 days ago, questions to browsers of more than a day ago, and
 * the sessions and invitations that ended more than 90 days ago (which these are, row security says).
 */
export async function clearDoor(tx: Tx, now: Date): Promise<void> {
  await sql`delete from people.attempt where at < ${now}::timestamptz - interval '30 days'`.execute(sqlOf(tx))
  await sql`delete from people.challenge where ends_at < ${now}::timestamptz - interval '1 day'`.execute(sqlOf(tx))
  await sql`delete from people.known_browser where seen_at < ${now}::timestamptz - interval '90 days'`.execute(
    sqlOf(tx),
  )
  await sql`delete from people.session`.execute(sqlOf(tx))
  await sql`delete from people.invitation`.execute(sqlOf(tx))
}
