import { Link } from '#ui/link.tsx'

/** A number that rings when it is tapped, when it is one at all: somebody may have written words beside it. */
export function Telephone({ number }: { number: string }) {
  const plain = number.replace(/[\s().-]/g, '')
  if (!/^\+?\d{3,15}$/.test(plain)) return <strong>{number}</strong>
  return (
    <Link classes="rose-emergency__number" href={`tel:${plain}`}>
      {number}
    </Link>
  )
}
