import type { VNode } from 'preact'
import { Link } from '../../ui/link.tsx'
import type { Page } from './ask.ts'

/** The few pages that the ground itself answers. One clear sentence each, and a way on. */

export function missingPage(): Page {
  return plain(
    404,
    'Page not found',
    'There is no page here, or it is not yours to open. Check the address, or start again.',
  )
}

export function expiredForm(): Page {
  return plain(
    403,
    'This page was open too long',
    'Nothing was sent. Go back, copy what you wrote, open the page again and send it from there.',
  )
}

export function tooFast(): Page {
  return plain(
    429,
    'Please wait a moment',
    'That was a lot of requests in a short time. Nothing is lost: wait a minute and try again.',
  )
}

export function unreadable(status: number): Page {
  const tooLarge = status === 413
  return plain(
    status,
    tooLarge ? 'That was too much at once' : 'That could not be read',
    tooLarge
      ? 'What you sent is larger than this page takes. Go back: your words are still there. Send less, or leave out a file.'
      : 'The browser sent something this page does not understand. Go back and try again.',
  )
}

/** `keptAt`: what was typed is kept, and waits on this page. */
export function faultPage(reference: string, keptAt: string | null): Page {
  const again = `If it happens again, tell us this reference: ${reference}.`
  return plain(
    500,
    'Something went wrong on our side',
    keptAt === null
      ? `It is not your fault. If you were saving, go back and press the button again in a minute: the same page sent twice is saved once. ${again}`
      : `It is not your fault, and what you typed is kept. It may not be saved yet: open the page again in a minute and save it from there. The same page sent twice is saved once. ${again}`,
    keptAt === null ? null : <Link href={keptAt}>Open the page with what you typed</Link>,
  )
}

function plain(status: number, title: string, words: string, on: VNode | null = null): Page {
  return {
    kind: 'page',
    status,
    title,
    body: (
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{words}</p>
        {on && <p class="govuk-body">{on}</p>}
        <p class="govuk-body">
          If a child is in danger now, call <a href="tel:999">999</a>. <a href="/">Start again</a>
        </p>
      </>
    ),
  }
}
