import { tell } from '#modules/people'
import type { Organisation } from '#platform/organisation.ts'
import { formatDate, londonDate, londonTime } from '#platform/pure/dates.ts'
import type { Tx } from '#platform/tx.ts'
import * as urls from '#urls'
import { type About, aboutStaff } from './rules/concern.ts'
import { dueOfClocks, type Hearer } from './rules/telling.ts'
import { hearersOf, remindedOf, takeStep, type Waiting, waitingConcerns } from './store/telling.ts'

export type TellSetting = { readonly organisation: Organisation; readonly url: string }

type Of = {
  readonly id: string
  readonly about: About
  readonly raisedAt: Date
  readonly answeredAt?: Date | null
  readonly answeredByName?: string | null
}

/** Tells whoever decides that a concern has been raised, in the transaction that raises it. */
export async function tellAtOnce(tx: Tx, concern: Of, { setting, now }: { setting: TellSetting; now: Date }) {
  const said = aboutStaff(concern.about)
    ? 'A concern about somebody who works here has been raised. Please open it now.'
    : 'A concern has been raised. Please open it now.'
  await tellEach(tx, concern, { said, hearers: await hearersOf(tx, concern), setting, now })
}

const MOST_AT_ONCE = 500

/**
 * Goes over every concern that nobody has, or that somebody has and nobody has decided about, and takes the steps that are
 * due, each once for ever. What is due is reckoned from when it was raised or taken on, so hours switched off are caught up
 * with. Answers how many steps were taken.
 */
export async function escalateConcerns(tx: Tx, now: Date, setting: TellSetting): Promise<number> {
  let taken = 0
  for (const concern of await waitingConcerns(tx, MOST_AT_ONCE)) taken += await escalate(tx, concern, { setting, now })
  return taken
}

async function escalate(tx: Tx, concern: Waiting, { setting, now }: { setting: TellSetting; now: Date }) {
  const { concern_steps: unanswered, concern_undecided_steps: undecided } = setting.organisation
  const due = dueOfClocks({ unanswered, undecided }, { ...concern, now })
  const mine: typeof due = []
  for (const one of due) if (await takeStep(tx, { id: concern.id, step: one.step }, now)) mine.push(one)
  if (mine.length === 0) return 0
  const hearers = await remindedOf(
    tx,
    concern,
    mine.flatMap((one) => one.tell),
  )
  const open = `${state(concern, now)} Please open it now.`
  await tellEach(tx, concern, { said: open, hearers, setting, now })
  return mine.length
}

/** Whoever may open it gets the link; everybody else learns only that one waits, and whom to ring. */
async function tellEach(
  tx: Tx,
  concern: Of,
  { said, hearers, setting, now }: { said: string; hearers: readonly Hearer[]; setting: TellSetting; now: Date },
): Promise<void> {
  const mail = { brand: setting.organisation.organisation.name, url: setting.url }
  // The lead may be among those who may not open it, so nobody is told only to ring the lead.
  const waits = `${state(concern, now)} Ring round the team: whoever may open it finds it on their Today.`
  const may = (opens: boolean) => hearers.filter((hearer) => hearer.opens === opens)
  await tell(tx, may(true), { said, href: urls.concernUrl(concern.id), urgent: true, mail }, now)
  await tell(tx, may(false), { said: waits, href: urls.today, urgent: true, mail }, now)
}

/** How a concern that waits stands, without a word of whom it is about. */
function state({ raisedAt, answeredAt, answeredByName }: Of, now: Date): string {
  if (!answeredAt) return `A concern has waited since ${since(raisedAt, now)} and nobody has it yet.`
  return `${answeredByName} has had a concern since ${since(answeredAt, now)} and nothing is decided yet.`
}

function since(raisedAt: Date, now: Date): string {
  const day = londonDate(raisedAt)
  return day === londonDate(now) ? londonTime(raisedAt) : `${formatDate(day)}, ${londonTime(raisedAt)}`
}
