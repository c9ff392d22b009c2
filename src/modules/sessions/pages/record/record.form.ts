import { faultOfFarDay, type Wish } from '#modules/promises'
import type { Form } from '#platform/http/form.ts'
import { londonDate, londonInstant, londonTime, type PlainDate, readDateFields } from '#platform/pure/dates.ts'
import { isRefusal } from '#platform/pure/result.ts'
import type { FieldError } from '#ui/field.tsx'
import type { SessionWords } from '../../rules/records.ts'
import { ATTENDANCES, faultOfDay, KINDS } from '../../rules/session.ts'
import type { Attendance, SessionKind } from '../../rules/session-words.ts'

export type Known = {
  readonly today: PlainDate
  readonly opened: PlainDate
  /** The young person has died: nothing is booked any more. */
  readonly hasDied: boolean
  readonly places: readonly string[]
  readonly topics: readonly string[]
}

export const PROMISE_ROWS = [1, 2, 3] as const
export const USUAL_MINUTES = '60'
const LONGEST_TEXT = 50_000

export type Read = { readonly words: SessionWords; readonly promises: readonly Wish[] }

/** Reads a session as it was typed; every fault at once, each one sentence. */
export function readSession(form: Form, known: Known): Read | readonly FieldError[] {
  const errors: FieldError[] = []
  const fault = (field: string, message: string) => errors.push({ field, message })
  const kind = KINDS.find((k) => k.code === form.text('kind'))?.code
  if (!kind) fault('kind', 'Choose what kind of contact it was.')
  const attendance = ATTENDANCES.find((a) => a.code === form.text('attendance'))?.code
  if (!attendance) fault('attendance', 'Choose what happened.')
  const startsAt = readStart(form, { known, attendance: attendance ?? 'ATT', fault })
  const minutes = readMinutes(form.text('minutes'), fault)
  const nextOn = readOptionalDate(form, { name: 'next', label: 'The next day', fault })
  const promises = readPromises(form, { today: known.today, fault })
  for (const name of ['purpose', 'did', 'words', 'observed', 'others_present', 'joint_with'])
    if (form.text(name).length > LONGEST_TEXT)
      fault(name, 'This is more than fits here (50,000 letters): keep the most important part.')
  const place = form.text('place')
  if (place !== '' && !known.places.includes(place)) fault('place', 'Choose a place from the list.')
  if (errors.length > 0 || !kind || !attendance || !startsAt) return errors
  const words: SessionWords = {
    ...startsAt,
    kind: kind as SessionKind,
    attendance: attendance as Attendance,
    minutes,
    place,
    topics: form.all('topics').filter((t) => known.topics.includes(t)),
    purpose: form.text('purpose'),
    did: form.text('did'),
    words: form.text('words'),
    observed: form.text('observed'),
    othersPresent: form.text('others_present'),
    jointWith: form.text('joint_with'),
    nextOn,
    finished: !form.has('later'),
  }
  return { words, promises }
}

type Fault = (field: string, message: string) => void

function readStart(
  form: Form,
  { known, attendance, fault }: { known: Known; attendance: Attendance; fault: Fault },
): { startsAt: Date; timeKnown: boolean } | null {
  const date = readDateFields(
    { day: form.text('date-day'), month: form.text('date-month'), year: form.text('date-year') },
    'The day',
  )
  if (isRefusal(date)) {
    fault('date', date.refused)
    return null
  }
  const wrong = faultOfDay({ date, attendance }, known)
  if (wrong) fault('date', wrong)
  const typed = form.text('time')
  if (typed === '') return { startsAt: londonInstant(date, '12:00'), timeKnown: false }
  const time = readTime(typed)
  if (time === null) {
    fault('time', 'Write the time like 15:30 or 3.30pm, or leave it out.')
    return null
  }
  return { startsAt: londonInstant(date, time), timeKnown: true }
}

/** A time as people write it: 15:30, 1530, 3.30pm, 3pm. Null when it is none. */
export function readTime(text: string): string | null {
  const match = /^(\d{1,2})(?:[:.h ]?(\d{2}))? ?(am|pm)?$/i.exec(text.trim())
  if (!match) return null
  const half = match[3]?.toLowerCase()
  if (match[2] === undefined && half === undefined) return null
  let hour = Number(match[1])
  const minute = Number(match[2] ?? 0)
  if (half && (hour < 1 || hour > 12)) return null
  if (half === 'pm' && hour < 12) hour += 12
  if (half === 'am' && hour === 12) hour = 0
  if (hour > 23 || minute > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

function readMinutes(text: string, fault: Fault): number | null {
  if (text === '') return null
  const minutes = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN
  if (minutes >= 0 && minutes <= 1_440) return minutes
  fault('minutes', 'Write the minutes as a whole number up to 1440, or leave it out.')
  return null
}

function readOptionalDate(
  form: Form,
  { name, label, fault }: { name: string; label: string; fault: Fault },
): PlainDate | null {
  const fields = { day: form.text(`${name}-day`), month: form.text(`${name}-month`), year: form.text(`${name}-year`) }
  if (Object.values(fields).every((part) => part === '')) return null
  const date = readDateFields(fields, label)
  if (!isRefusal(date)) return date
  fault(name, date.refused)
  return null
}

function readPromises(form: Form, { today, fault }: { today: PlainDate; fault: Fault }): Wish[] {
  const promises: Wish[] = []
  for (const row of PROMISE_ROWS) {
    const what = form.text(`action-${row}-what`)
    const owner = form.text(`action-${row}-owner`)
    const dueOn = readOptionalDate(form, { name: `action-${row}-due`, label: 'The day', fault })
    if (what === '' && owner === '' && dueOn === null) continue
    if (what === '') fault(`action-${row}-what`, 'Write what the adult will do.')
    if (owner === '') fault(`action-${row}-owner`, 'Write which adult will do it.')
    const far = dueOn && faultOfFarDay(dueOn, today)
    if (far) fault(`action-${row}-due`, far)
    promises.push({ what, owner, dueOn })
  }
  return promises
}

/** What was typed, without the promises that are made already: saved again, they would be made twice. */
export function withoutPromises(
  typed: Readonly<Record<string, string | readonly string[]>>,
  made: readonly Pick<Wish, 'what' | 'owner'>[],
): Record<string, string | readonly string[]> {
  const text = (name: string) => String(typed[name] ?? '').trim()
  const rows = PROMISE_ROWS.filter((row) =>
    made.some(({ what, owner }) => what === text(`action-${row}-what`) && owner === text(`action-${row}-owner`)),
  )
  const isOfRow = (name: string) => rows.some((row) => name.startsWith(`action-${row}-`))
  return Object.fromEntries(Object.entries(typed).filter(([name]) => !isOfRow(name)))
}

/** The form before anybody wrote in it: now, the usual kind, and that they came. */
export function blankSession(now: Date): Record<string, string> {
  const [year = '', month = '', date = ''] = londonDate(now).split('-')
  return {
    kind: 'ONE-TO-ONE',
    attendance: 'ATT',
    'date-day': String(Number(date)),
    'date-month': String(Number(month)),
    'date-year': year,
    minutes: USUAL_MINUTES,
  }
}

/** A session as the form shows it again. */
export function typedSession(words: SessionWords): Record<string, string | readonly string[]> {
  const [year = '', month = '', date = ''] = londonDate(words.startsAt).split('-')
  const [nextYear = '', nextMonth = '', nextDay = ''] = (words.nextOn ?? '').split('-')
  return {
    kind: words.kind,
    attendance: words.attendance,
    'date-day': String(Number(date)),
    'date-month': String(Number(month)),
    'date-year': year,
    time: words.timeKnown ? londonTime(words.startsAt) : '',
    minutes: words.minutes === null ? '' : String(words.minutes),
    place: words.place,
    topics: words.topics,
    purpose: words.purpose,
    did: words.did,
    words: words.words,
    observed: words.observed,
    others_present: words.othersPresent,
    joint_with: words.jointWith,
    'next-day': nextDay,
    'next-month': nextMonth,
    'next-year': nextYear,
  }
}
