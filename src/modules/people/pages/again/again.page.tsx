import type { VNode } from 'preact'
import { Button } from '#ui/button.tsx'
import { type Entry, Field, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import * as urls from '#urls'
import { CodeField } from '../second-factor/second-factor.page.tsx'

type Again = {
  readonly csrf: string
  readonly entry: Entry
  readonly to: string
  readonly name: string
  /** What they have; with neither, the practice site takes a press of the button. */
  readonly has: { readonly password: boolean; readonly code: boolean; readonly button: boolean }
  readonly others: readonly VNode[]
}

export function SignInAgain({ csrf, entry, to, name, has, others }: Again) {
  return (
    <>
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">Is it still you, {name}?</h1>
      <p class="govuk-body">
        The next page can do a lot. Show once more that it is you, then it opens. What you typed is kept.
      </p>
      {others}
      {(has.password || has.button) && (
        <Form action={urls.signInAgainForm} csrf={csrf}>
          <input type="hidden" name="to" value={to} />
          {has.password && (
            <Field
              entry={entry}
              name="password"
              label="Password"
              type="password"
              autocomplete="current-password"
              spellcheck={false}
              classes="govuk-input--width-20"
            />
          )}
          {has.password && has.code && <CodeField entry={entry} />}
          <Button text={has.password ? 'Go on' : 'Yes, it is me'} />
        </Form>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={urls.signIn}>
          No, I am somebody else
        </a>
      </p>
    </>
  )
}
