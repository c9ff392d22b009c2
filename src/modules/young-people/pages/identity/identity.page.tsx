import { formatDate, londonDate, plainDate } from '#platform/pure/dates.ts'
import { type BothRow, BothVersions, differing } from '#ui/both-versions.tsx'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import * as urls from '#urls'
import type { Identity, IdentityVersion, Summary } from '../../rules/person.ts'
import { Heading } from '../heading.page.tsx'
import { fieldsOf } from './identity.form.ts'

type Given = {
  person: Summary
  entry: Entry
  version: number
  csrf: string
  earlier: readonly IdentityVersion[]
  /** What was just written, when somebody else saved first; null when nobody did. */
  mine: Identity | null
}

export function IdentityPage({ person, entry, version, csrf, earlier, mine }: Given) {
  return (
    <>
      <Heading person={person} title="Name and date of birth" entry={entry} />
      <Form action={urls.identityUrl(person.id)} csrf={csrf}>
        {mine && (
          <BothVersions said="Somebody changed this record while you were writing." rows={rowsOf(person, mine)} />
        )}
        <Hidden name="version" value={version} />
        <Field entry={entry} name="given_name" label="Given name" autocomplete="off" spellcheck={false} />
        <Field entry={entry} name="family_name" label="Family name" autocomplete="off" spellcheck={false} />
        <Field
          entry={entry}
          name="preferred_name"
          label="What they like to be called"
          autocomplete="off"
          spellcheck={false}
        />
        <Field entry={entry} name="born" as="date" label="Date of birth" hint="Leave it empty when nobody knows it." />
        <Field entry={entry} name="because" writtenBy="us" label="How do you know?" />
        <Button text="Save" preventDoubleClick={true} />
      </Form>
      {earlier.length > 0 && <h2 class="govuk-heading-m">Earlier</h2>}
      <ul class="govuk-list">
        {earlier.map((one) => (
          <li>
            <strong>
              {one.was.givenName} {one.was.familyName}
            </strong>
            {one.was.preferredName && `, called ${one.was.preferredName}`} · {born(one.was.dateOfBirth)}
            <span class="govuk-hint">
              {' '}
              until {formatDate(londonDate(one.at))}, changed by {one.by}: {one.because}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function rowsOf(theirs: Identity, mine: Identity): BothRow[] {
  const saved = fieldsOf(theirs)
  const row = (
    name: string,
    label: string,
    of: (one: Identity) => string,
    fields: readonly string[] = [name],
  ): BothRow => ({
    name,
    label,
    theirs: of(theirs),
    mine: of(mine),
    fields: Object.fromEntries(fields.map((field) => [field, saved[field]])),
  })
  return differing([
    row('given_name', 'Given name', (one) => one.givenName),
    row('family_name', 'Family name', (one) => one.familyName),
    row('preferred_name', 'What they like to be called', (one) => one.preferredName),
    row('born', 'Date of birth', (one) => born(one.dateOfBirth), ['born-day', 'born-month', 'born-year']),
  ])
}

function born(date: string | null): string {
  return date === null ? 'date of birth not known' : formatDate(plainDate(date))
}
