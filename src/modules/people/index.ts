import type { Module } from '#app/module.ts'
import { asTask } from '#platform/task.ts'
import * as urls from '#urls'
import { dataMap } from './data-map.ts'
import { notices } from './for-desk.ts'
import { routes } from './routes.ts'
import { shutOutWhoHasLeft } from './shut-out.ts'
import { staffRoutes } from './staff-routes.ts'
import { clearNotices } from './store/notices.ts'
import { everybody } from './store/people.ts'
import { clearDoor } from './store/tries.ts'

export { firstPage, may } from './rules/permissions.ts'
export { isFresh } from './rules/session.ts'
export { inviteManager } from './store/first-manager.ts'
export { type Told, tell } from './store/notices.ts'
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
export { endTrustee, makeTrustee } from './store/safeguarding-trustee.ts'
export { findSession, sessionRanOut } from './store/sessions.ts'

export const peopleModule: Module = {
  name: 'people',
  dataMap,
  navigation: [
    { text: 'People', href: urls.people, permission: 'people.read', rank: 130 },
    { text: 'People', href: urls.rota, permission: 'concern.raise', unless: 'people.read', rank: 130 },
  ],
  adds: () => ({ dayLists: [notices] }),
  provides: () => ({ everybody }),
  routes: (services, { openWork, onLeaving }) => [
    routes(services),
    staffRoutes({
      organisation: services.organisation,
      url: services.url,
      waiting: openWork.toSorted((a, b) => a.rank - b.rank),
      carriesNoMore: onLeaving,
    }),
  ],
  tasks: (services, { onLeaving }) => [
    {
      name: 'leavers',
      every: { cron: '3 * * * *' },
      run: () => asTask(services, 'leavers', (tx, now) => shutOutWhoHasLeft(tx, now, onLeaving)),
    },
    {
      name: 'notices',
      every: { cron: '23 4 * * *' },
      run: async () => void (await asTask(services, 'notices', clearNotices)),
    },
    {
      name: 'sign-in',
      every: { cron: '11 4 * * *' },
      run: async () => void (await asTask(services, 'sign-in', clearDoor)),
    },
  ],
}
