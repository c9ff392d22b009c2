import type { Summary } from '#modules/young-people'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import * as urls from '#urls'
import type { EpisodeRow } from '../../rules/records.ts'
import { Heading } from '../heading.tsx'
import { day } from '../pieces.tsx'

export function ReopeningPage({
  episode,
  person,
  entry,
  csrf,
}: {
  episode: EpisodeRow
  person: Summary
  entry: Entry
  csrf: string
}) {
  return (
    <>
      <Heading caseId={episode.id} title="Support begins again" person={person} entry={entry} />
      <p class="govuk-body">
        Case {episode.reference} ended on {day(episode.closedOn)} and stays as it is. A new case begins today and waits
        for a worker. Its level is the old one and is due to be looked at again at once.
      </p>
      <Form action={urls.caseDeed(episode.id, 'reopening')} csrf={csrf}>
        <Field entry={entry} name="because" as="textarea" writtenBy="us" rows={4} label="What has changed?" />
        <Button text="Begin again" preventDoubleClick={true} />
      </Form>
    </>
  )
}
