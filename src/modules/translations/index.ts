import type { Module } from '#app/module.ts'
import { asTask } from '#platform/task.ts'
import { dataMap } from './data-map.ts'
import { translationsDue } from './due.ts'
import { routes } from './routes.ts'

export { currentTranslations } from './current.ts'

export const translationsModule: Module = {
  name: 'translations',
  dataMap,
  adds: (services) => ({ siteWork: [translationsDue(services)] }),
  routes: (services) => [routes(services)],
  tasks: (services) => [
    {
      name: 'translations',
      every: { seconds: 2 },
      atStart: true,
      // Row security knows whoever looks up what is on the site as the task of the pages.
      run: () => asTask(services, 'pages', (tx) => services.translations.look(tx)),
    },
  ],
}
