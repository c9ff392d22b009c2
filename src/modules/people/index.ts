export { dataMap } from './data-map.ts'
export { routes } from './routes.ts'
export { firstPage, may } from './rules/permissions.ts'
export { isFresh } from './rules/session.ts'
export { staffRoutes } from './staff-routes.ts'
export type { WaitingList } from './staff-setting.ts'
export { inviteManager } from './store/first-manager.ts'
export { shutOutLeavers } from './store/leaving.ts'
export { clearNotices, type Notice, noticesFor, type Told, tell } from './store/notices.ts'
export {
  type Address,
  everybody,
  managers,
  onDutyToday,
  personHere,
  safeguarders,
  safeguardingTrustees,
  type Worker,
  workers,
} from './store/people.ts'
export { endTrustee, makeTrustee } from './store/safeguarding-trustee.ts'
export { findSession, sessionRanOut } from './store/sessions.ts'
export { clearDoor } from './store/tries.ts'
