import { inWords } from '../../rules/tries.ts'

export function Wait({ seconds }: { seconds: number }) {
  return (
    <>
      <h1 class="govuk-heading-l">Please wait</h1>
      <p class="govuk-body">
        There were too many tries to sign in that did not work. Wait {inWords(seconds)}, then try again. Nobody is
        locked out for good.
      </p>
      <p class="govuk-body">Was it not you? Tell your manager.</p>
    </>
  )
}
