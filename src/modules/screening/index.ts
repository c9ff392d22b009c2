import type { Module } from '#app/module.ts'
import { allocated } from './allocated.ts'
import { dataMap } from './data-map.ts'
import { routes } from './routes.ts'
import { screeningOf } from './store/screenings.ts'

export const screeningModule: Module = {
  name: 'screening',
  dataMap,
  provides: () => ({ screeningOf, onAllocated: allocated }),
  routes: ({ organisation }) => [routes({ organisation })],
}
