import { type Answer, type Ask, page } from '#platform/http/ask.ts'
import type { Setting } from '../../setting.ts'
import { missingOf } from '../../store/missing.ts'
import { aboutCase, findCase, recordsOf } from '../case.ts'
import { MissingPage } from './missing.page.tsx'

/** `GET /cases/:id/missing` */
export function show({ organisation }: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const of = await findCase(ask)
    if (!of) return 'not-found'
    const episodes = await missingOf(ask.tx, recordsOf(of))
    const hours = organisation.clocks.return_interview_hours
    return page('Times missing', MissingPage({ ...of, episodes, hours, now: ask.now, done: ask.query['done'] }), {
      about: aboutCase(of),
    })
  }
}
