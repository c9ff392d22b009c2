import { z } from 'zod'
import { hoursWords } from '#modules/site'
import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import { AUDIENCES, type HelpLine } from '#platform/pure/help-line.ts'
import { isRefusal } from '#platform/pure/result.ts'
import { TURNED_ROUND, turnsRound } from '#platform/pure/turning-signs.ts'
import { readUkNumber, type Use } from '#platform/pure/uk-number.ts'
import { type BothRow, differing } from '#ui/both-versions.tsx'
import type { Entry } from '#ui/field.tsx'
import { PARTS } from '../../rules/line-history.ts'
import { HOWS, type How, type Typed } from '../../rules/right.ts'
import { audienceWords } from '../line-words.ts'
import { hoursFields, readHours, WEEKDAYS } from './hours.form.ts'

/** Not checked: what was changed is to be checked anew. */
export const UNCHECKED = 'no'

type Read = { readonly typed: Typed | null; readonly how: How | null; readonly entry: Entry }

/** What was typed, every fault at once; `typed` is null when there is one. */
export function readLine(form: Form): Read {
  const r = new Reading(form)
  const name = r.text('name', { missing: 'Write its name.', most: 60 })
  const about = r.text('about', { missing: 'Write in a sentence what it is for.', most: 200 })
  const readers = AUDIENCES.filter((audience) => form.all('for').includes(audience))
  if (readers.length === 0) r.fault('for', 'Choose who is shown it.')
  for (const [part, words] of Object.entries({ name, about })) if (turnsRound(words)) r.fault(part, TURNED_ROUND)
  const ways = readWays(r)
  const hours = readHours(r)
  // Where it is shown a full stop comes after it.
  const cost = r.text('cost', { missing: 'Write what it costs, such as Free.', most: 80 }).replace(/\.$/, '')
  const languages = readLanguages(r)
  const note = r.text('note', { most: 300 })
  const isShown = r.choice('shown', ['yes', 'no'], 'Choose whether it is on the site.')
  const papers = readPapers(r, form, ways)
  const how = readHow(r, isShown === 'no' && form.text('how') === '')
  const ticked = { for: form.all('for'), onPlans: form.text('onPlans'), onCard: form.text('onCard') }
  const entry = { ...r.entry, values: { ...r.entry.values, ...ticked } }
  const shown = isShown === 'yes'
  const typed = { name, about, for: readers, ...ways, hours, cost, languages, note, shown, ...papers }
  return { typed: r.isGood ? typed : null, how, entry }
}

/** Of a line that nobody sees it need not be said: whoever puts it on the site has to know then. */
function readHow(r: Reading, mayBeOpen: boolean): How | null {
  if (mayBeOpen) return null
  const how = r.choice('how', [...HOWS, UNCHECKED], 'Choose whether you checked it today.')
  return HOWS.find((one) => one === how) ?? null
}

function readPapers(r: Reading, form: Form, { telephone, text }: Ways): Pick<HelpLine, 'onPlans' | 'onCard'> {
  const [onPlans, onCard] = [form.text('onPlans') === 'yes', form.text('onCard') === 'yes']
  const hasNone = r.isGood && !telephone && !text
  if (onPlans && hasNone)
    r.fault('onPlans', 'On paper only a number helps. Write one, or leave it off copies of safety plans.')
  if (onCard && hasNone) r.fault('onCard', 'On a card only a number helps. Write one, or leave it off the card.')
  return { onPlans, onCard }
}

type Ways = Pick<HelpLine, 'telephone' | 'text' | 'web' | 'email'>

function readWays(r: Reading): Ways {
  const telephone = readNumber(r, 'telephone')
  const text = readNumber(r, 'text')
  const web = readWeb(r)
  const email = r.text('email', { most: 120 })
  if (email !== '' && !z.email().safeParse(email).success)
    r.fault('email', 'Check the e-mail address. It looks like help@example.org.')
  if (r.isGood && [telephone, text, web, email].every((way) => way === ''))
    r.fault('telephone', 'Write one way at least in which somebody can reach it.')
  const ways = Object.entries({ telephone, text, web, email }).filter(([, way]) => way !== '')
  return Object.fromEntries(ways)
}

function readNumber(r: Reading, use: Use): string {
  const typed = r.text(use, { most: 40 })
  if (typed === '') return ''
  const read = readUkNumber(typed, use)
  if (!isRefusal(read)) return read
  r.fault(use, read.refused)
  return ''
}

/** The address of its own site, without what would tell it who sent somebody, or sign anybody in. */
function readWeb(r: Reading): string {
  const typed = r.text('web', { most: 200 })
  if (typed === '') return ''
  const url = URL.parse(typed)
  if (url?.protocol === 'https:' && url.host.includes('.') && url.username === '' && url.password === '')
    return url.href
  r.fault('web', 'Write the whole address, with https:// before it.')
  return ''
}

function readLanguages(r: Reading): string[] {
  const typed = r.text('languages', { missing: 'Write the languages, with a comma between them.', most: 200 })
  return typed.split(/[,;\n]/).flatMap((one) => (one.trim() === '' ? [] : [one.trim()]))
}

/** The line as the form shows it; null: a new one. */
export function fieldsOfLine(line: HelpLine | null): Record<string, string | readonly string[]> {
  if (line === null) return { for: [], languages: 'English', shown: 'no', how: '', ...hoursFields(null), hours: '' }
  const { name, about, telephone = '', text = '', web = '', email = '', cost, note } = line
  return {
    ...hoursFields(line.hours),
    name,
    about,
    telephone,
    text,
    web,
    email,
    cost,
    note,
    for: line.for,
    how: '',
    languages: line.languages.join(', '),
    shown: line.shown ? 'yes' : 'no',
    onPlans: line.onPlans ? 'yes' : '',
    onCard: line.onCard ? 'yes' : '',
  }
}

/** What differs between what is saved now and what was just written. */
export function bothLines(theirs: HelpLine, mine: Typed): BothRow[] {
  const fields = fieldsOfLine(theirs)
  const rows = [...PARTS, { part: 'shown', label: 'On the site' } as const].map(({ part, label }): BothRow => {
    const names = part === 'hours' ? ['hours', 'holidays', 'bank-holidays', ...WEEKDAYS.map((day) => day.name)] : [part]
    const own = Object.fromEntries(names.map((one) => [one, fields[one] ?? '']))
    return { name: part, label, theirs: partWords(theirs, part), mine: partWords(mine, part), fields: own }
  })
  return differing(rows)
}

/** One part of a line as a person reads it. */
export function partWords(line: Typed, part: (typeof PARTS)[number]['part'] | 'shown'): string {
  if (part === 'for') return audienceWords(line)
  if (part === 'hours') return line.hours === null ? 'Not known' : hoursWords(line.hours)
  if (part === 'languages') return line.languages.join(', ')
  const value = line[part]
  return typeof value === 'boolean' ? (value ? 'Yes' : 'No') : (value ?? '')
}
