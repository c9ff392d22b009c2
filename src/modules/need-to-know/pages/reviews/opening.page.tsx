import { formatDay, formatMoment, londonTime } from '#platform/pure/dates.ts'
import { BackLink } from '#ui/back-link.tsx'
import { type Entry, FormErrors } from '#ui/field.tsx'
import { Link } from '#ui/link.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import * as urls from '#urls'
import { type Finding, type Looked, type Opening, sentenceOf } from '../../rules/looking.ts'
import { actWords } from '../../rules/looks.ts'
import { ReviewForm, Reviews } from './pieces.page.tsx'
import { pagesOf } from './reviews.page.tsx'

type OfOpening = { opening: Opening; looked: readonly Looked[]; entry: Entry; csrf: string }

export function OpeningPage({ opening, looked, entry, csrf }: OfOpening) {
  const { record, review } = opening
  return (
    <>
      <BackLink href={urls.glassReviews} text="Back to reviews" />
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{opening.name}</span>
        Opened a record for an hour
      </h1>
      <SummaryList
        rows={[
          { key: { text: 'When' }, value: { text: `${formatMoment(opening.at)}, until ${londonTime(opening.until)}` } },
          { key: { text: 'Why' }, value: { text: opening.why } },
          record !== null && {
            key: { text: 'Record' },
            value: { text: `${record.name}, ${record.reference}` },
          },
          { key: { text: 'How much' }, value: { text: pagesOf(opening.pages) } },
        ]}
      />
      {record !== null && (
        <p class="govuk-body">
          <Link href={urls.youngPersonUrl(record.id)}>Open the record</Link>
        </p>
      )}
      <LookedAt looked={looked} />
      {review === null ? (
        <ReviewForm action={urls.glassReview(opening.id)} entry={entry} csrf={csrf} />
      ) : (
        <Reviews review={review} />
      )}
    </>
  )
}

function LookedAt({ looked }: { looked: readonly Looked[] }) {
  if (looked.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">What they looked at</h2>
      <ul class="govuk-list">
        {looked.map(({ at, act, why }) => (
          <li>
            <time dateTime={at.toISOString()}>{londonTime(at)}</time> {actWords(act)}
            {why && `: ${why}`}
          </li>
        ))}
      </ul>
    </>
  )
}

export function FindingPage({ finding, entry, csrf }: { finding: Finding; entry: Entry; csrf: string }) {
  const { ofPerson: person, onDate: day, kind } = finding
  return (
    <>
      <BackLink href={urls.glassReviews} text="Back to reviews" />
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {finding.name}, {formatDay(day)}
        </span>
        {sentenceOf(finding).slice(0, -1)}
      </h1>
      <p class="govuk-body">There may be a good reason. Ask before you think anything of it.</p>
      {finding.records.length > 0 && (
        <ul class="govuk-list">
          {finding.records.map(({ id, name }) => (
            <li>
              <Link href={urls.looks(id)}>{name}</Link>
            </li>
          ))}
          {finding.times > finding.records.length && <li>and {finding.times - finding.records.length} more</li>}
        </ul>
      )}
      {finding.review === null ? (
        <ReviewForm action={urls.unusualReviews} entry={entry} csrf={csrf} fields={{ person, day, kind }} />
      ) : (
        <Reviews review={finding.review} />
      )}
    </>
  )
}
