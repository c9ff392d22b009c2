import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import { WarningText } from '#ui/warning-text.tsx'
import * as urls from '#urls'
import type { Course } from '../../rules/course.ts'
import { type Team, WhichTherapist } from '../beginning/beginning.page.tsx'
import type { Whose } from '../find.ts'
import { Heading } from '../pieces.page.tsx'

type Given = { title: string; whose: Whose; course: Course; team: Team; entry: Entry; late: boolean; csrf: string }

export function HandoverPage({ title, whose, course, team, entry, late, csrf }: Given) {
  const others = team.filter((one) => one.id !== course.therapistId)
  return (
    <>
      <Heading
        person={whose.person}
        title={title}
        back={urls.therapyOf(whose.person.id)}
        backText="Back to therapy"
        entry={entry}
      />
      {late && (
        <WarningText
          text={`Somebody handed it over while you were writing: it is with ${course.therapistName} now. Nothing of yours is lost, and nothing was changed.`}
          iconFallbackText="Warning"
        />
      )}
      <p class="govuk-body">
        It is with {course.therapistName}. From the moment you save, the other therapist writes it and{' '}
        {course.therapistName} reads none of it. What was written before opens to the other therapist when whoever wrote
        it agrees, or, once they have left, when a safeguarding trustee does. They are told now. You do not read it.
        Tell the young person first, if you can.
      </p>
      {others.length === 0 && <p class="govuk-body">No other therapist who may open this record works here now.</p>}
      {(others.length > 0 || entry.errors.length > 0) && (
        <Form action={urls.therapyDeed(whose.person.id, 'handover')} csrf={csrf}>
          <Hidden name="from" value={course.therapistId} />
          <WhichTherapist team={others} entry={entry} />
          <Field entry={entry} name="because" writtenBy="us" label="Why does it change hands?" />
          <div class="rose-savebar">
            <Button text="Hand it over" preventDoubleClick={true} />
          </div>
        </Form>
      )}
    </>
  )
}
