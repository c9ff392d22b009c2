import { stopwatch } from '../clock.ts'
import { newTally, type Tally } from '../tx.ts'
import { firstAsk, lookedAt, noteWritten, withoutAdvice } from './advise.ts'
import { type About, type Answer, type Ask, goTo } from './ask.ts'
import type { Form } from './form.ts'
import type { Around, Foundations } from './foundations.ts'
import { draw, endSaved, keepToAsk } from './keep-words.ts'
import type { Route } from './routes.ts'
import { saidAlready } from './said-already.tsx'
import { savedAlready } from './saved-already.tsx'
import { doneBefore, isSentAgain, ledOnce, whereItLed } from './sent-again.ts'
import { formOf, writeRefusal } from './turned-away.ts'

/** Carries an answer out of a transaction that must keep nothing. */
class KeepNothing extends Error {
  readonly answer: Answer
  constructor(answer: Answer) {
    super('nothing is kept')
    this.answer = answer
  }
}

/** Carries a form out of the save that it comes back from once, as its words are to be kept. */
class AskFirst extends Error {
  readonly form: Form
  constructor(form: Form) {
    super('the form comes back once')
    this.form = form
  }
}

type Deciding = { question: Omit<Ask, 'tx'>; around: Around; tally: Tally; mayAsk?: boolean }

/** Runs the handler and writes the audit row in one transaction; a page that must keep nothing rolls both back. */
export async function decide(
  route: Route,
  ground: Foundations,
  { question, around, tally, mayAsk = true }: Deciding,
): Promise<{ answer: Answer; own: Tally }> {
  let own = newTally()
  const { viewer, now } = question
  try {
    const answer = await ground.transactions.run(
      viewer,
      now,
      async (tx) => {
        const before = { ...tally }
        const { answer, isAgain } = await handled(route, ground, { ask: { ...question, tx }, around })
        own = { queries: tally.queries - before.queries, milliseconds: tally.milliseconds - before.milliseconds }
        if (answer === 'not-found' || keepsNothing(answer)) throw new KeepNothing(answer)
        const sent = { answer, form: question.form, around }
        const asked = mayAsk && !isAgain ? firstAsk(route, ground, sent) : null
        if (asked) throw new AskFirst(asked)
        const { act } = route.audit
        if (isTryOnly(answer)) return answer
        if (act !== null) await ground.writeAudit(tx, { viewer, at: now, act, about: aboutOf(answer) })
        await endSaved(tx, ground, { ...sent, form: lookedAt(route, ground, sent) })
        if (answer.kind === 'go-to' && !isAgain) await noteWritten(route, tx, ground, sent)
        return answer.kind === 'page' && route.method === 'GET' ? draw(tx, ground, { page: answer, around }) : answer
      },
      tally,
    )
    return { answer, own }
  } catch (error) {
    if (error instanceof AskFirst) {
      const at = await keepToAsk(ground, { form: error.form, around })
      return at === null ? decide(route, ground, { question, around, tally, mayAsk: false }) : { answer: goTo(at), own }
    }
    if (!(error instanceof KeepNothing)) throw error
    const answers = { ...question, form: withoutAdvice(question.form) }
    const led = await whereItLed(route, ground, { question: answers, answer: error.answer, around })
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
): Promise<{ answer: Answer; isAgain: boolean }> {
  const asked = { ask: { ...ask, form: withoutAdvice(ask.form) }, around }
  const answer = (await ledOnce(route, ground, asked)) ?? (await route.handler(asked.ask))
  if (answer === 'not-found') return { answer, isAgain: false }
  const isAgain = await isSentAgain(route, ground, { ...asked, answer })
  const before = await doneBefore(route, ground, { ...asked, answer })
  if (before === null) return { answer, isAgain }
  if (before !== 'other-words') return { answer: saidAlready(ask, before), isAgain }
  return { answer: route.resent ? await route.resent(asked.ask) : savedAlready(asked.ask, answer), isAgain }
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
