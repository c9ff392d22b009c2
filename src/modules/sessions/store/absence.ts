import { sql } from 'kysely'
import { question } from '#platform/db/parts.ts'
import { sqlOf } from '#platform/db/sql.ts'
import type { Question, Tx } from '#platform/tx.ts'
import type { AbsenceRule, Met, Standing } from '../rules/absence.ts'
import type { CallMade, Prompt } from '../rules/records.ts'

/** What is asked to know whether a call is due: the case, its planned sessions in order, and the calls there are. */
export type AbsenceFacts = {
  readonly episodeId: string
  readonly youngPersonId: string
  readonly level: string | null
  readonly state: string
  readonly restricted: boolean
  readonly hasDied: boolean
  readonly sessions: readonly Met[]
  readonly standing: readonly Standing[]
  readonly answered: readonly string[]
}

/** One row cannot be longer than this and not have been looked at. */
const MOST = 200

export async function absenceFacts(tx: Tx, sessionId: string): Promise<AbsenceFacts | null> {
  const db = sqlOf(tx)
  const { rows } = await sql<Omit<AbsenceFacts, 'sessions'>>`
    select e.id as "episodeId", s.young_person_id as "youngPersonId", e.level, e.state, y.restricted, y.died_on is not null as "hasDied",
      (select coalesce(json_agg(json_build_object('sessionId', a.session_id, 'rule', a.rule)), '[]')
       from sessions.absence_prompt a where a.episode_id = e.id and a.answered_at is null and a.withdrawn_at is null) as standing,
      array(select a.session_id from sessions.absence_prompt a where a.episode_id = e.id and a.answered_at is not null) as answered
    from sessions.session s join cases.episode e on e.id = s.episode_id
      join young_people.young_person y on y.id = s.young_person_id
    where s.id = ${sessionId}`.execute(db)
  const facts = rows[0]
  if (!facts) return null
  const sessions = await sql<Met>`select id, kind, attendance, imported from sessions.session
    -- Of one day without times, what was written later was later.
    where episode_id = ${facts.episodeId} order by starts_at desc, written_at desc, id desc limit ${sql.lit(MOST)}`.execute(
    db,
  )
  return { ...facts, sessions: sessions.rows.reverse() }
}

export type Raised = Standing & { readonly episodeId: string; readonly youngPersonId: string }

/** True: it stands from now on. False: it stood already. One that was withdrawn stands again. */
export async function raisePrompt(tx: Tx, raised: Raised, now: Date): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into sessions.absence_prompt as kept (session_id, young_person_id, episode_id, rule, raised_at)
    values (${raised.sessionId}, ${raised.youngPersonId}, ${raised.episodeId}, ${raised.rule}, ${now})
    on conflict (session_id) do update set rule = excluded.rule, raised_at = excluded.raised_at, withdrawn_at = null,
      version = kept.version + 1 where kept.withdrawn_at is not null and kept.answered_at is null`.execute(sqlOf(tx))
  return numAffectedRows === 1n
}

export async function withdrawPrompts(tx: Tx, sessionIds: readonly string[], now: Date): Promise<void> {
  if (sessionIds.length === 0) return
  await sql`update sessions.absence_prompt set withdrawn_at = ${now}, version = version + 1
    where session_id = any (${[...sessionIds]}::uuid[]) and answered_at is null and withdrawn_at is null`.execute(
    sqlOf(tx),
  )
}

/** The call that a session prompted, for whoever sees the young person. */
export async function findPrompt(tx: Tx, sessionId: string): Promise<Prompt | null> {
  const { rows } = await sql<Prompt>`select a.session_id as "sessionId", a.young_person_id as "youngPersonId",
      a.episode_id as "episodeId", a.rule, a.raised_at as "raisedAt", a.tries, a.called_who as "calledWho",
      a.called_at as "calledAt", a.called_said as "calledSaid", a.told_lead as "toldLead", l.name as "toldLeadName",
      a.wondering, a.answered_at as "answeredAt", b.name as "answeredByName", a.withdrawn_at as "withdrawnAt", a.version
    from sessions.absence_prompt a left join people.person l on l.id = a.told_lead
      left join people.person b on b.id = a.answered_by
    where a.session_id = ${sessionId}`.execute(sqlOf(tx))
  return rows[0] ?? null
}

type Answering = { readonly sessionId: string; readonly version: number; readonly tries: string }

/** What was tried, and, once it was made, the call. False: somebody wrote here since `version`, or it no longer stands. */
export async function answerPrompt(
  tx: Tx,
  { sessionId, version, tries, made, by }: Answering & { made: CallMade | null; by: string },
  now: Date,
): Promise<boolean> {
  const call = made
    ? sql`, called_who = ${made.calledWho}, called_at = ${made.calledAt}, called_said = ${made.calledSaid},
        told_lead = ${made.toldLead}, wondering = ${made.wondering}, answered_at = ${now}, answered_by = ${by}`
    : sql``
  const { numAffectedRows } =
    await sql`update sessions.absence_prompt set tries = ${tries}, version = version + 1 ${call}
    where session_id = ${sessionId} and version = ${version} and answered_at is null and withdrawn_at is null`.execute(
      sqlOf(tx),
    )
  return numAffectedRows === 1n
}

export type DueCall = {
  readonly sessionId: string
  readonly name: string
  readonly workerName: string | null
  readonly date: string
  readonly rule: AbsenceRule
  readonly raisedAt: Date
  readonly attendance: string
}

/** Calls that are due, the oldest first: of one worker's cases, or of all that this viewer sees. */
export function callsDue({ workerId, most }: { workerId: string | null; most: number }): Question {
  const mine = workerId === null ? sql`` : sql`and e.worker_id = ${workerId}`
  return question(sql`select a.session_id as "sessionId", a.rule, a.raised_at as "raisedAt",
      coalesce(nullif(y.preferred_name, ''), y.given_name) || ' ' || y.family_name as name, p.name as "workerName",
      s.session_date as date, s.attendance
    from sessions.absence_prompt a join sessions.session s on s.id = a.session_id
      join cases.episode e on e.id = a.episode_id join young_people.young_person y on y.id = a.young_person_id
      left join people.person p on p.id = e.worker_id
    where a.answered_at is null and a.withdrawn_at is null ${mine} order by a.raised_at, a.session_id limit ${sql.lit(most)}`)
}

export type CallDue = {
  readonly sessionId: string
  readonly raisedAt: Date
  readonly date: string
  readonly attendance: string
}

/** The calls that are due for these records of one young person, for the top of the case. */
export function callsDueFor(youngPersonIds: readonly string[]): Question {
  return question(sql`
    select a.session_id as "sessionId", a.raised_at as "raisedAt", s.session_date as date, s.attendance
    from sessions.absence_prompt a join sessions.session s on s.id = a.session_id
    where a.young_person_id = any (${[...youngPersonIds]}::uuid[]) and a.answered_at is null and a.withdrawn_at is null
    order by a.raised_at limit 5`)
}
