import { spokenNumber } from '#platform/pure/uk-number.ts'
import { Link } from '#ui/link.tsx'

/** A number that can be pressed on a phone and read everywhere else. `of`: whose it is, said before the figures. */
export function Phone({ number, of }: { number: string; of?: string }) {
  return (
    <Link href={`tel:${number.replaceAll(/[^\d+]/g, '')}`} classes="rose-telephone">
      {of && <span class="govuk-visually-hidden">{of}</span>}
      <strong>{number}</strong>
    </Link>
  )
}

/** A number to text. Nothing can be pressed here, so no phone knows it for a number: it is said figure by figure. */
export function TextNumber({ number }: { number: string }) {
  return (
    <strong>
      <span aria-hidden="true">{number}</span>
      <span class="govuk-visually-hidden">{spokenNumber(number)}</span>
    </strong>
  )
}
