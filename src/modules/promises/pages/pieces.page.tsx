import { formatDate, plainDate } from '#platform/pure/dates.ts'
import { Form } from '#ui/form.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import type { OnePromise, Promised, Standing } from '../rules/promise.ts'

type Given = { promise: Pick<Promised, 'id' | 'what' | 'state' | 'version'>; csrf: string; back: string }

/** What can be said about a promise in one tap. `back`: the page these buttons stand on. */
export function PromiseSettling({ promise, csrf, back }: Given) {
  const about = <span class="govuk-visually-hidden">: {promise.what}</span>
  const open = promise.state === 'open'
  return (
    <div class="rose-deeds">
      <Form action={urls.promiseDeed(promise.id, open ? 'kept' : 'reopening')} csrf={csrf} classes="rose-inline-form">
        <input type="hidden" name="back" value={back} />
        {!open && <input type="hidden" name="version" value={promise.version} />}
        <button class="rose-link-button" type="submit">
          {open ? 'Mark as kept' : 'Still to do after all'}
          {about}
        </button>
      </Form>
      {open && (
        <>
          {' · '}
          <Link href={urls.promiseDeed(promise.id, 'breaking')}>Will not be kept{about}</Link>
        </>
      )}
    </div>
  )
}

/** What became of a promise, by whose word, and why it was not kept. */
export function becameOf({ state, settledOn, settledBy, reason }: OnePromise): string {
  if (state === 'open') return standingWords('open', null)
  return [`${standingWords(state, settledOn)}, said by ${settledBy}`, reason].filter((words) => words !== '').join(': ')
}

export function day(date: string | null): string {
  return date === null ? '' : formatDate(plainDate(date))
}

/** How it stands, in words and never in colour alone. */
export function standingWords(standing: Standing, settledOn: string | null): string {
  const words: Readonly<Record<Standing, string>> = {
    open: 'To do',
    late: 'Late',
    kept: `Kept on ${day(settledOn)}`,
    'kept-late': `Kept late, on ${day(settledOn)}`,
    broken: 'Not kept',
  }
  return words[standing]
}
