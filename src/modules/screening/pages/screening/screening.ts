import { after, type Referral } from '#modules/referrals'
import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { londonDate } from '#platform/pure/dates.ts'
import { isRefusal } from '#platform/pure/result.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { Setting } from '../../setting.ts'
import { recordResult, screeningOf } from '../../store/screenings.ts'
import { aboutReferral, findOne } from '../find.ts'
import { readScreening, saidByReferrer } from './screening.form.ts'
import { ScreeningPage } from './screening.page.tsx'

const TITLE = 'The partnership’s screening'

/** `GET /referrals/:id/screening` */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const referral = await findOne(ask)
    if (!referral) return 'not-found'
    return page(TITLE, await body(ask, referral, { setting, entry: null }), { about: aboutReferral(referral) })
  }
}

/** `POST /referrals/:id/screening`: a result from outside, written down. Earlier results stay. */
export function submit(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const referral = await findOne(ask)
    if (!referral) return 'not-found'
    const { organisation } = setting
    const { result, entry } = readScreening(ask.form, { organisation, today: londonDate(ask.now) })
    const decided = { field: 'level', message: 'This referral has been decided, so no result is added to it any more.' }
    const open = !isRefusal(after(referral.state, 'decline'))
    const errors = open ? entry.errors : [...entry.errors, decided]
    if (!result || errors.length > 0)
      return faulty(TITLE, await body(ask, referral, { setting, entry: { ...entry, errors } }))
    await recordResult(ask.tx, { ...result, referralId: referral.id, recordedBy: staffOf(ask).id }, ask.now)
    return goTo(`${urls.referralUrl(referral.id)}?done=screening`, { about: aboutReferral(referral) })
  }
}

/** `entry` null: a form nobody has filled in; the first time it holds what the referrer wrote. */
async function body(ask: Ask, referral: Referral, { setting, entry }: { setting: Setting; entry: Entry | null }) {
  const { results } = await screeningOf(ask.tx, referral.id)
  const begun = results.length === 0 ? saidByReferrer(referral.answers) : blankEntry
  const { organisation } = setting
  return ScreeningPage({ referral, results, entry: entry ?? begun, csrf: ask.csrf, organisation })
}
