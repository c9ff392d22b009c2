import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { Link } from '../../ui/link.tsx'
import { newId } from '../secrets.ts'
import { type Ask, type Page, stale } from './ask.ts'
import type { Form as Sent } from './form.ts'
import { placeOf } from './saved-already.tsx'
import { ANOTHER } from './sent-again.ts'
import { TypedWords } from './typed-words.tsx'

const TITLE = 'You saved this already'

/**
 * The very same words, sent from a page that was made anew: nearly always a browser's way back, and now and then a second
 * one that is meant. Only the person knows which, so they are asked, and nothing is saved until they say so.
 */
export function saidAlready(ask: Ask, { at, wentTo }: { at: string; wentTo: string }): Page {
  const body = (
    <>
      <h1 class="govuk-heading-l">{TITLE}</h1>
      <p class="govuk-body">
        You saved exactly the same at {at}. It is there once. This time nothing was saved, and no word is lost.
      </p>
      <p class="govuk-body">
        <Link href={placeOf(wentTo, ask.path)}>Look at what was saved</Link>
      </p>
      {ask.form.uploads.length === 0 && <Another ask={ask} />}
      <TypedWords form={ask.form} />
    </>
  )
  return stale(TITLE, body, { saidBefore: true })
}

function Another({ ask }: { ask: Ask }) {
  return (
    <>
      <p class="govuk-body">Did it happen twice, in exactly the same way? Then save it once more.</p>
      <Form action={ask.path} csrf={ask.csrf} kept={false}>
        {wordsOf(ask.form).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="send_key" value={newId()} />
        <input type="hidden" name="_unsaved" value={newId()} />
        <input type="hidden" name="_rev" value="0" />
        <input type="hidden" name={ANOTHER} value="yes" />
        <Button text="Save it a second time" classes="govuk-button--secondary" preventDoubleClick={true} />
      </Form>
    </>
  )
}

/** The marks that belong to one page alone, and are made anew for this one. */
const OF_THE_PAGE = ['_csrf', 'send_key', '_unsaved', '_rev', '_tab', '_turn', ANOTHER]

function wordsOf(form: Sent): [string, string][] {
  return form
    .names()
    .filter((name) => !OF_THE_PAGE.includes(name))
    .flatMap((name) => form.all(name).map((value): [string, string] => [name, value]))
}
