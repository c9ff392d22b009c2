import type { Module } from '#app/module.ts'
import { dataMap } from './data-map.ts'
import { missingWarning, timelineOf } from './for-cases.ts'
import { dayLists } from './for-desk.ts'
import { routes } from './routes.ts'
import { missingForCard } from './store/card.ts'

export const partnersModule: Module = {
  name: 'partners',
  dataMap,
  adds: ({ organisation }) => ({
    dayLists,
    timeline: [timelineOf(organisation)],
    caseWarnings: [missingWarning],
  }),
  provides: () => ({ missingOf: missingForCard }),
  routes: ({ organisation, url }) => [routes({ organisation, url })],
}
