import { formatDay, formatMoment } from '#platform/pure/dates.ts'
import { newId } from '#platform/secrets.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import { Link } from '#ui/link.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import * as urls from '#urls'
import { type Done, isBehind, type Recording, sizeWords } from '../../rules/recording.ts'
import type { PageNow } from '../../setting.ts'
import { Standing, titleOf } from '../list/list.page.tsx'

const DONE: Readonly<Record<string, string>> = {
  added: 'It is kept. Listen to it or watch it here, then put it on the site.',
  shown: 'It is on the site.',
  off: 'It is off the site. The file is kept.',
  thrown: 'The file is thrown away. What became of it stays here.',
}

type Given = {
  one: Recording
  page: PageNow | null
  deeds: readonly Done[]
  csrf: string
  done: string
  fault?: string | undefined
}

export function ShowPage({ one, page, deeds, csrf, done, fault }: Given) {
  const said = Object.hasOwn(DONE, done) ? DONE[done] : undefined
  const act = { csrf, number: one.number }
  return (
    <>
      {said && !fault && <NotificationBanner type="success" titleText="Done" text={said} />}
      <BackLink href={urls.manageRecordings} text="Back to all recordings" />
      {fault && <ErrorSummary titleText="Nothing was changed" descriptionText={fault} />}
      <h1 class="govuk-heading-l">{titleOf(one, page)}</h1>
      <p class="govuk-body">
        <strong>
          <Standing one={one} page={page} />
        </strong>
        {page && (
          <>
            {' · '}
            <Link href={page.url}>See the page</Link>
          </>
        )}
      </p>
      {one.hasFile && isBehind(one, page) && (
        <p class="govuk-body rose-measure">
          The page says something else now than the words of {formatDay(one.reviewedOn)}. Compare them, and record it
          anew where it no longer says what the page says.
        </p>
      )}
      {one.hasFile && <Player one={one} />}
      <p class="govuk-body rose-quiet">
        {sizeWords(one.size)}. Added {formatMoment(one.addedAt)} by {one.addedBy}.
      </p>
      {one.note !== '' && <p class="govuk-body rose-as-typed">{one.note}</p>}
      <div class="govuk-button-group">
        {one.hasFile && !one.isShown && <Act {...act} deed="showing" text="Put it on the site" />}
        {one.isShown && <Act {...act} deed="removal" text="Take it off the site" classes="govuk-button--secondary" />}
        {one.hasFile && !one.isShown && (
          <Act {...act} deed="throwing-away" text="Throw the file away" classes="govuk-button--warning" />
        )}
      </div>
      {deeds.length > 0 && (
        <>
          <h2 class="govuk-heading-m">What became of it</h2>
          <ul class="govuk-list">
            {deeds.map(({ deed, madeAt, madeBy }) => (
              <li>{`${deed}, ${formatMoment(madeAt)}, ${madeBy}`}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** Nothing of it is fetched before somebody presses play. */
function Player({ one }: { one: Recording }) {
  const src = urls.manageRecordingFile(one.number)
  return (
    <div class="rose-player">
      {one.kind === 'sound' ? (
        <audio controls={true} preload="none" src={src} aria-label="Listen to it" />
      ) : (
        <video
          controls={true}
          preload="none"
          playsInline={true}
          width={640}
          height={360}
          src={src}
          aria-label="Watch it"
        />
      )}
    </div>
  )
}

type ActGiven = { csrf: string; number: number; deed: urls.RecordingDeed; text: string; classes?: string }

function Act({ csrf, number, deed, text, classes }: ActGiven) {
  return (
    <Form action={urls.manageRecordingDeed(number, deed)} csrf={csrf} kept={false}>
      <Hidden name="send_key" value={newId()} />
      <Button text={text} preventDoubleClick={true} {...(classes ? { classes } : {})} />
    </Form>
  )
}
