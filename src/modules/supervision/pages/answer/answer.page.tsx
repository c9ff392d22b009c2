import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { type Entry, Field, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Link } from '#ui/link.tsx'
import { WarningText } from '#ui/warning-text.tsx'
import * as urls from '#urls'
import type { Question } from '../../rules/records.ts'
import { AnswerWords, Asked } from '../question.tsx'

/** `late`: somebody else answered while this one was being written. */
type Given = { question: Question; name: string; entry: Entry; late: boolean; csrf: string }

export function AnswerPage({ question, name, entry, late, csrf }: Given) {
  const address = urls.caseSupervision(question.episodeId)
  return (
    <>
      <BackLink href={address} text="Back to supervision of the case" />
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{name}</span>A question from supervision
      </h1>
      {late && (
        <WarningText
          text="Somebody answered while you were writing. Nothing of yours is lost: read their answer, then leave it at that or add yours beside it."
          iconFallbackText="Warning"
        />
      )}
      <div class={late ? 'rose-columns' : undefined}>
        <section class={late ? 'rose-columns__main' : undefined}>
          <Asked question={question} />
          {late && <h2 class="govuk-heading-m">The answer as it is saved now</h2>}
          {question.answers.map((answer) => (
            <AnswerWords answer={answer} />
          ))}
        </section>
        <section class={late ? 'rose-columns__main' : undefined}>
          <Form action={urls.questionAnswer(question.id)} csrf={csrf}>
            <input type="hidden" name="version" value={question.answers.length} />
            <Field
              entry={entry}
              name="answer"
              as="textarea"
              writtenBy="us"
              rows={5}
              label={late ? 'The answer as you wrote it' : question.answers.length > 0 ? 'Add to it' : 'Your answer'}
              hint="It is kept on the case. They may read it one day."
            />
            <div class="rose-savebar">
              <Button text={late ? 'Add mine as well' : 'Save'} preventDoubleClick={true} />
              {late && <Link href={address}>Leave it at their answer</Link>}
            </div>
          </Form>
        </section>
      </div>
    </>
  )
}
