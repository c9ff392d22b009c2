import type { Organisation } from '#platform/organisation.ts'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import { aboutStaff } from '../../rules/concern.ts'
import type { Found } from '../find.ts'
import { BothOf, type Meanwhile, NewInstead } from '../meanwhile.page.tsx'
import { Heading } from '../pieces.tsx'

type Given = {
  title: string
  found: Found
  entry: Entry
  csrf: string
  organisation: Organisation
  decisions: number
  /** What somebody else wrote while this was being written. */
  meanwhile: Meanwhile | null
}

export function ClosingPage({ title, found, entry, csrf, organisation, decisions, meanwhile }: Given) {
  const { concern } = found
  return (
    <>
      <Heading found={found} title={title} entry={entry} />
      <p class="govuk-body">
        Until it is closed it stands on Today. Afterwards nothing in it changes; what is new is a new concern.
      </p>
      {decisions === 0 && (
        <p class="govuk-body">
          A concern is closed on a decision:{' '}
          <Link href={urls.concernDeed(concern.id, 'decision')}>write one down first</Link>.
        </p>
      )}
      <Form action={urls.concernDeed(concern.id, 'closing')} csrf={csrf}>
        {meanwhile && <BothOf found={found} meanwhile={meanwhile} organisation={organisation} />}
        <Hidden name="version" value={concern.version} />
        <Field
          entry={entry}
          name="reason"
          as="textarea"
          writtenBy="us"
          rows={4}
          label="Why can it be closed?"
          hint={{
            text: aboutStaff(concern.about)
              ? 'What became of it, and who has been told.'
              : 'What became of it, and who holds the young person’s safety now.',
          }}
        />
        {concern.closedAt === null ? <Button text="Close this concern" preventDoubleClick={true} /> : <NewInstead />}
      </Form>
    </>
  )
}
