import type { Module } from '#app/module.ts'
import { dataMap } from './data-map.ts'
import { finder, lookRequests } from './for-desk.ts'
import { routes } from './routes.ts'
import { endAccessOf } from './store/access.ts'

export { DiedLine } from './pages/died.page.tsx'
export { OpenForAnHour } from './pages/for-an-hour.page.tsx'
export { Heading as PersonHeading } from './pages/heading.page.tsx'
export { LeadNumber } from './pages/lead-number.page.tsx'
export { SafeContactPanel } from './pages/show/safe-contact-panel.page.tsx'
export { judgeDuplicate, searchKeys } from './rules/duplicates.ts'
export { isParentOrCarer } from './rules/eighteen.ts'
export { type Connection, nameOf, type Summary } from './rules/person.ts'
export { mayBePosted, toldAnew } from './rules/safe-contact.ts'
export {
  endAccess,
  endCoverAccess,
  endOtherAccess,
  giveAccess,
  giveCaseAccess,
  giveCoverAccess,
  isOpenForAnHour,
  liftTo,
  restrictTo,
} from './store/access.ts'
export { addConnection, keepInTouch } from './store/connections.ts'
export { takeInSafeContact } from './store/safe-contact.ts'
export { makeYoungPerson, peopleAlike, personByReference, searchPeople, summaryOf } from './store/young-people.ts'

export const youngPeopleModule: Module = {
  name: 'young-people',
  dataMap,
  adds: () => ({ dayLists: [lookRequests], finders: [finder], onLeaving: [endAccessOf] }),
  routes: ({ organisation, url }, collected) => [
    routes({
      organisation,
      url,
      episodesOf: collected.episodesOf,
      card: collected,
      warnings: collected.recordWarnings,
      onDeath: collected.onDeath,
    }),
  ],
}
