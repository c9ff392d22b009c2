import type { ComponentChildren } from 'preact'
import type { Organisation } from '#platform/organisation.ts'
import { Button } from '#ui/button.tsx'
import { type Entry, FormErrors } from '#ui/field.tsx'
import * as urls from '#urls'
import type { Reading } from '../../rules/reading.ts'
import { TRAP } from './ask.form.ts'
import { HowToReach, WhenSafe, WhoElse, Wishes } from './questions.page.tsx'
import { WhenRead } from './when-read.page.tsx'

export type AskGiven = {
  readonly title: string
  readonly before: ComponentChildren
  readonly after: ComponentChildren
  readonly entry: Entry
  readonly token: string
  readonly reading: Reading
  readonly now: Date
  readonly organisation: Organisation
  /** The page was sent before: what was on it is not shown again. */
  readonly again: boolean
}

/** A form without a box for a story: what is needed to call somebody safely, most of it from lists. */
export function AskPage({ title, before, after, again, ...given }: AskGiven) {
  return (
    <>
      <FormErrors entry={given.entry} />
      <h1>{title}</h1>
      {again && (
        <p class="govuk-inset-text">This page was sent already, so it is empty now. You can fill it in again.</p>
      )}
      {before}
      <h2>Your answers</h2>
      <WhenRead reading={given.reading} now={given.now} />
      <AskForm {...given} />
      {after}
    </>
  )
}

type FormGiven = Pick<AskGiven, 'entry' | 'token' | 'organisation'>

export function AskForm({ entry, token, organisation }: FormGiven) {
  return (
    <form
      method="post"
      action={urls.youCall}
      autocomplete="off"
      noValidate={true}
      data-sending="Sending. Please wait."
      data-unsent="We could not send this. Your words are still here. Please try again."
    >
      <input type="hidden" name="page" value={token} />
      <div hidden={true}>
        <label for={TRAP}>Leave this box empty</label>
        <input id={TRAP} name={TRAP} type="text" tabIndex={-1} autocomplete="off" />
      </div>
      <HowToReach entry={entry} />
      <WhenSafe entry={entry} {...organisation.call_requests} />
      <WhoElse entry={entry} {...organisation.call_requests} />
      <Wishes entry={entry} {...organisation.call_requests} />
      <Button text="Ask us to call" preventDoubleClick={true} />
    </form>
  )
}
