import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { type Entry, Field, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { WarningText } from '#ui/warning-text.tsx'
import * as urls from '#urls'
import type { Choices } from '../asked.ts'
import { Question } from '../question.page.tsx'

type Shown = { readonly entry: Entry; readonly choices: Choices; readonly csrf: string }

export function ExportPage({ entry, choices, csrf }: Shown) {
  return (
    <>
      <BackLink href={urls.audit} text="Audit trail" />
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">Take a copy of the trail</h1>
      <WarningText
        text="The copy leaves Rose. Nobody can tell any more who reads it, so keep it where only those can who need it, and throw it away when it has served."
        iconFallbackText="Warning"
      />
      <Form action={urls.auditExport} csrf={csrf}>
        <Question entry={entry} choices={choices} />
        <Field
          entry={entry}
          name="why"
          as="textarea"
          writtenBy="us"
          rows={3}
          label="What is it for?"
          hint="This stands in the trail with your name. Name no child in it."
        />
        <Button text="Take the copy" />
      </Form>
    </>
  )
}
