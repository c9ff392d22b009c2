import type { Promised } from '#modules/promises'
import type { Summary } from '#modules/young-people'
import { type BothRow, BothVersions } from '#ui/both-versions.tsx'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import * as urls from '#urls'
import { AGREED, PARTS, type Part, PEOPLE_ROWS } from '../../rules/safety-plan.ts'
import { day, Heading } from '../pieces.page.tsx'
import { ADULT_ROWS } from './change.form.ts'

type Given = {
  title: string
  person: Summary
  entry: Entry
  csrf: string
  version: number
  /** Who saved a version meanwhile, and where it differs from these words. */
  changedMeanwhile: { by: string; rows: readonly BothRow[] } | null
  /** What adults have promised already. */
  adults: readonly Promised[]
}

const HINTS: Readonly<Partial<Record<Part, string>>> = {
  signs: 'What I notice in me, around me or on my phone when something is not right.',
  calm: 'Music, a person, a place, breathing, a pet: whatever works for me.',
  safer: 'Where I can go, and who is there.',
  less_safe: 'Where adults make it unsafe for me, and when.',
  home: 'Who can come for me, which bus, what to do when the phone is empty.',
  online: 'Who can see where I am, who knows my passwords, what helps me online.',
  missing: 'Whom to ask first, where to look, what not to do. Being found is never being in trouble.',
  police: 'What helps me when I am scared: words, quiet, a person. Health and medicine too.',
  kept: 'On paper or on a phone, where, and who may read it.',
}

/** Held between the two who write it: big boxes, plain questions, nothing that must be filled in. */
export function ChangePage({ title, person, entry, csrf, version, changedMeanwhile, adults }: Given) {
  return (
    <>
      <Heading
        person={person}
        title={title}
        back={urls.safetyPlan(person.id)}
        backText="Back to the plan"
        entry={entry}
      />
      <p class="govuk-body">
        “I” is the young person. Leave out whatever they would rather not say; nothing here has to be filled in.
      </p>
      <Form action={urls.safetyPlanChange(person.id)} csrf={csrf}>
        {changedMeanwhile && (
          <BothVersions
            said={`${changedMeanwhile.by} saved a version while you were writing.`}
            rows={changedMeanwhile.rows}
          />
        )}
        <Hidden name="version" value={version} />
        <Hidden name="send_key" value={String(entry.values['send_key'] ?? '')} />
        {PARTS.map((part) => (
          <PartField part={part} entry={entry} adults={adults} />
        ))}
        <Agreement entry={entry} />
        <div class="rose-savebar">
          <Button text="Save the plan" preventDoubleClick={true} />
        </div>
      </Form>
    </>
  )
}

type PartGiven = { part: (typeof PARTS)[number]; entry: Entry; adults: readonly Promised[] }

function PartField({ part: { code, label }, entry, adults }: PartGiven) {
  if (code === 'people') return <People entry={entry} label={label} />
  if (code === 'adults') return <Adults entry={entry} label={label} promised={adults} />
  return <Field entry={entry} name={code} as="textarea" writtenBy="them" rows={3} label={label} hint={HINTS[code]} />
}

function People({ entry, label }: { entry: Entry; label: string }) {
  return (
    <>
      <h2 class="govuk-heading-s">{label}</h2>
      <p class="govuk-hint">
        A safe word is one that we agree on: said or texted, it means “come and get me”, and nobody else knows why.
      </p>
      {PEOPLE_ROWS.map((row) => (
        <fieldset class="govuk-fieldset">
          <legend class="govuk-visually-hidden">Person {row}</legend>
          <div class="rose-side-by-side">
            <Field entry={entry} name={`person-${row}-name`} label="Name" autocomplete="off" />
            <Field
              entry={entry}
              name={`person-${row}-number`}
              label="Number"
              classes="govuk-input--width-20"
              inputmode="tel"
              autocomplete="off"
            />
            <Field
              entry={entry}
              name={`person-${row}-word`}
              label="Safe word"
              classes="govuk-input--width-10"
              autocomplete="off"
            />
          </div>
        </fieldset>
      ))}
    </>
  )
}

function Adults({ entry, label, promised }: { entry: Entry; label: string; promised: readonly Promised[] }) {
  return (
    <>
      <h2 class="govuk-heading-s">{label}</h2>
      {promised.length > 0 && (
        <>
          <p class="govuk-body">Already promised; it stays, and need not be written again.</p>
          <ul class="govuk-list govuk-list--bullet">
            {promised.map((one) => (
              <li>
                {one.what}: <strong>{one.owner}</strong>
                {one.dueOn && `, by ${day(one.dueOn)}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {ADULT_ROWS.map((row) => (
        <AdultRow entry={entry} row={row} />
      ))}
    </>
  )
}

function AdultRow({ entry, row }: { entry: Entry; row: number }) {
  const isUsed =
    Boolean(entry.values[`adult-${row}-what`]) || entry.errors.some((e) => e.field.startsWith(`adult-${row}-`))
  return (
    <details class="govuk-details" open={row === 1 || isUsed}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{row === 1 ? 'One thing an adult will do' : 'One more'}</span>
      </summary>
      <div class="govuk-details__text">
        <Field entry={entry} name={`adult-${row}-what`} writtenBy="us" label="What" />
        <Field entry={entry} name={`adult-${row}-owner`} label="Which adult, by name" autocomplete="off" />
        <Field entry={entry} name={`adult-${row}-due`} as="date" label="By which day" />
      </div>
    </details>
  )
}

function Agreement({ entry }: { entry: Entry }) {
  return (
    <>
      <Field
        entry={entry}
        name="agreed"
        as="radios"
        classes="govuk-radios--small"
        label="Do they agree with this plan, as it stands now?"
        items={AGREED.map((one) => ({ value: one.code, text: one.label }))}
      />
      <Field
        entry={entry}
        name="agreed_words"
        as="textarea"
        writtenBy="them"
        rows={2}
        label="What they say about it"
        hint="Exactly as said, or leave it out."
      />
      <Field
        entry={entry}
        name="written_with"
        label="Written together with"
        hint="The young person, and who else was there."
        autocomplete="off"
      />
      <Field entry={entry} name="review" as="date" label="We look at it again by" />
    </>
  )
}
