import { moment } from '../pieces.tsx'
import type { Given } from './given.ts'

/** Where it stood before; shown to those who decide, in whose hands it is to know of both records. */
export function Moves({ moves, names }: Given) {
  if (moves.length === 0) return null
  const record = (id: string) => `the record of ${names.get(id) ?? 'a young person whom you do not see'}`
  return (
    <>
      <h2 class="govuk-heading-m">It was moved</h2>
      <ol class="rose-timeline">
        {moves.map((one) => (
          <li>
            <p class="rose-timeline__when">
              <time dateTime={one.at.toISOString()}>{moment(one.at)}</time> · {one.byName}
            </p>
            <p class="rose-timeline__what">
              From {record(one.fromId)} to {one.toId === null ? 'no record' : record(one.toId)}
            </p>
            <p class="rose-timeline__text">{one.reason}</p>
          </li>
        ))}
      </ol>
    </>
  )
}
