import { sealCommitted, sendAnchor } from '#modules/audit'
import { clearCallRequests, escalateCallRequests } from '#modules/call-requests'
import { escalateConcerns } from '#modules/concerns'
import { clearDoor, clearNotices } from '#modules/people'
import { endDrafts } from '#modules/referrals'
import { clearEnded } from '#modules/unsaved'
import { askWhoIsLate } from '#modules/visits'
import { type Job, startJobs } from '#platform/db/jobs.ts'
import { describeFault, type Log } from '#platform/log.ts'
import { sendWaitingMail } from '#platform/mail.ts'
import { postBySmtp } from '#platform/smtp.ts'
import { shutOutWhoHasLeft } from './leavers.ts'
import { beginNews, fetchDueFeeds, LATEST_EVERY_MS, showLatest } from './news-tasks.ts'
import type { TaskGround } from './task-ground.ts'

const SEAL_EVERY_MS = 1_000
/** Minutes matter when a colleague is late. */
const WATCH_EVERY_MS = 20_000

/** Work that nobody waits for. What follows within seconds has a loop of its own; the rest are jobs. */
export async function startTasks(ground: TaskGround): Promise<{ stop: () => Promise<void> }> {
  await beginNews(ground)
  await lookAtLines(ground)
  await showWords(ground)
  const jobs = await startJobs(jobsOf(ground), {
    server: ground.database.owner,
    password: ground.appPassword,
    onFault: (error) => ground.log('jobs failed', describeFault(error)),
  })
  const sealing = repeat('seal', SEAL_EVERY_MS, { log: ground.log, work: () => seal(ground) })
  const showing = repeat('latest', LATEST_EVERY_MS, { log: ground.log, work: () => showLatest(ground) })
  const lines = repeat('help-lines', LATEST_EVERY_MS, { log: ground.log, work: () => lookAtLines(ground) })
  const publishing = repeat('pages', LATEST_EVERY_MS, { log: ground.log, work: () => showWords(ground) })
  const watching = repeat('visits', WATCH_EVERY_MS, { log: ground.log, work: () => watch(ground) })
  return {
    stop: async () => {
      await Promise.all([sealing.stop(), watching.stop(), showing.stop(), lines.stop(), publishing.stop(), jobs.stop()])
    },
  }
}

/** In the practice site mail stays in its outbox: nothing is ever sent. */
function jobsOf(ground: TaskGround): Job[] {
  const drafts: Job = { name: 'drafts', cron: '7 * * * *', work: () => endOldDrafts(ground) }
  const notices: Job = { name: 'notices', cron: '23 4 * * *', work: () => clearOldNotices(ground) }
  const unsaved: Job = { name: 'unsaved', cron: '41 4 * * *', work: () => clearEndedWords(ground) }
  const leavers: Job = { name: 'leavers', cron: '3 * * * *', work: () => endLeavers(ground) }
  const door: Job = { name: 'door', cron: '11 4 * * *', work: () => clearOldTries(ground) }
  const concerns: Job = { name: 'concerns', cron: '* * * * *', work: () => escalate(ground) }
  const feeds: Job = { name: 'feeds', cron: '* * * * *', work: () => fetchDueFeeds(ground) }
  const calls: Job = { name: 'call-requests', cron: '* * * * *', work: () => escalateCalls(ground) }
  const callsEnd: Job = { name: 'call-requests-end', cron: '29 4 * * *', work: () => clearCalls(ground) }
  const anchor: Job = { name: 'anchor', cron: '57 4 * * *', work: () => anchorTrail(ground) }
  const { mode, smtpUrl } = ground.config
  if (mode === 'demo' || smtpUrl === null)
    return [drafts, leavers, concerns, calls, callsEnd, notices, door, unsaved, feeds, anchor]
  const post = postBySmtp(smtpUrl, ground.organisation.organisation.email)
  const { transactions } = ground.database
  return [
    drafts,
    leavers,
    concerns,
    calls,
    callsEnd,
    notices,
    door,
    unsaved,
    feeds,
    anchor,
    {
      name: 'mail',
      cron: '* * * * *',
      work: async () => {
        await sendWaitingMail({ transactions, clock: ground.clock, post })
      },
    },
  ]
}

async function endOldDrafts({ database, clock, organisation, config }: TaskGround): Promise<void> {
  let done: number
  do {
    const now = clock()
    const setting = { organisation, url: config.url }
    done = await database.transactions.run({ kind: 'task', task: 'drafts' }, now, (tx) => endDrafts(tx, now, setting))
  } while (done > 0)
}

async function escalate({ database, clock, organisation, config }: TaskGround): Promise<void> {
  const now = clock()
  const setting = { organisation, url: config.url }
  await database.transactions.run({ kind: 'task', task: 'concerns' }, now, (tx) => escalateConcerns(tx, now, setting))
}

async function escalateCalls({ database, clock, organisation, config }: TaskGround): Promise<void> {
  const now = clock()
  const setting = { organisation, url: config.url }
  await database.transactions.run({ kind: 'task', task: 'call-requests' }, now, (tx) =>
    escalateCallRequests(tx, now, setting),
  )
}

async function clearCalls({ database, clock, organisation, config }: TaskGround): Promise<void> {
  const now = clock()
  const setting = { organisation, url: config.url }
  await database.transactions.run({ kind: 'task', task: 'call-requests-end' }, now, (tx) =>
    clearCallRequests(tx, now, setting),
  )
}

async function endLeavers({ database, clock, organisation, config }: TaskGround): Promise<void> {
  const now = clock()
  const roof = { organisation, url: config.url }
  await database.transactions.run({ kind: 'task', task: 'leavers' }, now, (tx) => shutOutWhoHasLeft(tx, now, roof))
}

async function clearOldNotices({ database, clock }: TaskGround): Promise<void> {
  await database.transactions.run({ kind: 'task', task: 'notices' }, clock(), clearNotices)
}

async function clearOldTries({ database, clock }: TaskGround): Promise<void> {
  const now = clock()
  await database.transactions.run({ kind: 'task', task: 'sign-in' }, now, (tx) => clearDoor(tx, now))
}

const AT_A_TIME = 1_000

async function clearEndedWords({ database, clock }: TaskGround): Promise<void> {
  let gone: number
  do
    gone = await database.transactions.run({ kind: 'task', task: 'unsaved' }, clock(), (tx) =>
      clearEnded(tx, AT_A_TIME),
    )
  while (gone > 0)
}

async function watch({ database, clock, organisation, config }: TaskGround): Promise<void> {
  await askWhoIsLate(database.transactions, clock(), { organisation, url: config.url })
}

/** What was changed of them is on every page within seconds; while the database is away, they stay as they are. */
async function lookAtLines({ database, clock, lines }: TaskGround): Promise<void> {
  await database.transactions.run({ kind: 'task', task: 'help-lines' }, clock(), lines.look)
}

async function anchorTrail({ database, clock, organisation }: TaskGround): Promise<void> {
  const now = clock()
  await database.transactions.run({ kind: 'task', task: 'anchor' }, now, (tx) =>
    sendAnchor(tx, now, organisation.audit.anchor_to),
  )
}

/** A page that was planned is there within seconds of its moment. */
async function showWords({ database, clock, words, translations }: TaskGround): Promise<void> {
  const now = clock()
  await database.transactions.run({ kind: 'task', task: 'pages' }, now, async (tx) => {
    await words.look(tx, now)
    await translations.look(tx)
  })
}

async function seal({ database, clock }: TaskGround): Promise<void> {
  let sealed: number
  do {
    const now = clock()
    sealed = await database.transactions.run({ kind: 'task', task: 'seal' }, now, (tx) => sealCommitted(tx, now))
  } while (sealed > 0)
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
