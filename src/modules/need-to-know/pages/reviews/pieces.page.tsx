import { formatMoment } from '#platform/pure/dates.ts'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Link } from '#ui/link.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import * as urls from '#urls'
import { DECISIONS, decisionWords, type Reviewed } from '../../rules/looking.ts'

/** What somebody thought of it. It is never written over. */
export function Reviews({ review }: { review: Reviewed }) {
  return (
    <SummaryList
      rows={[
        { key: { text: 'Reviewed' }, value: { text: `${review.by}, ${formatMoment(review.at)}` } },
        { key: { text: 'Decision' }, value: { text: decisionWords(review.decision) } },
        { key: { text: 'Words' }, value: { text: review.words } },
      ]}
    />
  )
}

type Asked = { action: string; entry: Entry; csrf: string; fields?: Readonly<Record<string, string>> }

export function ReviewForm({ action, entry, csrf, fields = {} }: Asked) {
  return (
    <Form action={action} csrf={csrf}>
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Field
        entry={entry}
        name="decision"
        as="radios"
        label="What do you think of it?"
        items={DECISIONS.map(({ code, label }) => ({ value: code, text: label }))}
      />
      <Field entry={entry} name="words" as="textarea" writtenBy="us" rows={4} label="What you found" />
      <p class="govuk-body">
        If it worries you, <Link href={urls.newConcern}>raise a concern</Link> first.
      </p>
      <Button text="Save" preventDoubleClick={true} />
    </Form>
  )
}
