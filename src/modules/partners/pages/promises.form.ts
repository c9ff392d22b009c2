import { faultOfFarDay, type Wish } from '#modules/promises'
import type { Form } from '#platform/http/form.ts'
import type { Reading } from '#platform/http/reading.ts'
import type { PlainDate } from '#platform/pure/dates.ts'

export const PROMISE_ROWS = [1, 2, 3] as const

/** What adults said they would do, each with a name and a day; rows that nobody filled in are left out. */
export function readPromises(r: Reading, form: Form, today: PlainDate): Wish[] {
  return PROMISE_ROWS.flatMap((row) => {
    const name = (part: string) => `promise-${row}-${part}`
    const parts = ['what', 'owner', 'due-day', 'due-month', 'due-year'].map((part) => form.text(name(part)))
    const asked = parts.some((part) => part !== '')
    const what = r.text(name('what'), { most: 2_000, ...(asked ? { missing: 'Write what the adult will do.' } : {}) })
    const owner = r.text(name('owner'), { most: 300, ...(asked ? { missing: 'Write which adult will do it.' } : {}) })
    const dueOn = r.date(name('due'), 'The day', { mayBeEmpty: !asked, notBefore: today })
    const far = dueOn && faultOfFarDay(dueOn, today)
    if (far) r.fault(name('due'), far)
    return asked ? [{ what, owner, dueOn }] : []
  })
}
