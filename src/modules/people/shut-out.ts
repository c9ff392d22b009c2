import { writeAudit } from '#modules/audit'
import type { Tx } from '#platform/tx.ts'
import type { OnLeaving } from './extension.ts'
import { shutOutLeavers } from './store/leaving.ts'

/** The hourly task: shuts out those whose last day is over, as a manager does at once. */
export async function shutOutWhoHasLeft(tx: Tx, now: Date, onLeaving: readonly OnLeaving[]): Promise<void> {
  for (const id of await shutOutLeavers(tx)) {
    for (const end of onLeaving) await end(tx, id)
    const about = { kind: 'person', id, why: 'their last day is over' }
    await writeAudit(tx, { viewer: { kind: 'task', task: 'leavers' }, at: now, act: 'shut somebody out', about })
  }
}
