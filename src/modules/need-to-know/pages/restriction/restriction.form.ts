import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import type { Entry } from '#ui/field.tsx'
import { type Chosen, faultOfNames, KINDS, locksOut } from '../../rules/restriction.ts'

type Known = { readonly team: readonly string[]; readonly me: string }

export function readRestriction(form: Form, { team, me }: Known) {
  const r = new Reading(form)
  const kind = r.choice(
    'kind',
    KINDS.map(({ code }) => code),
    'Choose why the record is restricted.',
  )
  const why = r.text('why', { missing: 'Write the reason, so that it can be understood in a year.', most: 2_000 })
  const named = [...new Set(form.all('named'))]
  const fault = faultOfNames(named, team)
  if (fault !== null) r.fault('named', fault)
  const sure = form.text('sure')
  if (fault === null && locksOut(named, me) && sure !== 'yes')
    r.fault('sure', 'You are not named. Tick this if you mean it, or add yourself above.')
  const entry: Entry = { ...r.entry, values: { ...r.entry.values, named, sure } }
  const chosen: Chosen | null = kind !== '' && r.isGood ? { kind, why, named } : null
  return { chosen, entry }
}

export function readLifting(form: Form) {
  const r = new Reading(form)
  const why = r.text('why', { missing: 'Write why it is no longer needed.', most: 2_000 })
  return { why, reading: r }
}
