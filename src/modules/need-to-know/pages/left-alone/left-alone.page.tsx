import type { Worker } from '#modules/people'
import { formatDate, londonDate } from '#platform/pure/dates.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { type Entry, Field, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import * as urls from '#urls'
import { kindWords, type LeftAlone } from '../../rules/restriction.ts'

type Given = {
  records: readonly LeftAlone[]
  team: readonly Pick<Worker, 'id' | 'name'>[]
  entry: Entry
  csrf: string
  isDone: boolean
  /** Somebody else has named a person meanwhile. */
  isSettled: boolean
}

export function LeftAlonePage({ records, team, entry, csrf, isDone, isSettled }: Given) {
  return (
    <>
      <BackLink href={urls.today} text="Back to today" />
      {isSettled ? (
        <ErrorSummary descriptionText="Somebody else has named a person for this record meanwhile." />
      ) : (
        <FormErrors entry={entry} />
      )}
      {isDone && (
        <NotificationBanner type="success" titleText="Done" text="They are told now which record it is, and find it." />
      )}
      <h1 class="govuk-heading-l">Restricted records that nobody may open</h1>
      <p class="govuk-body">
        Everybody who was named on these has left or carries no cases any more. Name somebody, so that the young person
        is not lost sight of. You do not learn who it is.
      </p>
      {records.length === 0 ? (
        <p class="govuk-body rose-quiet">There is none.</p>
      ) : (
        <NamingForm records={records} team={team} entry={entry} csrf={csrf} />
      )}
    </>
  )
}

function NamingForm({ records, team, entry, csrf }: Pick<Given, 'records' | 'team' | 'entry' | 'csrf'>) {
  return (
    <>
      <p class="govuk-body">
        Speak to whoever set the restriction, or was named, first: it may be because of somebody who works here.
      </p>
      <Form action={urls.leftAlone} csrf={csrf}>
        <Field
          entry={entry}
          name="restriction"
          as="radios"
          label="Which record?"
          items={records.map((one) => ({
            value: one.id,
            text: `Restricted by ${one.setBy} on ${formatDate(londonDate(one.setAt))}`,
            hint: { text: `${kindWords(one.kind)}. Named until now: ${one.wereNamed.join(', ')}.` },
          }))}
        />
        <Field
          entry={entry}
          name="named"
          as="select"
          label="Who may open it from now on?"
          items={[{ value: '', text: 'Choose' }, ...team.map(({ id, name }) => ({ value: id, text: name }))]}
        />
        <Field
          entry={entry}
          name="why"
          as="textarea"
          writtenBy="us"
          rows={3}
          label="Why them?"
          hint="Without a young person’s name."
        />
        <Button text="Name them" preventDoubleClick={true} />
      </Form>
    </>
  )
}
