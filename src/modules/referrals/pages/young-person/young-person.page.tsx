import { formatDate, plainDate } from '#platform/pure/dates.ts'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import * as urls from '#urls'
import { textOf } from '../../rules/question.ts'
import type { Referral } from '../../rules/record.ts'
import { Heading } from '../heading.page.tsx'
import { NEW_RECORD } from './young-person.form.ts'

export type Candidate = {
  readonly alike: {
    readonly id: string
    readonly reference: string
    readonly givenName: string
    readonly familyName: string
    readonly preferredName: string
    readonly dateOfBirth: string | null
  }
  readonly likeness: 'same' | 'likely' | 'possible' | 'different'
  readonly because: readonly string[]
}

type Given = { referral: Referral; csrf: string; candidates: readonly Candidate[]; entry: Entry }

const LIKENESS = { same: 'The same', likely: 'Likely', possible: 'Possible', different: '' } as const

export function YoungPersonPage({ referral, csrf, candidates, entry }: Given) {
  const preferred = textOf(referral.answers, 'preferred_name')
  return (
    <>
      <Heading referral={referral} title="Who is this?" entry={entry} />
      <p class="govuk-body">
        The referral says: {referral.givenName} {referral.familyName}
        {preferred && `, called ${preferred}`}, {born(referral)}.{' '}
        {candidates.length === 0
          ? 'We found no record that is alike.'
          : 'A person has one record for life: if one of these is the same person, choose it.'}
      </p>
      <Form action={urls.referralDeed(referral.id, 'young-person')} csrf={csrf}>
        <Hidden name="version" value={referral.version} />
        <Field
          entry={entry}
          name="who"
          as="radios"
          label="Which record is this about?"
          items={[
            ...candidates.map(({ alike, likeness, because }) => ({
              value: alike.id,
              text: `${alike.givenName} ${alike.familyName}${alike.preferredName ? `, called ${alike.preferredName}` : ''}, ${born(alike)}, ${alike.reference}`,
              hint: { text: `${LIKENESS[likeness]}. ${because.join(' ')}` },
            })),
            candidates.length > 0 && { divider: 'or' },
            { value: NEW_RECORD, text: 'Nobody we know: make a new record' },
          ]}
        />
        <Button text="Save" preventDoubleClick={true} />
      </Form>
    </>
  )
}

function born({ dateOfBirth }: { dateOfBirth: string | null }): string {
  return dateOfBirth === null ? 'date of birth not known' : `born ${formatDate(plainDate(dateOfBirth))}`
}
