import { type Answer, type Ask, faulty, goTo, page, staffOf, stale } from '#platform/http/ask.ts'
import { writeMail } from '#platform/mail.ts'
import { isRefusal } from '#platform/pure/result.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { INFORMATION_NEEDED, mailToReferrer } from '../../mail/news.mail.ts'
import type { Referral } from '../../rules/record.ts'
import { after } from '../../rules/referral.ts'
import type { StaffSetting } from '../../staff-setting.ts'
import { moveReferral } from '../../store/referrals.ts'
import { aboutReferral, findOne, MOVED_MEANWHILE } from '../find.ts'
import { readInformation, readRequest } from './information-request.form.ts'
import { InformationRequestPage } from './information-request.page.tsx'

const TITLE = 'Ask the referrer for information'

/** `GET /referrals/:id/information-request` */
export async function show(ask: Ask): Promise<Answer> {
  const referral = await findOne(ask)
  if (!referral) return 'not-found'
  return page(TITLE, body(ask, referral, blankEntry), { about: aboutReferral(referral) })
}

/** `POST /referrals/:id/information-request`: we ask; the referrer gets a mail that says only to telephone us. */
export function submit({ organisation }: StaffSetting) {
  return async (ask: Ask): Promise<Answer> => {
    const referral = await findOne(ask)
    if (!referral) return 'not-found'
    const { note, reading } = readRequest(ask.form)
    const to = after(referral.state, 'ask-information')
    if (isRefusal(to)) reading.fault('note', to.refused)
    if (isRefusal(to) || !reading.isGood) return faulty(TITLE, body(ask, referral, reading.entry))
    const move = {
      id: referral.id,
      from: referral.state,
      to,
      reason: 'information asked for',
      note,
      by: staffOf(ask).id,
    }
    if (!(await moveReferral(ask.tx, move, ask.now)))
      return movedMeanwhile(ask, referral, { typed: reading.entry, field: 'note' })
    await writeMail(ask.tx, mailToReferrer(referral, INFORMATION_NEEDED, organisation), ask.now)
    return goTo(`${urls.referralUrl(referral.id)}?done=information-request`, { about: aboutReferral(referral) })
  }
}

/** `POST /referrals/:id/information`: what we waited for has come, from the referrer or from the front door. */
export async function submitCame(ask: Ask): Promise<Answer> {
  const referral = await findOne(ask)
  if (!referral) return 'not-found'
  const { note, reading } = readInformation(ask.form)
  const to = after(referral.state, 'resume')
  if (isRefusal(to)) reading.fault('came', to.refused)
  if (isRefusal(to) || !reading.isGood) return faulty(TITLE, body(ask, referral, reading.entry))
  const move = {
    id: referral.id,
    from: referral.state,
    to,
    reason: 'what we waited for came',
    note,
    by: staffOf(ask).id,
  }
  if (!(await moveReferral(ask.tx, move, ask.now)))
    return movedMeanwhile(ask, referral, { typed: reading.entry, field: 'came' })
  return goTo(`${urls.referralUrl(referral.id)}?done=information`, { about: aboutReferral(referral) })
}

function movedMeanwhile(ask: Ask, referral: Referral, { typed, field }: { typed: Entry; field: string }): Answer {
  return stale(TITLE, body(ask, referral, { ...typed, errors: [{ field, message: MOVED_MEANWHILE }] }))
}

function body(ask: Ask, referral: Referral, entry: Entry) {
  return InformationRequestPage({ referral, entry, csrf: ask.csrf })
}
