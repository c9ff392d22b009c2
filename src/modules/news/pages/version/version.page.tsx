import type { VNode } from 'preact'
import { formatDay, formatMoment, londonDate } from '#platform/pure/dates.ts'
import { newId } from '#platform/secrets.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Hidden } from '#ui/kept.tsx'
import { Link } from '#ui/link.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import * as urls from '#urls'
import type { DrawWords } from '../../extension.ts'
import type { Version, VersionLine, Written } from '../../rules/item.ts'
import { ItemWords } from '../edit/edit.page.tsx'
import { byWords, laterWords, seenWords, standingWords, versionWords } from '../standing.page.tsx'

const DONE: Readonly<Record<string, string>> = {
  saved: 'It is saved.',
  off: 'It is off the site. Its words are kept.',
  back: 'The earlier words are back, as a new version.',
}

type Given = {
  /** What can be said of the words. Null: they cannot be drawn any more. */
  beside: VNode | null
  /** What speaks against what was wanted. */
  faults: readonly string[]
  item: Written
  versions: readonly VersionLine[]
  drawn: ReturnType<DrawWords>
  now: Date
  csrf: string
  done: string
  isShown: boolean
  /** Somebody saved a version since the page that was sent. */
  isStale: boolean
}

export function ItemNowPage({ beside, faults, item, versions, drawn, now, csrf, done, isShown, isStale }: Given) {
  const did = Object.hasOwn(DONE, done) ? DONE[done] : undefined
  const said = did && (done === 'off' ? did : `${did} ${seenWords(item, now)}`)
  return (
    <>
      {said && !isStale && <NotificationBanner type="success" titleText="Done" text={said} />}
      <BackLink href={urls.manageNews} text="Back to all news" />
      {isStale && (
        <ErrorSummary
          titleText="Nothing was changed"
          descriptionText={`${byWords(item.changedBy)} saved a version while you were looking. This is how it is now.`}
        />
      )}
      {faults.length > 0 && <ErrorSummary titleText="Nothing was changed" descriptionText={faults.join(' ')} />}
      <h1 class="govuk-heading-l">{item.title}</h1>
      <p class="govuk-body">
        <strong>{standingWords(item, now)}</strong>
        {item.shownSince !== null && (
          <>
            {': '}
            <Link href={urls.newsItem(item.slug)}>see it there</Link>
          </>
        )}
      </p>
      <p class="govuk-body rose-lead">{item.summary}</p>
      <div class="govuk-button-group">
        <Button href={urls.manageItemChange(item.slug)} text={changeWords(item)} />
        {item.shownVersion !== null && item.shownVersion !== item.version && (
          <Button
            href={urls.manageItemChangeFrom(item.slug, item.shownVersion)}
            text="Change what visitors see now"
            classes="govuk-button--secondary"
          />
        )}
        {isShown && <TakeOff item={item} csrf={csrf} />}
      </div>
      <div class="rose-editor">
        <section class="rose-editor__words" aria-label="How it looks">
          <div class="rose-card">
            <ItemWords words={item} drawn={drawn} since={item.shownSince} now={now} />
          </div>
        </section>
        <div class="rose-editor__beside">
          {beside}
          <Facts item={item} today={londonDate(now)} />
        </div>
      </div>
      <h2 class="govuk-heading-m">What became of it</h2>
      <ul class="govuk-list">
        {versions.map((one) => (
          <VersionEntry one={one} item={item} />
        ))}
      </ul>
    </>
  )
}

/** What one goes on writing, where visitors see something else. */
function changeWords({ version, shownVersion, publishAt }: Written): string {
  if (shownVersion === null || shownVersion === version) return 'Change it'
  return publishAt === null ? 'Go on with the draft' : 'Change what is planned'
}

/** What whoever looks after it keeps of it, and no visitor sees. */
function Facts({ item: { reviewBy, toVerify, sources }, today }: { item: Written; today: string }) {
  const isOverdue = reviewBy !== null && reviewBy < today
  return (
    <section class="rose-card" aria-label="For us">
      <h2 class="govuk-heading-s">Review</h2>
      <p class="govuk-body">
        {reviewBy === null ? 'No day is set for it to be read again.' : `To be read again by ${formatDay(reviewBy)}`}
        {reviewBy !== null && (isOverdue ? <strong>: that day has passed.</strong> : '.')}
      </p>
      <OneList heading="To be verified" lines={toVerify} />
      <OneList heading="Where the facts are from" lines={sources} />
    </section>
  )
}

function OneList({ heading, lines }: { heading: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-s">{heading}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </>
  )
}

function TakeOff({ item, csrf }: Pick<Given, 'item' | 'csrf'>) {
  return (
    <Form action={urls.manageItemRemoval(item.slug)} csrf={csrf} kept={false}>
      <Hidden name="version" value={item.version} />
      <Hidden name="send_key" value={newId()} />
      <Button text="Take it off the site" classes="govuk-button--secondary" preventDoubleClick={true} />
    </Form>
  )
}

function VersionEntry({ one, item }: { one: VersionLine; item: Written }) {
  return (
    <li>
      <Link href={urls.manageItemVersion(item.slug, one.version)}>Version {one.version}</Link>
      {`: ${one.deed}, ${formatMoment(one.madeAt)}, ${byWords(one.madeBy)}${laterWords(one)}`}
    </li>
  )
}

type OneGiven = {
  item: Written
  version: Version
  drawn: ReturnType<DrawWords>
  now: Date
  csrf: string
  /** What has to be looked at once more before these words are on the site. */
  doubts: readonly string[]
}

/** One version as it was saved, with the way back to it. */
export function VersionPage({ item, version, drawn, now, csrf, doubts }: OneGiven) {
  return (
    <>
      <BackLink href={urls.manageItem(item.slug)} text="Back to this news" />
      {doubts.length > 0 && <ErrorSummary titleText="Nothing was changed yet" descriptionText={doubts.join(' ')} />}
      <h1 class="govuk-heading-l">
        Version {version.version} of “{item.title}”
      </h1>
      <InsetText>
        This is what was saved on {formatMoment(version.madeAt)} by {byWords(version.madeBy)}.{' '}
        {versionWords(version.publishAt, now)}, it said.
      </InsetText>
      <section class="rose-card rose-measure" aria-label="How it looked">
        <p class="govuk-body rose-lead">{version.summary}</p>
        <ItemWords words={version} drawn={drawn} since={item.shownSince} now={now} />
      </section>
      {version.version !== item.version && (
        <Form action={urls.manageItemRestoring(item.slug, version.version)} csrf={csrf} kept={false}>
          <Hidden name="version" value={item.version} />
          <Hidden name="send_key" value={newId()} />
          {doubts.length > 0 && (
            <Checkboxes
              name="sure"
              fieldset={{ legend: { text: 'Shall it go on the site all the same?' } }}
              items={[{ value: 'yes', text: 'Yes, I have looked at this, and the words stay as they are' }]}
            />
          )}
          <p class="govuk-body">Its words come back as a new version. Whether it is on the site stays as it is.</p>
          <div class="govuk-button-group">
            <Button text="Bring these words back" preventDoubleClick={true} />
            <Link href={urls.manageItemChangeFrom(item.slug, version.version)}>Change or plan them first</Link>
          </div>
        </Form>
      )}
    </>
  )
}
