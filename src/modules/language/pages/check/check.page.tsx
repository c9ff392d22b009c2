import { type Attributes, h } from 'preact'
import { Button } from '#ui/button.tsx'
import { type Entry, FormErrors } from '#ui/field.tsx'
import { LabelledControl } from '#ui/form-group.tsx'
import { WarningText } from '#ui/warning-text.tsx'
import * as urls from '#urls'
import type { OwnWords } from '../../own-words.ts'
import type { Shown } from '../../rules/advice.ts'
import { AboutTheCheck } from './about.page.tsx'
import { Findings } from './findings.page.tsx'

type Given = {
  readonly entry: Entry
  readonly words: OwnWords
  /** What was looked at, and what was found; null: nothing yet. */
  readonly looked: { readonly text: string; readonly findings: readonly Shown[] } | null
}

/** The box, and what is found in it. With script the element works it all out in the browser (src/client/language-page.ts). */
export function CheckPage({ entry, words, looked }: Given) {
  return (
    <>
      <FormErrors entry={entry} />
      <h1>Language that does not blame</h1>
      <p class="rose-lead rose-measure">
        What is written about a young person is read for years, and one day by them. See which of your words may blame
        without meaning to, why, and what could stand there instead.
      </p>
      {/* Our own element: without script it is a box around the form, and no more. */}
      {h(
        'rose-language-check',
        { 'data-phrases': words.forBrowsers.address } as Attributes,
        <CheckForm entry={entry} />,
        <section id="advice" aria-labelledby="advice-heading">
          {looked && <Findings {...looked} />}
        </section>,
      )}
      <AboutTheCheck />
    </>
  )
}

function CheckForm({ entry }: { entry: Entry }) {
  const fault = entry.errors[0]
  const typed = entry.values['text']
  return (
    <form method="post" action={`${urls.language}#advice`} noValidate={true} class="rose-measure" autocomplete="off">
      <h2>Take names out first</h2>
      <WarningText text="Leave out names, dates of birth, addresses, schools and anything else that says who it is about. The advice is the same without them." />
      <LabelledControl
        name="text"
        label={{ text: 'Your text' }}
        hint={{ text: 'A note, an e-mail or a referral, up to 50,000 letters.' }}
        errorMessage={fault && { text: fault.message }}
      >
        <textarea
          class={`govuk-textarea${fault ? ' govuk-textarea--error' : ''}`}
          id="text"
          name="text"
          rows={10}
          autocomplete="off"
          spellcheck={false}
          aria-describedby={`text-hint${fault ? ' text-error' : ''}`}
          {...(fault ? { 'aria-invalid': true } : {})}
        >
          {typeof typed === 'string' ? `\n${typed}` : ''}
        </textarea>
      </LabelledControl>
      <p data-language="sent">
        Your text goes to this site to be looked at by a program, comes back with the advice, and is kept nowhere.
      </p>
      <p data-language="stays" hidden={true}>
        Your text stays in this browser. It is sent nowhere, and the advice appears below as you write.
      </p>
      <p role="status" class="rose-quiet" data-language="status" />
      <Button text="Check the words" />
    </form>
  )
}
