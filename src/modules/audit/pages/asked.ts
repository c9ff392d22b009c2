import { type Ask, staffOf } from '#platform/http/ask.ts'
import { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import type { Entry } from '#ui/field.tsx'
import { isIdentifier } from '../../../platform/pure/identifier.ts'
import { actCode, actorWords, sentence } from '../rules/trail-words.ts'
import type { Wish } from '../rules/wish.ts'
import type { Setting } from '../setting.ts'
import { actsSeen, namelessSeen, type Where } from '../store/read.ts'

/** What can be chosen, as this viewer sees it. */
export type Choices = {
  readonly names: ReadonlyMap<string, string>
  readonly only: Where
  readonly actors: readonly Choice[]
  readonly acts: readonly (Choice & { readonly act: string })[]
}
type Choice = { readonly value: string; readonly text: string }

/** `entry`: as it was typed, with what is wrong. `wish`: null while something is. */
export type Asked = {
  readonly wish: Wish | null
  readonly entry: Entry
  readonly query: Readonly<Record<string, string>>
}

export async function choicesOf(ask: Ask, { people, onlyAbout }: Setting): Promise<Choices> {
  const everybody = await people(ask.tx)
  const names = new Map(everybody.map(({ id, name }) => [id, name]))
  const only = await onlyAbout(ask.tx, staffOf(ask))
  const nameless = await namelessSeen(ask.tx, only)
  const acts = await actsSeen(ask.tx, only)
  return {
    names,
    only,
    actors: [
      ...everybody.map(({ id, name }) => ({ value: id, text: name })),
      ...nameless.map((actor) => ({ value: actor, text: actorWords(actor, names) })),
    ],
    acts: acts.map((act) => ({ value: actCode(act), text: sentence(act), act })),
  }
}

const PARTS = ['from-day', 'from-month', 'from-year', 'to-day', 'to-month', 'to-year', 'person', 'act', 'record']

/** The question as it stands in the address. Only ids, days and codes: a name there would stay in every history. */
export function askedBy(ask: Ask, choices: Choices): Asked {
  return readAsked(new Form(Object.entries(ask.query)), choices)
}

/** The same question, sent with a form. */
export function askedIn(ask: Ask, choices: Choices): Asked {
  return readAsked(ask.form, choices)
}

function readAsked(form: Form, { actors, acts }: Choices): Asked {
  const r = new Reading(form)
  const bounds = { mayBeEmpty: true }
  const from = r.date('from', 'The first day', bounds)
  const to = r.date('to', 'The last day', bounds)
  const person = r.text('person')
  const act = r.text('act')
  const record = r.text('record').toLowerCase()
  if (from && to && from > to) r.fault('to', 'The last day is before the first. Check both.')
  if (person !== '' && !actors.some(({ value }) => value === person))
    r.fault('person', 'Choose somebody from the list.')
  if (act !== '' && !acts.some(({ value }) => value === act)) r.fault('act', 'Choose what was done from the list.')
  if (record !== '' && !isIdentifier(record))
    r.fault('record', 'Copy the record’s number from its address: 36 letters and figures.')
  const query = Object.fromEntries(PARTS.flatMap((name) => (form.text(name) === '' ? [] : [[name, form.text(name)]])))
  const orNull = (text: string) => (text === '' ? null : text)
  const said = acts.find(({ value }) => value === act)?.act ?? null
  const wish = { from, to, actor: orNull(person), act: said, record: orNull(record) }
  return { wish: r.isGood ? wish : null, entry: r.entry, query }
}
