import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import { daysBetween, type PlainDate } from '#platform/pure/dates.ts'
import type { When } from '../../rules/colleague.ts'

const WHEN = ['now', 'day', 'stays'] as const
const FURTHEST_DAYS = 366

export function readLeaving(form: Form, { today, hasLastDay }: { today: PlainDate; hasLastDay: boolean }) {
  const r = new Reading(form)
  const codes = hasLastDay ? WHEN : WHEN.filter((code) => code !== 'stays')
  const is = r.choice('when', codes, 'Choose when they leave.')
  const last = r.date('last', 'The last day', { mayBeEmpty: is !== 'day' })
  if (is === 'day' && last !== null && last < today) r.fault('last', 'The last day is today or later.')
  if (is === 'day' && last !== null && daysBetween(today, last) > FURTHEST_DAYS)
    r.fault('last', 'The last day is more than a year away. Check the year.')
  const because = r.text('because', { missing: 'Write why: the record of it keeps the reason.', most: 500 })
  return { wanted: r.isGood ? { when: whenOf(is, last), because } : null, entry: r.entry }
}

function whenOf(is: (typeof WHEN)[number] | '', last: PlainDate | null): When {
  if (is === 'day' && last !== null) return { is, lastDay: last }
  return is === 'stays' ? { is } : { is: 'now' }
}
