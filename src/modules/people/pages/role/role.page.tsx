import { ROLE_NAMES } from '#platform/pure/roles.ts'
import { BackLink } from '#ui/back-link.tsx'
import { BothVersions, plainRows } from '#ui/both-versions.tsx'
import { Button } from '#ui/button.tsx'
import { type Entry, Field, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Hidden } from '#ui/kept.tsx'
import * as urls from '#urls'
import type { Colleague } from '../../rules/colleague.ts'
import { carriesCases, GIVEN_ROLES, ownTitle } from '../../rules/staff.ts'
import { titleOf } from '../list/list.page.tsx'
import { RoleField } from '../new/new.page.tsx'
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

const FIELDS = [
  { name: 'role', label: 'Role', items: GIVEN_ROLES.map((role) => ({ value: role, text: ROLE_NAMES[role] })) },
  { name: 'job', label: 'Job title' },
]

export function RolePage({ one, entry, csrf, refused, waiting, isMeanwhile }: Given) {
  const saved = { role: one.role, job: ownTitle(one) }
  const given = isMeanwhile || entry.errors.length > 0 ? entry : { ...entry, values: { ...saved, ...entry.values } }
  return (
    <>
      <BackLink href={urls.personUrl(one.id)} text={one.name} />
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">Change what they do here</h1>
      <InsetText text={`${one.name} works here as ${titleOf(one)}.`} />
      {refused !== null && <p class="govuk-body">{refused}</p>}
      {refused === null && (
        <>
          <p class="govuk-body">
            They are signed out everywhere, and told. Words they have typed and not saved stay theirs.
            {carriesCases(one.role) &&
              ' A role that carries no cases closes every record to them at once, and their cases wait for somebody else.'}
          </p>
          <WaitsFor lists={waiting} name={one.name} />
          <Form action={urls.personDeed(one.id, 'role')} csrf={csrf}>
            {isMeanwhile && (
              <BothVersions
                said="Somebody changed this person while you were choosing."
                rows={plainRows(FIELDS, { saved, typed: entry.values })}
              />
            )}
            <Hidden name="version" value={one.version} />
            <RoleField entry={given} label="What do they do here from now on?" />
            <Field entry={given} name="job" label="Job title (if it is another one)" autocomplete="off" />
            <Field entry={given} name="because" as="textarea" writtenBy="us" rows={3} label="Why?" />
            <Button text="Change it" preventDoubleClick={true} />
          </Form>
        </>
      )}
    </>
  )
}
