import { episodesOf } from '#modules/cases'
import { promisesMadeIn } from '#modules/promises'
import { nameOf, summaryOf } from '#modules/young-people'
import { type Answer, type Ask, page } from '#platform/http/ask.ts'
import { londonDate } from '#platform/pure/dates.ts'
import type { Move } from '../../rules/records.ts'
import type { Setting } from '../../setting.ts'
import { dutyReportsOf, firstAccountsOf } from '../../store/accounts.ts'
import { callsOf } from '../../store/calls.ts'
import { actionsOf, closingOf, decisionsOf } from '../../store/decisions.ts'
import { movesOf } from '../../store/moves.ts'
import { aboutConcern, findOne } from '../find.ts'
import { ConcernPage } from './show.page.tsx'

/** `GET /concerns/:id`: the whole record; for somebody who only raised it, what they themselves wrote. */
export function show({ organisation }: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await findOne(ask, 'finds')
    if (!found) return 'not-found'
    const { id } = found.concern
    const moves = await movesOf(ask.tx, id)
    const body = ConcernPage({
      found,
      // Row security leaves of each what this viewer may read: of a decision nothing, for somebody who only raised it.
      decisions: await decisionsOf(ask.tx, id),
      closing: await closingOf(ask.tx, id),
      moves,
      names: await namesIn(ask, moves),
      calls: await callsOf(ask.tx, id),
      accounts: await firstAccountsOf(ask.tx, id),
      reports: await dutyReportsOf(ask.tx, id),
      actions: await actionsOf(ask.tx, id),
      promises: await promisesMadeIn(ask.tx, id),
      caseId: await caseOf(ask, found.person?.id ?? null),
      organisation,
      today: londonDate(ask.now),
      now: ask.now,
      done: ask.query['done'] ?? '',
      csrf: ask.csrf,
    })
    return page('Concern', body, { about: aboutConcern(found) })
  }
}

async function namesIn(ask: Ask, moves: readonly Move[]): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for (const id of new Set(moves.flatMap(({ fromId, toId }) => (toId === null ? [fromId] : [fromId, toId])))) {
    const person = await summaryOf(ask.tx, id)
    if (person) names.set(id, nameOf(person))
  }
  return names
}

/** The newest case of the young person, the open one first. */
async function caseOf(ask: Ask, personId: string | null): Promise<string | null> {
  if (personId === null) return null
  const episodes = await episodesOf(ask.tx, [personId])
  return (episodes.find((e) => e.state !== 'closed') ?? episodes[0])?.id ?? null
}
