import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { type Entry, Field, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import { WarningText } from '#ui/warning-text.tsx'
import * as urls from '#urls'
import type { PersonOfConcern } from '../../rules/person-of-concern.ts'

type Given = {
  title: string
  record: PersonOfConcern
  days: number
  law: string
  entry: Entry
  late: boolean
  csrf: string
}

export function ReviewPage({ title, record, days, law, entry, late, csrf }: Given) {
  return (
    <>
      <BackLink href={urls.personOfConcern(record.id)} text="Back to the person of concern" />
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{record.knownAs}</span>
        {title}
      </h1>
      {late && (
        <WarningText
          text="Somebody looked at it while you were writing. Nothing of yours is lost: look at what they wrote, then save if it is still needed."
          iconFallbackText="Warning"
        />
      )}
      <p class="govuk-body">
        Do we still need this to keep {record.name} safe? What is no longer needed, or was never more than a guess, ends
        here. {law}
      </p>
      <Form action={urls.personOfConcernDeed(record.id, 'review')} csrf={csrf}>
        <Hidden name="saw" value={record.reviewOn} />
        <Field
          entry={entry}
          name="outcome"
          as="radios"
          classes="govuk-radios--small"
          label="What happens to it?"
          items={[
            { value: 'kept', text: `It is kept, and looked at again in ${days} days` },
            { value: 'ended', text: 'It ends: workers no longer see it, and it is removed later' },
          ]}
        />
        <Field entry={entry} name="reasons" as="textarea" writtenBy="us" rows={3} label="Because" />
        <div class="rose-savebar">
          <Button text="Save" preventDoubleClick={true} />
        </div>
      </Form>
    </>
  )
}
