import { sql } from 'kysely'
import { askAlone, question } from '#platform/db/parts.ts'
import { sqlOf } from '#platform/db/sql.ts'
import { newId } from '#platform/secrets.ts'
import type { Question, Tx } from '#platform/tx.ts'
import type {
  Decision,
  DecisionWords,
  NotesRequest,
  Release,
  ReleaseWords,
  RequestLine,
  RequestWords,
} from '../rules/notes.ts'
import { alreadySent, type Whose, type Writing } from './sent.ts'

/** Logs a request for notes. `isNew` is false for a page that was sent before. */
export async function logRequest(
  tx: Tx,
  { whose, words }: { whose: Whose; words: RequestWords },
  { sendKey, by, now }: Writing,
): Promise<{ id: string; isNew: boolean }> {
  const before = await alreadySent(tx, 'notes_request', sendKey)
  if (before !== null) return { id: before, isNew: false }
  const id = newId()
  await sql`insert into partners.notes_request (id, young_person_id, episode_id, asker_kind, asker_name, asker_agency,
      asker_contact, received_on, asked_for, necessity_given, necessity_seen, young_person_told, young_person_why, words,
      who_else_told, answer_by, send_key, written_by, written_at)
    values (${id}, ${whose.youngPersonId}, ${whose.episodeId}, ${words.askerKind}, ${words.askerName}, ${words.askerAgency},
      ${words.askerContact}, ${words.receivedOn}, ${words.askedFor}, ${words.necessityGiven}, ${words.necessitySeen},
      ${words.youngPersonTold}, ${words.youngPersonWhy}, ${words.words}, ${words.whoElseTold}, ${words.answerBy},
      ${sendKey}, ${by}, ${now})`.execute(sqlOf(tx))
  return { id, isNew: true }
}

/** A request that this viewer may see, or null. */
export async function findRequest(tx: Tx, id: string): Promise<NotesRequest | null> {
  const { rows } =
    await sql<NotesRequest>`select r.id, r.young_person_id as "youngPersonId", r.episode_id as "episodeId",
      r.asker_kind as "askerKind", r.asker_name as "askerName", r.asker_agency as "askerAgency",
      r.asker_contact as "askerContact", r.received_on as "receivedOn", r.asked_for as "askedFor",
      r.necessity_given as "necessityGiven", r.necessity_seen as "necessitySeen", r.young_person_told as "youngPersonTold",
      r.young_person_why as "youngPersonWhy", r.words, r.who_else_told as "whoElseTold", r.answer_by as "answerBy",
      p.name as "writtenByName", r.written_at as "writtenAt"
    from partners.notes_request r join people.person p on p.id = r.written_by where r.id = ${id}`.execute(sqlOf(tx))
  return rows[0] ?? null
}

/** Whoever decides about a request, or lets something leave, waits here for whoever is doing so already. */
export async function oneAtATime(tx: Tx, requestId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`request for notes ${requestId}`}, 0))`.execute(sqlOf(tx))
}

/** The manager's decisions about a request, in their order. */
export async function decisionsOn(tx: Tx, requestId: string): Promise<Decision[]> {
  const { rows } =
    await sql<Decision>`select d.id, d.number, d.outcome, d.what, d.reasons, d.lawful_basis as "lawfulBasis",
      p.name as "decidedByName", d.decided_at as "decidedAt"
    from partners.notes_decision d join people.person p on p.id = d.decided_by
    where d.request_id = ${requestId} order by d.number limit 100`.execute(sqlOf(tx))
  return rows
}

/** Adds a decision as the one of this number. False: somebody has decided meanwhile, and nothing was written. */
export async function decide(
  tx: Tx,
  { request, number, words }: { request: NotesRequest; number: number; words: DecisionWords },
  { by, now }: Omit<Writing, 'sendKey'>,
): Promise<boolean> {
  await oneAtATime(tx, request.id)
  const { numAffectedRows } =
    await sql`insert into partners.notes_decision (id, request_id, young_person_id, number, outcome,
      what, reasons, lawful_basis, decided_by, decided_at)
    select ${newId()}, ${request.id}, ${request.youngPersonId}, ${number}::integer, ${words.outcome}, ${words.what},
      ${words.reasons}, ${words.lawfulBasis}, ${by}, ${now}::timestamptz
    where ${number}::integer = (select count(*) + 1 from partners.notes_decision d where d.request_id = ${request.id})`.execute(
      sqlOf(tx),
    )
  return numAffectedRows === 1n
}

/** Whether what left was written down by this page already. */
export async function isReleased(tx: Tx, sendKey: string): Promise<boolean> {
  return (await alreadySent(tx, 'notes_release', sendKey)) !== null
}

/** Writes down that something left under a decision. The database refuses one under which nothing may leave. */
export async function recordRelease(
  tx: Tx,
  { request, decisionId, words }: { request: NotesRequest; decisionId: string; words: ReleaseWords },
  { sendKey, by, now }: Writing,
): Promise<void> {
  if ((await alreadySent(tx, 'notes_release', sendKey)) !== null) return
  await sql`insert into partners.notes_release (id, request_id, decision_id, young_person_id, released_on, what_left, to_whom,
      how, released_by, send_key, written_by, written_at)
    values (${newId()}, ${request.id}, ${decisionId}, ${request.youngPersonId}, ${words.releasedOn}, ${words.whatLeft},
      ${words.toWhom}, ${words.how}, ${words.releasedBy}, ${sendKey}, ${by}, ${now})`.execute(sqlOf(tx))
}

/** What left, in the order of its days. */
export async function releasesOf(tx: Tx, requestId: string): Promise<Release[]> {
  const { rows } = await sql<Release>`select l.id, l.decision_id as "decisionId", l.released_on as "releasedOn",
      l.what_left as "whatLeft", l.to_whom as "toWhom", l.how, p.name as "releasedByName", w.name as "writtenByName",
      l.written_at as "writtenAt"
    from partners.notes_release l join people.person p on p.id = l.released_by join people.person w on w.id = l.written_by
    where l.request_id = ${requestId} order by l.released_on, l.written_at, l.id limit 100`.execute(sqlOf(tx))
  return rows
}

/** Requests that this viewer may see: those still to be decided or to leave first, by the day of their answer. */
export function askRequests({ openOnly, most }: { openOnly: boolean; most: number }): Question {
  return question(sql`
    select * from (
      select r.id, coalesce(nullif(y.preferred_name, ''), y.given_name) || ' ' || y.family_name as name,
        r.asker_kind as "askerKind", r.asker_agency as "askerAgency", r.received_on as "receivedOn",
        r.answer_by as "answerBy", d.outcome,
        exists (select from partners.notes_release l where l.decision_id = d.id) as released
      from partners.notes_request r join young_people.young_person y on y.id = r.young_person_id
        left join lateral (select d.id, d.outcome from partners.notes_decision d where d.request_id = r.id
          order by d.number desc limit 1) d on true) line
    where not ${openOnly} or outcome is null or outcome = 'ask-for-more'
    order by (outcome is null or outcome = 'ask-for-more') desc, (outcome <> 'refuse' and not released) desc nulls last,
      case when outcome is null or outcome = 'ask-for-more' then "answerBy" end nulls last, "receivedOn" desc, id
    limit ${sql.lit(most)}`)
}

/** The same, by itself. */
export function requestLines(tx: Tx, of: { openOnly: boolean; most: number }): Promise<RequestLine[]> {
  return askAlone(tx, askRequests(of))
}
