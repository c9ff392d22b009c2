import { randomUUID } from 'node:crypto'
import { type Fresh, NOW } from './fresh-database.ts'

/** Safe contact by which everything is safe at the time of the tests, but for what a test says otherwise. */
export async function putSafeContact(database: Fresh, youngPersonId: string, wish: object = {}): Promise<void> {
  const safe = {
    telephone: '07700 900123',
    voicemail: true,
    text_message: true,
    post: true,
    safe_times: 'weekdays 9am-5pm',
    name_to_show: 'Library',
    if_someone_else_answers: 'Say that the book is ready.',
    never_contact: '',
    checked_on: '2026-03-01',
    ...wish,
  }
  const names = Object.keys(safe)
  await database.asOwner(
    `insert into young_people.safe_contact (young_person_id, changed_at, ${names.join(', ')})
     values ($1, $2, ${names.map((_, i) => `$${i + 3}`).join(', ')})`,
    [youngPersonId, NOW, ...Object.values(safe)],
  )
}

type Somebody = { name?: string; relationship?: string; safe?: boolean | null; lead?: boolean }

/** Somebody in their life, a grandmother unless said otherwise; answers the id. */
export async function putConnection(database: Fresh, youngPersonId: string, wish: Somebody = {}): Promise<string> {
  const { name = 'Nell Ashe', relationship = 'Gran', safe = true, lead = false } = wish
  const id = randomUUID()
  await database.asOwner(
    `insert into young_people.connection (id, young_person_id, name, relationship, telephone, safe_to_contact,
       lead_professional, added_at)
     values ($1, $2, $3, $4, '07700 900456', $5, $6, $7)`,
    [id, youngPersonId, name, relationship, safe, lead, NOW],
  )
  return id
}
