import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import { type PlainDate, plainDate } from '#platform/pure/dates.ts'
import type { Entry } from '#ui/field.tsx'
import {
  ALWAYS_ANSWERED,
  DECISIONS,
  faultsOfShare,
  NO_BASIS,
  type ShareWords,
  STEPS,
  type Steps,
  TOLD,
} from '../../rules/share.ts'
import { dayFields } from '../case.ts'

export type Known = {
  readonly today: PlainDate
  readonly channels: readonly string[]
  readonly bases: readonly string[]
  readonly conditions: readonly { readonly code: string; readonly asks_why_no_consent: boolean }[]
  readonly workers: readonly string[]
}

const LINE = 500
const codesOf = <C extends string>(words: readonly { code: C }[]) => words.map((w) => w.code)

/** Reads a decision to share or not to share. `words` is null when there is a fault. */
export function readShare(form: Form, known: Known): { words: ShareWords | null; reading: Reading } {
  const r = new Reading(form)
  const decision = r.choice('decision', codesOf(DECISIONS), 'Choose whether it was shared.')
  const onDate = r.date('on', 'The day', { notAfter: known.today, notBefore: plainDate('2007-01-01') })
  const condition = optional(r, form, 'condition', codesOf(known.conditions))
  const words = {
    decision,
    onDate: onDate ?? '',
    what: r.text('what', { missing: 'Write what the information is.' }),
    aboutWhom: r.text('about_whom', { missing: 'Write whom it is about.', most: LINE }),
    toName: r.text('to_name', { most: LINE }),
    toAgency: r.text('to_agency', { missing: 'Write which agency, or who they are.', most: LINE }),
    how: optional(r, form, 'how', known.channels),
    steps: readSteps(r),
    lawfulBasis: r.choice('lawful_basis', [...known.bases, NO_BASIS.code], 'Choose the lawful basis.'),
    condition,
    withoutConsent: r.text('without_consent', { most: 2_000 }),
    youngPersonTold: r.choice('young_person_told', codesOf(TOLD), 'Choose whether the young person knows.'),
    youngPersonWhy: r.text('young_person_why', { most: 2_000 }),
    words: r.text('words'),
    parentsTold: r.choice('parents_told', codesOf(TOLD), 'Choose whether their parents or carers know.'),
    parentsWhy: r.text('parents_why', { most: 2_000 }),
    decidedBy: r.choice('decided_by', known.workers, 'Choose who decided it.'),
  }
  const asksWhyNoConsent = known.conditions.some((c) => c.code === condition && c.asks_why_no_consent)
  for (const { field, message } of faultsOfShare(words, { asksWhyNoConsent })) r.fault(field, message)
  const { youngPersonTold, parentsTold } = words
  if (!r.isGood || decision === '' || youngPersonTold === '' || parentsTold === '') return { words: null, reading: r }
  return { words: { ...words, decision, youngPersonTold, parentsTold }, reading: r }
}

function readSteps(r: Reading): Steps {
  return Object.fromEntries(
    STEPS.flatMap(({ code }) => {
      const missing = ALWAYS_ANSWERED[code]
      const said = r.text(`step_${code}`, { most: 5_000, ...(missing === undefined ? {} : { missing }) })
      return said === '' ? [] : [[code, said]]
    }),
  )
}

/** One of a list, or nothing. */
function optional(r: Reading, form: Form, name: string, codes: readonly string[]): string {
  return form.text(name) === '' ? r.text(name) : r.choice(name, codes, 'Choose one of the list.')
}

/** An earlier entry as the form of its correction holds it. */
export function typedShare(share: ShareWords): Entry['values'] {
  return {
    decision: share.decision,
    ...dayFields('on', share.onDate),
    what: share.what,
    about_whom: share.aboutWhom,
    to_name: share.toName,
    to_agency: share.toAgency,
    how: share.how,
    ...Object.fromEntries(STEPS.map(({ code }) => [`step_${code}`, share.steps[code] ?? ''])),
    lawful_basis: share.lawfulBasis,
    condition: share.condition,
    without_consent: share.withoutConsent,
    young_person_told: share.youngPersonTold,
    young_person_why: share.youngPersonWhy,
    words: share.words,
    parents_told: share.parentsTold,
    parents_why: share.parentsWhy,
    decided_by: share.decidedBy,
  }
}
