import { sql } from 'kysely'
import { makePromises } from '#modules/promises'
import { sqlOf } from '#platform/db/sql.ts'
import { newId } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'
import type { AboutCase, Decision, Meeting, NewMeeting, TalkedAbout } from '../rules/records.ts'

/** Records a supervision with all that was decided in it. Its id, the earlier one's when this page was sent before. */
export async function recordMeeting(tx: Tx, meeting: NewMeeting, now: Date): Promise<string> {
  const db = sqlOf(tx)
  const { rows } = await sql<{ id: string }>`
    insert into supervision.meeting (id, worker_id, led_by, held_on, agreed, send_key, recorded_at)
    values (${newId()}, ${meeting.workerId}, ${meeting.ledBy}, ${meeting.heldOn}, ${meeting.agreed}, ${meeting.sendKey}, ${now})
    on conflict (send_key) do nothing returning id`.execute(db)
  const id = rows[0]?.id
  if (id === undefined) return sentBefore(tx, meeting.sendKey)
  for (const about of meeting.cases) await keepCase(tx, { id, ...meeting }, { about, now })
  return id
}

async function sentBefore(tx: Tx, sendKey: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`select id from supervision.meeting where send_key = ${sendKey}`.execute(
    sqlOf(tx),
  )
  if (!rows[0]) throw new Error('this page was sent for another supervision')
  return rows[0].id
}

type Held = Pick<NewMeeting, 'ledBy' | 'heldOn'> & { readonly id: string }

async function keepCase(tx: Tx, meeting: Held, { about, now }: { about: AboutCase; now: Date }): Promise<void> {
  const { episodeId, youngPersonId, decision, reasons, action } = about
  await sql`insert into supervision.talked_about (meeting_id, episode_id, young_person_id)
    values (${meeting.id}, ${episodeId}, ${youngPersonId})`.execute(sqlOf(tx))
  if (decision !== '')
    await sql`insert into supervision.decision (id, meeting_id, episode_id, young_person_id, decision, reasons, decided_by,
        decided_on, at)
      values (${newId()}, ${meeting.id}, ${episodeId}, ${youngPersonId}, ${decision}, ${reasons}, ${meeting.ledBy},
        ${meeting.heldOn}, ${now})`.execute(sqlOf(tx))
  const made = { youngPersonId, in: 'supervision', inId: meeting.id, by: meeting.ledBy } as const
  if (action) await makePromises(tx, made, { promises: [action], now })
}

const MEETING = sql`select m.id, m.worker_id as "workerId", w.name as "workerName", l.name as "ledBy", m.held_on as "heldOn",
    m.agreed
  from supervision.meeting m join people.person w on w.id = m.worker_id join people.person l on l.id = m.led_by`

export async function findMeeting(tx: Tx, id: string): Promise<Meeting | null> {
  const { rows } = await sql<Meeting>`${MEETING} where m.id = ${id}`.execute(sqlOf(tx))
  return rows[0] ?? null
}

/** A worker's supervisions, newest first. */
export async function meetingsOf(tx: Tx, workerId: string, most: number): Promise<Meeting[]> {
  const { rows } = await sql<Meeting>`${MEETING} where m.worker_id = ${workerId}
    order by m.held_on desc, m.id desc limit ${sql.lit(most)}`.execute(sqlOf(tx))
  return rows
}

/** Each worker's newest supervision. */
export async function lastMeetings(tx: Tx): Promise<Map<string, Meeting>> {
  const { rows } = await sql<Meeting>`select distinct on ("workerId") * from (${MEETING}) m
    order by "workerId", "heldOn" desc, id desc`.execute(sqlOf(tx))
  return new Map(rows.map((meeting) => [meeting.workerId, meeting]))
}

export async function talkedAboutIn(tx: Tx, meetingId: string): Promise<TalkedAbout[]> {
  const { rows } = await sql<TalkedAbout>`select t.episode_id as "episodeId",
      coalesce(nullif(y.preferred_name, ''), y.given_name) || ' ' || y.family_name as name
    from supervision.talked_about t join young_people.young_person y on y.id = t.young_person_id
    where t.meeting_id = ${meetingId} order by name, t.episode_id limit 200`.execute(sqlOf(tx))
  return rows
}

const DECISION = sql`select d.id, d.episode_id as "episodeId", d.decision, d.reasons, p.name as by, d.decided_on as "decidedOn"
  from supervision.decision d join people.person p on p.id = d.decided_by`

export async function decisionsIn(tx: Tx, meetingId: string): Promise<Decision[]> {
  const { rows } =
    await sql<Decision>`${DECISION} where d.meeting_id = ${meetingId} order by d.at, d.id limit 200`.execute(sqlOf(tx))
  return rows
}

/** What was decided about a case, newest first. */
export async function decisionsOn(tx: Tx, episodeId: string): Promise<Decision[]> {
  const { rows } = await sql<Decision>`${DECISION} where d.episode_id = ${episodeId}
    order by d.at desc, d.id desc limit 100`.execute(sqlOf(tx))
  return rows
}
