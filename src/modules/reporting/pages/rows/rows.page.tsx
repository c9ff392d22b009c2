import { BackLink } from '#ui/back-link.tsx'
import { Link } from '#ui/link.tsx'
import { Table } from '#ui/table.tsx'
import * as urls from '#urls'
import { formatDate, plainDate } from '../../../../platform/pure/dates.ts'
import type { BehindRow } from '../../extension.ts'
import { figureWords } from '../../rules/figure-words.ts'
import type { Period } from '../../rules/period.ts'

type Shown = {
  readonly measure: { readonly slug: string; readonly name: string; readonly definition: string; readonly unit: string }
  readonly period: Period
  readonly words: string
  readonly figure: number
  readonly rows: readonly BehindRow[]
  readonly next: string | null
  readonly seen: number
  readonly first: boolean
}

/** The rows behind a figure. */
export function RowsPage({ measure, period, words, figure, rows, next, seen, first }: Shown) {
  const more = Math.max(0, figure - seen)
  const workers = rows.some((row) => row.worker !== '')
  return (
    <>
      <BackLink href={urls.reportsFor(period.slug)} text="Figures" />
      <h1>
        {measure.name}, {words}: {figureWords(figure)}
      </h1>
      <p class="rose-measure">{measure.definition}</p>
      {rows.length === 0 ? (
        <p>{first ? 'There are no rows here that you may open.' : 'That was all of them.'}</p>
      ) : null}
      {rows.length > 0 && (
        <div class="rose-scroll">
          <Table
            caption={`Rows behind “${measure.name}”, newest first`}
            captionClasses="govuk-visually-hidden"
            head={[
              { text: 'Date' },
              { text: 'What' },
              { text: 'Young person' },
              ...(workers ? [{ text: 'Worker' }] : []),
            ]}
            rows={rows.map((row) => [
              { html: <Link href={row.url} text={formatDate(plainDate(row.date))} /> },
              { text: row.what },
              { html: <Who row={row} /> },
              ...(workers ? [{ text: row.worker }] : []),
            ])}
          />
        </div>
      )}
      {more > 0 && (
        <p class="rose-measure">
          {more.toLocaleString('en-GB')} more belong to records you may not open. They are counted all the same.
        </p>
      )}
      {next !== null && (
        <p>
          <a class="govuk-link" rel="next" href={urls.reportRows(measure.slug, period.slug, next)}>
            Older rows
          </a>
        </p>
      )}
    </>
  )
}

function Who({ row }: { row: BehindRow }) {
  if (!row.youngPerson) return <span />
  return (
    <a class="govuk-link" href={urls.youngPersonUrl(row.youngPerson.id)}>
      {row.youngPerson.name}
    </a>
  )
}
