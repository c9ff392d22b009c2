import type { ComponentChildren } from 'preact'
import { momentWords } from '../../rules/reading.ts'

type Given = {
  readonly title: string
  /** Whom to call in danger. */
  readonly urgent: ComponentChildren
  /** When somebody reads again, as far as the rota is known. */
  readonly next: Date | null
  readonly now: Date
  readonly lines: ComponentChildren
  /** What somebody wrote while it closed, as they wrote it; null: nobody did. */
  readonly written: ComponentChildren | null
}

/** Nobody is there to read it, so nobody is asked to write: whom one can reach instead. */
export function ClosedPage({ title, urgent, next, now, lines, written }: Given) {
  return (
    <>
      <h1>{title}</h1>
      {written && (
        <p class="govuk-inset-text">
          <strong>The form closed while you were writing, so we did not get this.</strong> Your words are still here, at
          the end of this page.
        </p>
      )}
      <p>
        <strong>Nobody is here to read what you write.</strong> So the form is closed now.
      </p>
      {next && <p>Somebody is here again {momentWords(next, now)}. The form opens before that.</p>}
      {urgent}
      <h2>Who you can talk to now</h2>
      {lines}
      {written && (
        <>
          <h2>What you wrote</h2>
          <p>You can send it when the form is open again.</p>
          {written}
        </>
      )}
    </>
  )
}
