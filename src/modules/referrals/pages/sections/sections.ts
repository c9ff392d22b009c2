import { type Handler, page } from '#platform/http/ask.ts'
import { progressOf } from '../../rules/progress.ts'
import type { ReferralSetting } from '../../setting.ts'
import { documentsOf } from '../../store/attachments.ts'
import { openDraft } from '../draft/open-draft.ts'
import { SectionsPage } from './sections.page.tsx'

export function show({ organisation }: ReferralSetting): Handler {
  return async (ask) => {
    const { draft, answer } = await openDraft(ask, organisation)
    if (answer) return answer
    const progress = progressOf(draft.answers)
    const documents = (await documentsOf(ask.tx, draft.id)).length
    return page('Refer a young person', SectionsPage({ organisation, csrf: ask.csrf, draft, progress, documents }))
  }
}
