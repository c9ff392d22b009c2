import { type Answer, type Ask, page, staffOf } from '#platform/http/ask.ts'
import type { Setting } from '../../setting.ts'
import { hearersOf } from '../../store/telling.ts'
import { aboutConcern, findOne } from '../find.ts'
import { ToldPage } from './told.page.tsx'

/** `GET /concerns/:id/told`: who has been told, and what to do meanwhile. For whoever raised it. */
export function show({ organisation }: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await findOne(ask, 'finds')
    if (!found || found.concern.raisedBy !== staffOf(ask).id) return 'not-found'
    const hearers = await hearersOf(ask.tx, found.concern)
    const first = organisation.concern_steps[0]?.after_minutes ?? null
    return page(
      'Your concern has been raised',
      ToldPage({ found, hearers, organisation, minutes: first, now: ask.now }),
      {
        about: aboutConcern(found),
      },
    )
  }
}
