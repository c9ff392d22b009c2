import type { Organisation } from '#platform/organisation.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Radios } from '#ui/radios.tsx'
import * as urls from '#urls'
import type { Difference } from '../../rules/conflict.ts'
import type { Draft } from '../../rules/draft.ts'
import type { QuestionPage } from '../../rules/question.ts'
import type { SummaryRow } from '../../rules/summary.ts'
import type { Typed } from '../../rules/typed.ts'
import { Answer } from '../check/answer.page.tsx'
import { DraftFrame } from '../draft/draft-frame.page.tsx'

type Props = {
  organisation: Organisation
  csrf: string
  draft: Draft
  page: QuestionPage
  differences: readonly Difference[]
  typed: Typed
  version: string
}

/** Two tabs gave two answers: both are shown, question by question, and the writer chooses. Nothing is saved before. */
export function ConflictPage({ organisation, csrf, draft, page, differences, typed, version }: Props) {
  return (
    <DraftFrame organisation={organisation} draft={draft}>
      <h1 class="govuk-heading-l">This page was saved in another window meanwhile</h1>
      <p class="govuk-body">Nothing is lost. Choose which answer to keep for “{page.title}”.</p>
      <Form action={urls.referPage(page.code)} csrf={csrf}>
        <input type="hidden" name="version" value={version} />
        {Object.entries(typed).flatMap(([name, value]) =>
          [value].flat().map((each) => <input type="hidden" name={name} value={each} />),
        )}
        {differences.map(({ saved, typed: now }) => (
          <>
            <div class="rose-card">
              <h2 class="govuk-heading-m">{saved.words}</h2>
              <Version title="Saved in the other window" row={saved} />
              <Version title="What you just wrote" row={now} />
            </div>
            <Radios
              name={`keep-${saved.name}`}
              classes="govuk-radios--inline"
              value="typed"
              fieldset={{ legend: { text: `Keep for “${saved.words}”` } }}
              items={[
                { value: 'typed', text: 'What I just wrote' },
                { value: 'saved', text: 'What was saved' },
              ]}
            />
          </>
        ))}
        <Button text="Save my choice" />
      </Form>
    </DraftFrame>
  )
}

function Version({ title, row }: { title: string; row: SummaryRow }) {
  return (
    <>
      <h3 class="govuk-heading-s">{title}</h3>
      {row.values.length === 0 ? <p class="govuk-body rose-quiet">Nothing</p> : <Answer row={row} />}
    </>
  )
}
