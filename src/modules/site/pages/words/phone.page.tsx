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
