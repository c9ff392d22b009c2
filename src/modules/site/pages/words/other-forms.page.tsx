import type { Address } from '../../addresses.ts'

/** The same page in another form, said where the page begins. */
export function OtherForms({ easy, inMoreWords }: Pick<Address, 'easy' | 'inMoreWords'>) {
  if (easy)
    return (
      <p>
        <a href={easy}>Easy Read: this page in short lines, with pictures</a>
      </p>
    )
  if (inMoreWords)
    return (
      <p>
        <a href={inMoreWords}>This page with more words</a>
      </p>
    )
  return null
}
