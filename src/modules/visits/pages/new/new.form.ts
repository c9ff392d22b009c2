import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import { nextTime } from '../../rules/back.ts'

export type Known = { readonly now: Date; readonly kinds: readonly string[]; readonly minutes: readonly number[] }

/** The choice of those who write a time of the clock. */
export const AT = 'at'

/** Reads what somebody says before they go. `back` is null when there is a fault, and then the reading says which. */
export function readVisit(form: Form, known: Known) {
  const r = new Reading(form)
  const kind = r.choice('kind', known.kinds, 'Choose what kind of visit it is.')
  const caseId = r.text('case')
  const place = r.text('place', { missing: 'Write where you will be: whoever looks for you needs it.', most: 500 })
  const withWhom = r.text('with_whom', { most: 300 })
  const telephone = r.text('telephone', { missing: 'Write the number on which you can be reached.', most: 60 })
  if (telephone !== '' && !/\d{3}/.test(telephone.replaceAll(/\D/g, '')))
    r.fault('telephone', 'Write a telephone number, such as 07700 900123.')
  const dueAt = readBack(r, known)
  return { visit: dueAt && r.isGood ? { kind, place, withWhom, telephone, dueAt } : null, caseId, reading: r }
}

function readBack(r: Reading, { now, minutes }: Known): Date | null {
  const codes = [...minutes.map(String), AT]
  const back = r.choice('back', codes, 'Choose when you will be back.')
  const typed = r.text('back_at')
  if (back === '') return null
  if (back !== AT) return new Date(now.getTime() + Number(back) * 60_000)
  const time = /^([01]?\d|2[0-3])[:.]?([0-5]\d)$/.exec(typed)
  if (!time) {
    r.fault('back_at', 'Write the time like 9:30 or 14:05.')
    return null
  }
  const dueAt = nextTime(now, `${time[1]?.padStart(2, '0')}:${time[2]}`)
  if (dueAt === null) r.fault('back_at', 'This time has passed, or is more than 12 hours away. Check the time.')
  return dueAt
}
