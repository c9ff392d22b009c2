import { type Answer, type Ask, page } from '#platform/http/ask.ts'
import { labelOf } from '#platform/organisation.ts'
import type { Setting } from '../../setting.ts'
import { lettersOf } from '../../store/letters.ts'
import { sentTo } from '../../store/sent.ts'
import { aboutCase, findSituation } from '../situation.ts'
import { LettersPage } from './letters.page.tsx'

const MOST = 50

/** `GET /cases/:id/letters`: the letters, and everything that has left us. */
export function show({ organisation }: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const situation = await findSituation(ask, organisation)
    if (!situation) return 'not-found'
    const ids = [situation.person.id, ...situation.person.joinedIds]
    const body = LettersPage({
      situation,
      letters: await lettersOf(ask.tx, ids),
      sent: await sentTo(ask.tx, ids, MOST),
      labelOf: (kind) => labelOf(organisation.letters, kind),
    })
    return page('Letters', body, { about: aboutCase(situation) })
  }
}
