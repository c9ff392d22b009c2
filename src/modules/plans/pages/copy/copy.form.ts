import type { Form } from '#platform/http/form.ts'
import { printable } from '#platform/pdf-letters.ts'
import type { Entry, FieldError } from '#ui/field.tsx'
import { COPIES, type CopyKind, type CopySection, wordsOf } from '../../rules/copy.ts'
import { giveawaysIn, type Telltale } from '../../rules/giveaways.ts'

type Read = { readonly kind: CopyKind | null; readonly parts: readonly string[]; readonly entry: Entry }

export function readCopy(form: Form, known: readonly string[]): Read {
  const kind = COPIES.find((one) => one.code === form.text('copy'))?.code ?? null
  const parts = known.filter((part) => form.all('parts').includes(part))
  const errors: FieldError[] = []
  if (!kind) errors.push({ field: 'copy', message: 'Choose which copy.' })
  if (parts.length === 0) errors.push({ field: 'parts', message: 'Choose at least one part.' })
  return { kind, parts, entry: { values: { copy: form.text('copy'), parts }, errors } }
}

/** Faults of a copy that may not leave as it is, one sentence for each part. */
export function faultsOf(sections: readonly CopySection[], kind: CopyKind, telltale: Telltale): FieldError[] {
  return sections.flatMap((section) => {
    const words = wordsOf(section)
    const { lost } = printable(words)
    const found = kind === 'discreet' ? giveawaysIn(words, telltale) : []
    return [
      ...(lost === ''
        ? []
        : [
            `The PDF has no shapes for these letters: ${[...lost].join(' ')}. Leave out “${section.heading}”, or copy it by hand.`,
          ]),
      ...(found.length === 0
        ? []
        : [
            `“${found.join('”, “')}” could give a discreet copy away. Leave out “${section.heading}”, or change these words in the plan.`,
          ]),
    ].map((message) => ({ field: 'parts', message }))
  })
}
