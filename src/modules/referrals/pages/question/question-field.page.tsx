import { type Entry, Field } from '#ui/field.tsx'
import { useEntryValues } from '#ui/kept.tsx'
import {
  type Choice,
  choicesOf,
  type EntriesQuestion,
  type Lists,
  type Question,
  type SimpleQuestion,
} from '../../rules/question.ts'
import { fieldOf } from '../../rules/read-entries.ts'

type Props = { question: Question; lists: Lists; entry: Entry; heading?: boolean }

/** A question as a field of the form. Browsers are asked to fill in and remember nothing about the young person. */
export function QuestionField({ question, lists, entry, heading = false }: Props) {
  if (question.kind === 'entries') return <Entries question={question} lists={lists} entry={entry} />
  return <SimpleField question={question} lists={lists} entry={entry} heading={heading} />
}

type SimpleProps = { question: SimpleQuestion; lists: Lists; entry: Entry; heading?: boolean }

function SimpleField({ question, lists, entry, heading = false }: SimpleProps) {
  const shared = { entry, name: question.name, label: question.words, hint: question.hint, heading }
  switch (question.kind) {
    case 'paragraph':
      return <Field {...shared} as="textarea" writtenBy={question.writtenBy} rows={question.rows} autocomplete="off" />
    case 'date':
      return <Field {...shared} as="date" />
    case 'any':
      return <Field {...shared} as="checkboxes" items={choicesOf(question, lists).map(item)} />
    case 'one':
      return <Field {...shared} as="radios" items={choicesOf(question, lists).map(item)} />
    default:
      return <Field {...shared} {...lineOptions(question)} />
  }
}

function item({ code, label, hint }: Choice) {
  return { value: code, text: label, hint }
}

function lineOptions({
  kind,
  autocomplete = 'off',
  numeric,
  writtenBy,
}: Extract<SimpleQuestion, { kind: 'line' | 'email' | 'telephone' }>) {
  if (kind === 'email') return { type: 'email', autocomplete, spellcheck: false }
  if (kind === 'telephone') return { type: 'tel', autocomplete, classes: 'govuk-input--width-20' }
  return numeric ? { inputmode: 'numeric', autocomplete, classes: 'govuk-input--width-4' } : { autocomplete, writtenBy }
}

/** All entries so far and an empty one, so that one more can be added without script. */
function Entries({ question, lists, entry: given }: { question: EntriesQuestion; lists: Lists; entry: Entry }) {
  const entry = { ...given, values: useEntryValues(given.values) }
  const filled = lastTyped(question, entry)
  const shown = Math.min(filled + 1, question.most)
  return (
    <>
      {Array.from({ length: shown }, (_, i) => i + 1).map((n) => (
        <div class="rose-card">
          <fieldset class="govuk-fieldset">
            <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{`${question.entry} ${n}`}</legend>
            {question.parts.map((part) => (
              <SimpleField question={{ ...part, name: fieldOf(question, n, part) }} lists={lists} entry={entry} />
            ))}
            {n <= filled && (
              <Field
                as="checkboxes"
                entry={entry}
                name={`${question.name}-${n}-remove`}
                label={{ text: 'Remove', classes: 'govuk-visually-hidden' }}
                classes="govuk-checkboxes--small"
                items={[{ value: 'yes', text: `Remove ${question.entry.toLowerCase()} ${n}` }]}
              />
            )}
          </fieldset>
        </div>
      ))}
      {filled > 0 && filled < question.most && <p class="govuk-body">Leave the last one empty if that is all.</p>}
    </>
  )
}

function lastTyped(question: EntriesQuestion, entry: Entry): number {
  const numbers = Array.from({ length: question.most }, (_, i) => i + 1)
  const typed = (n: number) => question.parts.some((part) => (entry.values[fieldOf(question, n, part)] ?? '') !== '')
  return numbers.findLast(typed) ?? 0
}
