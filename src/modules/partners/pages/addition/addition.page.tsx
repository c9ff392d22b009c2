import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import { Link } from '#ui/link.tsx'
import type { Addition } from '../../rules/records.ts'
import { dayOf, Heading } from '../pieces.tsx'

type Given = {
  title: string
  name: string
  back: string
  backText: string
  action: string
  hint: string
  entry: Entry
  csrf: string
}

export function AdditionPage({ entry, csrf, action, hint, ...heading }: Given) {
  return (
    <>
      <Heading {...heading} entry={entry} />
      <p class="govuk-body">What stands there already stays as it is; this is added below it.</p>
      <AdditionForm entry={entry} csrf={csrf} action={action} hint={hint} />
    </>
  )
}

/** Also on the page of a deed that came too late, so that its words need no second writing. */
export function AdditionForm({ entry, csrf, action, hint }: Pick<Given, 'entry' | 'csrf' | 'action' | 'hint'>) {
  return (
    <Form action={action} csrf={csrf}>
      <Hidden name="send_key" value={String(entry.values['send_key'] ?? '')} />
      <Field entry={entry} name="on" as="date" label="When?" />
      <Field entry={entry} name="said" as="textarea" writtenBy="us" rows={4} label="What became known?" hint={hint} />
      <div class="rose-savebar">
        <Button text="Add it" preventDoubleClick={true} />
      </div>
    </Form>
  )
}

/** What was added to a record, and the way to add more. */
export function Additions({
  title,
  additions,
  href,
  deed,
}: {
  title: string
  additions: readonly Addition[]
  href: string
  deed: string
}) {
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      {additions.length === 0 && <p class="govuk-body">Nothing yet.</p>}
      <ul class="govuk-list rose-timeline">
        {additions.map((addition) => (
          <li>
            <p class="rose-timeline__when">
              {dayOf(addition.onDate)} · {addition.byName}
            </p>
            <p class="rose-timeline__text">{addition.said}</p>
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <Link href={href}>{deed}</Link>
      </p>
    </>
  )
}
