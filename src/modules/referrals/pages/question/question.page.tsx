import type { Organisation } from '#platform/organisation.ts'
import { Button } from '#ui/button.tsx'
import { type Entry, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import * as urls from '#urls'
import type { Draft } from '../../rules/draft.ts'
import type { Lists, QuestionPage } from '../../rules/question.ts'
import { DraftFrame, TO_LIST } from '../draft/draft-frame.page.tsx'
import { QuestionField } from './question-field.page.tsx'

export type QuestionProps = {
  organisation: Organisation
  csrf: string
  draft: Draft
  page: QuestionPage
  lists: Lists
  entry: Entry
  /** What was saved for this page when it was opened, so that another tab's answer is not lost in silence. */
  version: string
  from: 'check' | null
}

/** One page of questions. */
export function QuestionPageView({ organisation, csrf, draft, page, lists, entry, version, from }: QuestionProps) {
  const only = page.questions.length === 1 && page.questions[0]?.kind !== 'entries'
  return (
    <DraftFrame organisation={organisation} draft={draft} back={TO_LIST}>
      <FormErrors entry={entry} />
      <Form action={urls.referPage(page.code)} csrf={csrf}>
        <input type="hidden" name="version" value={version} />
        {from && <input type="hidden" name="from" value={from} />}
        {!only && <h1 class="govuk-heading-l">{page.title}</h1>}
        {page.words?.map((words) => (
          <p class="govuk-body">{words}</p>
        ))}
        {page.questions.map((question) => (
          <QuestionField question={question} lists={lists} entry={entry} heading={only} />
        ))}
        <div class="govuk-button-group">
          <Button text="Save and continue" />
          {page.questions.some(({ kind }) => kind === 'entries') && (
            <Button text="Save and add another" name="next" value="another" classes="govuk-button--secondary" />
          )}
          <Button text="Save and go to the list" name="next" value="list" classes="govuk-button--secondary" />
        </div>
      </Form>
    </DraftFrame>
  )
}
