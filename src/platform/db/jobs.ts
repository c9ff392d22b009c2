import type pg from 'pg'
import { PgBoss } from 'pg-boss'
import type { Server } from './connect.ts'

/** Work that comes round again: `cron` in London time; `work` is called by one process at a time. */
export type Job = { readonly name: string; readonly cron: string; readonly work: () => Promise<void> }

/** Makes or upgrades pg-boss's own schema as the owner, and lets the application use its rows, not its shape. */
export async function prepareJobs(owner: pg.Client): Promise<void> {
  const db = { executeSql: (text: string, values?: unknown[]) => owner.query(text, values) }
  const boss = new PgBoss({ db, supervise: false, schedule: false })
  let fault: unknown = null
  boss.on('error', (error) => {
    fault = error
  })
  await boss.start()
  await boss.stop({ graceful: false })
  if (fault) throw fault
  await owner.query(`grant usage on schema pgboss to rose_app;
    grant select, insert, update, delete on all tables in schema pgboss to rose_app;
    grant usage on all sequences in schema pgboss to rose_app;
    grant execute on all functions in schema pgboss to rose_app`)
}

type Ground = {
  readonly server: Server
  readonly password: string
  readonly onFault: (error: Error) => void
}

/** Starts the clock of these jobs, as rose_app. */
export async function startJobs(
  jobs: readonly Job[],
  { server, password, onFault }: Ground,
): Promise<{ stop: () => Promise<void> }> {
  const { ssl, ...where } = server
  const boss = new PgBoss({
    ...where,
    ...(ssl === undefined ? {} : { ssl }),
    user: 'rose_app',
    password,
    max: 2,
    application_name: 'rose jobs',
    migrate: false,
    createSchema: false,
    reindex: false,
    monitorVacuum: false,
  })
  boss.on('error', onFault)
  await boss.start()
  const stop = () => boss.stop({ graceful: true, timeout: 5_000 })
  try {
    const scheduled = await boss.getSchedules()
    for (const { name } of scheduled) if (!jobs.some((job) => job.name === name)) await boss.unschedule(name)
    for (const job of jobs) {
      await boss.createQueue(job.name, { policy: 'short', retryLimit: 2, expireInSeconds: 600 })
      await boss.schedule(job.name, job.cron, null, { tz: 'Europe/London' })
      await boss.work(job.name, { pollingIntervalSeconds: 5 }, () => tried(job, onFault))
    }
  } catch (error) {
    await stop()
    throw error
  }
  return { stop }
}

/** The queue keeps what a job throws; a database's error can carry a row, so it is told to the log and not kept there. */
export async function tried(job: Job, onFault: (error: Error) => void): Promise<void> {
  try {
    await job.work()
  } catch (error) {
    onFault(error as Error)
    throw new Error(`the job ${job.name} failed; the log says why`)
  }
}
