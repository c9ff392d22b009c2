import type { Module } from '#app/module.ts'
import { dataMap } from './data-map.ts'
import { timeline } from './for-cases.ts'
import { routes } from './routes.ts'

export const personsOfConcernModule: Module = {
  name: 'persons-of-concern',
  dataMap,
  adds: () => ({ timeline: [timeline] }),
  routes: ({ organisation }) => [routes({ organisation })],
}
