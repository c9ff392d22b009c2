import { type Answer, type Ask, type Handler, page, staffOf } from '#platform/http/ask.ts'
import type { ReferralSetting } from '../../setting.ts'
import { beginFor } from '../start/start.ts'
import { TelephonePage } from './telephone.page.tsx'

export function show({ organisation }: ReferralSetting): Handler {
  return async (ask) =>
    page('Take a referral by telephone', TelephonePage({ organisation, csrf: ask.csrf, now: ask.now }))
}

/** The same form as everybody's, with the name of the worker who writes it down. */
export function begin({ organisation }: ReferralSetting): (ask: Ask) => Promise<Answer> {
  return (ask) => beginFor(ask, organisation, staffOf(ask).id)
}
