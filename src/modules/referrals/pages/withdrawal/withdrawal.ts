import { type Answer, type Ask, faulty, goTo, page, staffOf, stale } from '#platform/http/ask.ts'
import { isRefusal, refuse } from '#platform/pure/result.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { Referral } from '../../rules/record.ts'
import { after } from '../../rules/referral.ts'
import { moveReferral } from '../../store/referrals.ts'
import { aboutReferral, findOne, MOVED_MEANWHILE } from '../find.ts'
import { readWithdrawal } from './withdrawal.form.ts'
import { WithdrawalPage } from './withdrawal.page.tsx'

const TITLE = 'Withdraw the referral'

/** `GET /referrals/:id/withdrawal` */
export async function show(ask: Ask): Promise<Answer> {
  const referral = await findOne(ask)
  if (!referral) return 'not-found'
  return page(TITLE, body(ask, referral, blankEntry), { about: aboutReferral(referral) })
}

/** `POST /referrals/:id/withdrawal`. An ending like any other: not before we know who holds the child's safety. */
export async function submit(ask: Ask): Promise<Answer> {
  const referral = await findOne(ask)
  if (!referral) return 'not-found'
  const { by, why, reading } = readWithdrawal(ask.form)
  const to = mayEnd(referral)
  if (isRefusal(to)) reading.fault('by', to.refused)
  if (isRefusal(to) || !reading.isGood) return faulty(TITLE, body(ask, referral, reading.entry))
  const move = { id: referral.id, from: referral.state, to, reason: `Asked by ${by}`, note: why, by: staffOf(ask).id }
  if (await moveReferral(ask.tx, move, ask.now))
    return goTo(`${urls.referralUrl(referral.id)}?done=withdrawal`, { about: aboutReferral(referral) })
  return stale(TITLE, body(ask, referral, { ...reading.entry, errors: [{ field: 'by', message: MOVED_MEANWHILE }] }))
}

function mayEnd(referral: Referral) {
  const to = after(referral.state, 'withdraw')
  if (isRefusal(to) || referral.spokenTo) return to
  return refuse('Speak to the referrer first, and write down who holds the child’s safety now.')
}

function body(ask: Ask, referral: Referral, entry: Entry) {
  return WithdrawalPage({ referral, entry, csrf: ask.csrf, may: mayEnd(referral) })
}
