import { nameOf, type Summary } from '#modules/young-people'
import { BackLink } from '#ui/back-link.tsx'
import { BothVersions, differing } from '#ui/both-versions.tsx'
import { Button } from '#ui/button.tsx'
import { type Entry, Field, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Link } from '#ui/link.tsx'
import { WarningText } from '#ui/warning-text.tsx'
import * as urls from '#urls'
import { LIVE_INVESTIGATION } from '../../rules/investigation.ts'
import type { Investigation } from '../../rules/records.ts'
import { day } from '../pieces.tsx'

type Given = {
  title: string
  caseId: string
  person: Summary
  live: Investigation | null
  entry: Entry
  /** What somebody wrote who came second. */
  mine: { since: string; contact: string } | null
  csrf: string
}

export function InvestigationPage({ title, caseId, person, live, entry, mine, csrf }: Given) {
  return (
    <>
      <BackLink href={urls.caseUrl(caseId)} text="Back to the case" />
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{nameOf(person)}</span>
        {title}
      </h1>
      {live && mine && <Both live={live} mine={mine} caseId={caseId} />}
      {live ? <Live live={live} caseId={caseId} csrf={csrf} /> : <Begin caseId={caseId} entry={entry} csrf={csrf} />}
    </>
  )
}

function Both({
  live,
  mine,
  caseId,
}: {
  live: Investigation
  mine: { since: string; contact: string }
  caseId: string
}) {
  const rows = [
    { name: 'since', label: 'Since which day', theirs: day(live.since), mine: day(mine.since) },
    { name: 'contact', label: 'Who investigates, and how we reach them', theirs: live.contact, mine: mine.contact },
  ]
  return (
    <>
      <BothVersions
        said={`${live.byName} wrote this down while you were writing, and yours is not saved.`}
        rows={differing(rows)}
        next="There is one live investigation at a time. What you know beside it can be kept in a concern on this case."
      />
      <p class="govuk-body">
        <Link href={urls.newConcernOf(caseId)}>Raise it as a concern on this case</Link>
      </p>
    </>
  )
}

function Live({ live, caseId, csrf }: { live: Investigation; caseId: string; csrf: string }) {
  return (
    <>
      <WarningText text={LIVE_INVESTIGATION} iconFallbackText="Warning" />
      <p class="govuk-body">
        Since {day(live.since)}, written down by {live.byName}.
      </p>
      <p class="govuk-body rose-typed">{live.contact}</p>
      <p class="govuk-body">
        Only the police or the local authority say that it is over. Then the reminder goes from every page of the case.
      </p>
      <Form action={urls.investigationEnding(caseId)} csrf={csrf}>
        <Button text="They have said that it is over" classes="govuk-button--secondary" preventDoubleClick={true} />
      </Form>
    </>
  )
}

function Begin({ caseId, entry, csrf }: { caseId: string; entry: Entry; csrf: string }) {
  return (
    <>
      <p class="govuk-body">
        While police or the local authority investigate, every page of this case reminds us to listen and not to explore
        what happened, so that nothing the young person says can be called put into their mouth.
      </p>
      <Form action={urls.investigation(caseId)} csrf={csrf}>
        <Field entry={entry} name="since" as="date" label="Since which day?" />
        <Field
          entry={entry}
          name="contact"
          as="textarea"
          writtenBy="us"
          rows={3}
          label="Who investigates, and how do we reach them?"
          hint={{ text: 'Name, force or council, number, and their reference.' }}
        />
        <Button text="There is a live investigation" preventDoubleClick={true} />
      </Form>
    </>
  )
}
