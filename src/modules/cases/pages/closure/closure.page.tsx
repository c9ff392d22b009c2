import type { Summary } from '#modules/young-people'
import type { Word } from '#platform/organisation.ts'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import type { Blocker } from '../../rules/episode.ts'
import type { EpisodeRow } from '../../rules/records.ts'
import { Heading } from '../heading.tsx'

type Given = {
  episode: EpisodeRow
  person: Summary
  entry: Entry
  csrf: string
  blockers: readonly Blocker[]
  reasons: readonly Word[]
}

export function ClosurePage({ episode, person, entry, csrf, blockers, reasons }: Given) {
  return (
    <>
      <Heading caseId={episode.id} title="Close the case" person={person} entry={entry} />
      {blockers.length > 0 && (
        <div class="govuk-inset-text" id="blockers">
          <p class="govuk-body">Before the case can end:</p>
          <ul class="govuk-list govuk-list--bullet">
            {blockers.map((b) => (
              <li>{b.href ? <Link href={b.href}>{b.sentence}</Link> : b.sentence}</li>
            ))}
          </ul>
        </div>
      )}
      <p class="govuk-body">
        An ending is planned with the young person. The record stays, and support can begin again at any time.
      </p>
      <Form action={urls.caseDeed(episode.id, 'closure')} csrf={csrf}>
        <input type="hidden" name="version" value={episode.version} />
        <Field
          entry={entry}
          name="reason"
          as="radios"
          label="Why does the case end?"
          items={reasons.map((r) => ({ value: r.code, text: r.label }))}
        />
        <Field
          entry={entry}
          name="exit_lead"
          label="Who holds the young person’s safety from now on?"
          hint={{ text: 'A name, their role, and that they have agreed.' }}
        />
        <Field entry={entry} name="note" as="textarea" rows={4} label="What was reached, and what comes next" />
        <Button text="Close the case" preventDoubleClick={true} />
      </Form>
    </>
  )
}
