import type { Organisation } from '#platform/organisation.ts'
import { Button } from '#ui/button.tsx'
import { type Entry, Field, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { WarningText } from '#ui/warning-text.tsx'
import * as urls from '#urls'
import { MOST_DOCUMENTS } from '../../rules/document.ts'
import type { Draft, DraftDocument } from '../../rules/draft.ts'
import { DraftFrame, TO_LIST } from '../draft/draft-frame.page.tsx'

type Props = {
  organisation: Organisation
  csrf: string
  draft: Draft
  documents: readonly DraftDocument[]
  entry: Entry
}

export function DocumentsPage({ organisation, csrf, draft, documents, entry }: Props) {
  return (
    <DraftFrame organisation={organisation} draft={draft} back={TO_LIST}>
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">Documents</h1>
      <p class="govuk-body">
        For example the partnership’s screening. PDF, DOCX or ODT, up to 5 MB each, at most {MOST_DOCUMENTS}.
      </p>
      <WarningText text="Never send pictures of a young person, not inside a document either. If you have seen such a picture, do not copy it or send it on: tell the police." />
      {documents.length > 0 && (
        <ul class="rose-plain-list">
          {documents.map((document) => (
            <li class="rose-card">
              <p class="govuk-body">
                {document.fileName} <span class="rose-quiet">({sizeOf(document.size)})</span>
              </p>
              <Form action={urls.referDocumentRemoval(document.id)} csrf={csrf}>
                <Button classes="govuk-button--secondary">
                  Remove<span class="govuk-visually-hidden"> {document.fileName}</span>
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
      {documents.length < MOST_DOCUMENTS && (
        <Form action={urls.referDocuments} csrf={csrf} multipart={true}>
          <Field
            as="file"
            entry={entry}
            name="document"
            label="Add documents"
            multiple={true}
            attributes={{ accept: '.pdf,.docx,.odt' }}
          />
          <Button text="Add" preventDoubleClick={true} />
        </Form>
      )}
      <Button href={urls.referSections} text="Done with documents" classes="govuk-button--secondary" />
    </DraftFrame>
  )
}

function sizeOf(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
