import { Button } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import { formatDate, londonDate, londonTime } from '../../../../platform/pure/dates.ts'
import type { Row } from '../../rules/event.ts'
import { actorWords, kindWords, sentence } from '../../rules/trail-words.ts'
import type { Asked, Choices } from '../asked.ts'
import { Question } from '../question.page.tsx'

type Shown = {
  readonly asked: Asked
  readonly choices: Choices
  readonly rows: readonly Row[]
  /** The last row of this page, when there are older ones. */
  readonly last: string | null
  readonly goesOn: boolean
}

/** The trail, newest first. No totals and no numbers: they would tell how much is hidden from whoever looks. */
export function TrailPage({ asked, choices, rows, last, goesOn }: Shown) {
  const days = Map.groupBy(rows, (row) => londonDate(row.at))
  const isChosen = Object.keys(asked.query).length > 0
  return (
    <>
      <FormErrors entry={asked.entry} />
      <h1 class="govuk-heading-l">Audit trail</h1>
      <p class="rose-measure">
        Who did or saw what, newest first. Nothing here can be changed, and your own looking is written down as well.
      </p>
      <Details summaryText="Choose days, a person, an act or a record" open={isChosen}>
        <Form action={urls.audit} method="get">
          <Question entry={asked.entry} choices={choices} />
          <Button text="Show" />
        </Form>
      </Details>
      <p class="rose-measure">
        {isChosen && (
          <>
            <Link href={urls.audit}>Show everything</Link>
            {' · '}
          </>
        )}
        <Link href={urls.auditExportOf(asked.query)}>Take a copy of these rows</Link>
      </p>
      {asked.wish && rows.length === 0 && (
        <p>{goesOn ? 'That was all of them.' : 'There is no such row that you may read.'}</p>
      )}
      {[...days].map(([day, ofDay]) => (
        <section>
          <h2 class="govuk-heading-m">{formatDate(day)}</h2>
          <ul class="rose-list">
            {ofDay.map((row) => (
              <One row={row} choices={choices} />
            ))}
          </ul>
        </section>
      ))}
      {last !== null && (
        <p>
          <a class="govuk-link" rel="next" href={urls.auditOf({ ...asked.query, before: last })}>
            Older rows
          </a>
        </p>
      )}
    </>
  )
}

function One({ row, choices }: { row: Row; choices: Choices }) {
  const { id, at, actor, act, subjectKind, subject, youngPerson, why } = row
  return (
    <li class="rose-row">
      <span class="rose-row__name">
        <Link href={urls.auditRow(id)}>{sentence(act)}</Link>
      </span>
      <span>{londonTime(at)}</span>
      <span class="rose-row__facts">
        {actorWords(actor, choices.names)}
        {subjectKind !== null && `, about ${kindWords(subjectKind)}`}
        {why !== null && `: ${why}`}
        {subject !== null && (
          <>
            {' · '}
            <Link href={urls.auditOf({ record: subject })}>All about this</Link>
          </>
        )}
        {youngPerson !== null && youngPerson !== subject && (
          <>
            {' · '}
            <Link href={urls.auditOf({ record: youngPerson })}>All about this young person</Link>
          </>
        )}
      </span>
    </li>
  )
}
