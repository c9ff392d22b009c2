import { type Job, startJobs } from '#platform/db/jobs.ts'
import type { Database } from '#platform/db/start.ts'
import { describeFault, type Log } from '#platform/log.ts'
import type { Task } from './module.ts'

type Running = {
  readonly database: Pick<Database, 'owner'>
  readonly log: Log
  readonly appPassword: string
}

/** Does what is done at the start, one after the other, then keeps every loop and job going until it is stopped. */
export async function startTasks(
  tasks: readonly Task[],
  { database, log, appPassword }: Running,
): Promise<{ stop: () => Promise<void> }> {
  for (const { atStart, run } of tasks) if (atStart) await run()
  const jobs = await startJobs(tasks.flatMap(jobOf), {
    server: database.owner,
    password: appPassword,
    onFault: (error) => log('jobs failed', describeFault(error)),
  })
  const loops = tasks.flatMap(({ name, every, run }) =>
    every && 'seconds' in every ? [repeat(name, every.seconds * 1_000, { log, work: run })] : [],
  )
  return {
    stop: async () => {
      await Promise.all([...loops, jobs].map((one) => one.stop()))
    },
  }
}

function jobOf({ name, every, run }: Task): Job[] {
  return every && 'cron' in every ? [{ name, cron: every.cron, work: run }] : []
}

type Repeated = { readonly log: Log; readonly work: () => Promise<void> }

function repeat(task: string, every: number, { log, work }: Repeated): { stop: () => Promise<void> } {
  let running: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout
  let stopped = false
  const again = () => {
    running = work()
      .catch((error: unknown) => log('task failed', { task, ...describeFault(error) }))
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
