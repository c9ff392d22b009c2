import { OURS } from '../../ui/advice-lines.ts'
import { type Answer, type Ask, type GoTo, goTo } from './ask.ts'
import type { Around, Before, Foundations } from './foundations.ts'
import type { Route } from './routes.ts'
import { formOf } from './turned-away.ts'

/** Minutes. A way back in a browser, and a page that is opened anew, seldom come later than this. */
const HALF_A_DAY = 12 * 60

/** Sent by somebody who has read that they saved this already, and means a second one. */
export const ANOTHER = '_another'

type Asked = { readonly ask: Ask; readonly around: Around }

/** Where the page with this key led when it was saved; two that are sent at the same moment wait for each other here. */
export async function ledOnce(
  route: Route,
  ground: Foundations,
  { ask: { tx, form, params }, around: { viewer } }: Asked,
): Promise<GoTo | null> {
  if (!route.once || viewer.kind !== 'staff' || !form.has('send_key')) return null
  const url = await ground.unsaved.ledOnce(tx, viewer.id, form.sendKey())
  return url === null ? null : goTo(url, { about: formOf(params) })
}

type Saved = Asked & { readonly answer: Exclude<Answer, 'not-found'> }

/** Notes a save, for every page alike, and answers what of it had been saved before. */
export async function doneBefore(
  route: Route,
  ground: Foundations,
  { ask: { tx, form }, answer, around }: Saved,
): Promise<Before> {
  const { viewer, now, path } = around
  if (route.method !== 'POST' || viewer.kind !== 'staff' || answer.kind !== 'go-to') return null
  const within = form.has(ANOTHER) ? 0 : (route.sameWithin ?? HALF_A_DAY)
  const done = { form, action: path, secret: ground.formSecret, wentTo: answer.url, within }
  return ground.unsaved.noteDone(tx, viewer.id, done, now)
}

/** Whether exactly this was saved from this very page already: the second half of a double click. */
export async function isSentAgain(
  route: Route,
  ground: Foundations,
  { ask: { tx, form }, answer, around: { viewer, now, path } }: Saved,
): Promise<boolean> {
  if (route.method !== 'POST' || viewer.kind !== 'staff' || answer.kind !== 'go-to') return false
  if (!form.has(OURS) || !form.has('send_key')) return false
  const sent = { form, action: path, secret: ground.formSecret, within: HALF_A_DAY }
  return (await ground.unsaved.wentTo(tx, viewer.id, sent, now)) !== null
}

/** Minutes in which a form that is sent a second time, and is refused because of the first, is the second half of a double click. */
const JUST_NOW = 2

const REFUSED = [409, 422]

type Refused = { readonly question: Omit<Ask, 'tx'>; readonly answer: Answer; readonly around: Around }

/**
 * The second half of a double click on a deed that took its record out of their sight, as closing one's own case does, or
 * that made its own page stale. It is done: they are led where the first click led, and are not told that the page is
 * missing, that somebody else was first, or that it cannot be done. Nothing is done now, and the curious colleague, who did
 * not send these very words, learns nothing.
 */
export async function whereItLed(
  route: Route,
  ground: Foundations,
  { question: { form, params, now }, answer, around: { viewer, path: action } }: Refused,
): Promise<GoTo | null> {
  const isGone = answer === 'not-found'
  const isRefused = !isGone && answer.kind === 'page' && REFUSED.includes(answer.status) && !answer.saidBefore
  if (route.method !== 'POST' || viewer.kind !== 'staff' || !(isGone || isRefused)) return null
  const sent = { form, action, secret: ground.formSecret, within: isGone ? HALF_A_DAY : JUST_NOW }
  return ground.transactions.run(viewer, now, async (tx) => {
    const url = await ground.unsaved.wentTo(tx, viewer.id, sent, now)
    if (url === null) return null
    await ground.writeAudit(tx, { viewer, at: now, act: 'sent again what was done', about: formOf(params) })
    return goTo(url)
  })
}
