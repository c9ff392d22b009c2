import { Link } from '#ui/link.tsx'
import type { Waiting } from '../staff-setting.ts'

export type Waits = { readonly heading: string; readonly rows: readonly Waiting[] }

/** What somebody has open, that another will have to take on. */
export function WaitsFor({ lists, name }: { lists: readonly Waits[]; name: string }) {
  const some = lists.filter(({ rows }) => rows.length > 0)
  if (some.length === 0) return <p class="govuk-body">Nothing that you may see waits for {name}.</p>
  return (
    <>
      <h2 class="govuk-heading-m">What {name} has open</h2>
      {some.map(({ heading, rows }) => (
        <>
          <h3 class="govuk-heading-s">{heading}</h3>
          <ul class="govuk-list govuk-list--bullet">
            {rows.map(({ text, href }) => (
              <li>{href === null ? text : <Link href={href}>{text}</Link>}</li>
            ))}
          </ul>
        </>
      ))}
    </>
  )
}
