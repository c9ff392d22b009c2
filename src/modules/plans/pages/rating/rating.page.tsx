import type { Summary } from '#modules/young-people'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import * as urls from '#urls'
import type { Goal } from '../../rules/goal.ts'
import { Heading } from '../pieces.page.tsx'
import { FIGURES } from './rating.form.ts'

type Given = { title: string; person: Summary; goal: Goal; entry: Entry; csrf: string }

export function RatingPage({ title, person, goal, entry, csrf }: Given) {
  return (
    <>
      <Heading person={person} title={title} back={urls.goals(person.id)} backText="Back to the goals" entry={entry} />
      <blockquote class="rose-voice">{goal.words}</blockquote>
      <Form action={urls.goalRating(goal.id)} csrf={csrf}>
        <Hidden name="send_key" value={String(entry.values['send_key'] ?? '')} />
        <HowNear entry={entry} name="rating" label="They say" mayBeEmpty={false} />
        <Field
          entry={entry}
          name="words"
          as="textarea"
          rows={3}
          label="In their words"
          hint="Exactly as said, or leave it out."
          spellcheck={false}
        />
        <Field entry={entry} name="rated" as="date" label="On which day?" />
        <Button text="Save" preventDoubleClick={true} />
      </Form>
    </>
  )
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
