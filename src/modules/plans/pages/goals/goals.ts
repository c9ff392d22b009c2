import { type Answer, type Ask, page } from '#platform/http/ask.ts'
import { goalsOf } from '../../store/goals.ts'
import { aboutGoals, findWhose } from '../find.ts'
import { GoalsPage } from './goals.page.tsx'

/** `GET /young-people/:id/goals` */
export async function show(ask: Ask): Promise<Answer> {
  const whose = await findWhose(ask)
  if (!whose) return 'not-found'
  const goals = await goalsOf(ask.tx, whose.ids)
  const body = GoalsPage({ person: whose.person, goals, done: ask.query['done'] ?? '' })
  return page('Goals', body, { about: aboutGoals(whose) })
}
