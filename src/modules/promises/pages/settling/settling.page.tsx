import { Link } from '#ui/link.tsx'
import type { Promised } from '../../rules/promise.ts'

/** Somebody wrote down why it was not kept, while this page was open: nothing of theirs is lost by a tap. */
export function MeanwhilePage({ promise, ledger }: { promise: Promised; ledger: string }) {
  return (
    <>
      <h1 class="govuk-heading-l">Somebody wrote about this promise meanwhile</h1>
      <p class="govuk-body">
        {promise.what}: <strong>{promise.owner}</strong>
      </p>
      <p class="govuk-body">It stands as not kept: {promise.reason}</p>
      <p class="govuk-body">
        <Link href={ledger}>Open the list of promises</Link>: there it can be opened again.
      </p>
    </>
  )
}
