import type { Module } from '#app/module.ts'
import { dataMap } from './data-map.ts'
import { timelineOf } from './for-cases.ts'
import { rehearsalOf } from './for-plans.tsx'
import { routes } from './routes.ts'

export { mayLeave } from './may-leave.ts'

export const contactModule: Module = {
  name: 'contact',
  dataMap,
  adds: ({ organisation }) => ({ timeline: [timelineOf(organisation)] }),
  provides: ({ organisation }) => ({ rehearsalOf: rehearsalOf(organisation) }),
  routes: ({ organisation }) => [routes({ organisation })],
}
