import { sealCommitted } from '#modules/audit'
import type { Clock } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import type { Database } from '#platform/db/start.ts'
import { describeFault, type Log } from '#platform/log.ts'

export type TaskGround = { database: Database; clock: Clock; log: Log; config: Config }

const SEAL_EVERY_MS = 1_000

/** Work that nobody waits for. The seal follows within seconds; a fault is logged and tried again. */
export function startTasks(ground: TaskGround): { stop: () => Promise<void> } {
  return repeat(SEAL_EVERY_MS, ground.log, 'seal', () => seal(ground))
}

async function seal({ database, clock }: TaskGround): Promise<void> {
  let sealed: number
  do {
    const now = clock()
    sealed = await database.transactions.run({ kind: 'task', task: 'seal' }, now, (tx) => sealCommitted(tx, now))
  } while (sealed > 0)
}

function repeat(every: number, log: Log, name: string, work: () => Promise<void>): { stop: () => Promise<void> } {
  let running: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout
  let stopped = false
  const again = () => {
    running = work()
      .catch((error: unknown) => log('task failed', { task: name, ...describeFault(error) }))
      .then(() => {
        if (!stopped) timer = setTimeout(again, every)
      })
  }
  timer = setTimeout(again, every)
  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
