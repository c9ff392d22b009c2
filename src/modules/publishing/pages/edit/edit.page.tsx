import { BackLink } from '#ui/back-link.tsx'
import { type BothRow, BothVersions } from '#ui/both-versions.tsx'
import { Button } from '#ui/button.tsx'
import { type Entry, Field, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import { PublishTime } from '#ui/publish-time.tsx'
import * as urls from '#urls'
import type { Measures } from '../../measure.ts'
import type { StartedAt } from '../../page-at.ts'
import { HowToWrite } from '../how-to-write.page.tsx'
import { LookPage } from '../look.page.tsx'
import { MeasuresBeside } from '../measures.page.tsx'
import { byWords } from '../standing.page.tsx'
import { SureField } from '../sure.page.tsx'
import { BegunWith } from './begun-with.page.tsx'
import { WHEN } from './edit.form.ts'

type Given = {
  entry: Entry
  at: StartedAt
  /** The version that visitors see; 0: the starting words. */
  shown: number
  csrf: string
  version: number
  /** Where what is saved now differs from these words, when somebody else was first. */
  rows?: readonly BothRow[]
  preview: { readonly html: string } | null
  /** Null: no page can be made of what was typed. */
  measures: Measures | null
  /** What placeholders stand for, where the measures follow what is typed; null: this page has no reading age to keep. */
  follows: Readonly<Record<string, string>> | null
}

export function EditPage({ entry, at, shown, csrf, version, rows, preview, measures, follows }: Given) {
  const { address, words, newest } = at
  return (
    <>
      <BackLink href={urls.managePage(address.path)} text="Back to this page" />
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{address.url}</span>
        Change “{words.about.title}”
      </h1>
      {!rows && <BegunWith at={at} shown={shown} />}
      {preview && (
        <section aria-label="How it will look">
          <p class="govuk-body rose-quiet">
            This is how it will look. Nothing is saved yet: your words are in the form below.
          </p>
          <LookPage html={preview.html} address={address} />
        </section>
      )}
      <Form action={urls.managePageChange(address.path)} csrf={csrf}>
        {rows && (
          <BothVersions
            said={`${byWords(newest?.madeBy ?? null)} saved a version while you were writing.`}
            rows={rows}
          />
        )}
        <Hidden name="version" value={version} />
        <Hidden name="send_key" value={String(entry.values['send_key'] ?? '')} />
        {at.start !== null && <Hidden name="start" value={at.start} />}
        <div class="rose-editor">
          <div class="rose-editor__words">
            <Field entry={entry} name="title" label="Heading" autocomplete="off" />
            <Field
              entry={entry}
              name="words"
              as="textarea"
              writtenBy="us"
              rows={26}
              label="The words"
              hint="An empty line begins a new paragraph. How to write headings, links and blocks is said beside the box."
            />
          </div>
          <div class="rose-editor__beside">
            {measures && <MeasuresBeside measures={measures} {...(follows ? { facts: follows } : {})} />}
            <p class="govuk-body rose-quiet" data-part="by-hand">
              “See how it looks” measures anew what you have typed.
            </p>
            <HowToWrite />
          </div>
        </div>
        <Facts entry={entry} isForYoungPeople={words.about.for === 'young-people'} />
        <When entry={entry} />
        <div class="rose-savebar govuk-button-group">
          <Button text="Save" preventDoubleClick={true} />
          <Button text="See how it looks" name="look" value="yes" classes="govuk-button--secondary" />
        </div>
      </Form>
    </>
  )
}

function Facts({ entry, isForYoungPeople }: { entry: Entry; isForYoungPeople: boolean }) {
  const stays = 'It stays in the history of a phone, so on a page for young people it says nothing.'
  return (
    <>
      <Field
        entry={entry}
        name="tab"
        label="On the tab of the browser"
        hint={isForYoungPeople ? stays : 'A few words.'}
        classes="govuk-input--width-20"
        autocomplete="off"
      />
      <Field
        entry={entry}
        name="description"
        label="In one sentence"
        hint="Search engines show it."
        autocomplete="off"
      />
      <Field
        entry={entry}
        name="check"
        as="textarea"
        writtenBy="us"
        rows={4}
        label="To be verified"
        hint="One on each line: what the charity still has to confirm. Take out a line once it is confirmed. Visitors do not see this."
      />
      <Field
        entry={entry}
        name="sources"
        as="textarea"
        writtenBy="them"
        rows={5}
        label="Where the facts are from"
        hint="One on each line. Visitors do not see this."
      />
      <Field
        entry={entry}
        name="review_by"
        as="date"
        label="Read it again by"
        hint="Within a year of the last review."
      />
      <Field
        entry={entry}
        name="reviewed"
        as="checkboxes"
        label="Today’s review"
        items={[{ value: 'yes', text: 'I have read the whole page today, and it is right' }]}
      />
    </>
  )
}

function When({ entry }: { entry: Entry }) {
  return (
    <>
      <PublishTime entry={entry} label="When is it on the site?" choices={WHEN} />
      <SureField entry={entry} />
    </>
  )
}
