import type { Organisation } from '#platform/organisation.ts'
import { formatMoment, londonDate, londonTime } from '#platform/pure/dates.ts'
import type { Tx } from '#platform/tx.ts'
import * as urls from '#urls'
import { clockOf, dueSteps, type Running } from './rules/clocks.ts'
import { dueOfHeld } from './rules/held.ts'
import { lastOpening } from './rules/reading.ts'
import {
  clearEnded,
  heldOnes,
  lastRound,
  stepsTaken,
  takeHeldSteps,
  takeStep,
  type Watched,
  watched,
} from './store/telling.ts'
import { tellGroups } from './who-is-told.ts'

export type TellSetting = { readonly organisation: Organisation; readonly url: string }

type At = { readonly setting: TellSetting; readonly openedAt: Date | null; readonly now: Date }

/**
 * Goes over every request that is open and takes the steps that are due, each once for each start of its clock. The first
 * step of one that nobody has is the news that it came. Answers how many steps were taken.
 */
export async function escalateCallRequests(tx: Tx, now: Date, setting: TellSetting): Promise<number> {
  const { bank_holidays: holidays, call_requests: requests } = setting.organisation
  const at = { setting, openedAt: lastOpening({ now, hours: requests.hours, holidays }), now }
  const before = Map.groupBy(await stepsTaken(tx), ({ id }) => id)
  let done = 0
  for (const one of await watched(tx)) {
    const running = clockOf(one, at.openedAt)
    if (running === null) continue
    const taken = (before.get(one.id) ?? [])
      .filter(({ clock, since }) => clock === running.clock && since.getTime() === running.since.getTime())
      .map(({ step }) => step)
    done += await escalate(tx, { one, running, taken }, at)
  }
  return done + (await ringForHeld(tx, at))
}

type Counted = { readonly one: Watched; readonly running: Running; readonly taken: readonly number[] }

async function escalate(tx: Tx, { one, running, taken }: Counted, { setting, now }: At): Promise<number> {
  const { unread_steps: unread, unfinished_steps: unfinished } = setting.organisation.call_requests
  const steps = running.clock === 'unfinished' ? unfinished : unread
  const mine: { step: number; tell: readonly (typeof steps)[number]['tell'][number][] }[] = []
  for (const due of dueSteps(steps, { since: running.since, taken, now }))
    if (await takeStep(tx, { ...running, id: one.id }, { step: due.step, now })) mine.push(due)
  if (mine.length === 0) return 0
  const isNews = mine.every(({ step }) => step === 1) && running.since.getTime() === running.waits.getTime()
  const groups = new Set(mine.flatMap(({ tell }) => tell))
  await tellGroups(tx, groups, { said: said(running, { isNews, now }), href: urls.callRequest(one.id), setting, now })
  return mine.length
}

function said({ clock, waits }: Running, { isNews, now }: { isNews: boolean; now: Date }): string {
  if (clock === 'unfinished')
    return `Nothing has been done since ${fromWords(waits, now)} about somebody who asked to be called. Please look.`
  return isNews
    ? 'Somebody has asked to be called. Please look.'
    : `Somebody who asked to be called has waited since ${fromWords(waits, now)} and nobody has it yet. Please look.`
}

function fromWords(from: Date, now: Date): string {
  return londonDate(from) === londonDate(now) ? londonTime(from) : formatMoment(from)
}

/** Of all that are held each person is told once, of the one that has waited longest. */
async function ringForHeld(tx: Tx, { setting, openedAt, now }: At): Promise<number> {
  const { unread_steps: steps } = setting.organisation.call_requests
  const held = await heldOnes(tx)
  if (held.length === 0) return 0
  const due = dueOfHeld(held, { steps, openedAt, lastBegan: await lastRound(tx), now })
  if (due.length === 0) return 0
  const mine = await takeHeldSteps(tx, due, now)
  if (mine.length === 0) return 0
  const oldest = held.find(({ id }) => due.some((one) => one.id === id))?.readFrom ?? now
  const words = `Somebody has asked to be called, and it has been held for review since ${fromWords(oldest, now)}. Please look.`
  const groups = new Set(mine.flatMap((step) => steps[step - 1]?.tell ?? []))
  await tellGroups(tx, groups, { said: words, href: urls.heldCallRequests, setting, now })
  return mine.length
}

const DAY_MS = 86_400_000

/** Of those that led to nothing, the ones that were ended long enough ago go. How many did. */
export async function clearCallRequests(tx: Tx, now: Date, { organisation }: TellSetting): Promise<number> {
  return clearEnded(tx, new Date(now.getTime() - organisation.call_requests.keep_days * DAY_MS))
}
