import { minutesLater } from './calendar.ts'
import type { Random } from './random.ts'
import type { Rows } from './tables.ts'

/** One act for the audit trail, before it is hashed. */
export type Act = {
  readonly at: Date
  readonly actor: string
  readonly act: string
  readonly kind: string
  readonly subject: string
  readonly youngPerson: string | null
}

/** What the trail would hold had everything in `rows` been done on the pages: who wrote, and who looked before. */
export function actsOf(rows: Rows, random: Random, now: Date): Act[] {
  const acts: Act[] = []
  for (const session of rows.of('sessions.session')) {
    const { id, episode_id: episode, young_person_id: youngPerson, worker_id: actor, written_at: writtenAt } = session
    if (!id || !episode || !actor || !writtenAt) throw new Error('a session without its worker')
    const look = { actor, kind: 'case', subject: episode, youngPerson, act: 'looked at a case' }
    acts.push({ ...look, at: minutesLater(writtenAt, -random.int(6, 40)) })
    acts.push({ ...look, at: minutesLater(writtenAt, -random.int(2, 5)), act: 'began to write down a session' })
    acts.push({ ...look, at: writtenAt, act: 'wrote down a session', kind: 'session', subject: id })
    acts.push({ ...look, at: minutesLater(writtenAt, 1) })
  }
  for (const move of rows.of('referrals.move')) {
    if (!move.referral_id || !move.moved_at) throw new Error('a move without its referral')
    const act = move.from_state === null ? 'sent a referral' : `moved a referral on: ${move.to_state}`
    const subject = { kind: 'referral', subject: move.referral_id, youngPerson: null }
    acts.push({ at: move.moved_at, actor: move.moved_by ?? 'public', act, ...subject })
  }
  for (const allocation of rows.of('cases.allocation')) {
    const { since, allocated_by: actor, episode_id: subject, young_person_id: youngPerson } = allocation
    if (!since || !actor || !subject) throw new Error('an allocation by nobody')
    acts.push({ at: since, actor, act: 'gave a case to a worker', kind: 'case', subject, youngPerson })
  }
  for (const judgement of rows.of('cases.judgement')) {
    const { judged_at: judgedAt, judged_by: actor, episode_id: subject, young_person_id: youngPerson } = judgement
    if (!judgedAt || !actor || !subject) throw new Error('a judgement by nobody')
    acts.push({ at: judgedAt, actor, act: 'judged', kind: 'case', subject, youngPerson })
  }
  for (const { id, about, young_person_id: youngPerson, raised_by: actor, raised_at: at } of rows.of(
    'concerns.concern',
  )) {
    if (!id || !actor || !at) throw new Error('a concern that nobody raised')
    // Of a concern about staff the manager reads nothing in the trail: the kind of the row is what hides it.
    const kind = about === 'young-person' ? 'concern' : 'staff-concern'
    acts.push({ at, actor, act: 'raised a concern', kind, subject: id, youngPerson })
  }
  return acts.map((act) => (act.at > now ? { ...act, at: now } : act)).sort((a, b) => a.at.getTime() - b.at.getTime())
}
