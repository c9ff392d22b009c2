import { formatDay, formatMoment } from '#platform/pure/dates.ts'
import { newId } from '#platform/secrets.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { type Entry, Field, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import { Link } from '#ui/link.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { Tag } from '#ui/tag.tsx'
import * as urls from '#urls'
import type { At } from '../../place.ts'
import { STANDINGS } from '../list/list.page.tsx'

const DONE: Readonly<Record<string, string>> = {
  on: 'It is on the site. Where the words around every page are translated too, visitors see it now.',
  off: 'It is taken off. Visitors see the English words.',
}

type Given = {
  at: At
  entry: Entry
  /** What speaks against the file that was brought. */
  faults: readonly string[]
  isStale: boolean
  done: string
  csrf: string
  /** English words that were translated and are gone, and those that came since. */
  gone: readonly string[]
  fresh: readonly string[]
}

export function OnePage({ at, entry, faults, isStale, done, csrf, gone, fresh }: Given) {
  const { language, source, standing, steps } = at
  const said = Object.hasOwn(DONE, done) ? DONE[done] : undefined
  const isOn = steps[0]?.deed === 'put on the site'
  return (
    <>
      {said && !isStale && faults.length === 0 && <NotificationBanner type="success" titleText="Done" text={said} />}
      <BackLink href={urls.manageLanguage(language.code)} text={`Back to ${language.english}`} />
      {isStale && (
        <ErrorSummary
          titleText="Nothing was changed"
          descriptionText="Somebody else changed this translation while you were looking. This is how it is now."
        />
      )}
      {faults.length > 0 && (
        <ErrorSummary
          titleText="Nothing was kept of this file"
          descriptionText="Please have these mended, and bring the file again."
          errorList={faults.map((text) => ({ text }))}
        />
      )}
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{language.english}</span>
        {source.title}
      </h1>
      <p class="govuk-body">
        <Tag {...STANDINGS[standing]} />
      </p>
      {standing === 'behind' && <Changed gone={gone} fresh={fresh} />}
      {isOn && (
        <Form action={urls.manageTranslationRemoval(language.code, source.path)} csrf={csrf} kept={false}>
          <Hidden name="version" value={steps[0]?.step ?? 0} />
          <Hidden name="send_key" value={newId()} />
          <Button text="Take it off the site" classes="govuk-button--secondary" preventDoubleClick={true} />
        </Form>
      )}
      <ForTheTranslator at={at} />
      <Bring at={at} entry={entry} csrf={csrf} />
      <History at={at} />
    </>
  )
}

function Changed({ gone, fresh }: { gone: readonly string[]; fresh: readonly string[] }) {
  return (
    <>
      <p class="govuk-body">
        The English words have changed since they were translated, so visitors see the English page. The file below has
        everything filled in that did not change.
      </p>
      <div class="rose-card rose-changes">
        {gone.map((text) => (
          <p class="govuk-body">
            <del>{text}</del>
          </p>
        ))}
        {fresh.map((text) => (
          <p class="govuk-body">
            <ins>{text}</ins>
          </p>
        ))}
        {gone.length + fresh.length === 0 && <p class="govuk-body">The same words stand in another order.</p>}
      </div>
    </>
  )
}

function ForTheTranslator({ at: { language, source } }: { at: At }) {
  return (
    <>
      <h2 class="govuk-heading-m">1. For the translator</h2>
      <p class="govuk-body">
        <Link href={urls.manageTranslationFile(language.code, source.path)}>Download the file to translate</Link>
      </p>
      <p class="govuk-body">
        It is a PO file. Translators’ programs read it, the free program Poedit shows the English beside the
        translation, and any plain text editor opens it. What the translator has to know stands in its first lines.
      </p>
    </>
  )
}

function Bring({ at: { language, source }, entry, csrf }: { at: At; entry: Entry; csrf: string }) {
  return (
    <>
      <h2 class="govuk-heading-m">2. Bring it back</h2>
      <Form action={urls.manageTranslation(language.code, source.path)} csrf={csrf} multipart={true}>
        <Hidden name="send_key" value={newId()} />
        <Field
          entry={entry}
          name="translated_by"
          label="Who translated it?"
          hint="A person, or the organisation they work for: never a machine, and never a child."
          autocomplete="off"
        />
        <Field
          as="file"
          entry={entry}
          name="file"
          label="The translated file"
          attributes={{ accept: '.po,.pot,.txt' }}
        />
        <Button text="Bring the file" preventDoubleClick={true} />
      </Form>
      <p class="govuk-body">
        It is not on the site by that. You look at the page first, with whoever reads it through.
      </p>
    </>
  )
}

function History({ at: { language, source, versions, steps } }: { at: At }) {
  if (versions.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">3. Look at it, and put it on the site</h2>
      <ul class="govuk-list">
        {versions.map(({ version, translatedBy, madeAt, madeBy }) => (
          <li>
            <Link href={urls.manageTranslationVersion(language.code, source.path, version)}>Version {version}</Link>
            {`, translated by ${translatedBy}; brought ${formatMoment(madeAt)} by ${madeBy ?? 'somebody'}`}
          </li>
        ))}
      </ul>
      {steps.length > 0 && (
        <>
          <h2 class="govuk-heading-m">What became of it</h2>
          <ul class="govuk-list">
            {steps.map(({ version, deed, reviewedBy, reviewedOn, madeAt, madeBy }) => (
              <li>
                {`Version ${version} ${deed}, ${formatMoment(madeAt)}, ${madeBy ?? 'somebody'}`}
                {reviewedBy && reviewedOn && `. Read through by ${reviewedBy} on ${formatDay(reviewedOn)}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
