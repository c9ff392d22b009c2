import type { Module } from '#app/module.ts'
import { asTask } from '#platform/task.ts'
import * as urls from '#urls'
import { dataMap } from './data-map.ts'
import { dayLists } from './for-desk.ts'
import { routes } from './routes.ts'
import { clearCallRequests, escalateCallRequests } from './telling.ts'

export const callRequestsModule: Module = {
  name: 'call-requests',
  dataMap,
  navigation: [{ text: 'Calls', href: urls.callRequests, permission: 'call-request.answer', rank: 70 }],
  publicPages: [{ href: urls.youCall, unlisted: true, wordsOfSite: true }],
  adds: () => ({ dayLists }),
  routes: (services) => [routes({ ...services, content: services.words })],
  tasks: (services) => [
    {
      name: 'call-requests',
      every: { cron: '* * * * *' },
      run: async () =>
        void (await asTask(services, 'call-requests', (tx, now) => escalateCallRequests(tx, now, services))),
    },
    {
      name: 'call-requests-end',
      every: { cron: '29 4 * * *' },
      run: async () =>
        void (await asTask(services, 'call-requests-end', (tx, now) => clearCallRequests(tx, now, services))),
    },
  ],
}
