import type { Module } from '#app/module.ts'
import { dataMap } from './data-map.ts'
import { openWork } from './for-people.ts'
import { figures } from './for-reporting.ts'
import { routes } from './routes.ts'
import { openPromises } from './store/promises.ts'

export { PromiseSettling } from './pages/pieces.page.tsx'
export { faultOfFarDay, type Promised, type Wish } from './rules/promise.ts'
export { makePromiseOnce, makePromises, openPromises, promisesMadeIn } from './store/promises.ts'

export const promisesModule: Module = {
  name: 'promises',
  dataMap,
  adds: () => ({ openWork: [openWork], figures }),
  provides: () => ({ openPromises }),
  routes: () => [routes()],
}
