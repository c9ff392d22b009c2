import type pg from 'pg'
import { newId } from '#platform/secrets.ts'
import type { AuditFacts } from '../rules/event.ts'
import { auditHash } from './trail.ts'

/** One row of the trail for what the operator did with `bin/rose`, in the transaction of the deed itself. */
export async function operatorDid(
  client: pg.Client,
  { at, act, detail }: { at: Date; act: string; detail: AuditFacts['detail'] },
): Promise<void> {
  const facts: AuditFacts = {
    id: newId(),
    at: at.toISOString(),
    actor: 'operator',
    session: null,
    act,
    subjectKind: null,
    subject: null,
    youngPerson: null,
    why: null,
    detail,
  }
  await client.query(
    `insert into audit.event (id, at, actor, act, detail, hash) values ($1, $2, $3, $4, $5, decode($6, 'hex'))`,
    [facts.id, facts.at, facts.actor, facts.act, JSON.stringify(detail), auditHash(facts)],
  )
}
