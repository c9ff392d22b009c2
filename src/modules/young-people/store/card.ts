import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import { newId } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'
import type { CardPerson } from '../rules/card.ts'
import { numberToTap } from '../rules/professional.ts'

const AN_HOUR_MS = 3_600_000

/**
 * The id of the record whose card this viewer may open at this address (of two that were joined, the one that stays).
 * Null for one that is absent, restricted or not theirs: one question, one answer, whichever it is.
 */
export async function cardOf(tx: Tx, id: string): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`select viewer.card_of(${id}) as id`.execute(sqlOf(tx))
  return rows[0]?.id ?? null
}

/** Opens it for an hour. False when this viewer has it open: tapped twice it is opened, written down and told of once. */
export async function openCard(tx: Tx, { id, by }: { id: string; by: string }, now: Date): Promise<boolean> {
  const db = sqlOf(tx)
  await sql`select pg_advisory_xact_lock(hashtextextended(${`card of ${id} for ${by}`}, 0))`.execute(db)
  const { rows } = await sql<{ held: boolean }>`select viewer.holds_card(${id}) as held`.execute(db)
  if (rows[0]?.held) return false
  await sql`insert into young_people.card_opening (id, young_person_id, opened_by, opened_at, until)
    values (${newId()}, ${id}, ${by}, ${now}, ${new Date(now.getTime() + AN_HOUR_MS)})`.execute(db)
  return true
}

/** What the card says of the person, while this viewer has it open; null when they have not. */
export async function cardPerson(tx: Tx, id: string): Promise<CardPerson | null> {
  const { rows } = await sql<Omit<CardPerson, 'leads'> & { leads: readonly Lead[] }>`
    select id, given_name as "givenName", family_name as "familyName", preferred_name as "preferredName",
      date_of_birth as "dateOfBirth", died_on as "diedOn", leads, until,
      case when safe_contact is not null then json_build_object('telephone', safe_contact->'telephone',
        'voicemail', safe_contact->'voicemail', 'textMessage', safe_contact->'text_message', 'post', safe_contact->'post',
        'safeTimes', safe_contact->'safe_times', 'whoElseSees', safe_contact->'who_else_sees',
        'nameToShow', safe_contact->'name_to_show', 'ifSomeoneElseAnswers', safe_contact->'if_someone_else_answers',
        'codePhrase', safe_contact->'code_phrase', 'neverContact', safe_contact->'never_contact') end as "safeContact"
    from young_people.card_person(${id})`.execute(sqlOf(tx))
  const found = rows[0]
  if (!found) return null
  const own = found.safeContact?.telephone ?? ''
  const leads = found.leads.map(({ sharedWith, ...one }) => ({
    ...one,
    toTap: numberToTap({ ...one, leadProfessional: true }, sharedWith, own),
  }))
  return { ...found, leads }
}

type Lead = Omit<CardPerson['leads'][number], 'toTap'> & {
  readonly sharedWith: readonly { readonly relationship: string; readonly safeToContact: boolean | null }[]
}
