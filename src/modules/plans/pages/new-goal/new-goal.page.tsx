import type { Summary } from '#modules/young-people'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import { WarningText } from '#ui/warning-text.tsx'
import * as urls from '#urls'
import { Heading } from '../pieces.page.tsx'
import { HowNear } from '../rating/rating.page.tsx'

type Given = { title: string; person: Summary; entry: Entry; csrf: string; isFull: boolean }

export function NewGoalPage({ title, person, entry, csrf, isFull }: Given) {
  return (
    <>
      <Heading person={person} title={title} back={urls.goals(person.id)} backText="Back to the goals" entry={entry} />
      {isFull && (
        <WarningText
          text="Three goals are open now: somebody wrote one down meanwhile. Your words are below; close one of the three first."
          iconFallbackText="Warning"
        />
      )}
      <Form action={urls.newGoal(person.id)} csrf={csrf}>
        <Hidden name="send_key" value={String(entry.values['send_key'] ?? '')} />
        <Field
          entry={entry}
          name="words"
          as="textarea"
          writtenBy="them"
          rows={3}
          label="What do they want?"
          hint="Exactly as they say it. It is theirs, not ours."
        />
        <HowNear entry={entry} name="rating" label="How near does it feel today?" mayBeEmpty={true} />
        <Field
          entry={entry}
          name="rating_words"
          as="textarea"
          writtenBy="them"
          rows={2}
          label="What they say about that"
          hint="Exactly as said, or leave it out."
        />
        <Button text="Save the goal" preventDoubleClick={true} />
      </Form>
    </>
  )
}
