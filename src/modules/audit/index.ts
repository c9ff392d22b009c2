import type { Module } from '#app/module.ts'
import { asTask, untilDone } from '#platform/task.ts'
import * as urls from '#urls'
import { dataMap } from './data-map.ts'
import { routes } from './routes.ts'
import { sendAnchor } from './send-anchor.ts'
import { sealCommitted } from './store/trail.ts'

export { anchorLine, readAnchors } from './rules/anchor.ts'
export { sendAnchor } from './send-anchor.ts'
export { operatorDid } from './store/operator.ts'
export { auditHash, sealCommitted, writeAudit } from './store/trail.ts'
export { verifyTrail } from './store/verify.ts'

export const auditModule: Module = {
  name: 'audit',
  dataMap,
  navigation: [{ text: 'Audit', href: urls.audit, permission: 'audit.read', rank: 140 }],
  routes: (_, { everybody, onlyAbout }) => [routes({ people: everybody, onlyAbout })],
  tasks: (services) => [
    { name: 'seal', every: { seconds: 1 }, run: () => untilDone(services, 'seal', sealCommitted) },
    {
      name: 'anchor',
      every: { cron: '57 4 * * *' },
      run: async () =>
        void (await asTask(services, 'anchor', (tx, now) =>
          sendAnchor(tx, now, services.organisation.audit.anchor_to),
        )),
    },
  ],
}
