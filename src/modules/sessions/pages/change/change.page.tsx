import type { VNode } from 'preact'
import { labelOf, type Organisation } from '#platform/organisation.ts'
import { formatDate, londonDate, londonTime } from '#platform/pure/dates.ts'
import { WarningText } from '#ui/warning-text.tsx'
import type { Session, SessionWords } from '../../rules/records.ts'
import { attendanceLabel, kindLabel } from '../../rules/session.ts'

type Given = { form: VNode; theirs: Session; mine: SessionWords; organisation: Organisation }

/** Two people on one note: both versions side by side, and the form again with one's own words. Nothing is overwritten. */
export function BothVersions({ form, theirs, mine, organisation }: Given) {
  const rows = Object.entries(FIELDS)
    .map(([label, show]) => ({ label, theirs: show(theirs, organisation), mine: show(mine, organisation) }))
    .filter((row) => row.theirs !== row.mine)
  return (
    <>
      <WarningText
        text={`${theirs.workerName}’s note was changed while you were writing. Nothing of yours is lost: compare, mend your words below, then save.`}
        iconFallbackText="Warning"
      />
      <table class="govuk-table">
        <caption class="govuk-table__caption govuk-table__caption--m">What differs</caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            <th scope="col" class="govuk-table__header" />
            <th scope="col" class="govuk-table__header">
              As it is saved now
            </th>
            <th scope="col" class="govuk-table__header">
              As you wrote it
            </th>
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {rows.map((row) => (
            <tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header">
                {row.label}
              </th>
              <td class="govuk-table__cell rose-typed">{row.theirs}</td>
              <td class="govuk-table__cell rose-typed">{row.mine}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {form}
    </>
  )
}

type Show = (words: SessionWords, organisation: Organisation) => string

const FIELDS: Readonly<Record<string, Show>> = {
  Kind: (w) => kindLabel(w.kind),
  'What happened': (w) => attendanceLabel(w.attendance),
  When: (w) => `${formatDate(londonDate(w.startsAt))}${w.timeKnown ? `, ${londonTime(w.startsAt)}` : ''}`,
  Minutes: (w) => String(w.minutes ?? ''),
  Where: (w, o) => labelOf(o.places, w.place),
  About: (w, o) => w.topics.map((t) => labelOf(o.topics, t)).join(', '),
  'What we did': (w) => w.did,
  'Their own words': (w) => w.words,
  'What you had agreed to do': (w) => w.purpose,
  'What you noticed': (w) => w.observed,
  'Who else was there': (w) => w.othersPresent,
  'Other worker': (w) => w.jointWith,
  'We meet again on': (w) => w.nextOn ?? '',
}
