import type { Module } from '#app/module.ts'
import * as urls from '#urls'
import { dataMap } from './data-map.ts'
import { blockersOf, timeline } from './for-cases.ts'
import { dayLists } from './for-desk.ts'
import { routes } from './routes.ts'

export const supervisionModule: Module = {
  name: 'supervision',
  dataMap,
  navigation: [{ text: 'Supervision', href: urls.supervision, permission: 'case.read', rank: 60 }],
  adds: () => ({ dayLists, timeline: [timeline], closureBlockers: [blockersOf] }),
  routes: () => [routes()],
}
