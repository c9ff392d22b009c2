export { dataMap } from './data-map.ts'
export { routes } from './routes.ts'
export { firstPage, may } from './rules/permissions.ts'
export { isFresh } from './rules/session.ts'
export { clearNotices, type Notice, noticesFor, type Told, tell } from './store/notices.ts'
export {
  type Address,
  managers,
  onDutyToday,
  personHere,
  safeguarders,
  safeguardingTrustees,
  type Worker,
  workers,
} from './store/people.ts'
export { findSession, sessionRanOut } from './store/sessions.ts'
