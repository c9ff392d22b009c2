import { Lines, standingOfLine } from '#modules/site'
import { newId } from '#platform/secrets.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import * as urls from '#urls'
import { audienceWords } from '../line-words.ts'
import { Checking } from './checking.page.tsx'
import { History } from './history.page.tsx'
import type { LineGiven } from './line-given.ts'
import { Place } from './place.page.tsx'

const DONE: Readonly<Record<string, string>> = {
  saved: 'It is saved, and on the site within seconds. The version before it is kept.',
  right: 'Thank you. It is written down that this is right today.',
  shown: 'It is on the site.',
  off: 'It is off the site. What it says is kept.',
  back: 'It is as it was then, as a new version.',
  moved: 'It stands in its new place.',
}

const SAVED_HIDDEN = 'It is saved. Visitors do not see it, because it is not on the site.'

export function LinePage(given: LineGiven) {
  const { line, versions, lines, now, csrf, done, isStale, refused } = given
  const hidden = done === 'saved' && !line.shown ? SAVED_HIDDEN : undefined
  const said = hidden ?? (Object.hasOwn(DONE, done) ? DONE[done] : undefined)
  return (
    <>
      {said && !isStale && <NotificationBanner type="success" titleText="Done" text={said} />}
      <BackLink href={urls.manageHelpLines} text="Back to all help lines" />
      {isStale && (
        <ErrorSummary
          titleText="Nothing was changed"
          descriptionText="Somebody saved a change while you were looking. This is how it is now; who it was stands below."
        />
      )}
      {refused && <ErrorSummary titleText="Nothing was changed" descriptionText={refused} />}
      <h1 class="govuk-heading-l">{line.name}</h1>
      <p class="govuk-body">
        <strong>{line.shown ? 'On the site' : 'Not on the site'}</strong>: {audienceWords(line)}
        {line.onPlans && line.shown && '. On copies of safety plans'}
        {line.onCard && line.shown && '. On the discreet card'}
      </p>
      {line.note !== '' && <p class="govuk-body rose-quiet">For us: {line.note}</p>}
      <div class="govuk-button-group">
        <Button href={urls.manageHelpLineDeed(line.code, 'change')} text="Change it" />
        <Showing {...given} />
      </div>
      <h2 class="govuk-heading-m">{line.shown ? 'What visitors see' : 'What visitors would see'}</h2>
      <section class="rose-measure" aria-label="As visitors see it">
        <Lines
          shown={[{ line, ...standingOfLine(line, { holidays: lines.holidays, now }) }]}
          audience={line.for.includes('young-people') ? 'young-people' : 'adults'}
        />
      </section>
      <Checking {...given} />
      <Place {...given} csrf={csrf} />
      <History line={line} versions={versions} />
    </>
  )
}

function Showing({ line, version, csrf }: LineGiven) {
  return (
    <Form action={urls.manageHelpLineDeed(line.code, 'showing')} csrf={csrf} kept={false}>
      <Hidden name="version" value={version} />
      <Hidden name="send_key" value={newId()} />
      <Hidden name="shown" value={line.shown ? 'no' : 'yes'} />
      <Button
        text={line.shown ? 'Take it off the site' : 'Put it on the site'}
        classes="govuk-button--secondary"
        preventDoubleClick={true}
      />
    </Form>
  )
}
