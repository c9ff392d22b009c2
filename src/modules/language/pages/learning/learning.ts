import { type Ask, type Page, page } from '#platform/http/ask.ts'
import type { OwnWords } from '../../own-words.ts'
import { finishedQuarters, learned } from '../../store/learning.ts'
import { LearningPage } from './learning.page.tsx'

/** `GET /language/learning`. `fewest`: people who must have written in a quarter before anything of it is shown. */
export function show({ guide }: OwnWords, fewest: number) {
  return async (ask: Ask): Promise<Page> => {
    const quarters = await finishedQuarters(ask.tx, fewest)
    const rows = await learned(ask.tx, fewest)
    const body = LearningPage({ quarters, rows, guide, fewest })
    return page('How our words change', body, { about: { kind: 'figures', id: null } })
  }
}
