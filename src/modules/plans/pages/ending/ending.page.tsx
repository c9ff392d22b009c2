import type { Summary } from '#modules/young-people'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { WarningText } from '#ui/warning-text.tsx'
import * as urls from '#urls'
import { ENDINGS, endingLabel, type Goal } from '../../rules/goal.ts'
import { day, Heading } from '../pieces.page.tsx'

type Given = { title: string; person: Summary; goal: Goal; entry: Entry; csrf: string }

export function EndingPage({ title, person, goal, entry, csrf }: Given) {
  return (
    <>
      <Heading person={person} title={title} back={urls.goals(person.id)} backText="Back to the goals" entry={entry} />
      <blockquote class="rose-voice">{goal.words}</blockquote>
      {goal.ending && goal.endedOn && (
        <>
          <WarningText
            text={`${goal.endedBy} closed this goal on ${day(goal.endedOn)}: ${endingLabel(goal.ending).toLowerCase()}. It stays as it was closed; your words are below.`}
            iconFallbackText="Warning"
          />
          {goal.endingWords && <blockquote class="rose-voice">{goal.endingWords}</blockquote>}
        </>
      )}
      <Form action={urls.goalEnding(goal.id)} csrf={csrf}>
        <Field
          entry={entry}
          name="ending"
          as="radios"
          label="What do they say about it?"
          items={ENDINGS.map((one) => ({ value: one.code, text: one.label }))}
        />
        <Field
          entry={entry}
          name="words"
          as="textarea"
          rows={3}
          label="In their words"
          hint="Exactly as said, or leave it out."
          spellcheck={false}
        />
        <Button text="Close the goal" preventDoubleClick={true} />
      </Form>
    </>
  )
}
