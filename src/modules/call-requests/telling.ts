import { managers, onDutyToday, safeguarders, safeguardingTrustees, type Told, tell } from '#modules/people'
import type { Organisation } from '#platform/organisation.ts'
import { formatMoment, londonDate, londonTime } from '#platform/pure/dates.ts'
import type { Tx } from '#platform/tx.ts'
import * as urls from '#urls'
import { type Clock, clockOf, dueSteps, type Group } from './rules/clocks.ts'
import { clearEnded, stepsTaken, takeStep, type Watched, watched } from './store/telling.ts'

export type TellSetting = { readonly organisation: Organisation; readonly url: string }

const MOST_AT_ONCE = 500

/**
 * Goes over every request that is open and takes the steps that are due, each once for each start of its clock. The first
 * step of one that nobody has is the news that it came. Answers how many steps were taken.
 */
export async function escalateCallRequests(tx: Tx, now: Date, setting: TellSetting): Promise<number> {
  let taken = 0
  for (const one of await watched(tx, MOST_AT_ONCE)) taken += await escalate(tx, one, { setting, now })
  return taken
}

type At = { readonly setting: TellSetting; readonly now: Date }

async function escalate(tx: Tx, one: Watched, { setting, now }: At): Promise<number> {
  const running = clockOf(one)
  if (running === null) return 0
  const run = { id: one.id, ...running }
  const { unread_steps: unread, unfinished_steps: unfinished } = setting.organisation.call_requests
  const steps = running.clock === 'unfinished' ? unfinished : unread
  const due = dueSteps(steps, { since: running.since, taken: await stepsTaken(tx, run), now })
  const mine: typeof due = []
  for (const step of due) if (await takeStep(tx, run, { step: step.step, now })) mine.push(step)
  if (mine.length === 0) return 0
  const groups = new Set(mine.flatMap(({ tell }) => tell))
  const isFirst = running.clock === 'unread' && mine.every(({ step }) => step === 1)
  await tellGroups(tx, groups, {
    said: said(running, { isFirst, now }),
    id: one.id,
    clock: running.clock,
    setting,
    now,
  })
  return mine.length
}

function said(
  { clock, since }: { clock: Clock; since: Date },
  { isFirst, now }: { isFirst: boolean; now: Date },
): string {
  const from = londonDate(since) === londonDate(now) ? londonTime(since) : formatMoment(since)
  if (clock === 'held')
    return `Somebody has asked to be called, and it has been held for review since ${from}. Please look.`
  if (clock === 'unfinished')
    return `Nothing has been done since ${from} about somebody who asked to be called. Please look.`
  return isFirst
    ? 'Somebody has asked to be called. Please look.'
    : `Somebody who asked to be called has waited since ${from} and nobody has it yet. Please look.`
}

type Word = At & { readonly said: string; readonly id: string; readonly clock: Clock }

/** Whoever may open it gets the link; the trustees learn that one waits, and nothing else. Each person is told once. */
async function tellGroups(tx: Tx, groups: ReadonlySet<Group>, { said, id, clock, setting, now }: Word): Promise<void> {
  const mail = { brand: setting.organisation.organisation.name, url: setting.url }
  const href = clock === 'held' ? urls.heldCallRequests : urls.callRequest(id)
  const told = new Map<string, Told>()
  for (const group of groups)
    if (group !== 'safeguarding-trustees') for (const person of await peopleOf[group](tx)) told.set(person.id, person)
  await tell(tx, [...told.values()], { said, href, urgent: true, mail }, now)
  if (!groups.has('safeguarding-trustees')) return
  const ring =
    'Somebody who asked to be called is waiting and nobody sees to it. Ring round the team: whoever is on duty finds it on their Today.'
  await tell(tx, await safeguardingTrustees(tx), { said: ring, href: urls.today, urgent: true, mail }, now)
}

const peopleOf: Readonly<Record<Exclude<Group, 'safeguarding-trustees'>, (tx: Tx) => Promise<readonly Told[]>>> = {
  'on-duty': onDutyToday,
  managers,
  deputies: async (tx) => {
    const leading = await managers(tx)
    return (await safeguarders(tx)).filter(({ id }) => leading.every((one) => one.id !== id))
  },
}

const DAY_MS = 86_400_000

/** Of those that led to nothing, the ones that were ended long enough ago go. How many did. */
export async function clearCallRequests(tx: Tx, now: Date, { organisation }: TellSetting): Promise<number> {
  return clearEnded(tx, new Date(now.getTime() - organisation.call_requests.keep_days * DAY_MS))
}
