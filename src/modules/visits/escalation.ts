import { managers, onDutyToday, personHere, safeguarders, type Told, tell } from '#modules/people'
import type { Organisation } from '#platform/organisation.ts'
import { londonTime } from '#platform/pure/dates.ts'
import type { Transactions, Tx } from '#platform/tx.ts'
import type { Viewer } from '#platform/viewer.ts'
import * as urls from '#urls'
import type { Visit } from './rules/records.ts'
import { dueSteps, nameOfStep, type Reach, type Step, stepAfter } from './rules/steps.ts'
import { noteTold, whoWasTold } from './store/told.ts'
import { findVisit } from './store/visits.ts'
import { lateVisits, oneAtATime, stepsTaken, takeStep } from './store/watch.ts'

export type Setting = {
  readonly organisation: Organisation
  /** The public address of this Rose, for mails. */
  readonly url: string
}

const WATCH: Viewer = { kind: 'task', task: 'visits' }

/**
 * Asks whoever is late, and tells those who are next. Every visit has a transaction of its own: a fault with one does not
 * keep anybody from being told of another, and is thrown when all were looked at.
 */
export async function askWhoIsLate({ run }: Transactions, now: Date, setting: Setting): Promise<void> {
  const faults: unknown[] = []
  for (const id of await run(WATCH, now, (tx) => lateVisits(tx, now)))
    await run(WATCH, now, (tx) => askAbout(tx, id, { now, setting })).catch((fault: unknown) => faults.push(fault))
  if (faults.length > 0) throw faults[0]
}

async function askAbout(tx: Tx, id: string, { now, setting }: { now: Date; setting: Setting }): Promise<void> {
  await oneAtATime(tx, id)
  const visit = await findVisit(tx, id)
  if (!visit) return
  const taken = await stepsTaken(tx, id, visit.deadline)
  const { visit_steps: steps } = setting.organisation
  const due = dueSteps({ dueAt: visit.dueAt, answered: visit.answeredBy !== null, taken }, steps, now)
  const told = new Map<string, Told>()
  // Whoever stands in several steps that are due together, as after a night switched off, is told once.
  for (let step = due[0] ?? null; step; step = next(step, { due, steps, reached: told.size > 0 })) {
    if (!(await takeStep(tx, { visitId: id, deadline: visit.deadline, step: nameOfStep(step) }, now))) continue
    for (const person of await reach(tx, step.tell, visit)) told.set(person.id, person)
  }
  const { worker, others } = apart([...told.values()], visit)
  const word = { href: urls.visitUrl(id), urgent: true, mail: mailOf(setting) }
  await tell(
    tx,
    worker,
    { ...word, said: `You said you would be back by ${time(visit)}. Please say that you are safe.` },
    now,
  )
  const said = `${visit.personName} meant to be back by ${time(visit)} and has not said so yet. Please find out.`
  await tell(tx, others, { ...word, said }, now)
  await noteTold(tx, id, others, now)
}

type Course = { readonly due: readonly Step[]; readonly steps: readonly Step[]; readonly reached: boolean }

function next(step: Step, { due, steps, reached }: Course): Step | null {
  const after = stepAfter(step, steps)
  return after && (due.includes(after) || !reached) ? after : null
}

/** Who is reached. Nobody is told of their own visit as if it were somebody else's. */
async function reach(tx: Tx, whom: Reach, { personId }: Visit): Promise<readonly Told[]> {
  if (whom === 'worker') return [await personHere(tx, personId)].flatMap((person) => person ?? [])
  const leading = await managers(tx)
  const found = {
    managers: async () => leading,
    deputies: async () => (await safeguarders(tx)).filter((one) => leading.every(({ id }) => id !== one.id)),
    duty: () => onDutyToday(tx),
  }
  return (await found[whom]()).filter(({ id }) => id !== personId)
}

function apart(told: readonly Told[], { personId }: Visit) {
  return { worker: told.filter(({ id }) => id === personId), others: told.filter(({ id }) => id !== personId) }
}

function time({ dueAt }: Visit): string {
  return londonTime(dueAt)
}

function mailOf({ organisation, url }: Setting) {
  return { brand: organisation.organisation.name, url }
}

/** Somebody who is out asks for help: the manager, the deputies and whoever is on duty, all at once. How many were told. */
export async function callForHelp(
  tx: Tx,
  visit: Visit,
  { now, setting }: { now: Date; setting: Setting },
): Promise<number> {
  const all = [...(await safeguarders(tx)), ...(await onDutyToday(tx))].filter(({ id }) => id !== visit.personId)
  const people = [...new Map(all.map((person) => [person.id, person])).values()]
  const said = `${visit.personName} is out and asks for help, at ${londonTime(now)}.`
  await tell(tx, people, { said, href: urls.visitUrl(visit.id), urgent: true, mail: mailOf(setting) }, now)
  await noteTold(tx, visit.id, people, now)
  return people.length
}

type Relief = { readonly by: string; readonly now: Date; readonly setting: Setting }

/** It is over, or all is well: whoever was told to worry is told that as well, calmly; not whoever says it. */
export async function tellRelief(tx: Tx, visit: Visit, said: string, { by, now, setting }: Relief): Promise<void> {
  const people = (await whoWasTold(tx, visit.id)).filter(({ id }) => id !== by && id !== visit.personId)
  await tell(tx, people, { said, href: urls.visitUrl(visit.id), mail: mailOf(setting) }, now)
}
