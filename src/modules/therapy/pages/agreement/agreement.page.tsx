import { formatMoment } from '#platform/pure/dates.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { type Entry, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import * as urls from '#urls'
import type { Asked } from '../../rules/course.ts'

type Given = { title: string; asked: readonly Asked[]; trustee: boolean; entry: Entry; csrf: string; done: string }

export function AgreementPage({ title, asked, trustee, entry, csrf, done }: Given) {
  return (
    <>
      {done === 'agreed' && (
        <NotificationBanner type="success" titleText="Done" text="The therapist who has it now reads it." />
      )}
      <BackLink href={trustee ? urls.today : urls.therapy} text="Back" />
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        {trustee
          ? 'A therapist who has left, or can open the record no longer, wrote entries here. The therapist who has the young person now reads them when you agree. Ask the manager why it changed hands, and whether the young person knows.'
          : 'You wrote entries here, and another therapist has the young person now. They read what you wrote when you agree. Ask the young person first, if you can.'}
      </p>
      {asked.length === 0 && (
        <p class="govuk-body" id="asked">
          Nothing waits for your word.
        </p>
      )}
      <ul class="rose-list" id={asked.length === 0 ? undefined : 'asked'}>
        {asked.map((one) => (
          <li>
            <p class="govuk-body">
              {one.youngPerson && <strong>{one.youngPerson}. </strong>}
              {trustee ? `Written by ${one.wrote}. ` : ''}With {one.holder} since {formatMoment(one.since)}.
            </p>
            <Form action={urls.therapyHandovers} csrf={csrf}>
              <Hidden name="holding" value={one.holdingId} />
              <Hidden name="writer" value={one.writerId} />
              <Button text={`Let ${one.holder} read it`} classes="govuk-button--secondary" preventDoubleClick={true} />
            </Form>
          </li>
        ))}
      </ul>
    </>
  )
}
