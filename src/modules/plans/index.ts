import type { Module } from '#app/module.ts'
import { dataMap } from './data-map.ts'
import { timeline, warningsOf } from './for-cases.ts'
import { plansToReview } from './for-desk.ts'
import { planOf } from './for-young-people.ts'
import { routes } from './routes.ts'

export const plansModule: Module = {
  name: 'plans',
  dataMap,
  adds: ({ organisation }) => ({
    dayLists: [plansToReview],
    timeline: [timeline],
    caseWarnings: [warningsOf(organisation)],
  }),
  provides: () => ({ planOf }),
  routes: ({ organisation, lines }, { rehearsalOf }) => [routes({ organisation, lines, rehearsalOf })],
}
