import { SafeContactPanel } from '#modules/young-people'
import { inSentence } from '#platform/pdf-letters.ts'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Link } from '#ui/link.tsx'
import { WarningText } from '#ui/warning-text.tsx'
import * as urls from '#urls'
import { Heading } from '../pieces.page.tsx'
import type { Copy } from './chosen-copy.ts'
import { TITLES } from './copy-data.ts'
import { CopySheet } from './sheet.page.tsx'

type Given = Copy & { entry: Entry; csrf: string }

export const NOT_A_PROFESSIONAL = 'Tick it when it is true. For the young person, choose their own copy.'

export function noShapeFor(words: readonly string[]): string {
  return `A PDF cannot show these words: ${inSentence(words)}. Take it as a page and print it from your browser.`
}

/** Exactly what somebody beside them would see of it, before it is made. */
export function RehearsalPage(given: Given) {
  const { person, plan, chosen, data, rehearsal, entry, csrf } = given
  return (
    <>
      <Heading
        person={person}
        title={rehearsal ? 'What others would see' : 'A copy for a professional'}
        back={urls.safetyPlanCopy(person.id)}
        backText="Choose again"
        entry={entry}
      />
      <SafeContactPanel safe={person.safeContact} />
      {rehearsal?.seen}
      {!rehearsal && <p class="govuk-body">It names them, and this is all that is on it:</p>}
      <blockquote class="rose-paper rose-paper--sheet">
        <CopySheet data={data} />
      </blockquote>
      {rehearsal?.giveaways}
      <Form action={urls.safetyPlanMaking(person.id)} csrf={csrf} kept={false}>
        <input type="hidden" name="version" value={plan.version} />
        <input type="hidden" name="copy" value={chosen.kind} />
        {chosen.way && <input type="hidden" name="way" value={chosen.way} />}
        {chosen.parts.map((part) => (
          <input type="hidden" name="parts" value={part} />
        ))}
        {rehearsal ? rehearsal.checks(entry) : <ToAProfessional entry={entry} />}
        <div id="making">
          <Make {...given} />
        </div>
      </Form>
      <p class="govuk-body">
        <Link href={urls.safetyPlanCopy(person.id)}>Choose again</Link>
      </p>
    </>
  )
}

function ToAProfessional({ entry }: { entry: Entry }) {
  return (
    <Field
      entry={entry}
      name="sure"
      as="checkboxes"
      label="Before anything leaves"
      items={[
        {
          value: 'professional',
          text: 'It goes to somebody whose job it is to act on it, and not to the young person or their family',
        },
      ]}
    />
  )
}

function Make({ person, chosen, lost }: Given) {
  const onScreen = { formaction: urls.safetyPlanOnScreen(person.id) }
  if (chosen.way === 'screen') return <Button text="Show it on this screen" attributes={onScreen} />
  if (lost.length > 0)
    return (
      <>
        <WarningText text={noShapeFor(lost)} iconFallbackText="Warning" />
        <Button text="Show it as a page, to print" attributes={onScreen} />
      </>
    )
  return (
    <>
      <InsetText>
        The file is called “{TITLES[chosen.kind].fileName}”. A file that is downloaded stays on the phone, also when it
        has been read. Small pictures such as emoji are left out of it.
      </InsetText>
      <Button text="Make the PDF" />
    </>
  )
}
