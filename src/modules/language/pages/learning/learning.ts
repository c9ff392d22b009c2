import { type Ask, type Page, page } from '#platform/http/ask.ts'
import type { OwnWords } from '../../own-words.ts'
import { fewestWriters, finishedQuarters, learned } from '../../store/learning.ts'
import { LearningPage } from './learning.page.tsx'

/** `GET /language/learning` */
export function show({ guide }: OwnWords) {
  return async (ask: Ask): Promise<Page> => {
    const quarters = await finishedQuarters(ask.tx)
    const rows = await learned(ask.tx)
    const fewest = await fewestWriters(ask.tx)
    const body = LearningPage({ quarters, rows, guide, fewest })
    return page('How our words change', body, { about: { kind: 'figures', id: null } })
  }
}
