import type { Module } from '#app/module.ts'
import { untilDone } from '#platform/task.ts'
import * as urls from '#urls'
import { dataMap } from './data-map.ts'
import { endDrafts } from './end-drafts.ts'
import { finder, referralsWaiting } from './for-desk.ts'
import { figures } from './for-reporting.ts'
import { routes } from './routes.ts'

export { handoverOf, tellReferrer } from './handover.ts'
export { AdditionForm } from './pages/addition/addition.page.tsx'
export { lastStepOf } from './pages/last-step.ts'
export { ADD } from './pages/meanwhile.page.tsx'
export type { Referral } from './rules/record.ts'
export { after } from './rules/referral.ts'
export { findReferral, holdReferral, moveReferral, referralByReference } from './store/referrals.ts'

export const referralsModule: Module = {
  name: 'referrals',
  dataMap,
  navigation: [{ text: 'Referrals', href: urls.referrals, permission: 'referral.read', rank: 30 }],
  publicPages: [{ href: urls.refer }],
  adds: () => ({ dayLists: [referralsWaiting], finders: [finder], figures }),
  routes: (services, { screeningOf }) => [routes({ ...services, screeningOf })],
  tasks: (services) => [
    {
      name: 'drafts',
      every: { cron: '7 * * * *' },
      run: () => untilDone(services, 'drafts', (tx, now) => endDrafts(tx, now, services)),
    },
  ],
}
