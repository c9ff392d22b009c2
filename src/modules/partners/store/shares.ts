import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import { newId } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'
import type { Share, ShareWords } from '../rules/share.ts'
import { alreadySent, type Whose, type Writing } from './sent.ts'

/** Where an entry belongs: the meeting in which the information was given, and the earlier entry that it corrects. */
export type Links = { readonly meetingId: string | null; readonly corrects: string | null }

/** Writes down information shared, or a decision not to share. It stays as it is; the same page sent twice is one entry. */
export async function recordShare(
  tx: Tx,
  { whose, words, links }: { whose: Whose; words: ShareWords; links: Links },
  { sendKey, by, now }: Writing,
): Promise<string> {
  const before = await alreadySent(tx, 'share', sendKey)
  if (before !== null) return before
  const id = newId()
  await sql`insert into partners.share (id, young_person_id, episode_id, meeting_id, corrects, decision, on_date, what,
      about_whom, to_name, to_agency, how, steps, lawful_basis, condition, without_consent, young_person_told,
      young_person_why, words, parents_told, parents_why, decided_by, send_key, written_by, written_at)
    values (${id}, ${whose.youngPersonId}, ${whose.episodeId}, ${links.meetingId}, ${links.corrects}, ${words.decision},
      ${words.onDate}, ${words.what}, ${words.aboutWhom}, ${words.toName}, ${words.toAgency}, ${words.how},
      ${JSON.stringify(words.steps)}, ${words.lawfulBasis}, ${words.condition}, ${words.withoutConsent},
      ${words.youngPersonTold}, ${words.youngPersonWhy}, ${words.words}, ${words.parentsTold}, ${words.parentsWhy},
      ${words.decidedBy}, ${sendKey}, ${by}, ${now})`.execute(sqlOf(tx))
  return id
}

const SHARE = sql`select s.id, s.young_person_id as "youngPersonId", s.episode_id as "episodeId", s.meeting_id as "meetingId",
    s.corrects, s.decision, s.on_date as "onDate", s.what, s.about_whom as "aboutWhom", s.to_name as "toName",
    s.to_agency as "toAgency", s.how, s.steps, s.lawful_basis as "lawfulBasis", s.condition,
    s.without_consent as "withoutConsent", s.young_person_told as "youngPersonTold", s.young_person_why as "youngPersonWhy",
    s.words, s.parents_told as "parentsTold", s.parents_why as "parentsWhy", s.decided_by as "decidedBy",
    d.name as "decidedByName", p.name as "writtenByName", s.written_at as "writtenAt",
    (select c.id from partners.share c where c.corrects = s.id order by c.written_at desc, c.id desc limit 1) as "correctedBy"
  from partners.share s join people.person d on d.id = s.decided_by join people.person p on p.id = s.written_by`

/** An entry that this viewer may see, or null. */
export async function findShare(tx: Tx, id: string): Promise<Share | null> {
  const { rows } = await sql<Share>`${SHARE} where s.id = ${id}`.execute(sqlOf(tx))
  return rows[0] ?? null
}

/** What was shared or not about these records of one young person, newest first. */
export async function sharesOf(tx: Tx, youngPersonIds: readonly string[]): Promise<Share[]> {
  const { rows } = await sql<Share>`${SHARE} where s.young_person_id = any (${[...youngPersonIds]}::uuid[])
    order by s.on_date desc, s.written_at desc, s.id desc limit 200`.execute(sqlOf(tx))
  return rows
}

/** The information we gave in one meeting, and what we decided not to give. */
export async function sharesIn(tx: Tx, meetingId: string): Promise<Share[]> {
  const { rows } = await sql<Share>`${SHARE} where s.meeting_id = ${meetingId}
    order by s.written_at, s.id limit 50`.execute(sqlOf(tx))
  return rows
}
