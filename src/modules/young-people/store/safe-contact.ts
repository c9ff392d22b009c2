import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import type { Tx } from '#platform/tx.ts'
import type { SafeContact } from '../rules/person.ts'
import { toldAnew } from '../rules/safe-contact.ts'
import { summaryOf } from './young-people.ts'

export type SafeContactChange = {
  readonly youngPersonId: string
  readonly contact: SafeContact
  readonly by: string
  /** The day on which it was last found to be right. */
  readonly checkedOn: string
  /** The version that the change was made on; 0 when there was none yet. */
  readonly version: number
}

/** Keeps a safe contact. False when somebody else changed it since `version`. */
export async function saveSafeContact(tx: Tx, change: SafeContactChange, now: Date): Promise<boolean> {
  const c = change.contact
  if (change.version === 0) {
    const { numAffectedRows } = await sql`
      insert into young_people.safe_contact (young_person_id, telephone, voicemail, text_message, post, safe_times,
        who_else_sees, name_to_show, if_someone_else_answers, code_phrase, never_contact, checked_on, changed_by, changed_at)
      values (${change.youngPersonId}, ${c.telephone}, ${c.voicemail}, ${c.textMessage}, ${c.post}, ${c.safeTimes},
        ${c.whoElseSees}, ${c.nameToShow}, ${c.ifSomeoneElseAnswers}, ${c.codePhrase}, ${c.neverContact},
        ${change.checkedOn}, ${change.by}, ${now})
      on conflict do nothing`.execute(sqlOf(tx))
    return numAffectedRows === 1n
  }
  const { numAffectedRows } = await sql`
    update young_people.safe_contact set telephone = ${c.telephone}, voicemail = ${c.voicemail},
      text_message = ${c.textMessage}, post = ${c.post}, safe_times = ${c.safeTimes}, who_else_sees = ${c.whoElseSees},
      name_to_show = ${c.nameToShow}, if_someone_else_answers = ${c.ifSomeoneElseAnswers}, code_phrase = ${c.codePhrase},
      never_contact = ${c.neverContact}, checked_on = ${change.checkedOn}, changed_by = ${change.by}, changed_at = ${now},
      version = version + 1
    where young_person_id = ${change.youngPersonId} and version = ${change.version}`.execute(sqlOf(tx))
  return numAffectedRows === 1n
}

/** Takes in what a referral said about safe contact. False when the record is not the viewer's, or changed meanwhile. */
export async function takeInSafeContact(tx: Tx, told: Omit<SafeContactChange, 'version'>, now: Date): Promise<boolean> {
  const person = await summaryOf(tx, told.youngPersonId)
  if (!person) return false
  const contact = toldAnew(person.safeContact, told.contact)
  const version = person.safeContact?.version ?? 0
  return saveSafeContact(tx, { ...told, youngPersonId: person.id, contact, version }, now)
}
