import { may } from '#modules/people'
import { summaryOf as personOf } from '#modules/young-people'
import { type Answer, type Ask, page, staffOf } from '#platform/http/ask.ts'
import { allWords, clocksOf, type StaffSetting } from '../../staff-setting.ts'
import { historyOf } from '../../store/history.ts'
import { aboutReferral, findOne } from '../find.ts'
import { ReferralPage } from './show.page.tsx'

const SAVED: Readonly<Record<string, string>> = {
  conversation: 'The conversation is saved.',
  'information-request': 'The referrer gets an e-mail that asks them to telephone.',
  information: 'The referral is back in the queue.',
  escalation: 'The call to the front door is saved.',
  'young-person': 'Saved: who this referral is about.',
  change: 'The change is saved, and the answer before is kept.',
  screening: 'The partnership’s screening is saved.',
  decision: 'The decision is saved, and the referrer gets an e-mail that asks them to telephone.',
  withdrawal: 'The referral is withdrawn.',
  addition: 'It is added to the referral.',
}

/** `GET /referrals/:id`: everything as it was sent, what was done since, and what can be done next. */
export function show({ organisation, screeningOf }: StaffSetting) {
  return async (ask: Ask): Promise<Answer> => {
    const referral = await findOne(ask)
    if (!referral) return 'not-found'
    const body = ReferralPage({
      referral,
      history: await historyOf(ask.tx, referral.id),
      person: referral.youngPersonId === null ? null : await personOf(ask.tx, referral.youngPersonId),
      screening: await screeningOf(ask.tx, referral.id),
      decides: may(staffOf(ask), 'referral.decide'),
      organisation,
      lists: allWords(organisation),
      clocks: clocksOf(organisation),
      now: ask.now,
      saved: SAVED[ask.query['done'] ?? ''],
    })
    return page('Referral', body, { about: aboutReferral(referral) })
  }
}
