import { stopwatch } from '../clock.ts'
import { newTally, type Tally } from '../tx.ts'
import type { About, Answer, Ask } from './ask.ts'
import type { Around, Foundations } from './foundations.ts'
import { draw, endSaved } from './keep-words.ts'
import type { Route } from './routes.ts'
import { saidAlready } from './said-already.tsx'
import { savedAlready } from './saved-already.tsx'
import { doneBefore, ledOnce, whereItLed } from './sent-again.ts'
import { formOf, writeRefusal } from './turned-away.ts'

/** Carries an answer out of a transaction that must keep nothing. */
class KeepNothing extends Error {
  readonly answer: Answer
  constructor(answer: Answer) {
    super('nothing is kept')
    this.answer = answer
  }
}

/** Runs the handler and writes the audit row in one transaction; a page that must keep nothing rolls both back. */
export async function decide(
  route: Route,
  ground: Foundations,
  { question, around, tally }: { question: Omit<Ask, 'tx'>; around: Around; tally: Tally },
): Promise<{ answer: Answer; own: Tally }> {
  let own = newTally()
  const { viewer, now } = question
  try {
    const answer = await ground.transactions.run(
      viewer,
      now,
      async (tx) => {
        const before = { ...tally }
        const answer = await handled(route, ground, { ask: { ...question, tx }, around })
        own = { queries: tally.queries - before.queries, milliseconds: tally.milliseconds - before.milliseconds }
        if (answer === 'not-found' || keepsNothing(answer)) throw new KeepNothing(answer)
        const { act } = route.audit
        if (isTryOnly(answer)) return answer
        if (act !== null) await ground.writeAudit(tx, { viewer, at: now, act, about: aboutOf(answer) })
        await endSaved(tx, ground, { answer, form: question.form, around })
        return answer.kind === 'page' && route.method === 'GET' ? draw(tx, ground, { page: answer, around }) : answer
      },
      tally,
    )
    return { answer, own }
  } catch (error) {
    if (!(error instanceof KeepNothing)) throw error
    const led = await whereItLed(route, ground, { question, answer: error.answer, around })
    if (led) return { answer: led, own }
    if (error.answer === 'not-found') await writeRefusal(route, ground, question)
    else await writeShown(route, ground, { question, answer: error.answer })
    return { answer: error.answer, own }
  }
}

/**
 * What the handler answers; or, of what was sent before, what that means: other words of a page that was saved are not
 * saved, and the same words of a new page are on the record already.
 */
async function handled(
  route: Route,
  ground: Foundations,
  { ask, around }: { ask: Ask; around: Around },
): Promise<Answer> {
  const answer = (await ledOnce(route, ground, { ask, around })) ?? (await route.handler(ask))
  if (answer === 'not-found') return answer
  const before = await doneBefore(route, ground, { ask, answer, around })
  if (before === null) return answer
  if (before !== 'other-words') return saidAlready(ask, before)
  return route.resent ? route.resent(ask) : savedAlready(ask, answer)
}

function keepsNothing(answer: Exclude<Answer, 'not-found'>): boolean {
  return (answer.kind === 'page' || answer.kind === 'data') && answer.status >= 400 && !isTryOnly(answer)
}

/** Its handler has written its own row of the trail: what the route is for did not happen. */
function isTryOnly(answer: Exclude<Answer, 'not-found'>): boolean {
  return answer.kind === 'page' && answer.triedOnly === true
}

function aboutOf(answer: Exclude<Answer, 'not-found'>): About | null {
  return 'about' in answer ? (answer.about ?? null) : null
}

type ComesBack = { question: Omit<Ask, 'tx'>; answer: Exclude<Answer, 'not-found'> }

/**
 * Nothing of the request is kept but that somebody was shown a record: whoever wanted to look without a trace would
 * otherwise send each record's form with a fault and read the page that comes back. A form about no record leaves nothing,
 * because even that somebody began to raise a concern is told to nobody.
 */
async function writeShown(
  route: Route,
  ground: Foundations,
  { question: { viewer, params, now }, answer }: ComesBack,
): Promise<void> {
  if (answer.kind !== 'page') return
  const about = answer.about ?? formOf(params)
  const shows = viewer.kind === 'staff' && route.audit.act !== null && about.id !== null
  if (!shows) return
  await ground.transactions.run(viewer, now, (tx) =>
    ground.writeAudit(tx, { viewer, at: now, act: 'sent a form that came back', about }),
  )
}

/**
 * What the page cost, for the browser's network panel and the benchmarks. Practice sites only: how long an answer takes
 * could tell a stranger whether a record is there.
 */
export function costHeader({ own, all, started }: { own: Tally; all: Tally; started: number }): string {
  const total = stopwatch() - started
  return `page;dur=${own.milliseconds.toFixed(2)};desc="${own.queries}", sql;dur=${all.milliseconds.toFixed(2)};desc="${all.queries}", total;dur=${total.toFixed(2)}`
}
