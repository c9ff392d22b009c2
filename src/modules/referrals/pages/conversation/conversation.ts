import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { newId } from '#platform/secrets.ts'
import * as urls from '#urls'
import { keepConversation } from '../../store/referrals.ts'
import { aboutReferral, findOne } from '../find.ts'
import { readConversation, rightNow } from './conversation.form.ts'
import { ConversationPage } from './conversation.page.tsx'

const TITLE = 'A conversation with the referrer'

/** `GET /referrals/:id/conversation` */
export async function show(ask: Ask): Promise<Answer> {
  const referral = await findOne(ask)
  if (!referral) return 'not-found'
  const entry = rightNow(ask.now, { spoken_to: referral.referrerName, send_key: newId() })
  return page(TITLE, ConversationPage({ referral, entry, csrf: ask.csrf }), { about: aboutReferral(referral) })
}

/** `POST /referrals/:id/conversation` */
export async function submit(ask: Ask): Promise<Answer> {
  const referral = await findOne(ask)
  if (!referral) return 'not-found'
  const { talk, reading } = readConversation(ask.form, { now: ask.now, receivedAt: referral.receivedAt })
  const id = ask.form.sendKey()
  if (!talk) {
    const entry = { ...reading.entry, values: { ...reading.entry.values, send_key: id } }
    return faulty(TITLE, ConversationPage({ referral, entry, csrf: ask.csrf }))
  }
  await keepConversation(ask.tx, { ...talk, id, referralId: referral.id, hadBy: staffOf(ask).id }, ask.now)
  return goTo(`${urls.referralUrl(referral.id)}?done=conversation`, { about: aboutReferral(referral) })
}
