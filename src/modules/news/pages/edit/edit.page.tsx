import type { VNode } from 'preact'
import { BackLink } from '#ui/back-link.tsx'
import { type BothRow, BothVersions } from '#ui/both-versions.tsx'
import { Button } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { type Entry, Field, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import { PublishTime } from '#ui/publish-time.tsx'
import * as urls from '#urls'
import type { DrawWords } from '../../extension.ts'
import type { Words, Written } from '../../rules/item.ts'
import { ItemPart } from '../item/item.page.tsx'
import { byWords } from '../standing.page.tsx'
import { BegunWith } from './begun-with.page.tsx'
import { choicesOf } from './edit.form.ts'

type Given = {
  entry: Entry
  item: Written | null
  csrf: string
  version: number
  now: Date
  /** Where what is saved now differs from these words, when somebody else was first. */
  rows?: readonly BothRow[]
  preview?: { words: Words; drawn: ReturnType<DrawWords> }
  /** The version that a change begins with; null: the newest. Said only as it begins. */
  start?: number | null
  /** What can be said of the words. */
  beside: VNode
}

export function EditPage({ entry, item, csrf, version, now, rows, preview, start, beside }: Given) {
  return (
    <>
      <BackLink
        href={item ? urls.manageItem(item.slug) : urls.manageNews}
        text={item ? 'Back to this news' : 'Back to all news'}
      />
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">{item ? 'Change news' : 'Write news'}</h1>
      {item && start !== undefined && <BegunWith item={item} start={start} now={now} />}
      {preview && <Preview {...preview} since={item?.shownSince ?? null} now={now} />}
      <Form action={item ? urls.manageItemChange(item.slug) : urls.newNews} csrf={csrf}>
        {rows && item && (
          <BothVersions said={`${byWords(item.changedBy)} saved a version while you were writing.`} rows={rows} />
        )}
        <Hidden name="version" value={version} />
        <Hidden name="send_key" value={String(entry.values['send_key'] ?? '')} />
        <div class="rose-editor">
          <div class="rose-editor__words">
            <Field entry={entry} name="title" label="Title" autocomplete="off" />
            <Field
              entry={entry}
              name="summary"
              as="textarea"
              writtenBy="us"
              rows={2}
              label="In short"
              hint="One or two sentences, shown in the list of news and in feeds."
            />
            <Field
              entry={entry}
              name="words"
              as="textarea"
              writtenBy="us"
              rows={14}
              label="The news"
              hint="No young person can be recognised by it, and nobody is blamed. An empty line begins a new paragraph."
            />
          </div>
          <div class="rose-editor__beside">
            {beside}
            <p class="govuk-body rose-quiet" data-part="by-hand">
              “See how it looks” measures anew what you have typed.
            </p>
            <HowToWrite />
          </div>
        </div>
        <Facts entry={entry} />
        <When entry={entry} item={item} />
        <div class="rose-savebar govuk-button-group">
          <Button text="Save" preventDoubleClick={true} />
          <Button text="See how it looks" name="look" value="yes" classes="govuk-button--secondary" />
        </div>
      </Form>
    </>
  )
}

function Facts({ entry }: { entry: Entry }) {
  return (
    <>
      <Field
        entry={entry}
        name="check"
        as="textarea"
        writtenBy="us"
        rows={2}
        label="To be verified"
        hint="One on each line: what is still to be confirmed. Take out a line once it is confirmed. Visitors do not see this."
      />
      <Field
        entry={entry}
        name="sources"
        as="textarea"
        writtenBy="them"
        rows={2}
        label="Where the facts are from"
        hint="One on each line. Visitors do not see this."
      />
      <Field
        entry={entry}
        name="review_by"
        as="date"
        label="Read it again by"
        hint="Within a year: is it still right, or should it come off the site?"
      />
    </>
  )
}

function When({ entry, item }: { entry: Entry; item: Written | null }) {
  const isAsked = entry.errors.some(({ field }) => field === 'sure')
  return (
    <>
      <PublishTime entry={entry} label="Is it on the site?" choices={choicesOf(item)} />
      {isAsked && (
        <Field
          entry={entry}
          name="sure"
          as="checkboxes"
          label="Shall it go on the site all the same?"
          items={[{ value: 'yes', text: 'Yes, I have looked at this, and the words stay as they are' }]}
        />
      )}
    </>
  )
}

function HowToWrite() {
  return (
    <Details summaryText="Headings, lists and links">
      <ul class="govuk-list govuk-list--bullet">
        <li>A line that begins with ## is a heading.</li>
        <li>Lines that begin with - are a list.</li>
        <li>**Two stars around words** make them stand out.</li>
        <li>[Words of a link](/families) lead to a page of ours, by its address without the name of the site.</li>
        <li>
          {'{office}'} is filled in with our telephone number, {'{name}'} with our name.
        </li>
      </ul>
    </Details>
  )
}

type Shown = {
  words: Words
  drawn: ReturnType<DrawWords>
  /** Since when visitors see the item: it keeps that day, whatever of it changes. */
  since: Date | null
  now: Date
}

function Preview(shown: Shown) {
  return (
    <section class="rose-card rose-measure" aria-label="How it will look">
      <p class="govuk-body rose-quiet">
        This is how it will look. Nothing is saved yet: your words are in the form below.
      </p>
      <ItemWords {...shown} />
    </section>
  )
}

/** As a visitor would see it, one heading lower: the page has its own. */
export function ItemWords({ words, drawn, since, now }: Shown) {
  return <ItemPart item={{ ...words, publishAt: since ?? words.publishAt ?? now }} drawn={drawn} />
}
