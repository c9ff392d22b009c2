import type { Module } from '#app/module.ts'
import * as urls from '#urls'
import { dataMap } from './data-map.ts'
import { timeline } from './for-cases.ts'
import { routes } from './routes.ts'

export const therapyModule: Module = {
  name: 'therapy',
  dataMap,
  navigation: [{ text: 'Therapy', href: urls.therapy, permission: 'therapy.read', rank: 40 }],
  adds: () => ({ timeline: [timeline] }),
  routes: ({ organisation, url }) => [routes({ organisation, url })],
}
