import { Link } from '#ui/link.tsx'

/** A number that can be pressed on a phone and read everywhere else. */
export function Phone({ number }: { number: string }) {
  return (
    <Link href={`tel:${number.replaceAll(/[^\d+]/g, '')}`}>
      <strong>{number}</strong>
    </Link>
  )
}
