import type { Summary } from '#modules/young-people'
import { type BothRow, BothVersions } from '#ui/both-versions.tsx'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Hidden } from '#ui/kept.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import { endingLabel, type Goal } from '../../rules/goal.ts'
import { closingOf, Heading } from '../pieces.page.tsx'
import { FIGURES } from './rating.form.ts'

type Given = {
  title: string
  person: Summary
  goal: Goal
  entry: Entry
  csrf: string
  /** Somebody closed the goal while this was being written. */
  isSecond: boolean
}

export function RatingPage({ title, person, goal, entry, csrf, isSecond }: Given) {
  return (
    <>
      <Heading person={person} title={title} back={urls.goals(person.id)} backText="Back to the goals" entry={entry} />
      <blockquote class="rose-voice">{goal.words}</blockquote>
      {goal.ending && !isSecond && (
        <InsetText text={`${closingOf(goal)}. What they said before that can still be written down.`} />
      )}
      <Form action={urls.goalRating(goal.id)} csrf={csrf}>
        {isSecond && <BothVersions said={`${closingOf(goal)}, and yours is not saved.`} rows={rowsOf(goal, entry)} />}
        <Hidden name="version" value={goal.version} />
        <Hidden name="send_key" value={String(entry.values['send_key'] ?? '')} />
        <HowNear entry={entry} name="rating" label="They say" mayBeEmpty={false} />
        <Field
          entry={entry}
          name="words"
          as="textarea"
          writtenBy="them"
          rows={3}
          label="In their words"
          hint="Exactly as said, or leave it out."
        />
        <Field entry={entry} name="rated" as="date" label="On which day?" />
        <Button text={goal.ending ? 'Save what they said before' : 'Save'} preventDoubleClick={true} />
        {goal.ending && (
          <p class="govuk-body">
            <Link href={urls.goalEnding(goal.id)}>Put right how it was closed</Link>
          </p>
        )}
      </Form>
    </>
  )
}

/** A figure and a closing do not take each other's place: there is nothing to choose between them. */
function rowsOf(goal: Goal, { values }: Entry): BothRow[] {
  const typed = (name: string) => String(values[name] ?? '')
  const closed = goal.ending ? endingLabel(goal.ending) : ''
  return [
    { name: 'goal', label: 'What they say about the goal', theirs: closed, mine: typed('rating') },
    { name: 'words', label: 'In their words', theirs: goal.endingWords, mine: typed('words') },
  ]
}

type Asked = { entry: Entry; name: string; label: string; mayBeEmpty: boolean }

/** The scale is ours and plain: 0 is "not at all", 10 is "I am there". */
export function HowNear({ entry, name, label, mayBeEmpty }: Asked) {
  const figures = FIGURES.map((figure) => ({ value: figure, text: figure }))
  return (
    <Field
      entry={entry}
      name={name}
      as="radios"
      classes="govuk-radios--small rose-scale"
      label={label}
      hint="0 is not at all, 10 is that they are there. Only they can say."
      items={mayBeEmpty ? [...figures, { value: '', text: 'They would rather not say' }] : figures}
    />
  )
}
