import type { Module } from '#app/module.ts'
import * as urls from '#urls'
import { dataMap } from './data-map.ts'
import { dayLists, findCards, finder, findPeople } from './for-desk.ts'
import { openWork } from './for-people.ts'
import { figures } from './for-reporting.ts'
import { routes } from './routes.ts'
import { cardCase } from './store/card.ts'
import { endCoverBy } from './store/cover.ts'
import { episodesOf } from './store/episodes.ts'

export { Warnings } from './pages/warnings.tsx'
export type { OpenCase } from './rules/records.ts'
export { openCasesOf } from './store/caseload.ts'
export { beginCase, episodeByReference, episodesOf, findEpisode, openCase } from './store/episodes.ts'

export const casesModule: Module = {
  name: 'cases',
  dataMap,
  navigation: [{ text: 'Cases', href: urls.cases, permission: 'case.read', rank: 20 }],
  adds: () => ({ dayLists, finders: [finder], openWork: [openWork], onLeaving: [endCoverBy], figures }),
  provides: () => ({ findPeople, findCards, episodesOf, caseOf: cardCase }),
  routes: ({ organisation, url }, collected) => [
    routes({
      organisation,
      url,
      promises: collected.openPromises,
      sessionsHeldBy: collected.sessionsHeldBy,
      timeline: collected.timeline,
      warnings: collected.caseWarnings,
      blockers: collected.closureBlockers,
      onAllocated: collected.onAllocated,
    }),
  ],
}
