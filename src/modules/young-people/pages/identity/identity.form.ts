import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import type { PlainDate } from '#platform/pure/dates.ts'
import type { Entry } from '#ui/field.tsx'
import type { Identity } from '../../rules/person.ts'

const LINE = { most: 200 }

export function readIdentity(form: Form, today: PlainDate) {
  const r = new Reading(form)
  const identity: Identity = {
    givenName: r.text('given_name', { ...LINE, missing: 'Write their given name.' }),
    familyName: r.text('family_name', { ...LINE, missing: 'Write their family name.' }),
    preferredName: r.text('preferred_name', LINE),
    dateOfBirth: r.date('born', 'The date of birth', { notAfter: today, mayBeEmpty: true }),
  }
  const because = r.text('because', {
    missing: 'Write how you know, so that somebody can understand it later.',
    most: 500,
  })
  return { identity, because, version: form.version(), entry: r.entry, isGood: r.isGood }
}

/** The form as it is filled in with what is known now. */
export function typedOf(known: Identity): Entry {
  return { values: fieldsOf(known), errors: [] }
}

export function fieldsOf({ givenName, familyName, preferredName, dateOfBirth }: Identity): Record<string, string> {
  const [year = '', month = '', day = ''] = (dateOfBirth ?? '').split('-')
  return {
    given_name: givenName,
    family_name: familyName,
    preferred_name: preferredName,
    'born-day': day && String(Number(day)),
    'born-month': month && String(Number(month)),
    'born-year': year,
  }
}
