import { Table } from '#ui/table.tsx'
import * as urls from '#urls'
import { formatDate, londonDate, type PlainDate } from '../../../../platform/pure/dates.ts'
import { figureWords } from '../../rules/figure-words.ts'
import { type PublicYear, yearSentence } from '../../rules/years.ts'
import { YearsChart } from './years-chart.page.tsx'

type Words = { readonly name: string; readonly definition: string }
type Published = {
  readonly slug: string
  readonly name: string
  readonly period: string
  readonly figure: number
  readonly publishedAt: Date
}

type Shown = {
  readonly years: readonly PublicYear[]
  readonly words: readonly Words[]
  readonly published: readonly Published[]
}

/** Our figures, for anybody. */
export function ImpactPage({ years, words, published }: Shown) {
  const newestFirst = [...years].reverse()
  return (
    <>
      <h1>Our figures</h1>
      {years.length === 0 ? (
        <p>We have not recorded any support sessions yet. The figures appear here with the first one.</p>
      ) : (
        <Years years={newestFirst} />
      )}
      <h2>What we count</h2>
      {words.map(({ name, definition }) => (
        <p class="rose-measure">
          <strong>{name}.</strong> {definition}
        </p>
      ))}
      <p class="rose-measure">
        The figures are counted afresh all through the day. A young person who comes in two years is counted in both, so
        the years do not add up to the number of people.
      </p>
      {published.length > 0 && <PublishedList published={published} />}
      <p class="rose-quiet">
        <a href={urls.impactJson}>The same figures for a computer (JSON)</a>
      </p>
    </>
  )
}

function Years({ years }: { years: readonly PublicYear[] }) {
  const withheld = years.some((y) => y.youngPeople === null || y.sessions === null)
  return (
    <>
      {years.slice(0, 2).map((year) => (
        <p class="rose-lead rose-measure">{yearSentence(year)}</p>
      ))}
      <h2>Year by year</h2>
      {/* With very large letters the table is wider than a phone, and is moved by itself. */}
      <div class="rose-sideways" role="region" aria-label="Figures, year by year" tabIndex={0}>
        <Table
          caption="Children and young people supported, and support sessions, in each calendar year"
          classes="rose-measure"
          head={[
            { text: 'Year' },
            { text: 'Young people', format: 'numeric' },
            { text: 'Support sessions', format: 'numeric' },
          ]}
          firstCellIsHeader={true}
          rows={years.map((y) => [
            { text: y.partial ? `${y.year} so far` : y.year },
            { text: figureWords(y.youngPeople), format: 'numeric' },
            { text: figureWords(y.sessions), format: 'numeric' },
          ])}
        />
      </div>
      {withheld && (
        <p class="rose-measure">
          “Under 5” stands for any number from 1 to 4. We do not publish numbers that small, so that nobody can be
          recognised.
        </p>
      )}
      <h3>Young people supported, as bars</h3>
      <YearsChart years={years} />
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">Each year in a sentence</span>
        </summary>
        <ul class="govuk-details__text">
          {years.map((year) => (
            <li>{yearSentence(year)}</li>
          ))}
        </ul>
      </details>
    </>
  )
}

function PublishedList({ published }: { published: readonly Published[] }) {
  return (
    <>
      <h2>Figures we have published</h2>
      <p class="rose-measure">These stay as they were on the day they were published.</p>
      <ul>
        {published.map((p) => (
          <li>
            <a href={urls.publishedFigure(p.slug)}>
              {p.name}, {p.period}
            </a>
            : {figureWords(p.figure)} (published {dayOf(p.publishedAt)})
          </li>
        ))}
      </ul>
    </>
  )
}

function dayOf(at: Date): string {
  return formatDate(londonDate(at) as PlainDate)
}
