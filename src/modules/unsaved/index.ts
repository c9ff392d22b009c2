import type { Module } from '#app/module.ts'
import { untilDone } from '#platform/task.ts'
import { dataMap } from './data-map.ts'
import { unsavedWords } from './for-desk.ts'
import { openWork } from './for-people.ts'
import { routes } from './routes.ts'
import { clearEnded } from './store/sent.ts'

export { unsaved } from './keeper.ts'
export { movedOn } from './store/words.ts'

const AT_A_TIME = 1_000

export const unsavedModule: Module = {
  name: 'unsaved',
  dataMap,
  adds: () => ({ dayLists: [unsavedWords], openWork: [openWork] }),
  routes: () => [routes()],
  tasks: (services) => [
    {
      name: 'unsaved',
      every: { cron: '41 4 * * *' },
      run: () => untilDone(services, 'unsaved', (tx) => clearEnded(tx, AT_A_TIME)),
    },
  ],
}
