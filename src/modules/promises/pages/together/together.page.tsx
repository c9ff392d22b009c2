import * as urls from '#urls'
import { type Promised, standingOf } from '../../rules/promise.ts'
import { day } from '../pieces.page.tsx'

export type Shown = { promises: readonly Promised[]; today: string }
type Given = Shown & { youngPersonId: string; leftOut: boolean }

/** Years of things that were done are too long a page to read to its end. */
const MOST_DONE = 8

/** Large and plain: a young person reads it on a phone that is handed to them. */
export function TogetherPage({ promises, today, youngPersonId, leftOut }: Given) {
  return (
    <>
      <h1>What adults said they would do for you</h1>
      <ListOf promises={promises} today={today} />
      {leftOut && <p>Where it says “somebody”, we left out a name.</p>}
      <p>Is something missing or wrong? Say so. It is your list too.</p>
      <p class="rose-together__staff">
        <a href={urls.promisesUrl(youngPersonId)}>For the worker: back to the list</a>
      </p>
    </>
  )
}

export function ListOf({ promises, today }: Shown) {
  const open = promises.filter((p) => p.state === 'open')
  const kept = promises.filter((p) => p.state === 'kept')
  const broken = promises.filter((p) => p.state === 'broken')
  if (promises.length === 0) return <p>Nothing is written down yet. Tell us what would help.</p>
  return (
    <>
      {open.length > 0 && <h2>Still to do</h2>}
      <ul class="rose-together__list">
        {open.map((p) => (
          <li>
            <strong>{p.owner}</strong> will do this{p.dueOn && ` by ${day(p.dueOn)}`}:<p>{p.what}</p>
            {standingOf(p, today) === 'late' && <p>This is late. That is not your fault. You can ask us why.</p>}
          </li>
        ))}
      </ul>
      {broken.length > 0 && <h2>Did not happen</h2>}
      <ul class="rose-together__list">
        {broken.map((p) => (
          <li>
            <strong>{p.owner}</strong> said they would do this:<p>{p.what}</p>
            <p>Why not: {p.reason}</p>
          </li>
        ))}
      </ul>
      {kept.length > 0 && <h2>Done</h2>}
      <ul class="rose-together__list">
        {kept.slice(0, MOST_DONE).map((p) => (
          <li>
            <strong>{p.owner}</strong> did this on {day(p.settledOn)}:<p>{p.what}</p>
          </li>
        ))}
      </ul>
      {kept.length > MOST_DONE && (
        <p>And {kept.length - MOST_DONE} more that were done before. You can ask to see them.</p>
      )}
    </>
  )
}
