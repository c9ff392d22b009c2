import type { VNode } from 'preact'
import { DiedLine, mayBePosted, type Summary } from '#modules/young-people'
import type { Word } from '#platform/organisation.ts'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import type { Blocker } from '../../rules/episode.ts'
import type { EpisodeRow } from '../../rules/records.ts'
import { Heading } from '../heading.tsx'

const DIED = 'died'

type Given = {
  episode: EpisodeRow
  person: Summary
  entry: Entry
  csrf: string
  blockers: readonly Blocker[]
  reasons: readonly Word[]
  /** What somebody else saved meanwhile, beside one's own words. */
  both: VNode | null
}

export function ClosurePage({ episode, person, entry, csrf, blockers, reasons, both }: Given) {
  // After a death nobody is asked to choose among reasons such as "goals met".
  const isOver = person.diedOn !== null && reasons.some(({ code }) => code === DIED)
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
      {person.diedOn === null ? (
        <>
          <p class="govuk-body">
            An ending is planned with the young person, over more than one meeting. The record stays, and support can
            begin again at any time.
          </p>
          <EndingLetter person={person} caseId={episode.id} />
        </>
      ) : (
        <>
          <DiedLine person={person} />
          <p class="govuk-body">The record stays as it is. Nobody is asked for a lead, and no letter is written.</p>
        </>
      )}
      <Form action={urls.caseDeed(episode.id, 'closure')} csrf={csrf}>
        {both}
        <Hidden name="version" value={episode.version} />
        {isOver ? (
          <Hidden name="reason" value={DIED} />
        ) : (
          <Field
            entry={entry}
            name="reason"
            as="radios"
            label="Why does the case end?"
            items={reasons.map((r) => ({ value: r.code, text: r.label }))}
          />
        )}
        {person.diedOn === null && <ExitLead entry={entry} />}
        <Field
          entry={entry}
          name="note"
          as="textarea"
          writtenBy="us"
          rows={4}
          label={isOver ? 'What you want to keep with it, if anything' : 'What was reached, and what comes next'}
        />
        {episode.closedOn === null && <Button text="Close the case" preventDoubleClick={true} />}
      </Form>
    </>
  )
}

/** What is known of a letter before the case ends, while its worker can still write one. */
function EndingLetter({ person, caseId }: { person: Summary; caseId: string }) {
  if (!mayBePosted(person))
    return (
      <p class="govuk-body">
        There is no safe way to send a letter to this young person. You can{' '}
        <Link href={urls.endingLetter(caseId)}>write one</Link> and hand it over when you meet.
      </p>
    )
  return (
    <p class="govuk-body">
      A young person keeps an ending letter. <Link href={urls.endingLetter(caseId)}>Write it</Link> before you close the
      case: afterwards only your manager can.
    </p>
  )
}

function ExitLead({ entry }: { entry: Entry }) {
  return (
    <>
      <h2 class="govuk-heading-m">Who holds the young person’s safety from now on?</h2>
      <Field entry={entry} name="exit_lead" label="Name" />
      <Field entry={entry} name="exit_lead_role" label="Role, and where they work" />
      <Field entry={entry} name="exit_lead_agreed" as="date" label="They agreed on" />
    </>
  )
}
