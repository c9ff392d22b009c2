import { helpFor, Lines, Phone } from '#modules/site'
import type { Page } from '#platform/http/ask.ts'
import type { Foundations } from '#platform/http/foundations.ts'
import type { Organisation } from '#platform/organisation.ts'
import type { LinesNow } from '#platform/pure/help-line.ts'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'

type Given = { readonly organisation: Organisation; readonly lines: LinesNow; readonly tab: () => string }

const TRY_AGAIN_SECONDS = 60

/**
 * In place of a page that needs the database, while it is away. Pages of words come from memory and go on; whoever meets
 * this one is told whom they can reach now.
 */
export function unavailablePage({ organisation, lines, tab }: Given): Foundations['away'] {
  return ({ frame, sent, now }) => {
    const isForYou = frame === 'you'
    const body = (
      <>
        <h1 class="govuk-heading-l">This page is not working right now</h1>
        <p class="govuk-body">
          You did nothing wrong. Something on our side has stopped. Please try again in a few minutes.
        </p>
        {sent && (
          <p class="govuk-body">
            What you sent may not be with us. Go back and send it again: what is sent twice counts once.
          </p>
        )}
        <p class="govuk-body">
          In danger now? Call <Phone number={organisation.emergency.number} of="Emergency: " />.
        </p>
        <h2 class="govuk-heading-m">{isForYou ? 'You can still talk to someone' : 'Who can help meanwhile'}</h2>
        <Who lines={lines} isForYou={isForYou} now={now} />
        <p class="govuk-body">
          {isForYou ? <Link href={urls.you}>Start page</Link> : <Link href={urls.home}>Start again</Link>}
        </p>
      </>
    )
    return pageOf(isForYou ? tab() : 'Not working right now', body)
  }
}

function Who({ lines, isForYou, now }: { lines: LinesNow; isForYou: boolean; now: Date }) {
  const audience = isForYou ? 'young-people' : 'adults'
  return <Lines shown={helpFor(lines, audience, now)} audience={audience} />
}

function pageOf(title: string, body: Page['body']): Page {
  return { kind: 'page', status: 503, title, body, unlisted: true, retryAfter: TRY_AGAIN_SECONDS }
}
