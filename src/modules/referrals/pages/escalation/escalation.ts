import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import type { Form } from '#platform/http/form.ts'
import { isRefusal } from '#platform/pure/result.ts'
import type { Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { after, STATE_NAMES } from '../../rules/referral.ts'
import type { StaffSetting } from '../../staff-setting.ts'
import { rightNow } from '../conversation/conversation.form.ts'
import { aboutReferral, findOne } from '../find.ts'
import { callWords, type Overtaken, type Step } from '../meanwhile.page.tsx'
import { findToMove, moveHeld, second } from '../since.ts'
import { type Escalation, readEscalation } from './escalation.form.ts'
import { EscalationPage } from './escalation.page.tsx'

const TITLE = 'A call to the front door'

/** `GET /referrals/:id/escalation` */
export function show({ organisation }: StaffSetting) {
  return async (ask: Ask): Promise<Answer> => {
    const referral = await findOne(ask)
    if (!referral) return 'not-found'
    const given = { referral, entry: rightNow(ask.now), csrf: ask.csrf, organisation, now: ask.now, overtaken: null }
    return page(TITLE, EscalationPage(given), { about: aboutReferral(referral) })
  }
}

/** `POST /referrals/:id/escalation`: the front door takes telephone calls only, so what is kept is the call. */
export function submit({ organisation }: StaffSetting) {
  return async (ask: Ask): Promise<Answer> => {
    const referral = await findToMove(ask)
    if (!referral) return 'not-found'
    const { escalation, reading } = readEscalation(ask.form, { now: ask.now, receivedAt: referral.receivedAt })
    const again = (entry: Entry, overtaken: Overtaken | null = null) =>
      EscalationPage({ referral, entry, csrf: ask.csrf, organisation, now: ask.now, overtaken })
    const late = await second(ask, {
      referral,
      title: TITLE,
      deed: 'escalate',
      saved: 'escalation',
      mine: stepSent(ask.form, escalation),
      show: (overtaken) => again({ ...reading.entry, errors: [] }, overtaken),
    })
    if (late) return late
    const to = after(referral.state, 'escalate')
    if (isRefusal(to)) reading.fault('spoken_to', to.refused)
    if (isRefusal(to) || !escalation) return faulty(TITLE, again(reading.entry))
    await moveHeld(ask, { ...escalation, id: referral.id, from: referral.state, to, by: staffOf(ask).id })
    return goTo(`${urls.referralUrl(referral.id)}?done=escalation`, { about: aboutReferral(referral) })
  }
}

/** The call as it is kept; or, with a day or a time that cannot be read, as it was typed. */
function stepSent(form: Form, escalation: Escalation | null): Step {
  const day = ['day', 'month', 'year'].map((part) => form.text(`spoken_on-${part}`)).join(' ')
  const typed = { spokenTo: form.text('spoken_to'), on: day, at: form.text('spoken_at') }
  return {
    done: STATE_NAMES.escalated,
    call: escalation ? callWords(escalation.call) : callWords(typed),
    reason: form.text('reason'),
    note: form.text('note'),
  }
}
