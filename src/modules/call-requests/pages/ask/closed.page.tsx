import type { ComponentChildren } from 'preact'
import { momentWords } from '../../rules/when-words.ts'

type Given = {
  readonly title: string
  /** `nobody`: is there to read, and `next` is when somebody is again, as far as the rota is known. `fault`: of ours. */
  readonly why: { readonly is: 'nobody'; readonly next: Date | null; readonly now: Date } | { readonly is: 'fault' }
  /** Whom to call in danger. */
  readonly urgent: ComponentChildren
  readonly lines: ComponentChildren
  /** What somebody wrote and we did not take, as they wrote it; null: nobody did. */
  readonly written: ComponentChildren | null
}

/** Nobody can read it now, so nobody is asked to write: whom one can reach instead. */
export function ClosedPage({ title, why, urgent, lines, written }: Given) {
  return (
    <>
      <h1>{title}</h1>
      {written && (
        <p class="govuk-inset-text">
          <strong>
            {why.is === 'nobody'
              ? 'The form closed while you were writing, so we did not get this.'
              : 'Something went wrong here, so we may not have got this.'}
          </strong>{' '}
          Your words are still here, at the end of this page.
        </p>
      )}
      {why.is === 'nobody' ? <NobodyHere {...why} /> : <Fault isWritten={written !== null} />}
      {urgent}
      <h2>Who you can talk to now</h2>
      {lines}
      {written && (
        <>
          <h2>What you wrote</h2>
          <p>
            {why.is === 'nobody'
              ? 'You can send it when the form is open again. Do not leave it on the screen if someone may see it.'
              : 'You can send it again in a few minutes. If we get it twice, we count it once.'}
          </p>
          {written}
        </>
      )}
    </>
  )
}

function NobodyHere({ next, now }: { next: Date | null; now: Date }) {
  return (
    <>
      <p>
        <strong>Nobody is here to read what you write.</strong> So the form is closed now.
      </p>
      {next && <p>Somebody is here again {momentWords(next, now)}. The form opens before that.</p>}
    </>
  )
}

function Fault({ isWritten }: { isWritten: boolean }) {
  if (isWritten) return <p>It is our fault, not yours.</p>
  return (
    <p>
      <strong>Something is not working here.</strong> So the form is closed now. It is our fault, not yours. You can try
      again in a few minutes.
    </p>
  )
}
