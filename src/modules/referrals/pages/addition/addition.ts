import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { Reading } from '#platform/http/reading.ts'
import { newId } from '#platform/secrets.ts'
import * as urls from '#urls'
import { addToReferral } from '../../store/referrals.ts'
import { aboutReferral, findOne } from '../find.ts'
import { AdditionPage } from './addition.page.tsx'

const TITLE = 'Add to the referral'
/** Room for all the words of a step that came too late. */
const MOST = 25_000

/** `GET /referrals/:id/addition` */
export async function show(ask: Ask): Promise<Answer> {
  const referral = await findOne(ask)
  if (!referral) return 'not-found'
  const entry = { values: { send_key: newId() }, errors: [] }
  return page(TITLE, AdditionPage({ referral, entry, csrf: ask.csrf }), { about: aboutReferral(referral) })
}

/** `POST /referrals/:id/addition`: in every state, because what somebody knows does not end with a decision. */
export async function submit(ask: Ask): Promise<Answer> {
  const referral = await findOne(ask)
  if (!referral) return 'not-found'
  const r = new Reading(ask.form)
  const said = r.text('said', { missing: 'Write what you want to add.', most: MOST })
  const id = ask.form.sendKey()
  if (!r.isGood) {
    const entry = { ...r.entry, values: { ...r.entry.values, send_key: id } }
    return faulty(TITLE, AdditionPage({ referral, entry, csrf: ask.csrf }))
  }
  await addToReferral(ask.tx, { id, referralId: referral.id, said, by: staffOf(ask).id }, ask.now)
  return goTo(`${urls.referralUrl(referral.id)}?done=addition`, { about: aboutReferral(referral) })
}
