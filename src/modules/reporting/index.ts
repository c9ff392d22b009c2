import type { Module } from '#app/module.ts'
import * as urls from '#urls'
import { dataMap } from './data-map.ts'
import { routes } from './routes.ts'
import { SESSIONS_EACH } from './rules/figures.ts'

export const reportingModule: Module = {
  name: 'reporting',
  dataMap,
  navigation: [{ text: 'Figures', href: urls.reports, permission: 'figures.read', rank: 90 }],
  publicPages: [{ href: urls.impact }],
  adds: () => ({ figures: [SESSIONS_EACH] }),
  routes: ({ reporting, transactions, holds }, { figures }) => [
    routes({ views: reporting, figures: figures.toSorted((a, b) => a.rank - b.rank), transactions, holds }),
  ],
}
