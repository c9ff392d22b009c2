import { AUDIENCES } from '#platform/pure/help-line.ts'
import { BackLink } from '#ui/back-link.tsx'
import { type BothRow, BothVersions } from '#ui/both-versions.tsx'
import { Button } from '#ui/button.tsx'
import { type Entry, Field, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import * as urls from '#urls'
import type { Measures } from '../../measure.ts'
import type { FoundLine } from '../line/find-line.ts'
import { AUDIENCE_WORDS, HOW_WORDS } from '../line-words.ts'
import { MeasuresBeside } from '../measures.page.tsx'
import { SureField } from '../sure.page.tsx'
import { WhenOpen } from './hours.page.tsx'
import { UNCHECKED } from './line-edit.form.ts'

type Given = {
  entry: Entry
  /** Null: a new line. */
  found: FoundLine | null
  csrf: string
  version: number
  /** Where what is saved now differs from these words, when somebody else was first. */
  rows?: readonly BothRow[]
  /** Of what it is for. Null: nothing is written yet. */
  measures: Measures | null
}

export function LineEditPage({ entry, found, csrf, version, rows, measures }: Given) {
  const code = found?.line.code
  return (
    <>
      <BackLink
        href={code ? urls.manageHelpLine(code) : urls.manageHelpLines}
        text={code ? 'Back to this help line' : 'Back to all help lines'}
      />
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">{found ? `Change ${found.line.name}` : 'Add a help line'}</h1>
      <Form action={code ? urls.manageHelpLineDeed(code, 'change') : urls.newHelpLine} csrf={csrf}>
        {rows && found && (
          <BothVersions
            said={`${found.versions[0]?.madeBy ?? 'Somebody'} saved a version while you were writing.`}
            rows={rows}
          />
        )}
        <Hidden name="version" value={version} />
        <Hidden name="send_key" value={String(entry.values['send_key'] ?? '')} />
        <div class="rose-editor">
          <div class="rose-editor__words">
            <WhatItIs entry={entry} />
          </div>
          <div class="rose-editor__beside">{measures && <MeasuresBeside measures={measures} />}</div>
        </div>
        <Ways entry={entry} />
        <WhenOpen entry={entry} />
        <WhatElse entry={entry} />
        <Checked entry={entry} />
        <SureField entry={entry} />
        <div class="rose-savebar govuk-button-group">
          <Button text="Save" preventDoubleClick={true} />
        </div>
      </Form>
    </>
  )
}

type Part = { entry: Entry }

function WhatItIs({ entry }: Part) {
  return (
    <>
      <Field entry={entry} name="name" label="Name" autocomplete="off" />
      <Field
        entry={entry}
        name="about"
        as="textarea"
        writtenBy="us"
        rows={2}
        label="What it is for"
        hint="One or two short sentences. For young people: words of a ten-year-old, and nothing that frightens."
      />
      <Field
        entry={entry}
        name="for"
        as="checkboxes"
        label="Who is shown it?"
        items={AUDIENCES.map((audience) => ({ value: audience, text: AUDIENCE_WORDS[audience] }))}
      />
    </>
  )
}

function Ways({ entry }: Part) {
  return (
    <>
      <h2 class="govuk-heading-m">How to reach it</h2>
      <div class="rose-side-by-side">
        <Field
          entry={entry}
          name="telephone"
          label="Telephone"
          hint="Such as 0808 800 5000"
          classes="govuk-input--width-20"
          inputmode="tel"
          autocomplete="off"
        />
        <Field
          entry={entry}
          name="text"
          label="Text"
          hint="Such as 85258"
          classes="govuk-input--width-20"
          inputmode="tel"
          autocomplete="off"
        />
      </div>
      <Field
        entry={entry}
        name="web"
        label="Web"
        hint="Its own site, with https:// before it"
        type="url"
        autocomplete="off"
      />
      <Field
        entry={entry}
        name="email"
        label="E-mail"
        hint="Not for lines that are for young people alone: a mail stays on the phone."
        type="email"
        autocomplete="off"
      />
    </>
  )
}

function WhatElse({ entry }: Part) {
  return (
    <>
      <h2 class="govuk-heading-m">What else one should know</h2>
      <Field entry={entry} name="cost" label="What it costs" hint="Such as Free" autocomplete="off" />
      <Field
        entry={entry}
        name="languages"
        label="Languages"
        hint="With a comma between them, British Sign Language too"
        autocomplete="off"
      />
      <Field
        entry={entry}
        name="note"
        as="textarea"
        writtenBy="us"
        rows={2}
        label="Note for us"
        hint="What is still to be found out. No visitor reads it."
      />
    </>
  )
}

function Checked({ entry }: Part) {
  const yesNo = [
    { value: 'yes', text: 'On the site' },
    { value: 'no', text: 'Not on the site' },
  ]
  return (
    <>
      <Field entry={entry} name="shown" as="radios" label="Is it on the site?" items={yesNo} />
      <Field
        entry={entry}
        name="onPlans"
        as="checkboxes"
        label="Safety plans"
        hint="Copies that young people carry name few lines, so that they find the right one."
        items={[{ value: 'yes', text: 'On copies of safety plans as well' }]}
      />
      <Field
        entry={entry}
        name="onCard"
        as="checkboxes"
        label="The discreet card"
        hint="A parent, or whoever harms them, may find the card. So it holds only names that tell nobody why one has it."
        items={[{ value: 'yes', text: 'On the discreet card as well: its name tells nothing' }]}
      />
      <Field
        entry={entry}
        name="how"
        as="radios"
        label="Did you check it today?"
        hint="You can leave this open while it is not on the site."
        items={[
          { value: 'rang', text: `I ${HOW_WORDS.rang}: all of this is right` },
          { value: 'read', text: `I ${HOW_WORDS.read}: all of this is right` },
          { value: UNCHECKED, text: 'No: what I changed is still to be checked' },
        ]}
      />
    </>
  )
}
