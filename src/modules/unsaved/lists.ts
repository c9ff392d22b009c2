import { part } from '#platform/parts.ts'
import { momentOf } from './keeper.ts'
import { keptPage } from './pages/discard/discard.ts'
import { type WaitingLine, wordsWaiting } from './store/words.ts'

type UnsavedLine = { readonly key: string; readonly title: string; readonly href: string; readonly at: string }

type Of = { readonly personId: string; readonly most: number; readonly now: Date }

/** For /today: what somebody has typed and not saved, and where to go on. */
export const unsavedLines = part<Of, WaitingLine, UnsavedLine>({
  ask: ({ personId, most }) => wordsWaiting(personId, most),
  moments: ['keptAt'],
  tell: ({ key, title, page, keptAt }, { now }) => ({
    key,
    title,
    href: keptPage(page, key),
    at: momentOf(keptAt, now),
  }),
})
