import type { Promised } from '#modules/promises'
import { type Entry, Field } from '#ui/field.tsx'
import { dayOf, Folded } from './pieces.tsx'
import { PROMISE_ROWS } from './promises.form.ts'

/** The questions about what adults will do. */
export function PromiseFields({ entry }: { entry: Entry }) {
  return (
    <>
      <h2 class="govuk-heading-s">What adults will do</h2>
      {PROMISE_ROWS.map((row) => (
        <Folded title={row === 1 ? 'One thing an adult will do' : 'One more'} open={row === 1 || isBegun(entry, row)}>
          <Field entry={entry} name={`promise-${row}-what`} writtenBy="us" label="What" />
          <Field entry={entry} name={`promise-${row}-owner`} label="Who" hint="A name, not only a role." />
          <Field entry={entry} name={`promise-${row}-due`} as="date" label="By when" />
        </Folded>
      ))}
    </>
  )
}

function isBegun(entry: Entry, row: number): boolean {
  return Boolean(entry.values[`promise-${row}-what`]) || entry.errors.some((e) => e.field.startsWith(`promise-${row}-`))
}

const STATES = { open: '', kept: ' (kept)', broken: ' (not kept)' } as const

/** What was promised in a meeting. */
export function Promised({ promises }: { promises: readonly Promised[] }) {
  if (promises.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">What adults said they will do</h2>
      <ul class="govuk-list govuk-list--bullet">
        {promises.map((p) => (
          <li>
            {p.what}: <strong>{p.owner}</strong>
            {p.dueOn && `, by ${dayOf(p.dueOn)}`}
            {STATES[p.state]}
          </li>
        ))}
      </ul>
    </>
  )
}
