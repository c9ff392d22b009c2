import {
  ASKED,
  ASKED_FIRST,
  BEFORE,
  BY_SCRIPT,
  type Finding,
  KEPT,
  type KeptWord,
  LOOKED_AT,
  lineOf,
  linesIn,
  MARKS,
  newAmong,
  OURS,
  POINTED_OUT,
  readKept,
  readLine,
} from '../../ui/advice-lines.ts'
import type { Tx } from '../tx.ts'
import type { Answer } from './ask.ts'
import type { Form } from './form.ts'
import type { Around, Foundations } from './foundations.ts'
import type { Route } from './routes.ts'
import { ANOTHER } from './sent-again.ts'

/**
 * Advice on the words in which staff write about a child, for every form alike, so that no page can forget it: given once
 * before a save where no script could give it, and counted with the save. What is pointed out is never in the way.
 */

/** What was found in the boxes of a form in which we write. */
type Found = { readonly line: string; readonly rule: string; readonly strength: Finding['strength'] }

/** A page has not as many boxes, and no box takes as many letters: whoever sends more would keep us busy. */
const MOST_BOXES = 100
const MOST_LETTERS = 20_000

/** Of a page that shows what somebody else saved meanwhile beside what was typed (kept.tsx). */
const WRITTEN_ON = '_written-on'

type Sent = { readonly form: Form; readonly around: Around }

/**
 * The form as it is to be kept, when it comes back once before it is saved; null: it is saved. `answer`: what its handler
 * would answer. One whose words were looked at by the script, or once already, does not come back, nor does one that
 * could not come back whole: a page that shows both versions of a record would come back with one of them, and has shown
 * the advice itself.
 */
export function firstAsk(
  route: Route,
  ground: Foundations,
  { answer, form, around }: Sent & { answer: Answer },
): Form | null {
  if (route.urgent || !isDone(answer) || !isAdvised(route, { form, around })) return null
  if (form.raw(BY_SCRIPT) !== '' || [ASKED, WRITTEN_ON, ANOTHER].some((name) => form.has(name))) return null
  if (form.uploads.length > 0 || holdsASecret(form)) return null
  const found = newIn(form, foundIn(ground, form))
  if (!found.some(({ strength }) => strength !== 'inform')) return null
  return form.changed({ [ASKED]: ASKED_FIRST, [POINTED_OUT]: found.map(({ line }) => line).join('\n') })
}

/** Whether the handler has done what was asked, and did not only show something. */
function isDone(answer: Answer): boolean {
  if (answer === 'not-found') return false
  if (answer.kind === 'page') return answer.status < 400 && !answer.looksOnly && !answer.triedOnly
  return answer.kind === 'go-to' || answer.kind === 'bytes'
}

/**
 * The form of a page that shows its words once more before they are saved, as that page and whatever is kept of them have
 * it: with what is pointed out there. A page of any other kind: the form as it came.
 */
export function lookedAt(route: Route, ground: Foundations, { answer, form, around }: Sent & { answer: Answer }): Form {
  if (!showsOnceMore(answer) || !isAdvised(route, { form, around })) return form
  const kept = keptIn(form).map(({ line }) => line)
  const found = newIn(form, foundIn(ground, form)).filter(({ line }) => !kept.includes(line))
  if (found.length === 0 && !form.has(ASKED)) return form
  const lines = new Set([...linesIn(form.all(POINTED_OUT)), ...found.map(({ line }) => line)])
  return form.changed({ [ASKED]: LOOKED_AT, [POINTED_OUT]: [...lines].join('\n') })
}

/** A rehearsal, a look, or both versions of a record that somebody else has changed. */
function showsOnceMore(answer: Answer): boolean {
  if (answer === 'not-found' || answer.kind !== 'page' || answer.saidBefore) return false
  return answer.status === 409 || (answer.looksOnly === true && answer.status < 400)
}

/**
 * In the transaction of a save: which phrases were written, kept with a reason, and changed after they were pointed out.
 * Not who wrote them, nor where; of what stood on the page before nothing is counted again.
 */
export async function noteWritten(route: Route, tx: Tx, ground: Foundations, { form, around }: Sent): Promise<void> {
  const { viewer, now } = around
  if (viewer.kind !== 'staff' || !isAdvised(route, { form, around })) return
  const all = foundIn(ground, form)
  const found = newIn(form, all)
  const kept = keptIn(form).filter(({ line }) => found.some((one) => one.line === line))
  if (!boxesOf(form).some((name) => form.text(name) !== '')) return
  const changed = changedIn(form, all)
  await ground.words.note(tx, { personId: viewer.id, at: now, findings: found, kept, changed })
}

/** The phrases that were pointed out in a box and are not in it any more, however much of them somebody wrote meanwhile. */
function changedIn(form: Form, found: readonly Found[]): string[] {
  const still = new Set(found.map(({ line }) => placeOf(line)))
  const pointedOut = new Set(linesIn(form.all(POINTED_OUT)).map(placeOf))
  return [...pointedOut].filter((place) => !still.has(place)).map((place) => readLine(place).rule)
}

/** The box and the phrase of a line. */
function placeOf(line: string): string {
  const { field, rule } = readLine(line)
  return `${field} ${rule}`
}

/** What a form that comes back said of its advice, for wherever its words go on. */
export function returnedAdvice({ answer, form, around }: Sent & { answer: Answer }): Around['returned'] {
  if (!form.has(OURS)) return null
  return {
    action: formOf(answer, form) ?? around.path,
    before: linesIn(form.all(BEFORE)),
    kept: linesIn(form.all(KEPT)),
    pointedOut: linesIn(form.all(POINTED_OUT)),
    asked: form.raw(ASKED),
  }
}

/** The form that the words stand in, where it is not of the address they were sent to: a rehearsal is sent elsewhere. */
function formOf(answer: Answer, form: Form): string | undefined {
  if (answer === 'not-found' || answer.kind !== 'page') return undefined
  if (answer.looksOnly && form.has('_page')) return form.raw('_page').split('?')[0]
  return answer.savedBefore?.goesOnAt
}

/** The answers of a form alone, as its handler sees them. */
export function withoutAdvice(form: Form): Form {
  if (!MARKS.some((name) => form.has(name))) return form
  return form.changed(Object.fromEntries(MARKS.map((name) => [name, null])))
}

function isAdvised(route: Route, { form, around }: Sent): boolean {
  return route.method === 'POST' && around.viewer.kind === 'staff' && form.has(OURS) && form.has('_unsaved')
}

function foundIn(ground: Foundations, form: Form): Found[] {
  return boxesOf(form).flatMap((name) =>
    ground.words
      .check(form.raw(name).slice(0, MOST_LETTERS))
      .map((finding) => ({ ...finding, line: lineOf(name, finding) })),
  )
}

function boxesOf(form: Form): string[] {
  const names = form.raw(OURS).split(' ')
  return [...new Set(names)].filter((name) => name !== '' && !name.startsWith('_')).slice(0, MOST_BOXES)
}

function newIn(form: Form, found: readonly Found[]): Found[] {
  return newAmong(found, linesIn(form.all(BEFORE)), ({ line }) => line)
}

function keptIn(form: Form): KeptWord[] {
  const lines = new Set(linesIn(form.all(KEPT)))
  return [...lines].flatMap((line) => readKept(line) ?? [])
}

/** Of a password nothing is kept, so its form would come back without it. */
function holdsASecret(form: Form): boolean {
  return form.names().some((name) => /passw|secret/i.test(name))
}
