import type { Written } from '#modules/site'
import { formatDay, formatMoment, type PlainDate } from '#platform/pure/dates.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Link } from '#ui/link.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { WarningText } from '#ui/warning-text.tsx'
import * as urls from '#urls'
import type { Wrong } from '../../extension.ts'
import type { Measures } from '../../measure.ts'
import type { PageAt } from '../../page-at.ts'
import { putAsideBy } from '../../rules/on-the-site.ts'
import type { Version } from '../../rules/version.ts'
import { LookPage } from '../look.page.tsx'
import { MeasuresBeside } from '../measures.page.tsx'
import { Sent } from '../sent.page.tsx'
import { byWords, deedWords, StandingWords } from '../standing.page.tsx'
import { ToVerify } from './to-verify.page.tsx'

const DONE: Readonly<Record<string, string>> = {
  back: 'The earlier words are back on the site, as a new version.',
  reviewed: 'The review is noted.',
  right: 'Thank you. It is written down that this is right today.',
  'taken-back': 'The plan is taken back. The words are kept as a draft.',
}

export type ShowGiven = {
  at: PageAt
  written: Written
  /** The version that visitors see; 0: the starting words. */
  shown: number
  wrong: Wrong | null
  html: string
  measures: Measures
  /** The starting words are others than when somebody last saved this page. */
  hasNewStart: boolean
  csrf: string
  today: PlainDate
  done: string
  isStale: boolean
  faults: readonly string[]
}

export function ShowPage(given: ShowGiven) {
  const { at, written, shown, wrong, html, measures, done, isStale, faults, csrf } = given
  const { address, standing, newest } = at
  const said = done === 'saved' ? savedWords(at) : Object.hasOwn(DONE, done) ? DONE[done] : undefined
  return (
    <>
      {said && !isStale && <NotificationBanner type="success" titleText="Done" text={said} />}
      <BackLink href={urls.managePages} text="Back to all pages" />
      {isStale && (
        <ErrorSummary
          titleText="Nothing was changed"
          descriptionText={`${byWords(newest?.madeBy ?? null)} saved a version while you were looking. This is how it is now.`}
        />
      )}
      {faults.length > 0 && <ErrorSummary titleText="Nothing was changed" descriptionText={faults.join(' ')} />}
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{address.url}</span>
        {written.about.title}
      </h1>
      {wrong && <WrongWords wrong={wrong} shown={shown} />}
      <StandingWords standing={standing} shown={shown} />
      <div class="govuk-button-group">
        <Button href={urls.managePageChange(address.path)} text={changeWords(at)} />
        {standing.waiting && (
          <Button
            href={urls.managePageChangeFrom(address.path, shown)}
            text="Change what visitors see now"
            classes="govuk-button--secondary"
          />
        )}
        {standing.waiting?.publishAt && (
          <Form action={urls.managePagePlanRemoval(address.path)} csrf={csrf} kept={false}>
            <Sent version={newest?.version ?? 0} />
            <Button text="Take back the plan" classes="govuk-button--secondary" preventDoubleClick={true} />
          </Form>
        )}
        <Link href={address.url}>See it on the site</Link>
      </div>
      {given.hasNewStart && <NewStart path={address.path} />}
      <Review {...given} />
      <ToVerify at={at} csrf={csrf} />
      <div class="rose-editor">
        <div class="rose-editor__words">
          <h2 class="govuk-heading-m">As visitors see it</h2>
          <LookPage html={html} address={address} />
        </div>
        <div class="rose-editor__beside">
          <MeasuresBeside measures={measures} />
        </div>
      </div>
      <History at={at} />
    </>
  )
}

function changeWords({ standing: { waiting } }: PageAt): string {
  if (waiting === null) return 'Change it'
  return waiting.publishAt ? 'Change what is planned' : 'Go on with the draft'
}

/** Whoever saves in a hurry learns whether visitors see it, and what does not come any more. */
function savedWords({ standing: { waiting }, versions, newest }: PageAt): string {
  if (waiting?.publishAt) return `It is saved. Visitors see it from ${formatMoment(waiting.publishAt)} on.`
  const aside = newest && putAsideBy(versions, newest.version)
  const lost = aside?.publishAt
    ? ` What was planned for ${formatMoment(aside.publishAt)} does not come by itself any more: it is version ${aside.version}.`
    : ''
  return waiting === null
    ? `It is saved, and visitors see it now.${lost}`
    : `It is saved as a draft. Visitors do not see it yet.${lost}`
}

function WrongWords({ wrong: { version, faults }, shown }: { wrong: Wrong; shown: number }) {
  const instead = shown === 0 ? 'the starting words' : `version ${shown}`
  return (
    <WarningText
      iconFallbackText="Warning"
      text={`Version ${version} cannot be shown any more: ${faults.join('; ')}. Visitors see ${instead} until somebody changes the page.`}
    />
  )
}

function NewStart({ path }: { path: string }) {
  return (
    <InsetText>
      The starting words of this page changed with a newer release of Rose. Yours stay as they are.{' '}
      <Link href={urls.managePageVersion(path, 0)}>See what is new in the starting words</Link>
    </InsetText>
  )
}

function Review({ at, written: { about }, csrf, today }: ShowGiven) {
  const { address, newest, standing } = at
  return (
    <>
      <h2 class="govuk-heading-m">Review</h2>
      <p class="govuk-body">
        Last read through on {formatDay(about.reviewedOn)}. To be read again by {formatDay(about.reviewBy)}
        {about.reviewBy < today ? <strong>: that day has passed.</strong> : '.'}
      </p>
      {standing.waiting === null ? (
        <Form action={urls.managePageReview(address.path)} csrf={csrf} kept={false}>
          <Sent version={newest?.version ?? 0} />
          <Button
            text="I have read it, nothing to change"
            classes="govuk-button--secondary"
            preventDoubleClick={true}
          />
        </Form>
      ) : (
        <p class="govuk-body rose-quiet">Words wait for this page. The review is noted as they are saved.</p>
      )}
    </>
  )
}

/** Of a version that was not for the site at once. */
function laterWords({ version, publishAt, madeAt }: Version, versions: readonly Version[]): string {
  if (publishAt === null) return ', a draft'
  if (publishAt <= madeAt) return ''
  const isAside = putAsideBy(versions, version + 1)?.version === version
  return `, planned for ${formatMoment(publishAt)}${isAside ? ', and put aside before' : ''}`
}

function History({ at: { address, versions } }: { at: PageAt }) {
  return (
    <>
      <h2 class="govuk-heading-m">What became of it</h2>
      <ul class="govuk-list">
        {versions.toReversed().map((one) => (
          <li>
            <Link href={urls.managePageVersion(address.path, one.version)}>Version {one.version}</Link>
            {`: ${deedWords(one)}, ${formatMoment(one.madeAt)}, ${byWords(one.madeBy)}${laterWords(one, versions)}`}
          </li>
        ))}
        <li>
          <Link href={urls.managePageVersion(address.path, 0)}>The starting words</Link>, which came with Rose
        </li>
      </ul>
    </>
  )
}
