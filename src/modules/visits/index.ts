import type { Module } from '#app/module.ts'
import * as urls from '#urls'
import { dataMap } from './data-map.ts'
import { askWhoIsLate } from './escalation.ts'
import { dayLists } from './for-desk.ts'
import { openWork } from './for-people.ts'
import { routes } from './routes.ts'

/** Minutes matter when a colleague is late. */
const WATCH = { seconds: 20 }

export const visitsModule: Module = {
  name: 'visits',
  dataMap,
  navigation: [{ text: 'Visits', href: urls.visits, permission: 'visit.read', rank: 50 }],
  adds: () => ({ dayLists, openWork: [openWork] }),
  routes: (services) => [routes(services)],
  tasks: (services) => [
    { name: 'visits', every: WATCH, run: () => askWhoIsLate(services.transactions, services.clock(), services) },
  ],
}
