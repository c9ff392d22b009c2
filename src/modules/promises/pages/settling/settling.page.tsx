import { BackLink } from '#ui/back-link.tsx'
import { BothVersions } from '#ui/both-versions.tsx'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import type { OnePromise } from '../../rules/promise.ts'
import { becameOf } from '../pieces.page.tsx'

type Given = { promise: OnePromise; tapped: 'kept' | 'reopening'; back: string; csrf: string }

const TAPPED = {
  kept: { mine: 'Kept', button: 'It was kept: mark it as kept' },
  reopening: { mine: 'Still to do after all', button: 'It is still to be done: open it again' },
} as const

/** Somebody wrote what became of it while the button was on the screen: both, and the tap again, or not. */
export function SecondPage({ promise, tapped, back, csrf }: Given) {
  const ledger = urls.promisesUrl(promise.youngPersonId)
  const { mine, button } = TAPPED[tapped]
  return (
    <>
      <BackLink href={ledger} text="Back to the promises" />
      <h1 class="govuk-heading-l">Somebody wrote about this promise meanwhile</h1>
      <p class="govuk-body">
        {promise.what}: <strong>{promise.owner}</strong>
      </p>
      <Form action={urls.promiseDeed(promise.id, tapped)} csrf={csrf}>
        <BothVersions
          said={`${promise.settledBy ?? 'Somebody'} was first, and what you pressed is not done.`}
          rows={[{ name: 'state', label: 'What became of it', theirs: becameOf(promise), mine }]}
          next="Press once more if yours is right; what stands there now is then replaced."
        />
        <input type="hidden" name="version" value={promise.version} />
        <input type="hidden" name="back" value={back} />
        <Button text={button} preventDoubleClick={true} />
        <p class="govuk-body">
          <Link href={ledger}>Leave it at what is saved</Link>
        </p>
      </Form>
    </>
  )
}
