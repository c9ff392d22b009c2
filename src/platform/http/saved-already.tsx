import { KeptLink } from '../../ui/kept-notice.tsx'
import { Link } from '../../ui/link.tsx'
import { type Answer, type Ask, type Page, stale } from './ask.ts'

const TITLE = 'This page was saved already'

/**
 * A page that was saved, changed and sent again. What it made can only be added to, so nothing is written over: every word
 * that was typed is shown and kept, with the way to what was saved. Where a record has versions, its module answers better.
 */
export function savedAlready(ask: Ask, first: Answer): Page {
  const words = wordsIn(ask)
  const body = (
    <>
      <h1 class="govuk-heading-l">{TITLE}</h1>
      <p class="govuk-body">
        It was saved once before, and then you sent it again with other words. What was saved first stays as it is. What
        you typed since is not saved yet, and none of it is lost.
      </p>
      {first !== 'not-found' && first.kind === 'go-to' && (
        <p class="govuk-body">
          <Link href={first.url.split('?')[0] ?? '/'}>Look at what was saved</Link>
        </p>
      )}
      <KeptLink text="Open the form again with what you typed, to save it as well" />
      {words.length > 0 && (
        <>
          <h2 class="govuk-heading-m">What you typed</h2>
          {words.map((text) => (
            <p class="govuk-body rose-typed">{text}</p>
          ))}
        </>
      )}
    </>
  )
  return stale(TITLE, body, { savedBefore: {} })
}

/** What somebody wrote, and not the codes of choices or the page's own marks. */
function wordsIn({ form }: Ask): string[] {
  return form
    .names()
    .filter((name) => !name.startsWith('_') && !/passw|secret/i.test(name))
    .flatMap((name) => form.all(name))
    .filter((text) => /\S\s+\S/.test(text) || (text.length > A_CODE && !UUID.test(text)))
}

const A_CODE = 20
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
