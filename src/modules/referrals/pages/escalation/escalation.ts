import { type Answer, type Ask, faulty, goTo, page, staffOf, stale } from '#platform/http/ask.ts'
import { isRefusal } from '#platform/pure/result.ts'
import type { Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { after } from '../../rules/referral.ts'
import type { StaffSetting } from '../../staff-setting.ts'
import { moveReferral } from '../../store/referrals.ts'
import { rightNow } from '../conversation/conversation.form.ts'
import { aboutReferral, findOne, MOVED_MEANWHILE } from '../find.ts'
import { readEscalation } from './escalation.form.ts'
import { EscalationPage } from './escalation.page.tsx'

const TITLE = 'A call to the front door'

/** `GET /referrals/:id/escalation` */
export function show({ organisation }: StaffSetting) {
  return async (ask: Ask): Promise<Answer> => {
    const referral = await findOne(ask)
    if (!referral) return 'not-found'
    const body = EscalationPage({ referral, entry: rightNow(ask.now), csrf: ask.csrf, organisation })
    return page(TITLE, body, { about: aboutReferral(referral) })
  }
}

/** `POST /referrals/:id/escalation`: the front door takes telephone calls only, so what is kept is the call. */
export function submit({ organisation }: StaffSetting) {
  return async (ask: Ask): Promise<Answer> => {
    const referral = await findOne(ask)
    if (!referral) return 'not-found'
    const { escalation, reading } = readEscalation(ask.form, { now: ask.now, receivedAt: referral.receivedAt })
    const again = (entry: Entry) => EscalationPage({ referral, entry, csrf: ask.csrf, organisation })
    const to = after(referral.state, 'escalate')
    if (isRefusal(to)) reading.fault('spoken_to', to.refused)
    if (isRefusal(to) || !escalation) return faulty(TITLE, again(reading.entry))
    const move = { ...escalation, id: referral.id, from: referral.state, to, by: staffOf(ask).id }
    if (await moveReferral(ask.tx, move, ask.now))
      return goTo(`${urls.referralUrl(referral.id)}?done=escalation`, { about: aboutReferral(referral) })
    return stale(TITLE, again({ ...reading.entry, errors: [{ field: 'spoken_to', message: MOVED_MEANWHILE }] }))
  }
}
