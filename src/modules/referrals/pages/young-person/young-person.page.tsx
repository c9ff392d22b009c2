import { formatDate, plainDate } from '#platform/pure/dates.ts'
import { BothVersions } from '#ui/both-versions.tsx'
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

type Given = {
  referral: Referral
  csrf: string
  candidates: readonly Candidate[]
  entry: Entry
  /** The record that the referral is about now, when somebody changed the referral meanwhile. */
  theirs?: string
}

const LIKENESS = { same: 'The same', likely: 'Likely', possible: 'Possible', different: '' } as const

export function YoungPersonPage({ referral, csrf, candidates, entry, theirs }: Given) {
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
        {theirs !== undefined && (
          <BothVersions
            said="Somebody changed this referral while you were choosing, and your choice is not saved."
            rows={[{ name: 'who', label: 'Whose record', theirs, mine: chosenWords(candidates, entry) }]}
          />
        )}
        <Hidden name="version" value={referral.version} />
        <Field
          entry={entry}
          name="who"
          as="radios"
          label="Which record is this about?"
          items={[
            ...candidates.map(({ alike, likeness, because }) => ({
              value: alike.id,
              text: wordsFor(alike),
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

function wordsFor(alike: Candidate['alike']): string {
  const called = alike.preferredName ? `, called ${alike.preferredName}` : ''
  return `${alike.givenName} ${alike.familyName}${called}, ${born(alike)}, ${alike.reference}`
}

function chosenWords(candidates: readonly Candidate[], entry: Entry): string {
  const chosen = entry.values['who']
  const one = candidates.find(({ alike }) => alike.id === chosen)
  return one ? wordsFor(one.alike) : chosen === NEW_RECORD ? 'A new record' : ''
}

function born({ dateOfBirth }: { dateOfBirth: string | null }): string {
  return dateOfBirth === null ? 'date of birth not known' : `born ${formatDate(plainDate(dateOfBirth))}`
}
