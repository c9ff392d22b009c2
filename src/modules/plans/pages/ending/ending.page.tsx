import type { Summary } from '#modules/young-people'
import { type BothRow, BothVersions } from '#ui/both-versions.tsx'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Hidden } from '#ui/kept.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import { ENDINGS, type Goal } from '../../rules/goal.ts'
import { closingOf, Heading } from '../pieces.page.tsx'

type Given = {
  title: string
  person: Summary
  goal: Goal
  entry: Entry
  csrf: string
  /** What differs, when somebody closed it while this was being written. */
  rows: readonly BothRow[] | null
}

const ITEMS = ENDINGS.map((one) => ({ value: one.code, text: one.label }))
export const FIELDS = [
  { name: 'ending', label: 'What do they say about it?', items: ITEMS },
  { name: 'words', label: 'In their words' },
]

export function EndingPage({ title, person, goal, entry, csrf, rows }: Given) {
  const back = urls.goals(person.id)
  const isClosed = goal.ending !== null
  return (
    <>
      <Heading
        person={person}
        title={isClosed ? 'How this goal was closed' : title}
        back={back}
        backText="Back to the goals"
        entry={entry}
      />
      <blockquote class="rose-voice">{goal.words}</blockquote>
      {isClosed && rows === null && (
        <InsetText text={`${closingOf(goal)}. It can be put right; what stands here now is kept below the goal.`} />
      )}
      <Form action={urls.goalEnding(goal.id)} csrf={csrf}>
        {rows && (
          <BothVersions
            said={`${closingOf(goal)} while you were writing, and yours is not saved. Both can be right: choose what stands; the other is kept below the goal.`}
            rows={rows}
          />
        )}
        <Hidden name="version" value={goal.version} />
        <Field entry={entry} name="ending" as="radios" label="What do they say about it?" items={ITEMS} />
        <Field
          entry={entry}
          name="words"
          as="textarea"
          writtenBy="them"
          rows={3}
          label="In their words"
          hint="Exactly as said, or leave it out."
        />
        <Button text={isClosed ? 'Save how it was closed' : 'Close the goal'} preventDoubleClick={true} />
        {rows && (
          <p class="govuk-body">
            <Link href={back}>Leave it at what is saved</Link>
          </p>
        )}
      </Form>
    </>
  )
}
