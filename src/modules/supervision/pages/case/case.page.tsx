import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { type Entry, Field, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import { Link } from '#ui/link.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import * as urls from '#urls'
import type { Decision, Question } from '../../rules/records.ts'
import { DecisionWords } from '../decision.tsx'
import { AnswerWords, Asked } from '../question.tsx'

type Given = {
  caseId: string
  name: string
  workerName: string | null
  decisions: readonly Decision[]
  questions: readonly Question[]
  /** Of whom this viewer leads the supervision in which the case is talked about; null: of nobody. */
  leads: string | null
  asks: boolean
  done: string
  entry: Entry
  csrf: string
}

const DONE: Readonly<Record<string, string>> = {
  asked: 'Your question is asked. It stays on Today of whoever has the case until it is answered.',
  answered: 'Your answer is saved.',
}

export function CaseSupervisionPage(given: Given) {
  const { decisions, questions } = given
  return (
    <>
      <BackLink href={urls.caseUrl(given.caseId)} text="Back to the case" />
      <FormErrors entry={given.entry} />
      {DONE[given.done] && <NotificationBanner type="success" titleText="Done" text={DONE[given.done]} />}
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{given.name}</span>
        Supervision
      </h1>
      <h2 class="govuk-heading-m">Questions</h2>
      {questions.length === 0 && <p class="govuk-body rose-quiet">Nothing has been asked.</p>}
      {questions.map((question) => (
        <section class="rose-card">
          <Asked question={question} />
          {question.answers.map((answer) => (
            <AnswerWords answer={answer} />
          ))}
          {question.answers.length === 0 && (
            <p class="govuk-body">
              <Link href={urls.questionAnswer(question.id)}>Answer</Link>
            </p>
          )}
        </section>
      ))}
      {given.asks && <Ask {...given} />}
      <h2 class="govuk-heading-m">Decided</h2>
      {decisions.length === 0 && <p class="govuk-body rose-quiet">Nothing has been decided in supervision yet.</p>}
      {given.asks && given.leads !== null && (
        <p class="govuk-body">
          <Link href={urls.newSupervisionOf(given.leads)}>Write down what was decided with {given.workerName}</Link>
        </p>
      )}
      {decisions.map((decision) => (
        <DecisionWords decision={decision} />
      ))}
    </>
  )
}

function Ask({ caseId, workerName, entry, csrf }: Given) {
  return (
    <Form action={urls.caseSupervision(caseId)} csrf={csrf}>
      <Hidden name="send_key" value={String(entry.values['send_key'] ?? '')} />
      <Field
        entry={entry}
        name="question"
        as="textarea"
        writtenBy="us"
        rows={3}
        label={`Ask ${workerName ?? 'whoever gets this case'}`}
        hint="If the case changes hands, the question goes along."
      />
      <Button text="Ask" preventDoubleClick={true} />
    </Form>
  )
}
