import { type Answer, type Ask, goTo, staffOf } from '#platform/http/ask.ts'
import * as urls from '#urls'
import { answerConcern } from '../../store/concerns.ts'
import { aboutConcern, findOne } from '../find.ts'

/** `POST /concerns/:id/acknowledgement`: "I have this". Who said it first keeps it; the page shows who that is. */
export async function submit(ask: Ask): Promise<Answer> {
  const found = await findOne(ask, 'decides')
  if (!found) return 'not-found'
  const mine = await answerConcern(ask.tx, { id: found.concern.id, by: staffOf(ask).id }, ask.now)
  const url = urls.concernUrl(found.concern.id)
  return goTo(mine ? `${url}?done=have` : url, { about: aboutConcern(found) })
}
