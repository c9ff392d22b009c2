import { type Entry, Field } from '#ui/field.tsx'
import { WarningText } from '#ui/warning-text.tsx'
import type { Judgement } from '../rules/asked.ts'

/** Why it stays here, and what to do instead. */
export function Stopped({ judgement }: { judgement: Judgement }) {
  const stops = judgement.findings.flatMap((f) => (f.is === 'no' ? [f] : []))
  const instead = [...new Set(stops.map((f) => f.instead))]
  return (
    <>
      {stops.map((f) => (
        <WarningText text={f.sentence} iconFallbackText="Warning" />
      ))}
      {instead.map((words) => (
        <p class="govuk-body">{words}</p>
      ))}
    </>
  )
}

/** What the worker has to confirm first: each a sentence, and a box to tick. Nothing when there is nothing. */
export function Checks({ judgement, entry }: { judgement: Judgement; entry: Entry }) {
  const items = judgement.findings.flatMap((f) =>
    f.is === 'check' ? [{ value: f.code, text: f.confirm, hint: { text: f.sentence } }] : [],
  )
  if (items.length === 0) return null
  return <Field entry={entry} name="sure" as="checkboxes" label="Before anything leaves" items={items} />
}

/** What is said when somebody goes on without having ticked all of it. */
export const NOT_SURE = 'Tick each line that is true. If you are not sure of one, wait and ask.'
