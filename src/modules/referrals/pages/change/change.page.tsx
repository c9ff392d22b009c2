import { Button } from '#ui/button.tsx'
import { blankEntry, type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import type { QuestionPage } from '../../rules/question.ts'
import { SECTIONS } from '../../rules/questions.ts'
import type { About } from '../../rules/read-page.ts'
import type { Referral } from '../../rules/record.ts'
import type { SummaryRow } from '../../rules/summary.ts'
import { Answer } from '../check/answer.page.tsx'
import { Heading } from '../heading.page.tsx'
import { QuestionField } from '../question/question-field.page.tsx'

export function PagesToChange({ referral }: { referral: Referral }) {
  return (
    <>
      <Heading referral={referral} title="Change an answer" entry={blankEntry} />
      <p class="govuk-body">The answer before is kept beside the new one, with your reason.</p>
      {SECTIONS.map((section) => (
        <>
          <h2 class="govuk-heading-s">{section.title}</h2>
          <ul class="govuk-list">
            {section.pages.map((page) => (
              <li>
                <Link href={urls.referralChange(referral.id, page.code)}>{page.title}</Link>
              </li>
            ))}
          </ul>
        </>
      ))}
    </>
  )
}

type Given = {
  referral: Referral
  page: QuestionPage
  about: About
  entry: Entry
  csrf: string
  /** The answers that somebody else saved meanwhile; null when nobody did. */
  theirs: readonly SummaryRow[] | null
}

export function ChangePage({ referral, page, about, entry, csrf, theirs }: Given) {
  return (
    <>
      <Heading referral={referral} title={`Change: ${page.title}`} entry={entry} />
      {theirs && (
        <InsetText>
          <p>
            <strong>Somebody changed this referral while you were writing.</strong> This is what it says now; your words
            are below. Make them right and save again.
          </p>
          {theirs.map((row) => (
            <>
              <h2 class="govuk-heading-s">{row.words}</h2>
              <Answer row={row} />
            </>
          ))}
        </InsetText>
      )}
      <Form action={urls.referralChange(referral.id, page.code)} csrf={csrf}>
        <input type="hidden" name="version" value={referral.version} />
        {page.questions.map((question) => (
          <QuestionField question={question} lists={about.lists} entry={entry} />
        ))}
        <Field entry={entry} name="reason" as="textarea" rows={2} label="Why does it change, and who said so?" />
        <Button text="Save the change" preventDoubleClick={true} />
      </Form>
    </>
  )
}
