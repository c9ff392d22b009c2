import { openPromises, promisesMadeIn } from '#modules/promises'
import { type Answer, type Ask, page } from '#platform/http/ask.ts'
import { londonDate } from '#platform/pure/dates.ts'
import type { Tx } from '#platform/tx.ts'
import type { Setting } from '../../setting.ts'
import { currentPlan, findPlan, versionsOf } from '../../store/safety-plans.ts'
import { aboutGoals, aboutPlan, findWhose } from '../find.ts'
import { EarlierPlanPage, NoPlanPage, PlanPage } from './safety-plan.page.tsx'

const TITLE = 'Safety plan'
const MOST_PROMISES = 200

/** `GET /young-people/:id/safety-plan`: the plan of now, and the way to the ones before. */
export function show({ organisation }: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const whose = await findWhose(ask)
    if (!whose) return 'not-found'
    const { person, ids } = whose
    const saved = ask.query['done'] === 'saved'
    const plan = await currentPlan(ask.tx, ids)
    if (!plan) return page(TITLE, NoPlanPage({ person }), { about: aboutGoals(whose) })
    const versions = await versionsOf(ask.tx, ids)
    const adults = await adultsDuties(ask.tx, ids)
    const today = londonDate(ask.now)
    const body = PlanPage({ person, plan, versions, adults, today, emergency: organisation.emergency, saved })
    return page(TITLE, body, { about: aboutPlan(whose, plan.id) })
  }
}

/** `GET /young-people/:id/safety-plan/versions/:planId`: one version as it was saved. */
export async function showVersion(ask: Ask): Promise<Answer> {
  const whose = await findWhose(ask)
  const plan = whose && (await findPlan(ask.tx, ask.params['planId'] ?? ''))
  if (!plan || !whose.ids.includes(plan.youngPersonId)) return 'not-found'
  const adults = await promisesMadeIn(ask.tx, plan.id)
  return page(TITLE, EarlierPlanPage({ person: whose.person, plan, adults }), { about: aboutPlan(whose, plan.id) })
}

/** What adults still have to do by a safety plan, whichever version they promised it in. */
export async function adultsDuties(tx: Tx, ids: readonly string[]) {
  return (await openPromises(tx, ids, MOST_PROMISES)).filter((one) => one.madeIn === 'safety-plan')
}
