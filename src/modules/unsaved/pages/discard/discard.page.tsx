import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'

type Given = { wordsKey: string; page: string; title: string; at: string; csrf: string }

/** Asked once more, because a thumb slips: nothing brings thrown words back. */
export function DiscardPage({ wordsKey, page, title, at, csrf }: Given) {
  return (
    <>
      <h1 class="govuk-heading-l">Throw these words away?</h1>
      <p class="govuk-body">
        What you wrote on the page “{title}”, kept at {at}, has not been saved. Once thrown away it cannot be brought
        back.
      </p>
      <Form action={urls.unsavedDiscard(wordsKey)} csrf={csrf}>
        <div class="govuk-button-group">
          <Button text="Throw them away" name="sure" value="yes" classes="govuk-button--warning" />
          <Link href={page}>No, go on writing</Link>
        </div>
      </Form>
    </>
  )
}
