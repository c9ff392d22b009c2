import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { isRefusal, refuse } from '#platform/pure/result.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { Referral } from '../../rules/record.ts'
import { after, STATE_NAMES } from '../../rules/referral.ts'
import { aboutReferral, findOne } from '../find.ts'
import type { Overtaken } from '../meanwhile.page.tsx'
import { findToMove, moveHeld, second } from '../since.ts'
import { readWithdrawal } from './withdrawal.form.ts'
import { WithdrawalPage } from './withdrawal.page.tsx'

const TITLE = 'Withdraw the referral'

/** `GET /referrals/:id/withdrawal` */
export async function show(ask: Ask): Promise<Answer> {
  const referral = await findOne(ask)
  if (!referral) return 'not-found'
  return page(TITLE, body(ask, referral, { entry: blankEntry }), { about: aboutReferral(referral) })
}

/** `POST /referrals/:id/withdrawal`. An ending like any other: not before we know who holds the child's safety. */
export async function submit(ask: Ask): Promise<Answer> {
  const referral = await findToMove(ask)
  if (!referral) return 'not-found'
  const { by, why, reading } = readWithdrawal(ask.form)
  const late = await second(ask, {
    referral,
    title: TITLE,
    deed: 'withdraw',
    saved: 'withdrawal',
    mine: { done: STATE_NAMES.withdrawn, call: '', reason: askedBy(ask.form.text('by')), note: ask.form.text('why') },
    show: (overtaken) => body(ask, referral, { entry: { ...reading.entry, errors: [] }, overtaken }),
  })
  if (late) return late
  const to = mayEnd(referral)
  if (isRefusal(to)) reading.fault('by', to.refused)
  if (isRefusal(to) || !reading.isGood) return faulty(TITLE, body(ask, referral, { entry: reading.entry }))
  const move = { id: referral.id, from: referral.state, to, reason: askedBy(by), note: why, by: staffOf(ask).id }
  await moveHeld(ask, move)
  return goTo(`${urls.referralUrl(referral.id)}?done=withdrawal`, { about: aboutReferral(referral) })
}

function askedBy(name: string): string {
  return `Asked by ${name}`
}

function mayEnd(referral: Referral) {
  const to = after(referral.state, 'withdraw')
  if (isRefusal(to) || referral.spokenTo) return to
  return refuse('Speak to the referrer first, and write down who holds the child’s safety now.')
}

function body(ask: Ask, referral: Referral, { entry, overtaken }: { entry: Entry; overtaken?: Overtaken }) {
  return WithdrawalPage({ referral, entry, csrf: ask.csrf, may: mayEnd(referral), overtaken: overtaken ?? null })
}
