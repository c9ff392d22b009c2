import type { Module } from '#app/module.ts'
import { asTask } from '#platform/task.ts'
import * as urls from '#urls'
import { dataMap } from './data-map.ts'
import { dueWords } from './due-words.ts'
import { siteDue } from './for-desk.ts'
import { lineRoutes } from './line-routes.ts'
import { tooHeavyWith } from './measure.ts'
import { measuredFor } from './measured-for.tsx'
import { dueLines } from './pages/line-words.ts'
import { routes } from './routes.ts'

export { currentPages } from './current.ts'
export { currentLines } from './help-lines.ts'
export { MOST_BYTES, weigh } from './measure.ts'
export { LookPage } from './pages/look.page.tsx'
export { SiteNav } from './pages/site-nav.page.tsx'

/** Staff find a change within seconds on every page that is kept in memory, whoever made it. */
const SOON = { seconds: 2 }

export const publishingModule: Module = {
  name: 'publishing',
  dataMap,
  navigation: [{ text: 'Pages', href: urls.managePages, permission: 'site.write', rank: 100 }],
  adds: ({ words, lines }, collected) => ({
    dayLists: [siteDue(() => collected().siteWork)],
    siteWork: [(today) => dueWords(words, today), (today) => dueLines(lines, today)],
  }),
  provides: (services) => ({
    measureWords: measuredFor(services),
    tooHeavyWith: (path, offered) => tooHeavyWith(services, path, offered),
  }),
  routes: (services, { publicPages }) => [
    lineRoutes({ ...services, doors: Object.values(services.organisation.front_door.lines) }),
    routes({ ...services, links: publicPages.map(({ href }) => href) }),
  ],
  tasks: (services) => [
    {
      name: 'help-lines',
      every: SOON,
      atStart: true,
      run: () => asTask(services, 'help-lines', (tx) => services.lines.look(tx)),
    },
    {
      name: 'pages',
      every: SOON,
      atStart: true,
      run: () => asTask(services, 'pages', (tx, now) => services.words.look(tx, now)),
    },
  ],
}
