import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import * as urls from '#urls'
import type { Whose } from '../find.ts'
import { Heading } from '../pieces.page.tsx'

export type Team = readonly { readonly id: string; readonly name: string }[]
type Given = { title: string; whose: Whose; team: Team; entry: Entry; csrf: string }

export function BeginningPage({ title, whose, team, entry, csrf }: Given) {
  return (
    <>
      <Heading
        person={whose.person}
        title={title}
        back={urls.therapyOf(whose.person.id)}
        backText="Back to therapy"
        entry={entry}
      />
      <p class="govuk-body">
        The therapist keeps a record of their own, which neither you nor the case’s worker reads. The case shows that
        therapy is offered, since when and by whom, and what the therapist chooses to share.
      </p>
      <Form action={urls.therapyDeed(whose.person.id, 'beginning')} csrf={csrf}>
        <WhichTherapist team={team} entry={entry} />
        <Field entry={entry} name="held" as="date" label="Since which day?" />
        <Field
          entry={entry}
          name="words"
          as="textarea"
          writtenBy="them"
          rows={2}
          label="What the young person said when it was offered"
          hint="As they said it. The case may read this."
        />
        <div class="rose-savebar">
          <Button text="Offer therapy" preventDoubleClick={true} />
        </div>
      </Form>
    </>
  )
}

export function WhichTherapist({ team, entry }: { team: Team; entry: Entry }) {
  if (team.length === 0) return <p class="govuk-body">No therapist works here now.</p>
  return (
    <Field
      entry={entry}
      name="therapist"
      as="radios"
      classes="govuk-radios--small"
      label="Which therapist?"
      items={team.map(({ id, name }) => ({ value: id, text: name }))}
    />
  )
}
