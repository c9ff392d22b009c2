import type { Form } from '#platform/http/form.ts'
import type { Entry, FieldError } from '#ui/field.tsx'
import type { Way } from '../../extension.ts'
import { COPIES, type CopyKind, type CopySection, wordsOf } from '../../rules/copy.ts'
import { giveawaysIn, type Telltale } from '../../rules/giveaways.ts'

export const WAYS = [
  { code: 'in-person', label: 'You hand it over yourself, on paper' },
  { code: 'post', label: 'By post' },
  { code: 'screen', label: 'You look at it together, on your screen only' },
] as const satisfies readonly { code: Way; label: string }[]

export type Chosen = {
  readonly kind: CopyKind
  /** Null for a professional copy: it goes to no young person and no family. */
  readonly way: Way | null
  readonly parts: readonly string[]
}

/** Reads which copy, and how it reaches them. `chosen` is null while something is missing. */
export function readCopy(form: Form, known: readonly string[]): { chosen: Chosen | null; entry: Entry } {
  const kind = COPIES.find((one) => one.code === form.text('copy'))?.code
  const way = kind === 'professional' ? null : WAYS.find((one) => one.code === form.text('way'))?.code
  const parts = known.filter((part) => form.all('parts').includes(part))
  const errors: FieldError[] = []
  if (!kind) errors.push({ field: 'copy', message: 'Choose which copy.' })
  if (way === undefined && kind) errors.push({ field: 'way', message: 'Choose how it reaches them.' })
  if (parts.length === 0) errors.push({ field: 'parts', message: 'Choose at least one part.' })
  const chosen = kind && way !== undefined && errors.length === 0 ? { kind, way, parts } : null
  const values = { copy: form.text('copy'), way: form.text('way'), parts, sure: form.all('sure') }
  return { chosen, entry: { values, errors } }
}

/** Words that would give a discreet copy away: it may not leave as it is. One sentence for each part. */
export function faultsOf(sections: readonly CopySection[], kind: CopyKind, telltale: Telltale): FieldError[] {
  if (kind !== 'discreet') return []
  return sections.flatMap((section) => {
    const found = giveawaysIn(wordsOf(section), telltale)
    if (found.length === 0) return []
    const message = `“${found.join('”, “')}” could give a discreet copy away. Leave out “${section.heading}”, or change these words in the plan.`
    return [{ field: 'parts', message }]
  })
}
