import type { Organisation } from '#platform/organisation.ts'
import { Button } from '#ui/button.tsx'
import * as urls from '#urls'
import { DangerGate } from './danger-gate.page.tsx'

type Props = { organisation: Organisation; now: Date; words: readonly string[] }

/** The draft is no longer there. What was typed on the last page is given back, so that it can be copied. */
export function EndedPage({ organisation, now, words }: Props) {
  return (
    <>
      <h1 class="govuk-heading-l">This form is no longer here</h1>
      <p class="govuk-body">
        It was not sent in time and has been deleted, or it was opened again from an e-mail in another browser. Nothing
        was sent from here.
      </p>
      {words.length > 0 && (
        <>
          <h2 class="govuk-heading-m">What you just wrote</h2>
          <p class="govuk-body">It was not saved. Copy it before you leave this page.</p>
          {words.map((each) => (
            <p class="rose-card rose-as-typed">{each}</p>
          ))}
        </>
      )}
      <DangerGate organisation={organisation} now={now} />
      <Button href={urls.refer} text="Begin again" />
    </>
  )
}
