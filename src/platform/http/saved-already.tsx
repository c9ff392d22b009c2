import { KeptLink } from '../../ui/kept-notice.tsx'
import { Link } from '../../ui/link.tsx'
import { type Answer, type Ask, type Page, stale } from './ask.ts'
import { TypedWords } from './typed-words.tsx'

const TITLE = 'This page was saved already'

/**
 * A page that was saved, changed and sent again. What it made can only be added to, so nothing is written over: every word
 * that was typed is shown and kept, with the way to what was saved. Where a record has versions, its module answers better.
 */
export function savedAlready(ask: Ask, first: Answer): Page {
  const body = (
    <>
      <h1 class="govuk-heading-l">{TITLE}</h1>
      <p class="govuk-body">
        It was saved once before, and then you sent it again with other words. What was saved first stays as it is. What
        you typed since is not saved yet, and none of it is lost.
      </p>
      {first !== 'not-found' && first.kind === 'go-to' && (
        <p class="govuk-body">
          <Link href={placeOf(first.url, ask.path)}>Look at what was saved</Link>
        </p>
      )}
      <KeptLink text="Open the form again with what you typed, to save it as well" />
      <TypedWords form={ask.form} />
    </>
  )
  return stale(TITLE, body, { savedBefore: {} })
}

/** Without what a save says of itself, which was said then; where the page itself would be asked again, it says so. */
export function placeOf(url: string, path: string): string {
  const place = url.split('?')[0] ?? '/'
  return place === path ? url : place
}
