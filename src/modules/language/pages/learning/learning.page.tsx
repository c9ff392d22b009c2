import type { GuideRule } from '#child-centred/guide'
import { SummaryList } from '#ui/summary-list.tsx'
import * as urls from '#urls'
import type { PlainDate } from '../../../../platform/pure/dates.ts'
import { quarterName } from '../../rules/quarter.ts'

type Row = {
  readonly quarter: PlainDate
  readonly phrase: string
} & Readonly<Record<'written' | 'quotation' | 'legal' | 'other' | 'changed', number | null>>

type Shown = {
  readonly quarters: readonly { readonly quarter: PlainDate; readonly enough: boolean }[]
  readonly rows: readonly Row[]
  readonly guide: readonly GuideRule[]
  readonly fewest: number
}

/** For the team to talk about together: which phrases come back, and which are going. */
export function LearningPage({ quarters, rows, guide, fewest }: Shown) {
  const order = new Map(guide.map(({ id, title }, index) => [id, { title, index }]))
  return (
    <>
      <h1>How our words change</h1>
      <p class="rose-lead rose-measure">
        How often phrases of the language guide stand in what the team saved, and how often they were changed. To learn
        from together; it says nothing of anybody’s work.
      </p>
      <nav class="rose-links" aria-label="Words">
        <ul>
          <li>
            <a href={urls.language}>Check a text</a>
          </li>
          <li>
            <a href={urls.languageGuide}>The guide</a>
          </li>
          <li>
            <a href={urls.languageGuidePdf}>One page to pin up (PDF)</a>
          </li>
        </ul>
      </nav>
      <WhoCannotBeSeen fewest={fewest} />
      {quarters.length === 0 && (
        <p>No quarter in which somebody wrote is over yet. The first figures stand here then.</p>
      )}
      {quarters.map(({ quarter, enough }) => (
        <section aria-labelledby={`quarter-${quarter}`}>
          <h2 id={`quarter-${quarter}`}>{quarterName(quarter)}</h2>
          {enough ? (
            <Quarter fewest={fewest} rows={rows.filter((row) => row.quarter === quarter)} order={order} />
          ) : (
            <p>Too few people wrote in this quarter for it to be shown.</p>
          )}
        </section>
      ))}
    </>
  )
}

function WhoCannotBeSeen({ fewest }: { fewest: number }) {
  return (
    <details class="govuk-details rose-measure">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">Why nobody can be picked out</span>
      </summary>
      <div class="govuk-details__text">
        <p>
          Only phrases are counted, by quarter: never who wrote them, in which team or about whom. Only finished
          quarters are shown, because two looks at a running one would differ by what one person has just written; a
          finished one never changes. A quarter is shown when at least {fewest} different people wrote in it, and a
          phrase when at least {fewest} of them wrote it. A number below {fewest} is shown as “fewer than {fewest}”, and
          a phrase with no larger number is left out.
        </p>
      </div>
    </details>
  )
}

type Order = ReadonlyMap<string, { readonly title: string; readonly index: number }>

/** In the order of the guide, and not by number: the list is no table of faults. */
function Quarter({ rows, order, fewest }: { rows: readonly Row[]; order: Order; fewest: number }) {
  if (rows.length === 0) return <p>No phrase was written by enough people, and often enough, to be shown.</p>
  const placeOf = ({ phrase }: Row) => order.get(phrase)?.index ?? order.size
  return (
    <>
      <SummaryList
        rows={rows
          .toSorted((a, b) => placeOf(a) - placeOf(b))
          .map((row) => ({
            key: { html: <Title phrase={row.phrase} title={order.get(row.phrase)?.title} /> },
            value: { html: <Counts row={row} fewest={fewest} /> },
          }))}
      />
      <p class="rose-quiet">Every other phrase: written by too few people, or too seldom, or not at all.</p>
    </>
  )
}

/** One that the charity has switched off since stands in no guide. */
function Title({ phrase, title }: { phrase: string; title: string | undefined }) {
  return title === undefined ? <>{phrase}</> : <a href={urls.languagePhrase(phrase)}>{title}</a>
}

const KEPT = { quotation: 'as a quotation', legal: 'for a legal reason', other: 'for another reason' } as const

function Counts({ row, fewest }: { row: Row; fewest: number }) {
  const times = (count: number | null) =>
    count === null ? `fewer than ${fewest} times` : `${count.toLocaleString('en-GB')} times`
  const kept = (Object.keys(KEPT) as (keyof typeof KEPT)[]).filter((reason) => row[reason] !== null)
  return (
    <>
      <p>
        Stands in what was saved: <strong>{times(row.written)}</strong>. Changed after advice:{' '}
        <strong>{times(row.changed)}</strong>.
      </p>
      <p class="rose-quiet">
        Kept on purpose {kept.map((reason) => `${KEPT[reason]}: ${times(row[reason])}; `)}
        {kept.length > 0 ? 'for any other reason' : 'for any reason'}: {times(null)}.
      </p>
    </>
  )
}
