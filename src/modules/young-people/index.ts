export { dataMap } from './data-map.ts'
export { DiedLine } from './pages/died.page.tsx'
export { OpenForAnHour } from './pages/for-an-hour.page.tsx'
export { Heading as PersonHeading } from './pages/heading.page.tsx'
export { LeadNumber } from './pages/lead-number.page.tsx'
export { SafeContactPanel } from './pages/show/safe-contact-panel.page.tsx'
export { routes } from './routes.ts'
export { judgeDuplicate, searchKeys } from './rules/duplicates.ts'
export { isParentOrCarer } from './rules/eighteen.ts'
export type { LookRequest } from './rules/look-request.ts'
export { type Connection, nameOf, type Summary } from './rules/person.ts'
export { mayBePosted, toldAnew } from './rules/safe-contact.ts'
export type { CardWires } from './setting.ts'
export {
  endAccess,
  endAccessOf,
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
export { lookRequestsWaiting } from './store/look-requests.ts'
export { takeInSafeContact } from './store/safe-contact.ts'
export { makeYoungPerson, peopleAlike, personByReference, searchPeople, summaryOf } from './store/young-people.ts'
