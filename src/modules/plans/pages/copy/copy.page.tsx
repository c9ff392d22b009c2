import { SafeContactPanel, type Summary } from '#modules/young-people'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { WarningText } from '#ui/warning-text.tsx'
import * as urls from '#urls'
import { COPIES, type CopyPart } from '../../rules/copy.ts'
import { isPastItsDay, type Plan } from '../../rules/safety-plan.ts'
import { day, Heading } from '../pieces.page.tsx'
import { WAYS } from './copy.form.ts'

type Given = {
  title: string
  person: Summary
  plan: Plan
  parts: readonly { code: CopyPart; label: string }[]
  entry: Entry
  csrf: string
  /** The plan is a later one than the page that was sent. */
  isNewer: boolean
  today: string
}

export function CopyPage({ title, person, plan, parts, entry, csrf, isNewer, today }: Given) {
  return (
    <>
      <Heading
        person={person}
        title={title}
        back={urls.safetyPlan(person.id)}
        backText="Back to the plan"
        entry={entry}
      />
      {isNewer && (
        <WarningText
          text={`${plan.madeBy} saved a later version of this plan. Read it again before you make a copy.`}
          iconFallbackText="Warning"
        />
      )}
      {isPastItsDay(plan, today) && (
        <WarningText
          text={`This plan is out of date: it was to be looked at again by ${day(plan.reviewOn)}.`}
          iconFallbackText="Warning"
        />
      )}
      <SafeContactPanel safe={person.safeContact} />
      <Form action={urls.safetyPlanCopy(person.id)} csrf={csrf} kept={false}>
        <input type="hidden" name="version" value={plan.version} />
        <Field
          entry={entry}
          name="copy"
          as="radios"
          label="Which copy?"
          items={COPIES.map(({ code, label, hint }) => ({ value: code, text: label, hint }))}
        />
        <Field
          entry={entry}
          name="way"
          as="radios"
          label="How will it reach them?"
          hint="Not for a professional copy, which goes to no young person and no family."
          items={WAYS.map(({ code, label }) => ({ value: code, text: label }))}
        />
        <Field
          entry={entry}
          name="parts"
          as="checkboxes"
          classes="govuk-checkboxes--small rose-columns-of-choices"
          label="What should be on it?"
          hint="Take away what they would rather not carry with them."
          items={parts.map(({ code, label }) => ({ value: code, text: label }))}
        />
        <InsetText>Ask first: where will it be kept, and who could come across it there?</InsetText>
        <Button text="See what others would see" />
      </Form>
    </>
  )
}
