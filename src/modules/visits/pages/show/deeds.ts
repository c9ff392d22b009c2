import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { londonTime } from '#platform/pure/dates.ts'
import * as urls from '#urls'
import { callForHelp, type Setting, tellRelief } from '../../escalation.ts'
import { isLate, laterBy } from '../../rules/back.ts'
import type { Visit } from '../../rules/records.ts'
import { endVisit, extendVisit, findVisit, noteEvent, type Presser } from '../../store/visits.ts'
import { oneAtATime, stepsTaken } from '../../store/watch.ts'
import { PAGE_KEY } from '../buttons.tsx'
import { OpenPage, type Said, ShutPage } from './open.page.tsx'
import { aboutVisit } from './show.ts'

/** Every deed waits for the one before it on the same visit, and so a double click finds it done. */
async function find(ask: Ask): Promise<Visit | null> {
  const id = ask.params['id'] ?? ''
  await oneAtATime(ask.tx, id)
  return findVisit(ask.tx, id)
}

/** Whoever is signed in; or whoever holds the page of their own visit, when the sign-in has run out on the way. */
function presserOf({ viewer }: Ask, { personId }: Visit): Presser {
  return viewer.kind === 'staff' ? { by: viewer.id } : { by: personId, byPage: true }
}

/** `POST /visits/:id/return`: by whoever is back, or by a colleague who knows that they are. */
export function comeBack(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const visit = await find(ask)
    if (!visit) return missing(ask, setting)
    const who = presserOf(ask, visit)
    if (await endVisit(ask.tx, visit, { ...who, now: ask.now })) {
      const said = `${visit.personName} is back safely, at ${londonTime(ask.now)}.`
      await tellRelief(ask.tx, visit, said + doubt(who), { by: who.by, now: ask.now, setting })
    }
    return back(ask, setting, { visit, said: 'ended' })
  }
}

/** `POST /visits/:id/extension`: by whoever is out. */
export function extend(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const visit = await find(ask)
    if (!visit) return missing(ask, setting)
    const who = presserOf(ask, visit)
    if (visit.personId !== who.by) return 'not-found'
    const minutes = setting.organisation.visit_more_minutes.find((m) => String(m) === ask.form.text('minutes'))
    // The page says from which deadline it counts: pressed twice, or on an old page, it gives no second helping.
    if (minutes === undefined || ask.form.text('deadline') !== String(visit.deadline))
      return back(ask, setting, { visit, said: 'running' })
    const dueAt = laterBy(visit.dueAt, minutes, ask.now)
    if (await extendVisit(ask.tx, { ...visit, dueAt }, { ...who, now: ask.now })) {
      const said = `${visit.personName} has answered, and will be back by ${londonTime(dueAt)}.`
      await tellRelief(ask.tx, visit, said + doubt(who), { by: who.by, now: ask.now, setting })
    }
    return back(ask, setting, { visit: { ...visit, dueAt, deadline: visit.deadline + 1 }, said: 'extended' })
  }
}

/** Presses that come closer together than this are one. */
const ONE_PRESS_MS = 20_000

/** `POST /visits/:id/help`: also from an old page of a visit that has ended, because a call for help is never wrong. */
export function help(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const visit = await find(ask)
    if (!visit) return missing(ask, setting)
    const who = presserOf(ask, visit)
    if (visit.personId !== who.by) return 'not-found'
    if (visit.helpAt && Math.abs(ask.now.getTime() - visit.helpAt.getTime()) < ONE_PRESS_MS)
      return back(ask, setting, { visit, said: 'help' })
    await noteEvent(ask.tx, { ...who, visitId: visit.id, kind: 'help', deadline: visit.deadline }, ask.now)
    const told = await callForHelp(ask.tx, visit, { now: ask.now, setting })
    return back(ask, setting, { visit, said: told === 0 ? 'nobody' : 'help' })
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
  return goTo(`${urls.visitUrl(visit.id)}?done=answered`, { about: aboutVisit(visit) })
}

/** An answer to a call for help, before the time is up, does not keep anybody from being told later: deadline 0. */
async function deadlineAnswered(ask: Ask, visit: Visit): Promise<number> {
  if (isLate(visit, ask.now)) return visit.deadline
  return (await stepsTaken(ask.tx, visit.id, visit.deadline)).size > 0 ? visit.deadline : 0
}

/** The page proves that somebody holds the phone, and not that it is the worker. */
function doubt({ byPage = false }: Presser): string {
  return byPage ? ' It was said on the page that they had left open, so please ring them.' : ''
}

type Done = { readonly visit: Visit; readonly said: Said }

/** To the visit; or, for whoever holds its page alone, one that says what happened and shows nothing about anybody. */
function back(ask: Ask, { organisation }: Setting, { visit, said }: Done): Answer {
  const about = aboutVisit(visit)
  const address = urls.visitUrl(visit.id)
  if (ask.viewer.kind === 'staff') return goTo(said === 'running' ? address : `${address}?done=${said}`, { about })
  const ended = said === 'ended' || visit.endedAt !== null
  const more = ended ? [] : organisation.visit_more_minutes
  const pageKey = ask.form.raw(PAGE_KEY)
  return page('Visit', OpenPage({ visit, pageKey, csrf: ask.csrf, said, ended, more, organisation }), { about })
}

/** Somebody out of doors who presses a button is never left with a page that is merely missing. */
function missing(ask: Ask, { organisation }: Setting): Answer {
  return ask.viewer.kind === 'staff' ? 'not-found' : faulty('Visit', ShutPage({ organisation }))
}
