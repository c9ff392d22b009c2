import { newId } from '#platform/secrets.ts'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import * as urls from '#urls'
import type { Connection, Summary } from '../../rules/person.ts'
import { Heading } from '../heading.page.tsx'

/** Family, friends and workers; the lead professional first. */
export function Connections({ connections }: { connections: readonly Connection[] }) {
  if (connections.length === 0) return <p class="govuk-body">Nobody is written down yet.</p>
  return (
    <ul class="govuk-list">
      {connections.map((one) => (
        <li>
          <ConnectionLine one={one} />
        </li>
      ))}
    </ul>
  )
}

function ConnectionLine({ one }: { one: Connection }) {
  return (
    <>
      <strong>{one.name}</strong>, {one.relationship}
      {one.leadProfessional && ' (lead professional)'}
      {one.telephone && ` · ${one.telephone}`}
      {one.droppedAt18 && ' · not to be contacted since they turned 18'}
      {!one.droppedAt18 &&
        one.safeToContact !== true &&
        ` · ${one.safeToContact === false ? 'not safe to contact' : 'ask before contact'}`}
      {one.note && <span class="govuk-hint"> {one.note}</span>}
      {one.source && <span class="govuk-hint"> Source: {one.source}.</span>}
    </>
  )
}

const SAFE = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
  { value: 'not-known', text: 'Not known' },
]

export function ConnectionsPage({ person, entry, csrf }: { person: Summary; entry: Entry; csrf: string }) {
  return (
    <>
      <Heading person={person} title="Who is in their life" entry={entry} />
      <ul class="rose-list">
        {person.connections.map((one) => (
          <li>
            <ConnectionLine one={one} />
            <Form action={urls.connectionEnding(person.id, one.id)} csrf={csrf}>
              <button class="rose-link-button" type="submit">
                No longer in their life<span class="govuk-visually-hidden">: {one.name}</span>
              </button>
            </Form>
          </li>
        ))}
      </ul>
      <h2 class="govuk-heading-m">Add somebody</h2>
      <p class="govuk-body">
        Write nobody here who may be causing harm: their names are taken by telephone into a record of their own.
      </p>
      <Form action={urls.connectionsUrl(person.id)} csrf={csrf}>
        <Hidden name="send_key" value={newId()} />
        <Field entry={entry} name="name" label="Name" />
        <Field entry={entry} name="relationship" writtenBy="us" label="Who they are to the young person" />
        <Field entry={entry} name="telephone" label="Telephone number" classes="govuk-input--width-20" />
        <Field
          entry={entry}
          name="safe_to_contact"
          as="radios"
          label="Is it safe for us to contact them?"
          items={SAFE}
        />
        <Field
          entry={entry}
          name="lead_professional"
          as="checkboxes"
          label="Lead professional"
          items={[{ value: 'yes', text: 'They are the lead professional' }]}
        />
        <Field entry={entry} name="note" as="textarea" writtenBy="us" rows={2} label="Anything to know" />
        <Field entry={entry} name="source" label="Who told us" />
        <Button text="Add" preventDoubleClick={true} />
      </Form>
    </>
  )
}
