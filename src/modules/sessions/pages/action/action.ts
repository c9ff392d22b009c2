import { type Answer, type Ask, goTo } from '#platform/http/ask.ts'
import { londonDate } from '#platform/pure/dates.ts'
import * as urls from '#urls'
import { settleAction, type WhoseAction } from '../../store/sessions.ts'

/** `POST /actions/:id/completion`: the adult has done it. One tap on the case; pressed twice, the first day stays. */
export async function complete(ask: Ask): Promise<Answer> {
  const action = await settleAction(ask.tx, { id: ask.params['id'] ?? '', doneOn: londonDate(ask.now) })
  return action
    ? goTo(`${urls.caseUrl(action.episodeId)}?done=action`, { about: aboutAction(ask, action) })
    : 'not-found'
}

/** `POST /actions/:id/reopening`: it was not done after all. */
export async function reopen(ask: Ask): Promise<Answer> {
  const action = await settleAction(ask.tx, { id: ask.params['id'] ?? '', doneOn: null })
  return action ? goTo(urls.sessionUrl(action.sessionId), { about: aboutAction(ask, action) }) : 'not-found'
}

function aboutAction(ask: Ask, { youngPersonId }: WhoseAction) {
  return { kind: 'action', id: ask.params['id'] ?? '', youngPersonId }
}
