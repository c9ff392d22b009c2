import type { Organisation } from '#platform/organisation.ts'
import { AdviceOn } from '#ui/advice-on.tsx'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Link } from '#ui/link.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import * as urls from '#urls'
import type { Draft, DraftDocument } from '../../rules/draft.ts'
import { ourWords } from '../../rules/our-words.ts'
import type { Missing } from '../../rules/progress.ts'
import { findQuestion } from '../../rules/questions.ts'
import type { SummaryPart } from '../../rules/summary.ts'
import { DangerGate } from '../draft/danger-gate.page.tsx'
import { DraftFrame, TO_LIST } from '../draft/draft-frame.page.tsx'
import { Answer } from './answer.page.tsx'

export type CheckProps = {
  organisation: Organisation
  csrf: string
  now: Date
  draft: Draft
  summary: readonly SummaryPart[]
  documents: readonly DraftDocument[]
  missing: readonly Missing[]
  /** What stopped the sending, when something did. */
  stopped: 'missing' | 'changed' | null
}

/** Everything as it will be read; then the gate once more, and the one button that sends. */
export function CheckPage(props: CheckProps) {
  const { organisation, draft, summary, documents, missing, stopped } = props
  return (
    <DraftFrame organisation={organisation} draft={draft} back={TO_LIST}>
      {stopped === 'missing' && <StillMissing missing={missing} />}
      {stopped === 'changed' && (
        <ErrorSummary
          titleText="Not sent: something was changed in another window"
          descriptionText="These are your answers as they are now. Check them, then send."
        />
      )}
      <h1 class="govuk-heading-l">Check your answers</h1>
      {summary
        .filter(({ rows }) => rows.length > 0)
        .map((part) => (
          <Part part={part} draft={draft} />
        ))}
      <Documents documents={documents} />
      {missing.length === 0 ? <Send {...props} /> : stopped === null && <StillToDo missing={missing} />}
    </DraftFrame>
  )
}

function StillMissing({ missing }: { missing: readonly Missing[] }) {
  return (
    <ErrorSummary
      titleText="Needed before it can be sent"
      errorList={missing.map(({ page, field, message }) => ({
        text: message,
        href: `${urls.referPage(page)}#${field}`,
      }))}
    />
  )
}

function StillToDo({ missing }: { missing: readonly Missing[] }) {
  return (
    <InsetText>
      <h2 class="govuk-heading-m">Needed before it can be sent</h2>
      <ul class="govuk-list govuk-list--bullet">
        {missing.map(({ page, field, message }) => (
          <li>
            <Link href={`${urls.referPage(page)}#${field}`} text={message} />
          </li>
        ))}
      </ul>
    </InsetText>
  )
}

function Part({ part: { title, rows }, draft }: { part: SummaryPart; draft: Draft }) {
  return (
    <SummaryList
      card={{ title: { text: title, headingLevel: 2 } }}
      rows={rows.map((row) => ({
        key: row.words,
        value: { html: <Checked row={row} draft={draft} /> },
        actions: {
          items: [
            {
              text: 'Change',
              href: changeUrl(row),
              visuallyHiddenText: row.words,
            },
          ],
        },
      }))}
    />
  )
}

/** An answer, and advice on it where the referrer wrote it. */
function Checked({ row, draft }: { row: SummaryPart['rows'][number]; draft: Draft }) {
  const question = findQuestion(row.name)
  return (
    <>
      <Answer row={row} />
      {question && <AdviceOn texts={ourWords(question, draft.answers)} change={changeUrl(row)} />}
    </>
  )
}

function changeUrl({ page, name }: { page: string; name: string }): string {
  return `${urls.referPage(page)}?from=check#${name}`
}

function Documents({ documents }: { documents: readonly DraftDocument[] }) {
  if (documents.length === 0) return null
  const actions = { items: [{ text: 'Change', href: urls.referDocuments, visuallyHiddenText: 'documents' }] }
  return (
    <SummaryList
      card={{ title: { text: 'Documents', headingLevel: 2 } }}
      rows={[{ key: 'Added', value: documents.map(({ fileName }) => fileName).join(', '), actions }]}
    />
  )
}

function Send({ organisation, csrf, now, draft }: CheckProps) {
  const { reading, front_door } = organisation
  return (
    <>
      <h2 class="govuk-heading-m">Send</h2>
      <DangerGate organisation={organisation} now={now} />
      <InsetText>
        <p class="govuk-body">
          {draft.restricted ? 'It is read by our managers alone' : `It is read by ${reading.who}`}, {reading.when}.{' '}
          <strong>Nobody acts on it outside these hours</strong>, and it is not passed on to {front_door.short}.
        </p>
      </InsetText>
      <Form action={urls.referSend} csrf={csrf}>
        <input type="hidden" name="version" value={draft.version} />
        <input type="hidden" name="send_key" value={draft.sendKey} />
        <Button text="Send the referral" preventDoubleClick={true} />
      </Form>
    </>
  )
}
