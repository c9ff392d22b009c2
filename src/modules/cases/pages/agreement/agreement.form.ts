import type { Connection } from '#modules/young-people'
import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import { addDays, type PlainDate } from '#platform/pure/dates.ts'
import { DECIDED_BY, DECISIONS, type DecidedBy, type Decision, type ParentsTold } from '../../rules/agreement.ts'

const codes = <Code extends string>(list: readonly { readonly code: Code }[]) => list.map(({ code }) => code)

export type Known = { readonly today: PlainDate; readonly age: number | null; readonly parents: readonly Connection[] }

/** At 18 the form asks neither who decides nor whether parents know: it asks whom the young adult still wants in touch. */
export function readAgreement(form: Form, { today, age, parents }: Known) {
  const r = new Reading(form)
  const adult = age !== null && age >= 18
  const decision = r.choice<Decision>('decision', codes(DECISIONS), 'Choose what they said.')
  const decidedBy = adult ? 'young-person' : r.choice<DecidedBy>('decided_by', codes(DECIDED_BY), 'Choose who decided.')
  const evidence = r.text('evidence', {
    missing: adult ? 'Write how you asked.' : 'Write how you know that they understood.',
  })
  const words = r.text('words')
  const parentsTold = adult
    ? 'not-needed'
    : r.choice<ParentsTold>('parents_told', ['yes', 'no'], 'Choose whether parents or carers know.')
  const parentsWhyNot = r.text('parents_why_not')
  if (parentsTold === 'no' && parentsWhyNot === '') r.fault('parents_why_not', 'Write why they have not been told.')
  const reviewOn = r.date('review', 'The day to ask again', { notBefore: addDays(today, 1) })
  if (reviewOn !== null && reviewOn > addDays(today, 2 * 366))
    r.fault('review', 'This day is more than two years ahead: choose a nearer one.')
  const sent = form.all('kept')
  const kept = adult ? parents.map(({ id }) => id).filter((id) => sent.includes(id)) : []
  const entry = { ...r.entry, values: { ...r.entry.values, kept: sent } }
  const good = r.isGood && decision !== '' && decidedBy !== '' && parentsTold !== '' && reviewOn !== null
  const agreement = good ? { decision, decidedBy, age, evidence, words, parentsTold, parentsWhyNot, reviewOn } : null
  return { agreement, kept, entry }
}
