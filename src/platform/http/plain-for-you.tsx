import type { Page } from './ask.ts'
import type { ForYou } from './foundations.ts'

type Said = { readonly title: string; readonly said: string }

const MISSING: Said = {
  title: 'This page is not here',
  said: 'You did nothing wrong. The address may have a slip in it, or the page has moved.',
}
const TOO_LONG: Said = {
  title: 'That was too long for us',
  said: 'So we did not get it. You did nothing wrong. Please go back and write less.',
}
const TOO_OFTEN: Said = {
  title: 'Please wait a minute',
  said: 'You did nothing wrong. Wait one minute, then try again.',
}
const UNREADABLE: Said = {
  title: 'We could not read that',
  said: 'So we did not get it. You did nothing wrong. Please go back and try again.',
}
const OURS: Said = {
  title: 'Something went wrong',
  said: 'It is our fault, not yours. Please try again in a minute.',
}

/**
 * What the ground itself says to a young person. Its name in a history is the neutral one of every page for them, and whom
 * they can reach stands on it: that is what they came for.
 */
export function plainForYou(
  status: number,
  { tab, help }: ForYou,
  { now, reference }: { now: Date; reference: string | null },
): Page {
  const { title, said } = saidOf(status)
  return {
    kind: 'page',
    status,
    title: tab(),
    unlisted: true,
    body: (
      <>
        <h1>{title}</h1>
        <p>{said}</p>
        {help(now)}
        {reference && <p class="rose-quiet">Our number for this fault is {reference}.</p>}
      </>
    ),
  }
}

function saidOf(status: number): Said {
  if (status >= 500) return OURS
  if (status === 404) return MISSING
  if (status === 413) return TOO_LONG
  return status === 429 ? TOO_OFTEN : UNREADABLE
}
