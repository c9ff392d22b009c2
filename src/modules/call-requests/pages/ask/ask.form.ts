import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import type { Organisation } from '#platform/organisation.ts'
import type { Entry } from '#ui/field.tsx'
import { numberKey, plainNumber } from '../../rules/number.ts'
import { type Asked, DAYS, WAYS } from '../../rules/records.ts'
import { seenOf } from '../../rules/seen.ts'

type Lists = Pick<Organisation['call_requests'], 'times' | 'others' | 'lines' | 'topics'>

/** One's own words instead of a line of the list. */
export const OWN_LINE = 'own'
/** The box that no person sees; its name says nothing to whoever fills in everything. */
export const TRAP = 'website'

/** Reads what a young person wrote. Only what nobody could call without is asked for again. */
export function readAsked(form: Form, lists: Lists): { asked: Asked | null; entry: Entry } {
  const r = new Reading(form)
  const nickname = seenOf(r.text('nickname', { most: 40 }))
  if (seenOf(form.text('nickname')) === '') r.fault('nickname', 'Write a name that we can use. Any name is fine.')
  const way = r.choice('way', WAYS, 'Choose how we can reach you.')
  const telephone = r.text('number', { missing: 'Write the number that we can use.', most: 40 })
  const key = numberKey(telephone)
  if (telephone !== '' && key === null)
    r.fault('number', 'Check the number. Write only one, with at least 7 figures and no letters.')
  const days = several(form, { name: 'days', codes: DAYS })
  if (days.length === 0) r.fault('days', 'Choose at least one day that is safe.')
  const times = several(form, { name: 'times', codes: lists.times.map(({ code }) => code) })
  if (times.length === 0) r.fault('times', 'Choose at least one time that is safe.')
  const others = several(form, { name: 'others', codes: lists.others.map(({ code }) => code) })
  const asked = { ...readRest(r, form, lists), nickname, telephone: plainNumber(telephone), days, times, others }
  const entry = { values: { ...r.entry.values, ...choicesOf(form) }, errors: r.entry.errors }
  return { asked: r.isGood && way !== '' && key !== null ? { ...asked, way, numberKey: key } : null, entry }
}

/** Every choice as it was sent, so that the page comes back as it was. */
function choicesOf(form: Form): Entry['values'] {
  const one = ['line', 'speaks', 'message', 'topic'].map((name) => [name, form.text(name)])
  return Object.fromEntries([...one, ...['days', 'times', 'others'].map((name) => [name, form.all(name)])])
}

function readRest(r: Reading, form: Form, { lines, topics }: Lists) {
  const line = chosen(form, { name: 'line', codes: [...lines.map(({ code }) => code), OWN_LINE] })
  const own = seenOf(r.text('own_line', { most: 200 }))
  if (line === OWN_LINE && seenOf(form.text('own_line')) === '')
    r.fault('own_line', 'Write what we should say, or choose a line above.')
  const language = seenOf(r.text('language', { most: 40 }))
  const speaks = chosen(form, { name: 'speaks', codes: ['english', 'language', 'outside'] })
  const wantsLanguage = speaks === 'language' || speaks === 'outside'
  if (wantsLanguage && seenOf(form.text('language')) === '')
    r.fault('language', 'Write which language you would like to speak.')
  return {
    // Words of one's own count also where the choice above them was forgotten.
    say: line === OWN_LINE || line === null ? own : (lines.find(({ code }) => code === line)?.label ?? ''),
    mayLeaveMessage: chosen(form, { name: 'message', codes: ['yes', 'no'] }) === 'yes',
    language: speaks === 'english' ? '' : language,
    outsideCommunity: speaks === 'outside',
    topic: chosen(form, { name: 'topic', codes: topics.map(({ code }) => code) }),
  }
}

type Question<Code extends string> = { readonly name: string; readonly codes: readonly Code[] }

/** Those of the list that were ticked. What is not on it was made up, and is left out. */
function several<Code extends string>(form: Form, { name, codes }: Question<Code>): Code[] {
  const ticked = form.all(name)
  return codes.filter((code) => ticked.includes(code))
}

/** One of the list, or null: nobody has to answer this. */
function chosen<Code extends string>(form: Form, { name, codes }: Question<Code>): Code | null {
  const sent = form.text(name)
  return codes.find((code) => code === sent) ?? null
}
