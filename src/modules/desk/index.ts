import type { Module } from '#app/module.ts'
import * as urls from '#urls'
import { findIn, listsOf } from './day.ts'
import { demoRoutes } from './demo-routes.ts'
import { routes } from './routes.ts'

export const deskModule: Module = {
  name: 'desk',
  navigation: [{ text: 'Today', href: urls.today, permission: 'today.read', rank: 10 }],
  routes: ({ demo, organisation }, { dayLists, finders, findPeople, findCards }) => [
    routes({ lists: listsOf(dayLists, organisation), findPeople, findCards, findReference: findIn(finders) }),
    ...(demo ? [demoRoutes()] : []),
  ],
}
