import { searchKeys } from '../../src/modules/young-people/index.ts'
import { foldName } from '../../src/platform/pure/person-name.ts'
import { newId } from '../../src/platform/secrets.ts'
import { type Fresh, NOW } from './fresh-database.ts'

export type Wish = {
  readonly given?: string
  readonly family?: string
  readonly born?: string | null
  readonly state?: string
  readonly urgency?: 'today' | 'this-week' | 'routine'
  readonly receivedAt?: Date
  readonly restricted?: boolean
  readonly answers?: Readonly<Record<string, unknown>>
}

let count = 0

/** A referral about an invented young person, put straight into the table as if it had been sent. Answers its id. */
export async function putReferral(database: Fresh, wish: Wish = {}): Promise<string> {
  const { given = 'Wren', family = 'Oakapple', born = '2011-05-03' } = wish
  const id = newId()
  const name = `${given} ${family}`
  const answers = {
    ...ANSWERS,
    given_name: given,
    family_name: family,
    ...(born === null ? {} : { date_of_birth: born }),
    ...wish.answers,
  }
  count += 1
  await database.asOwner(
    `insert into referrals.referral (id, reference, send_key, state, urgency, restricted, received_at, answers,
       referrer_name, referrer_agency, referrer_email, given_name, family_name, folded_name, name_keys, date_of_birth,
       district)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'Hilary Quill', 'Larkfield Academy', 'h.quill@larkfield.example', $9, $10,
       $11, $12, $13, 'norwich')`,
    [
      id,
      `R-TEST-${String(count).padStart(4, '0')}`,
      newId(),
      wish.state ?? 'received',
      wish.urgency ?? 'this-week',
      wish.restricted ?? false,
      wish.receivedAt ?? NOW,
      JSON.stringify(answers),
      given,
      family,
      foldName(name),
      searchKeys(name),
      born,
    ],
  )
  await database.asOwner(
    `insert into referrals.move (id, referral_id, to_state, moved_at) values ($1, $2, 'received', $3)`,
    [newId(), id, wish.receivedAt ?? NOW],
  )
  return id
}

/** The document of a referral, put where sending puts it. Answers its id. */
export async function putAttachment(database: Fresh, referralId: string, fileName = 'screening.pdf'): Promise<string> {
  const [draftId, id] = [newId(), newId()]
  await database.asOwner(
    `insert into referrals.draft (id, key_hash, send_key, started_at, saved_at, ends_at, sent_at)
     values ($1, sha256($2::text::bytea), $3, $4, $4, $4, $4)`,
    [draftId, draftId, newId(), NOW],
  )
  await database.asOwner(
    `insert into referrals.attachment (id, draft_id, referral_id, file_name, kind, bytes, size, sha256, added_at)
     values ($1, $2, $3, $4, 'pdf', '%PDF-1.7 words', 14, sha256('x'), $5)`,
    [id, draftId, referralId, fileName, NOW],
  )
  return id
}

const ANSWERS = {
  referrer_name: 'Hilary Quill',
  referrer_role: 'Designated safeguarding lead',
  referrer_agency: 'Larkfield Academy',
  referrer_email: 'h.quill@larkfield.example',
  referrer_telephone: '01603 555 0100',
  front_door_told: 'yes',
  front_door_when: '16 March, 3pm',
  front_door_advice: 'Refer to Rose as well.',
  works_with_children: 'no',
  district: 'norwich',
  why_now: 'Gifts that nobody can explain, and a new phone.',
  urgency: 'this-week',
  screened: 'no',
  safe_contact: 'number',
  safe_telephone: '07700 900123',
  safe_text: 'no',
  never_contact: 'Uncle Den',
  young_person_knows: 'no',
  young_person_why_not: 'There was no safe moment yet.',
  parents_know: 'nobody',
  lead_name: 'Bo Carr',
  lead_role: 'Social worker',
  likes: 'Draws birds.',
}
