import { labelOf } from '#platform/organisation.ts'
import { BackLink } from '#ui/back-link.tsx'
import { BothVersions } from '#ui/both-versions.tsx'
import { Button } from '#ui/button.tsx'
import { type Entry, Field, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import type { Request } from '../../rules/records.ts'
import { OUTCOMES } from '../../rules/standing.ts'

type Given = { title: string; request: Request; entry: Entry; csrf: string; isLate: boolean }

export function EndingPage({ title, request, entry, csrf, isLate }: Given) {
  return (
    <>
      <BackLink href={urls.callRequest(request.id)} text={`Back to ${request.nickname}`} />
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{request.nickname} asked to be called</span>
        {title}
      </h1>
      <p class="govuk-body">
        One that led to nothing is deleted after some weeks. One about which a concern was raised stays.
      </p>
      <p class="govuk-body">
        A referral to be made? <Link href={urls.takeReferral}>Take it by telephone</Link> first, and give its reference
        here.
      </p>
      <Form action={urls.callRequestDeed(request.id, 'ending')} csrf={csrf}>
        {isLate && <Late request={request} entry={entry} />}
        <Hidden name="version" value={String(request.version)} />
        <Field
          entry={entry}
          name="outcome"
          as="radios"
          classes="govuk-radios--small"
          label="What did it come to?"
          items={OUTCOMES.map(({ code, label }) => ({ value: code, text: label }))}
        />
        <Field
          entry={entry}
          name="reference"
          label="Reference of the referral or the record"
          hint={{ text: 'R-… or Y-…, where it led to one.' }}
          autocomplete="off"
        />
        <Field
          entry={entry}
          name="concern"
          label="Reference of a concern, if one was raised"
          hint={{ text: 'W-…' }}
          autocomplete="off"
        />
        <Field entry={entry} name="reason" label="Why, in a line" autocomplete="off" />
        <Button text="End it" preventDoubleClick={true} />
      </Form>
    </>
  )
}

function Late({ request, entry }: Pick<Given, 'request' | 'entry'>) {
  const mine = labelOf(OUTCOMES, String(entry.values['outcome'] ?? ''))
  if (request.endedAt !== null)
    return (
      <BothVersions
        said={`${request.endedBy} ended it first.`}
        next="It stays as it was ended."
        rows={[
          { name: 'outcome', label: 'What it came to', theirs: labelOf(OUTCOMES, request.outcome), mine },
          { name: 'reason', label: 'Why', theirs: request.reason, mine: String(entry.values['reason'] ?? '') },
        ]}
      />
    )
  const has = request.takenBy ?? 'Nobody'
  return <BothVersions said={`Something was done meanwhile: ${has} has it now.`} rows={[]} next="Look at it first." />
}
