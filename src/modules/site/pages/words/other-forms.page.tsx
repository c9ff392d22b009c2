import { Link } from '#ui/link.tsx'
import type { Address } from '../../addresses.ts'

/** The same page in another form, said where the page begins. */
export function OtherForms({ easy, inMoreWords }: Pick<Address, 'easy' | 'inMoreWords'>) {
  if (easy)
    return (
      <p>
        <Link href={easy}>Easy Read: this page in short lines, with pictures</Link>
      </p>
    )
  if (inMoreWords)
    return (
      <p>
        <Link href={inMoreWords}>This page with more words</Link>
      </p>
    )
  return null
}
