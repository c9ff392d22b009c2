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

export function faultPage(reference: string): Page {
  return plain(
    500,
    'Something went wrong on our side',
    `It is not your fault. If you were saving, press the button again in a minute: the same page sent twice is saved once. If it happens again, tell us this reference: ${reference}.`,
  )
}

function plain(status: number, title: string, words: string): Page {
  return {
    kind: 'page',
    status,
    title,
    body: (
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{words}</p>
        <p class="govuk-body">
          If a child is in danger now, call <a href="tel:999">999</a>. <a href="/">Start again</a>
        </p>
      </>
    ),
  }
}
