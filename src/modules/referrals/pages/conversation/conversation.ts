import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
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
  const entry = rightNow(ask.now, { spoken_to: referral.referrerName })
  return page(TITLE, ConversationPage({ referral, entry, csrf: ask.csrf }), { about: aboutReferral(referral) })
}

/** `POST /referrals/:id/conversation` */
export async function submit(ask: Ask): Promise<Answer> {
  const referral = await findOne(ask)
  if (!referral) return 'not-found'
  const { talk, reading } = readConversation(ask.form, { now: ask.now, receivedAt: referral.receivedAt })
  if (!talk) return faulty(TITLE, ConversationPage({ referral, entry: reading.entry, csrf: ask.csrf }))
  await keepConversation(ask.tx, { ...talk, referralId: referral.id, hadBy: staffOf(ask).id }, ask.now)
  return goTo(`${urls.referralUrl(referral.id)}?done=conversation`, { about: aboutReferral(referral) })
}
