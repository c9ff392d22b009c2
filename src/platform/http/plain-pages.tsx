import type { VNode } from 'preact'
import { Link } from '../../ui/link.tsx'
import type { Page } from './ask.ts'
import type { Form } from './form.ts'
import { TypedWords } from './typed-words.tsx'

/** The few pages that the ground itself answers. One clear sentence each, and a way on. */

/** `isKept`: of a form that was sent here its words are kept, for whoever typed them; that says nothing of any record. */
export function missingPage(isKept = false): Page {
  const kept = isKept ? ' What you typed is kept, and waits on your Today in case the page is yours to open again.' : ''
  return plain(
    404,
    'Page not found',
    `There is no page here, or it is not yours to open. Check the address, or start again.${kept}`,
  )
}

/** `form`: of staff; a browser need not give back on the way back what was typed, so it is shown. */
export function expiredForm(form: Form | null): Page {
  return plain(
    403,
    'This page was open too long',
    'Nothing was saved. Copy what you wrote, open the page again and send it from there.',
    { words: form && <TypedWords form={form} /> },
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
    { on: keptAt === null ? null : <Link href={keptAt}>Open the page with what you typed</Link> },
  )
}

type More = { on?: VNode | null; words?: VNode | null }

function plain(status: number, title: string, said: string, { on, words }: More = {}): Page {
  return {
    kind: 'page',
    status,
    title,
    body: (
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{said}</p>
        {on && <p class="govuk-body">{on}</p>}
        {words}
        <p class="govuk-body">
          If a child is in danger now, call <a href="tel:999">999</a>. <a href="/">Start again</a>
        </p>
      </>
    ),
  }
}
