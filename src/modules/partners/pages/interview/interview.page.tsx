import type { ComponentChildren } from 'preact'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Hidden } from '#ui/kept.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import { INTERVIEW_STATES, type MissingEpisode } from '../../rules/missing.ts'
import type { Version } from '../../rules/records.ts'
import type { Of } from '../case.ts'
import { Earlier } from '../earlier.page.tsx'
import { Heading, momentOf, radios } from '../pieces.tsx'

type Given = {
  title: string
  of: Of
  episode: MissingEpisode
  by: Date | null
  entry: Entry
  csrf: string
  version: number
  both: ComponentChildren
  /** Somebody wrote that they are still missing, while the interview was being written. */
  isMissingAgain: boolean
  versions: readonly Version[]
}

export function InterviewPage(given: Given) {
  const { title, of, episode, by, entry, versions, isMissingAgain } = given
  const heading = { title, name: of.name, back: urls.missing(of.caseId), backText: 'Back to times missing', entry }
  if (episode.foundAt === null)
    return (
      <>
        <Heading {...heading} />
        <InsetText text="They are still missing. The interview is written here once they are back." />
        {isMissingAgain && (
          <>
            <p class="govuk-body">
              Somebody wrote this while you were writing. Nothing of yours is lost: it stands below.{' '}
              <Link href={urls.missingChange(episode.id)}>Write when they came back</Link>, then save here.
            </p>
            <InterviewForm {...given} />
          </>
        )}
      </>
    )
  return (
    <>
      <Heading {...heading} />
      <p class="govuk-body">
        Missing from {momentOf(episode.reportedAt)}, back on {momentOf(episode.foundAt)}. The council offers an
        independent interview by {momentOf(by)}.
      </p>
      <InterviewForm {...given} />
      <Earlier versions={versions} labels={LABELS} />
    </>
  )
}

function InterviewForm({ episode, entry, csrf, version, both }: Given) {
  return (
    <Form action={urls.returnInterview(episode.id)} csrf={csrf}>
      {both}
      <Hidden name="version" value={version} />
      <Became entry={entry} />
      <AsTold entry={entry} />
      <div class="rose-savebar">
        <Button text="Save" preventDoubleClick={true} />
      </div>
    </Form>
  )
}

function Became({ entry }: { entry: Entry }) {
  return (
    <>
      <Field entry={entry} name="state" as="radios" label="What became of it?" items={radios(INTERVIEW_STATES)} />
      <Field entry={entry} name="offered_on" as="date" label="When was it offered?" />
      <Field entry={entry} name="offered_by" label="Who offered it?" />
      <Field entry={entry} name="done_on" as="date" label="When was it held?" />
      <Field
        entry={entry}
        name="done_at"
        label="At what time?"
        hint="For example 14:05"
        classes="govuk-input--width-5"
      />
      <Field entry={entry} name="done_by" label="Who held the interview?" hint="Name and agency." />
      <Field entry={entry} name="declined_by" writtenBy="us" label="If it was not wanted: by whom, and why?" />
    </>
  )
}

function AsTold({ entry }: { entry: Entry }) {
  return (
    <>
      <h2 class="govuk-heading-m">What was told</h2>
      <Field entry={entry} name="words" as="textarea" writtenBy="them" rows={3} label="In their own words" />
      <Field
        entry={entry}
        name="source"
        label="Who told what stands below?"
        hint="The young person, a parent, the police."
      />
      <Field entry={entry} name="push" as="textarea" writtenBy="us" rows={2} label="What made it hard to stay" />
      <Field
        entry={entry}
        name="pull"
        as="textarea"
        writtenBy="us"
        rows={2}
        label="What drew or held them away"
        hint="What adults promised, gave, threatened or expected."
      />
      <Field
        entry={entry}
        name="harm"
        as="textarea"
        writtenBy="us"
        rows={2}
        label="What harm came to them"
        hint="Only as told; do not ask for more. If it worries you, raise a concern."
      />
      <Field entry={entry} name="places" as="textarea" writtenBy="us" rows={2} label="Places" />
      <Field entry={entry} name="people" as="textarea" writtenBy="us" rows={2} label="People" />
    </>
  )
}

export const LABELS: Readonly<Record<string, string>> = {
  offered_on: 'When it was offered',
  offered_by: 'Who offered it',
  done_at: 'When it was held',
  done_by: 'Who held it',
  declined_by: 'Who did not want it',
  words: 'In their own words',
  source: 'Who told it',
  push: 'What made it hard to stay',
  pull: 'What drew or held them away',
  harm: 'What harm came to them',
  places: 'Places',
  people: 'People',
}
