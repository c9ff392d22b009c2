import { Table } from '#ui/table.tsx'
import * as urls from '#urls'
import { formatDate, londonDate, type PlainDate, yearOf } from '../../../../platform/pure/dates.ts'
import { figureWords } from '../../rules/figure-words.ts'
import { isPartial, type Period, periodName, type Span } from '../../rules/period.ts'

export type Line = {
  readonly slug: string
  readonly name: string
  readonly definition: string
  readonly unit: string
  /** null with `withheld`: left out as too small; null without: there is no figure. */
  readonly figure: number | null
  readonly withheld: boolean
  /** The figure leads to the rows behind it. */
  readonly open: boolean
}

type Shown = {
  readonly period: Period
  readonly today: PlainDate
  readonly lines: readonly Line[]
  readonly periods: Readonly<Record<Span, readonly Period[]>>
  readonly exact: boolean
  readonly publishes: boolean
  readonly published: readonly { slug: string; name: string; period: string; publishedAt: Date }[]
}

/** The figures of one period, for the manager and the trustees. */
export function ReportsPage({ period, today, lines, periods, exact, publishes, published }: Shown) {
  const partial = isPartial(period, today)
  return (
    <>
      <h1>Figures: {periodName(period)}</h1>
      <p class="rose-measure">
        {formatDate(period.from)} to {formatDate(period.to)}, by the day things happened in London.
        {partial && ' This period has not ended, so the figures can still grow.'}
      </p>
      <Periods periods={periods} current={period} />
      <Table
        caption={`What we counted, ${periodName(period)}${partial ? ' so far' : ''}`}
        captionClasses="govuk-visually-hidden"
        head={[{ text: 'Measure' }, { text: 'Figure', format: 'numeric' }, ...(publishes ? [{ text: 'Publish' }] : [])]}
        firstCellIsHeader={true}
        rows={lines.map((line) => [
          { html: <a href={`#${line.slug}`}>{line.name}</a> },
          { html: <Figure line={line} period={period} />, format: 'numeric' },
          ...(publishes ? [{ html: <Publish line={line} period={period} /> }] : []),
        ])}
      />
      {!exact && (
        <p class="rose-measure">
          “Left out” stands for a number from 1 to 4, or for one that would give such a number away, so that no young
          person can be recognised. Calendar years have fewer figures left out than financial years.
        </p>
      )}
      <Definitions lines={lines} />
      {published.length > 0 && <PublishedBefore published={published} />}
    </>
  )
}

/** Below the table, so that on a phone the figures stay in one look; each name leads here. */
function Definitions({ lines }: { lines: readonly Line[] }) {
  return (
    <>
      <h2>What each figure counts</h2>
      {lines.map(({ slug, name, definition }) => (
        <p id={slug} class="rose-measure">
          <strong>{name}.</strong> {definition}
        </p>
      ))}
    </>
  )
}

function Figure({ line, period }: { line: Line; period: Period }) {
  if (line.withheld) return <span>left out</span>
  if (line.figure === null) return <span>no figure</span>
  const words = figureWords(line.figure, { decimals: line.slug === 'sessions-per-young-person' ? 1 : 0 })
  if (!line.open) return <span>{words}</span>
  return (
    <a class="govuk-link" href={urls.reportRows(line.slug, period.slug)}>
      {words}
      <span class="govuk-visually-hidden">: open the rows behind “{line.name}”</span>
    </a>
  )
}

function Publish({ line, period }: { line: Line; period: Period }) {
  if (line.figure === null) return <span />
  return (
    <a class="govuk-link" href={urls.publication(line.slug, period.slug)}>
      Publish<span class="govuk-visually-hidden"> “{line.name}”</span>
    </a>
  )
}

const GROUPS: readonly { span: Span; name: string }[] = [
  { span: 'year', name: 'Calendar year' },
  { span: 'financial-year', name: 'Financial year' },
  { span: 'quarter', name: 'Quarter' },
]

function Periods({ periods, current }: { periods: Shown['periods']; current: Period }) {
  // Quarters of the years around the one shown; the others are two presses away.
  const near = (p: Period) => p.span !== 'quarter' || yearOf(p.from) === yearOf(current.from)
  return (
    <nav aria-label="Period">
      {GROUPS.map(({ span, name }) => {
        const offered = periods[span].filter(near)
        if (offered.length === 0) return null
        return (
          <p>
            <strong>{name}:</strong>{' '}
            {offered.map((p, i) => (
              <>
                {i > 0 && ' · '}
                <PeriodLink period={p} current={p.slug === current.slug} />
              </>
            ))}
          </p>
        )
      })}
    </nav>
  )
}

function PeriodLink({ period, current }: { period: Period; current: boolean }) {
  const name = period.span === 'financial-year' ? period.slug.replace('-', '–') : periodName(period)
  if (current) return <strong aria-current="page">{name}</strong>
  return (
    <a class="govuk-link" href={urls.reportsFor(period.slug)}>
      {name}
    </a>
  )
}

function PublishedBefore({ published }: { published: Shown['published'] }) {
  return (
    <>
      <h2>Published figures</h2>
      <ul>
        {published.map((p) => (
          <li>
            <a class="govuk-link" href={urls.publishedFigure(p.slug)}>
              {p.name}, {p.period}
            </a>
            , published {formatDate(londonDate(p.publishedAt))}
          </li>
        ))}
      </ul>
    </>
  )
}
