import { LookPage } from '#modules/publishing'
import { formatMoment } from '#platform/pure/dates.ts'
import { newId } from '#platform/secrets.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { type Entry, Field, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Hidden } from '#ui/kept.tsx'
import { Table } from '#ui/table.tsx'
import * as urls from '#urls'
import type { At } from '../../place.ts'
import type { Version } from '../../rules/version.ts'

type Given = {
  at: At
  found: Version
  /** Null: it is no page by itself, or none of the English words as they are now. */
  html: string | null
  isBehind: boolean
  isOn: boolean
  entry: Entry
  faults: readonly string[]
  isStale: boolean
  csrf: string
}

export function LookAtPage(given: Given) {
  const { at, found, html, isBehind, isOn, entry, faults, isStale } = given
  const { language, source, address } = at
  return (
    <>
      <BackLink href={urls.manageTranslation(language.code, source.path)} text="Back to this translation" />
      {isStale && (
        <ErrorSummary
          titleText="Nothing was changed"
          descriptionText="Somebody else changed this translation while you were looking. Go back to see how it is now."
        />
      )}
      {faults.length > 0 && <ErrorSummary titleText="Nothing was changed" descriptionText={faults.join(' ')} />}
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {source.title}, {language.english}
        </span>
        Version {found.version}
      </h1>
      <InsetText>
        {`Translated by ${found.translatedBy}. Brought on ${formatMoment(found.madeAt)} by ${found.madeBy ?? 'somebody'}.`}
        {isOn && !isBehind && ' It is on the site.'}
        {isBehind && ' The English words have changed since, so it cannot be on the site.'}
      </InsetText>
      {html !== null && address && (
        <>
          <h2 class="govuk-heading-m">How it looks</h2>
          <LookPage html={html} address={address} />
        </>
      )}
      <h2 class="govuk-heading-m">The English beside it</h2>
      <Beside at={at} found={found} />
      {!isBehind && !isOn && <PutOn {...given} />}
    </>
  )
}

function Beside({ at: { language }, found: { english, texts } }: Pick<Given, 'at' | 'found'>) {
  return (
    <Table
      classes="rose-beside"
      head={[{ text: 'English' }, { text: language.english }]}
      rows={Object.entries(english).map(([id, text]) => [
        { text },
        {
          html: (
            <span lang={language.code} dir={language.direction}>
              {texts[id] ?? ''}
            </span>
          ),
        },
      ])}
    />
  )
}

function PutOn({ at, found, entry, csrf }: Given) {
  const { language, source, steps } = at
  return (
    <>
      <h2 class="govuk-heading-m">Put it on the site</h2>
      <Form action={urls.manageTranslationShowing(language.code, source.path, found.version)} csrf={csrf} kept={false}>
        <Hidden name="version" value={steps[0]?.step ?? 0} />
        <Hidden name="send_key" value={newId()} />
        <Field
          entry={entry}
          name="reviewed_by"
          label="Who read it through?"
          hint={`Somebody who speaks ${language.english} and knows young people, and who did not translate it.`}
          autocomplete="off"
        />
        <Field as="date" entry={entry} name="reviewed_on" label="When did they read it through?" />
        <Field
          as="checkboxes"
          entry={entry}
          name="by_people"
          label="People, not a machine"
          items={[
            {
              value: 'yes',
              text: 'A person wrote this translation and another person read it through. No machine translated it.',
            },
          ]}
        />
        <Button text="Put it on the site" preventDoubleClick={true} />
      </Form>
    </>
  )
}
