import { type Handler, page } from '#platform/http/ask.ts'
import { isRestricted } from '../../rules/progress.ts'
import type { ReferralSetting } from '../../setting.ts'
import { openDraft } from '../draft/open-draft.ts'
import { AdvicePage } from './advice.page.tsx'

/** Advice for a worry about somebody who works with children. Missing to a draft that is not about one. */
export function show({ organisation }: ReferralSetting): Handler {
  return async (ask) => {
    const { draft, answer } = await openDraft(ask, organisation)
    if (answer) return answer
    if (!isRestricted(draft.answers)) return 'not-found'
    return page('Someone who works with children', AdvicePage({ organisation, draft }))
  }
}
