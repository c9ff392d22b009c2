import { type BothRow, BothVersions } from '#ui/both-versions.tsx'
import { Button } from '#ui/button.tsx'
import { blankEntry, type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import type { QuestionPage } from '../../rules/question.ts'
import { SECTIONS } from '../../rules/questions.ts'
import type { About } from '../../rules/read-page.ts'
import type { Referral } from '../../rules/record.ts'
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
  /** What somebody else saved meanwhile beside what was just written; null when nobody did. */
  both: readonly BothRow[] | null
}

export function ChangePage({ referral, page, about, entry, csrf, both }: Given) {
  return (
    <>
      <Heading referral={referral} title={`Change: ${page.title}`} entry={entry} />
      <Form action={urls.referralChange(referral.id, page.code)} csrf={csrf}>
        {both && <BothVersions said="Somebody changed this referral while you were writing." rows={both} />}
        <Hidden name="version" value={referral.version} />
        {page.questions.map((question) => (
          <QuestionField question={question} lists={about.lists} entry={entry} />
        ))}
        <Field
          entry={entry}
          name="reason"
          as="textarea"
          writtenBy="us"
          rows={2}
          label="Why does it change, and who said so?"
        />
        <Button text="Save the change" preventDoubleClick={true} />
      </Form>
    </>
  )
}
