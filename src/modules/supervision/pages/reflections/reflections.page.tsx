import { formatDate, londonDate } from '#platform/pure/dates.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { type Entry, Field, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Hidden } from '#ui/kept.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import * as urls from '#urls'
import type { Reflection } from '../../rules/records.ts'

type Given = { reflections: readonly Reflection[]; entry: Entry; done: string; csrf: string }

const DONE: Readonly<Record<string, string>> = { kept: 'It is kept, for you alone.', removed: 'It is gone.' }

export function ReflectionsPage({ reflections, entry, done, csrf }: Given) {
  return (
    <>
      <BackLink href={urls.supervision} text="Back to supervision" />
      <FormErrors entry={entry} />
      {DONE[done] && <NotificationBanner type="success" titleText="Done" text={DONE[done]} />}
      <h1 class="govuk-heading-l">My reflections</h1>
      <InsetText>
        This page is yours. Nobody else in Rose can read it, your manager included, and it is not part of any record.
        Write how the work is for you. Leave every child’s name out: what is about a child belongs on their record.
      </InsetText>
      <Form action={urls.reflections} csrf={csrf}>
        <Hidden name="send_key" value={String(entry.values['send_key'] ?? '')} />
        <Field entry={entry} name="text" as="textarea" writtenBy="us" rows={6} label="What goes through your mind?" />
        <Button text="Keep it" preventDoubleClick={true} />
      </Form>
      {reflections.map(({ id, text, at }) => (
        <section class="rose-card">
          <h2 class="govuk-heading-s">{formatDate(londonDate(at))}</h2>
          <p class="govuk-body rose-typed">{text}</p>
          <Form action={urls.reflectionRemoval(id)} csrf={csrf}>
            <button class="rose-link-button">
              Remove<span class="govuk-visually-hidden"> the one of {formatDate(londonDate(at))}</span>
            </button>
          </Form>
        </section>
      ))}
    </>
  )
}
