import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import { plainDate } from '#platform/pure/dates.ts'
import type { Entry } from '#ui/field.tsx'
import type { MissingWords } from '../../rules/missing.ts'
import { momentBefore, momentFields } from '../when.form.ts'

/** Reads a missing episode. `words` is null when there is a fault. Without the moment of return they are still missing. */
export function readMissing(form: Form, now: Date): { words: MissingWords | null; reading: Reading } {
  const r = new Reading(form)
  const notBefore = plainDate('2007-01-01')
  const reportedAt = momentBefore(r, form, 'reported', { label: 'The day it was reported', now, notBefore })
  const foundAt = momentBefore(r, form, 'found', { label: 'The day of return', now, notBefore, mayBeEmpty: true })
  if (reportedAt && foundAt && foundAt < reportedAt)
    r.fault('found_on', 'The return is before the report: check both days and times.')
  const words = {
    reportedBy: r.text('reported_by', { most: 300 }),
    policeReference: r.text('police_reference', { most: 100 }),
    known: r.text('known'),
    foundAt,
    foundBy: r.text('found_by', { most: 300 }),
  }
  return { words: r.isGood && reportedAt ? { ...words, reportedAt } : null, reading: r }
}

/** A missing episode as the form holds it. */
export function typedMissing(words: MissingWords): Entry['values'] {
  return {
    ...momentFields('reported', words.reportedAt),
    reported_by: words.reportedBy,
    police_reference: words.policeReference,
    known: words.known,
    ...momentFields('found', words.foundAt),
    found_by: words.foundBy,
  }
}
