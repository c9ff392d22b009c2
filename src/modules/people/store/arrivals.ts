import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import { londonDate } from '#platform/pure/dates.ts'
import type { Tx } from '#platform/tx.ts'
import type { Role } from '#platform/viewer.ts'
import { IDLE_MINUTES } from '../rules/session.ts'
import type { WaysIn } from '../rules/ways-in.ts'
import type { How } from './sessions.ts'

/** The open session of a browser at the door, wholly signed in or halfway. */
export type Arrival = {
  readonly sessionId: string
  readonly state: 'signed-in' | 'second-factor-pending'
  readonly how: How
  readonly person: { readonly id: string; readonly name: string; readonly role: Role; readonly email: string }
}

type Row = { id: string; state: Arrival['state']; how: How; person_id: string; name: string; role: Role; email: string }

/** Null: the browser holds no session that is open (a thief's ran out), or its owner is a leaver. */
export async function arrivalOf(tx: Tx, secretHash: string | null, now: Date): Promise<Arrival | null> {
  if (secretHash === null) return null
  const today = londonDate(now)
  const { rows } = await sql<Row>`
    select s.id, s.state, s.how, s.person_id, p.name, p.role, p.email
    from people.session_of(decode(${secretHash}, 'hex')) s join people.person p on p.id = s.person_id
    where s.ends_at > ${now} and s.seen_at > ${now}::timestamptz - make_interval(mins => ${sql.lit(IDLE_MINUTES)})
      and p.shut_out_at is null and (p.left_on is null or p.left_on >= ${today})`.execute(sqlOf(tx))
  const row = rows[0]
  if (!row) return null
  const { id: sessionId, state, how, person_id: id, name, role, email } = row
  return { sessionId, state, how, person: { id, name, role, email } }
}

/** What somebody can come in with. Read by themselves, or at the door. */
export async function waysInOf(tx: Tx, personId: string): Promise<WaysIn> {
  const { rows } = await sql<WaysIn>`
    select (select count(*) from people.passkey k where k.person_id = p.id) as passkeys,
      exists (select from people.password w where w.person_id = p.id) as password,
      exists (select from people.code_app c where c.person_id = p.id) as code,
      exists (select from people.identity i where i.person_id = p.id) as provider,
      p.demo_key is not null as practice
    from people.person p where p.id = ${personId}`.execute(sqlOf(tx))
  return rows[0] ?? { passkeys: 0, password: false, code: false, provider: false, practice: false }
}
