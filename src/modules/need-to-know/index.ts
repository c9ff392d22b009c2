import type { Module } from '#app/module.ts'
import { dataMap } from './data-map.ts'
import { openForAnHour } from './for-cases.ts'
import { reviewsDue } from './for-desk.ts'
import { routes } from './routes.ts'
import { tellOfLeftAlone } from './store/left-alone.ts'

export const needToKnowModule: Module = {
  name: 'need-to-know',
  dataMap,
  adds: ({ organisation, url }) => ({
    dayLists: [reviewsDue],
    caseWarnings: [openForAnHour],
    recordWarnings: [openForAnHour],
    // After everything else has ended, when it is known which restricted record nobody is left to open.
    onLeaving: [(tx, personId) => tellOfLeftAlone(tx, { personId, brand: organisation.organisation.name, url })],
  }),
  routes: ({ organisation, url, secret }) => [routes({ organisation, url, secret })],
}
