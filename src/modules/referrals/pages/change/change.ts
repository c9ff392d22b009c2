import { managers } from '#modules/people'
import { type Answer, type Ask, faulty, goTo, page as shown, staffOf, stale } from '#platform/http/ask.ts'
import { londonDate } from '#platform/pure/dates.ts'
import * as urls from '#urls'
import type { QuestionPage } from '../../rules/question.ts'
import { findPage } from '../../rules/questions.ts'
import type { Referral } from '../../rules/record.ts'
import { isUndecided } from '../../rules/referral.ts'
import { sentReferral } from '../../rules/sent-referral.ts'
import { typedOf } from '../../rules/typed.ts'
import { listsOf } from '../../setting.ts'
import type { StaffSetting } from '../../staff-setting.ts'
import { changeAnswers } from '../../store/changes.ts'
import { nameReaders } from '../../store/sending.ts'
import { aboutReferral, findOne } from '../find.ts'
import { bothAnswers } from './both-answers.ts'
import { readChange } from './change.form.ts'
import { ChangePage, PagesToChange } from './change.page.tsx'

const TITLE = 'Change an answer'

/** `GET /referrals/:id/change`: which part of the form. */
export function showPages(_setting: StaffSetting) {
  return async (ask: Ask): Promise<Answer> => {
    const referral = await findOne(ask)
    if (!referral) return 'not-found'
    return shown(TITLE, PagesToChange({ referral }), { about: aboutReferral(referral) })
  }
}

/** `GET /referrals/:id/change/:page` */
export function show(setting: StaffSetting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await find(ask, setting)
    if (!found) return 'not-found'
    const { referral, page } = found
    const entry = { values: typedOf(page, referral.answers), errors: [] }
    return shown(TITLE, ChangePage({ ...found, entry, csrf: ask.csrf, both: null }), {
      about: aboutReferral(referral),
    })
  }
}

/** `POST /referrals/:id/change/:page` */
export function submit(setting: StaffSetting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await find(ask, setting)
    if (!found) return 'not-found'
    const { referral, page, about } = found
    const change = readChange(ask.form, { page, saved: referral.answers, about })
    const given = { ...found, csrf: ask.csrf, entry: change.entry }
    if (!change.isGood) return faulty(TITLE, ChangePage({ ...given, both: null }))
    const { id } = referral
    const by = staffOf(ask).id
    const sent = sentReferral(change.answers)
    if (sent.restricted && !referral.restricted) await restrict(ask, referral, by)
    if (await changeAnswers(ask.tx, { ...change, id, sent, by }, ask.now))
      return goTo(`${urls.referralUrl(id)}?done=change`, {
        about: { ...aboutReferral(referral), detail: { page: page.code } },
      })
    return stale(TITLE, ChangePage({ ...given, both: bothAnswers(found, change) }))
  }
}

/**
 * It is about somebody who works with children after all: from now on the managers read it, and whoever wrote this down,
 * because they know it already. It may be about one of us, so nobody else does.
 */
async function restrict(ask: Ask, referral: Referral, by: string): Promise<void> {
  const ids = (await managers(ask.tx)).map(({ id }) => id)
  await nameReaders(ask.tx, referral.id, [...new Set([...ids, by])], ask.now)
}

async function find(ask: Ask, { organisation }: StaffSetting) {
  const page: QuestionPage | null = findPage(ask.params['page'] ?? '')
  const referral = await findOne(ask)
  if (!referral || !page || !isUndecided(referral.state)) return null
  const today = londonDate(ask.now)
  return { referral, page, about: { today, lists: listsOf(organisation, today) } }
}
