import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import { isRefusal } from '#platform/pure/result.ts'
import type { Entry } from '#ui/field.tsx'
import { decide } from '../../rules/concern.ts'

type Known = { readonly codes: readonly string[]; readonly closedAt: Date | null }

export type Read = {
  readonly decision: { readonly steps: readonly string[]; readonly reasons: string } | null
  readonly entry: Entry
}

export function readDecision(form: Form, { codes, closedAt }: Known): Read {
  const r = new Reading(form)
  const chosen = form.all('steps').filter((code) => codes.includes(code))
  const steps = decide({ closedAt }, chosen)
  if (isRefusal(steps)) r.fault('steps', steps.refused)
  const reasons = r.text('reasons', { missing: 'Write why: somebody will ask, perhaps years from now.' })
  const entry = { ...r.entry, values: { ...r.entry.values, steps: chosen } }
  return { decision: r.isGood && !isRefusal(steps) ? { steps, reasons } : null, entry }
}
