import { type Ask, type Handler, page } from '#platform/http/ask.ts'
import type { Organisation } from '#platform/organisation.ts'
import { londonDate } from '#platform/pure/dates.ts'
import type { Draft } from '../../rules/draft.ts'
import { missingOf } from '../../rules/progress.ts'
import { summaryOf } from '../../rules/summary.ts'
import { listsOf, type ReferralSetting } from '../../setting.ts'
import { documentsOf } from '../../store/attachments.ts'
import { openDraft } from '../draft/open-draft.ts'
import { CheckPage, type CheckProps } from './check.page.tsx'

const TITLE = 'Check your answers'
/** Beside the answers in which the referrer writes stands the advice on their words; it holds up nothing. */
export const ADVISED = { script: 'advice' } as const

export function show({ organisation }: ReferralSetting): Handler {
  return async (ask) => {
    const { draft, answer } = await openDraft(ask, organisation)
    if (answer) return answer
    return page(TITLE, await checkView(ask, organisation, { draft, stopped: null }), ADVISED)
  }
}

/** The check page for a draft; `stopped` says why a try to send it came back here. */
export async function checkView(
  ask: Ask,
  organisation: Organisation,
  { draft, stopped }: { draft: Draft; stopped: CheckProps['stopped'] },
) {
  const summary = summaryOf(draft.answers, listsOf(organisation, londonDate(ask.now)))
  const documents = await documentsOf(ask.tx, draft.id)
  const missing = missingOf(draft.answers)
  return CheckPage({ organisation, csrf: ask.csrf, now: ask.now, draft, summary, documents, missing, stopped })
}
