import { type Answer, type Ask, page } from '#platform/http/ask.ts'
import type { Setting } from '../../setting.ts'
import { additionsTo } from '../../store/additions.ts'
import { findShare } from '../../store/shares.ts'
import { about, findOf } from '../case.ts'
import { SharePage } from './share.page.tsx'

/** `GET /sharing/:id` */
export function show({ organisation }: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const share = await findShare(ask.tx, ask.params['id'] ?? '')
    const of = share && (await findOf(ask, share))
    if (!share || !of) return 'not-found'
    const additions = await additionsTo(ask.tx, { kind: 'share', id: share.id })
    const body = SharePage({ ...of, share, additions, words: organisation.partners, done: ask.query['done'] })
    return page('Information shared or not', body, { about: about('information share', share.id, of) })
  }
}
