import { formatDate, plainDate } from '#platform/pure/dates.ts'
import { BackLink } from '#ui/back-link.tsx'
import { BothVersions } from '#ui/both-versions.tsx'
import { Button } from '#ui/button.tsx'
import { type Entry, Field, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Hidden } from '#ui/kept.tsx'
import * as urls from '#urls'
import type { Colleague } from '../../rules/colleague.ts'
import { titleOf } from '../list/list.page.tsx'
import { type Waits, WaitsFor } from '../waits.page.tsx'

type Given = {
  one: Colleague
  entry: Entry
  csrf: string
  /** Why nothing can be changed here; null: it can. */
  refused: string | null
  waiting: readonly Waits[]
  isMeanwhile: boolean
}

export function LeavingPage({ one, entry, csrf, refused, waiting, isMeanwhile }: Given) {
  return (
    <>
      <BackLink href={urls.personUrl(one.id)} text={one.name} />
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">When {one.name} leaves</h1>
      <InsetText text={standingOf(one)} />
      {refused !== null && <p class="govuk-body">{refused}</p>}
      <WaitsFor lists={waiting} name={one.name} />
      {refused === null && (
        <>
          <p class="govuk-body">
            Their open cases stand on your Today until each has a new worker. If they are out on a visit, they are still
            looked for. A restricted record that names nobody else will open to nobody: ask them first to name somebody
            on it.
          </p>
          <Form action={urls.personDeed(one.id, 'leaving')} csrf={csrf}>
            {isMeanwhile && (
              <BothVersions
                said="Somebody changed this person while you were choosing."
                rows={[{ name: 'when', label: 'When they leave', theirs: standingOf(one), mine: chosen(entry) }]}
              />
            )}
            <Hidden name="version" value={one.version} />
            <Field entry={entry} name="when" as="radios" label="When?" items={choices(one)} />
            <Field entry={entry} name="last" as="date" label="Last day" hint="Only when you chose a day." />
            <Field entry={entry} name="because" as="textarea" writtenBy="us" rows={3} label="Why?" />
            <Button text="Save" preventDoubleClick={true} />
          </Form>
        </>
      )}
    </>
  )
}

function choices({ leftOn }: Colleague) {
  const all = [
    {
      value: 'day',
      text: 'After a last day',
      hint: {
        text: 'They work on until the end of that day. From the day after they cannot sign in, and their cover, duties and keys end.',
      },
    },
    {
      value: 'now',
      text: 'At once',
      hint: {
        text: 'They are shut out: signed out everywhere at once, and their cover, duties and keys end. This cannot be undone. If they come back, invite them again.',
      },
    },
  ]
  return leftOn === null ? all : [...all, { value: 'stays', text: 'They stay: take the last day back' }]
}

function standingOf(one: Colleague): string {
  if (one.shutOutAt !== null) return `${one.name} has been shut out.`
  const until = one.leftOn === null ? 'with no last day' : `until ${formatDate(plainDate(one.leftOn))}`
  return `${one.name} works here as ${titleOf(one)}, ${until}.`
}

function chosen({ values }: Entry): string {
  if (values['when'] === 'now') return 'At once'
  if (values['when'] === 'stays') return 'They stay'
  return `After ${values['last-day'] ?? ''} ${values['last-month'] ?? ''} ${values['last-year'] ?? ''}`
}
