import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import { foldName } from '#platform/pure/person-name.ts'
import { makeReference } from '#platform/pure/reference-number.ts'
import { newId, randomOctets } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'
import { searchKeys } from '../rules/duplicates.ts'
import { isOutOfTouch } from '../rules/eighteen.ts'
import type { Alike, Connection, Detail, Found, NewYoungPerson, SafeContactRecord, Summary } from '../rules/person.ts'
import { isProfessional, isSameNumber, numberToTap } from '../rules/professional.ts'

/**
 * Makes a record and answers its id. Whoever takes in referrals may make one and need not see it afterwards, so nothing
 * is read back.
 */
export async function makeYoungPerson(tx: Tx, person: NewYoungPerson, now: Date): Promise<string> {
  const id = newId()
  const name = `${person.givenName} ${person.familyName}`
  const keys = [...new Set([...searchKeys(name), ...searchKeys(person.preferredName)])]
  await sql`
    insert into young_people.young_person (id, reference, given_name, family_name, preferred_name, folded_name, name_keys,
      date_of_birth, details, district, imported, made_at)
    values (${id}, ${makeReference('Y', randomOctets(8))}, ${person.givenName}, ${person.familyName},
      ${person.preferredName}, ${foldName(name)}, ${keys}, ${person.dateOfBirth}, ${JSON.stringify(person.details)}::jsonb,
      ${person.district}, ${person.imported ?? false}, ${now})`.execute(sqlOf(tx))
  return id
}

type SummaryRow = Omit<Summary, 'safeContact' | 'connections' | 'details'> & {
  details: Record<string, Detail>
  safe: SafeContactRecord | null
  adult: boolean
}

/** The young person as this viewer may see them, or null; for a record that was joined to another, the one that stays. */
export async function summaryOf(tx: Tx, id: string): Promise<Summary | null> {
  const { rows } = await sql<SummaryRow>`
    select y.id, y.reference, y.given_name as "givenName", y.family_name as "familyName",
      y.preferred_name as "preferredName", y.date_of_birth as "dateOfBirth", y.died_on as "diedOn", y.district, y.details,
      y.restricted, y.version, coalesce(y.date_of_birth <= viewer.today() - interval '18 years', false) as adult,
      array(select j.id from young_people.young_person j where j.merged_into = y.id order by j.made_at) as "joinedIds",
      case when s.young_person_id is not null then json_build_object('telephone', s.telephone, 'voicemail', s.voicemail,
        'textMessage', s.text_message, 'post', s.post, 'safeTimes', s.safe_times, 'whoElseSees', s.who_else_sees,
        'nameToShow', s.name_to_show, 'ifSomeoneElseAnswers', s.if_someone_else_answers, 'codePhrase', s.code_phrase,
        'neverContact', s.never_contact, 'version', s.version, 'checkedOn', s.checked_on) end as safe
    from young_people.young_person y left join young_people.safe_contact s on s.young_person_id = y.id
    -- As a list: under row security PostgreSQL does not trust COALESCE with an index.
    where y.id = any (array(select coalesce(o.merged_into, o.id) from young_people.young_person o where o.id = ${id}))`.execute(
    sqlOf(tx),
  )
  const found = rows[0]
  if (!found) return null
  const { safe, adult, ...person } = found
  const connections = await connectionsOf(tx, {
    ids: [person.id, ...person.joinedIds],
    adult,
    own: safe?.telephone ?? '',
  })
  return { ...person, safeContact: safe, connections }
}

/** `own`: the young person's own number. */
type Whose = { readonly ids: readonly string[]; readonly adult: boolean; readonly own: string }

async function connectionsOf(tx: Tx, { ids, adult, own }: Whose): Promise<Connection[]> {
  const { rows } = await sql<Omit<Connection, 'droppedAt18' | 'professional' | 'toTap'>>`
    select id, name, relationship, telephone, safe_to_contact as "safeToContact", lead_professional as "leadProfessional",
      note, source, added_at as "addedAt", kept_at_18 as "keptAt18"
    from young_people.connection where young_person_id = any (${ids}) and ended_at is null
    order by lead_professional desc, added_at, id`.execute(sqlOf(tx))
  const sharing = ({ id, telephone }: (typeof rows)[number]) =>
    rows.filter((other) => other.id !== id && isSameNumber(other.telephone, telephone))
  return rows.map((one) => ({
    ...one,
    droppedAt18: isOutOfTouch(one, adult),
    professional: isProfessional(one),
    toTap: numberToTap(one, sharing(one), own),
  }))
}

/** What to look for: words as typed, their search keys, and a date of birth. */
export type SearchWords = { readonly text: string; readonly keys: readonly string[]; readonly born: string | null }

/**
 * Young people whom this viewer may open, the likeliest first, `most` at most. One query: the name index is read inside
 * the wall (`young_people.find`), the rows come through row security. Joined records answer as the one that stays.
 */
export async function searchPeople(tx: Tx, words: SearchWords, most: number): Promise<Found[]> {
  const { rows } = await sql<Found>`
    select id, reference, "givenName", "familyName", "preferredName", "dateOfBirth", district from (
      select distinct on (kept.id) kept.id, kept.reference, kept.given_name as "givenName",
        kept.family_name as "familyName", kept.preferred_name as "preferredName", kept.date_of_birth as "dateOfBirth",
        kept.district, f.likeness
      from young_people.find(${foldName(words.text)}, ${[...words.keys]}, ${words.born}::date, ${most * 2}) f
      join young_people.young_person kept on kept.id = f.id
      order by kept.id, f.likeness desc) each_once
    order by likeness desc, "familyName", "givenName", id
    limit ${sql.lit(most)}`.execute(sqlOf(tx))
  return rows
}

/**
 * Records that may be the same person, for whoever takes in referrals, whether or not they may open them. A restricted
 * record is never among them but for the people named on it, and the answer does not tell that one was left out.
 */
export async function peopleAlike(tx: Tx, words: SearchWords, most: number): Promise<Alike[]> {
  const born = words.born === null ? [] : [words.born]
  const { rows } = await sql<Alike>`
    select id, reference, given_name as "givenName", family_name as "familyName", preferred_name as "preferredName",
      date_of_birth as "dateOfBirth"
    from young_people.find_alike(${foldName(words.text)}, ${[...words.keys]}, ${born}::date[], ${most})`.execute(
    sqlOf(tx),
  )
  return rows
}

/** The id of the record with this reference, if this viewer may see it. */
export async function personByReference(tx: Tx, reference: string): Promise<string | null> {
  const { rows } = await sql<{
    id: string
  }>`select id from young_people.young_person where reference = ${reference}`.execute(sqlOf(tx))
  return rows[0]?.id ?? null
}
