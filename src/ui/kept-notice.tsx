import { useContext } from 'preact/hooks'
import { ASKED, ASKED_FIRST, linesIn, MOST_UNDER_A_BOX, POINTED_OUT, readLine } from './advice-lines.ts'
import { andMore } from './advice-text.tsx'
import { type Keeping, KeepingContext, type KeptWords, TypingContext, type TypingForm } from './kept.tsx'
import { linkTo } from './safe-href.ts'

/** At the top of a form: that its words were kept and are not saved yet, and what else is kept for this page. */
export function KeptNotice() {
  const form = useContext(TypingContext)
  if (!form || (!form.words && form.others.length === 0)) return null
  const { words, keeping } = form
  return (
    <div class="govuk-inset-text rose-kept-notice" {...(words ? { id: noticeId(words.key) } : {})}>
      {words && (
        <>
          {words.fields[ASKED] === ASKED_FIRST ? <AskedOnce words={words} /> : <WereKept at={words.at} />}
          <details class="govuk-details">
            <summary class="govuk-details__summary">
              <span class="govuk-details__summary-text">Throw them away, or begin with an empty form</span>
            </summary>
            <div class="govuk-details__text">
              <p class="govuk-body">
                {/* The button belongs to another form, or Enter in a field of this one would press it. */}
                <button class="rose-link-button" form={discardId(words.key)}>
                  Throw these words away
                </button>
              </p>
              <p class="govuk-body">
                <a class="govuk-link" {...linkTo(addressWith(keeping, 'none'))}>
                  Keep them for later and begin with an empty form
                </a>
              </p>
            </div>
          </details>
        </>
      )}
      <Others form={form} />
    </div>
  )
}

function WereKept({ at }: { at: string }) {
  return (
    <p class="govuk-body">
      <strong>These words were kept at {at} and are not saved yet.</strong>
    </p>
  )
}

/** Without script it is the only time before the save at which somebody can be advised. */
function AskedOnce({ words: { at, fields } }: { words: KeptWords }) {
  const pointedOut = linesIn([fields[POINTED_OUT] ?? []].flat()).map(readLine)
  const more = pointedOut.length - MOST_UNDER_A_BOX
  return (
    <>
      <h2 class="govuk-heading-s">Not saved yet</h2>
      <p class="govuk-body">
        Nothing is wrong with your form. Some words may read as if the child were to blame. Change them, or press Save
        again to keep them.
      </p>
      <p class="govuk-body">Every word was kept at {at}. The advice stands under the boxes:</p>
      <ul class="govuk-list">
        {pointedOut.slice(0, MOST_UNDER_A_BOX).map(({ field, words }) => (
          <li>
            <a class="govuk-link" {...linkTo(`#${field}`)}>
              “{words}”
            </a>
          </li>
        ))}
      </ul>
      {more > 0 && <p class="govuk-body">{andMore(more)}</p>}
    </>
  )
}

function Others({ form: { others, words, keeping } }: { form: TypingForm }) {
  if (others.length === 0) return null
  return (
    <>
      <p class="govuk-body">{words ? 'Also kept for this page:' : 'Kept for this page, and not saved yet:'}</p>
      <ul class="govuk-list">
        {others.map((one) => (
          <li>
            <a class="govuk-link" {...linkTo(addressWith(keeping, one.key))}>
              Words kept at {one.at}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Beside the form, since no form may stand within another. */
export function DiscardForm({ form, csrf }: { form: TypingForm; csrf: string }) {
  if (!form.words) return null
  const { key } = form.words
  return (
    <form id={discardId(key)} method="post" action={form.keeping.discardUrl(key)}>
      <input type="hidden" name="_csrf" value={csrf} />
    </form>
  )
}

/** The way back to a form that is not on this page, with the words that were just kept of it. Nothing when none were. */
export function KeptLink({ text }: { text: string }) {
  const keeping = useContext(KeepingContext)
  const mark = keeping?.sent?.mark
  if (!keeping || !mark) return null
  return (
    <p class="govuk-body">
      <a class="govuk-link" {...linkTo(addressWith({ ...keeping, page: mark.page }, mark.key))}>
        {text}
      </a>
    </p>
  )
}

/** Where the notice stands that words were kept under this key. */
export function noticeId(key: string): string {
  return `kept-${key}`
}

function discardId(key: string): string {
  return `discard-${key}`
}

function addressWith({ page }: Keeping, key: string): string {
  return `${page}${page.includes('?') ? '&' : '?'}kept=${key}`
}
