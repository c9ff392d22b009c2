import { Details } from '#ui/details.tsx'
import { Link } from '#ui/link.tsx'
import type { Waiting } from '../extension.ts'

export type Waits = { readonly heading: string; readonly rows: readonly Waiting[] }

/** A longer list is folded, so that what is asked below it is still found. */
const MANY = 10

/** What somebody has open, that another will have to take on. */
export function WaitsFor({ lists, name }: { lists: readonly Waits[]; name: string }) {
  const some = lists.filter(({ rows }) => rows.length > 0)
  if (some.length === 0) return <p class="govuk-body">Nothing that you may see waits for {name}.</p>
  return (
    <>
      <h2 class="govuk-heading-m">What {name} has open</h2>
      {some.map(({ heading, rows }) =>
        rows.length > MANY ? (
          <Details summaryText={`${heading}: ${rows.length}`}>
            <Lines rows={rows} />
          </Details>
        ) : (
          <>
            <h3 class="govuk-heading-s">{heading}</h3>
            <Lines rows={rows} />
          </>
        ),
      )}
    </>
  )
}

function Lines({ rows }: Pick<Waits, 'rows'>) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {rows.map(({ text, href }) => (
        <li>{href === null ? text : <Link href={href}>{text}</Link>}</li>
      ))}
    </ul>
  )
}
