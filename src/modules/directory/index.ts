import type { Module } from '#app/module.ts'
import { dataMap } from './data-map.ts'
import { routes } from './routes.ts'

export const directoryModule: Module = {
  name: 'directory',
  dataMap,
  routes: ({ organisation, url }, { publicPages }) => [
    routes({ organisation, url, pages: publicPages.filter((one) => !one.unlisted).map(({ href }) => href) }),
  ],
}
