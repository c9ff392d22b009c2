import { type Answer, type Ask, goTo, staffOf } from '#platform/http/ask.ts'
import * as urls from '#urls'
import { callForHelp, type Setting } from '../../escalation.ts'
import { isLate, laterBy } from '../../rules/back.ts'
import type { Visit } from '../../rules/records.ts'
import { endVisit, extendVisit, findVisit, noteEvent } from '../../store/visits.ts'
import { oneAtATime, stepsTaken } from '../../store/watch.ts'
import { aboutVisit } from './show.ts'

/** Every deed waits for the one before it on the same visit, and so a double click finds it done. */
async function find(ask: Ask): Promise<Visit | null> {
  const id = ask.params['id'] ?? ''
  await oneAtATime(ask.tx, id)
  return findVisit(ask.tx, id)
}

/** `POST /visits/:id/return`: by whoever is back, or by a colleague who knows that they are. */
export async function comeBack(ask: Ask): Promise<Answer> {
  const visit = await find(ask)
  if (!visit) return 'not-found'
  await endVisit(ask.tx, visit, { by: staffOf(ask).id, now: ask.now })
  return back(visit, 'ended')
}

/** `POST /visits/:id/extension`: by whoever is out. */
export function extend({ organisation }: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const visit = await find(ask)
    if (!visit || visit.personId !== staffOf(ask).id) return 'not-found'
    const minutes = organisation.visit_more_minutes.find((m) => String(m) === ask.form.text('minutes'))
    // The page says from which deadline it counts: pressed twice, or on an old page, it gives no second helping.
    if (minutes === undefined || ask.form.text('deadline') !== String(visit.deadline)) return back(visit, '')
    const wish = { ...visit, dueAt: laterBy(visit.dueAt, minutes, ask.now) }
    await extendVisit(ask.tx, wish, { by: staffOf(ask).id, now: ask.now })
    return back(visit, 'extended')
  }
}

/** Presses that come closer together than this are one. */
const ONE_PRESS_MS = 20_000

/** `POST /visits/:id/help`: also from an old page of a visit that has ended, because a call for help is never wrong. */
export function help(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const visit = await find(ask)
    if (!visit || visit.personId !== staffOf(ask).id) return 'not-found'
    if (visit.helpAt && Math.abs(ask.now.getTime() - visit.helpAt.getTime()) < ONE_PRESS_MS) return back(visit, 'help')
    await noteEvent(ask.tx, { visitId: visit.id, kind: 'help', deadline: visit.deadline, by: staffOf(ask).id }, ask.now)
    const told = await callForHelp(ask.tx, visit, { now: ask.now, setting })
    return back(visit, told === 0 ? 'nobody' : 'help')
  }
}

/** `POST /visits/:id/answer`: a colleague has reached them, or is dealing with it. */
export async function answer(ask: Ask): Promise<Answer> {
  const visit = await find(ask)
  if (!visit) return 'not-found'
  const kind = ask.form.text('how') === 'reached' ? 'reached' : 'dealing'
  const by = staffOf(ask).id
  if (visit.endedAt === null && visit.personId !== by)
    await noteEvent(ask.tx, { visitId: visit.id, kind, deadline: await deadlineAnswered(ask, visit), by }, ask.now)
  return back(visit, 'answered')
}

/** An answer to a call for help, before the time is up, does not keep anybody from being told later: deadline 0. */
async function deadlineAnswered(ask: Ask, visit: Visit): Promise<number> {
  if (isLate(visit, ask.now)) return visit.deadline
  return (await stepsTaken(ask.tx, visit.id, visit.deadline)).size > 0 ? visit.deadline : 0
}

function back(visit: Visit, done: string): Answer {
  const address = urls.visitUrl(visit.id)
  return goTo(done === '' ? address : `${address}?done=${done}`, { about: aboutVisit(visit) })
}
