import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { writeMail } from '#platform/mail.ts'
import { isRefusal } from '#platform/pure/result.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { INFORMATION_NEEDED, mailToReferrer } from '../../mail/news.mail.ts'
import type { Referral } from '../../rules/record.ts'
import { after, STATE_NAMES } from '../../rules/referral.ts'
import type { StaffSetting } from '../../staff-setting.ts'
import { aboutReferral, findOne } from '../find.ts'
import type { Overtaken } from '../meanwhile.page.tsx'
import { findToMove, moveHeld, second } from '../since.ts'
import { readInformation, readRequest } from './information-request.form.ts'
import { InformationRequestPage } from './information-request.page.tsx'

const TITLE = 'Ask the referrer for information'
const ASKED = 'information asked for'
const CAME = 'what we waited for came'

/** `GET /referrals/:id/information-request` */
export async function show(ask: Ask): Promise<Answer> {
  const referral = await findOne(ask)
  if (!referral) return 'not-found'
  return page(TITLE, body(ask, referral, { entry: blankEntry }), { about: aboutReferral(referral) })
}

/** `POST /referrals/:id/information-request`: we ask; the referrer gets a mail that says only to telephone us. */
export function submit({ organisation }: StaffSetting) {
  return async (ask: Ask): Promise<Answer> => {
    const referral = await findToMove(ask)
    if (!referral) return 'not-found'
    const { note, reading } = readRequest(ask.form)
    const late = await second(ask, {
      referral,
      title: TITLE,
      deed: 'ask-information',
      saved: 'information-request',
      mine: { done: STATE_NAMES['needs-information'], call: '', reason: ASKED, note: ask.form.text('note') },
      show: (by) => body(ask, referral, { entry: unfaulted(reading.entry), overtaken: { form: 'asking', by } }),
    })
    if (late) return late
    const to = after(referral.state, 'ask-information')
    if (isRefusal(to)) reading.fault('note', to.refused)
    if (isRefusal(to) || !reading.isGood) return faulty(TITLE, body(ask, referral, { entry: reading.entry }))
    await moveHeld(ask, { id: referral.id, from: referral.state, to, reason: ASKED, note, by: staffOf(ask).id })
    await writeMail(ask.tx, mailToReferrer(referral, INFORMATION_NEEDED, organisation), ask.now)
    return goTo(`${urls.referralUrl(referral.id)}?done=information-request`, { about: aboutReferral(referral) })
  }
}

/** `POST /referrals/:id/information`: what we waited for has come, from the referrer or from the front door. */
export async function submitCame(ask: Ask): Promise<Answer> {
  const referral = await findToMove(ask)
  if (!referral) return 'not-found'
  const { note, reading } = readInformation(ask.form)
  const late = await second(ask, {
    referral,
    title: TITLE,
    deed: 'resume',
    saved: 'information',
    mine: { done: STATE_NAMES.received, call: '', reason: CAME, note: ask.form.text('came') },
    show: (by) => body(ask, referral, { entry: unfaulted(reading.entry), overtaken: { form: 'came', by } }),
  })
  if (late) return late
  const to = after(referral.state, 'resume')
  if (isRefusal(to)) reading.fault('came', to.refused)
  if (isRefusal(to) || !reading.isGood) return faulty(TITLE, body(ask, referral, { entry: reading.entry }))
  await moveHeld(ask, { id: referral.id, from: referral.state, to, reason: CAME, note, by: staffOf(ask).id })
  return goTo(`${urls.referralUrl(referral.id)}?done=information`, { about: aboutReferral(referral) })
}

function unfaulted(entry: Entry): Entry {
  return { ...entry, errors: [] }
}

type Shown = { entry: Entry; overtaken?: { form: 'asking' | 'came'; by: Overtaken } }

function body(ask: Ask, referral: Referral, { entry, overtaken }: Shown) {
  return InformationRequestPage({ referral, entry, csrf: ask.csrf, overtaken: overtaken ?? null })
}
