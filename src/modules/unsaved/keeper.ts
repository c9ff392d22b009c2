import { sessionRanOut } from '#modules/people'
import type { Form } from '#platform/http/form.ts'
import type { Sent, SentAgain, Unsaved } from '#platform/http/foundations.ts'
import { formatDate, londonDate, londonTime } from '#platform/pure/dates.ts'
import { hashOf, newId, stamp } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'
import { fieldsToKeep, holdsASecret, isUuid, readMarks, wordsOf } from './rules/words.ts'
import { doneSince, doneWithKey, noteDone } from './store/done.ts'
import { noteSave } from './store/sent.ts'
import { discardWords, endWords, keepWords, putDown, wordsOfPage } from './store/words.ts'

/** What this module does for every page, handed to the ground by the roof. */
export const unsaved: Unsaved = {
  ofPage: async (tx, { personId, path }, now) =>
    (await wordsOfPage(tx, personId, path)).map((words) => ({ ...words, at: momentOf(words.keptAt, now) })),

  end: async (tx, personId, sent, now) => {
    const marks = marksOf(sent)
    if (marks) await endWords(tx, { personId, marks }, now)
  },

  keep: async (tx, personId, sent, now) => {
    const marks = marksOf(sent)
    if (!marks) return null
    const fields = fieldsToKeep(sent.form.typed())
    if (sent.goesOnAt !== undefined) return moveOn(tx, { personId, marks, fields }, now)
    const { verdict, rev, action } = await keepWords(tx, { personId, marks, fields }, now)
    if (verdict === 'full') return null
    if (verdict === 'kept' || verdict === 'had') return { key: marks.key, rev }
    // Saved already, or another tab goes on under this key: these are other words, and both stay. A rehearsal is sent
    // elsewhere than the page that its words were typed on, where they belong.
    const forked = { ...marks, ...(action === undefined ? {} : { action }), key: newId(), rev: 0 }
    const kept = await keepWords(tx, { personId, marks: forked, fields }, now)
    return kept.verdict === 'full' ? null : { key: forked.key, rev: kept.rev }
  },

  ledOnce: (tx, personId, sendKey) => doneWithKey(tx, { personId, sendKey: sendKey.toLowerCase() }),

  noteDone: async (tx, personId, { wentTo, ...sent }, now) => {
    const { form, action } = sent
    if (holdsASecret(form.names())) return null
    const deed = deedOf(personId, sent)
    const before = deed.sendKey === null ? null : await doneSince(tx, deed, minutesBefore(now, sent.within))
    await noteDone(tx, { ...deed, wentTo }, now)
    if (deed.sendKey === null) return null
    const words = hashOf(`${deed.sendKey} ${wordsOf(form.typed(), filesOf(form))}`)
    if (await noteSave(tx, { personId, sendKey: deed.sendKey, action, words }, now)) return 'other-words'
    return before === null || before.sendKey === deed.sendKey ? null : { ...before, at: momentOf(before.at, now) }
  },

  wentTo: async (tx, personId, sent, now) => {
    const deed = deedOf(personId, sent)
    const before = await doneSince(tx, deed, minutesBefore(now, sent.within))
    return before !== null && before.sendKey === deed.sendKey ? before.wentTo : null
  },

  keepAfter: async (tx, secretHash, sent, now) => {
    const marks = marksOf(sent)
    const personId = marks && (await sessionRanOut(tx, secretHash, now))
    if (!marks || personId === null) return
    const fields = fieldsToKeep(sent.form.typed())
    await putDown(tx, { personId, marks: { ...marks, key: keyOf(marks.key, fields) }, fields }, now)
  },
}

/** Words that go on in the form of another page: there under a key of their own, and no longer where they were. */
async function moveOn(tx: Tx, { personId, marks, fields }: Parameters<typeof keepWords>[1], now: Date) {
  const key = newId()
  const { verdict, rev } = await keepWords(tx, { personId, marks: { ...marks, key, rev: 0 }, fields }, now)
  if (verdict === 'full') return null
  await discardWords(tx, marks.key, now)
  return { key, rev }
}

function marksOf({ form, action, goesOnAt }: Sent) {
  if (goesOnAt === undefined) return readMarks((name) => form.raw(name), action)
  return readMarks((name) => (name === '_page' ? goesOnAt : form.raw(name)), goesOnAt)
}

function minutesBefore(now: Date, minutes: number): Date {
  return new Date(now.getTime() - minutes * 60_000)
}

/** What was sent, as a hash that only this installation can make: whoever gets hold of the table cannot guess what was said. */
function deedOf(personId: string, { form, action, secret }: SentAgain) {
  // A page that is made anew after its save carries a later version, and the words are the same.
  const sent = form.has('send_key') ? form.changed({ version: null }) : form
  const key = form.text('send_key').toLowerCase()
  return {
    personId,
    said: stamp(secret, `done ${personId} ${action} ${wordsOf(sent.typed(), filesOf(form))}`),
    sendKey: isUuid(key) ? key : null,
  }
}

function filesOf({ uploads }: Form): string[] {
  return uploads.map(({ name, bytes }) => `${name} ${hashOf(bytes)}`)
}

/** A key of these very words: sent twice they are one, and they never stand in the way of what is kept already. */
function keyOf(key: string, fields: object): string {
  const hash = hashOf(`${key} ${JSON.stringify(fields)}`)
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `4${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-')
}

/** A moment as somebody says it who knows what day it is. */
export function momentOf(at: Date, now: Date): string {
  const day = londonDate(at)
  return day === londonDate(now) ? londonTime(at) : `${londonTime(at)} on ${formatDate(day)}`
}
