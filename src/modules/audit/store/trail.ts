import canonicalize from 'canonicalize'
import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import { hashOf, newId } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'
import { actorOf, type Viewer } from '#platform/viewer.ts'
import type { AuditFacts } from '../rules/event.ts'

export type Entry = {
  readonly viewer: Viewer
  readonly at: Date
  readonly act: string
  readonly about: {
    readonly kind: string
    readonly id: string | null
    readonly youngPersonId?: string | null
    readonly why?: string
    readonly detail?: AuditFacts['detail']
  } | null
}

/** One row in the transaction of the act itself: both are there or neither is, so that nobody looks without a trace. */
export async function writeAudit(tx: Tx, { viewer, at, act, about }: Entry): Promise<void> {
  const facts: AuditFacts = {
    id: newId(),
    at: at.toISOString(),
    actor: actorOf(viewer),
    session: viewer.kind === 'staff' ? viewer.sessionId : null,
    act,
    subjectKind: about?.kind ?? null,
    subject: about?.id ?? null,
    youngPerson: about?.youngPersonId ?? (await youngPersonOf(tx, about)),
    why: about?.why ?? null,
    detail: about?.detail ?? {},
  }
  await sql`insert into audit.event (id, at, actor, session_id, act, subject_kind, subject_id, young_person_id, why, detail, hash)
    values (${facts.id}, ${facts.at}, ${facts.actor}, ${facts.session}, ${facts.act}, ${facts.subjectKind}, ${facts.subject},
      ${facts.youngPerson}, ${facts.why}, ${JSON.stringify(facts.detail)}, decode(${auditHash(facts)}, 'hex'))`.execute(
    sqlOf(tx),
  )
}

/** Of a form that came back, what the rows before say: it names no young person itself. */
async function youngPersonOf(tx: Tx, about: Entry['about']): Promise<string | null> {
  if (about?.kind !== 'form' || about.id === null) return null
  const { rows } = await sql<{ id: string | null }>`select audit.young_person_of(${about.id}) as id`.execute(sqlOf(tx))
  return rows[0]?.id ?? null
}

/** SHA-256 in hex of the row's canonical JSON (RFC 8785). */
export function auditHash(facts: AuditFacts): string {
  const text = canonicalize(facts)
  if (text === undefined) throw new Error('an audit row must be plain JSON')
  return hashOf(text)
}

/** Chains committed rows; returns how many. At most `most` rows a call, so that no transaction stays open for long. */
export async function sealCommitted(tx: Tx, now: Date, most = 2_000): Promise<number> {
  const { rows } = await sql<{ sealed: number }>`select audit.seal_committed(${now}, ${most}) as sealed`.execute(
    sqlOf(tx),
  )
  return rows[0]?.sealed ?? 0
}
