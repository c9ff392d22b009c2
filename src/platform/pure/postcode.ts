import { type Refusal, refuse } from './result.ts'

// The shapes that Royal Mail gives out, with the letters each place can hold. Whether the address exists is not asked:
// no postcode leaves the house to be looked up.
const area = '(?:[A-PR-UWYZ][0-9]{1,2}|[A-PR-UWYZ][A-HK-Y][0-9]{1,2}|[A-PR-UWYZ][0-9][A-HJKPSTUW]'
const shape = new RegExp(`^(${area}|[A-PR-UWYZ][A-HK-Y][0-9][ABEHMNPRVWXY])|GIR)([0-9][ABD-HJLNP-UW-Z]{2})$`)

/**
 * Reads a United Kingdom postcode in any case and spacing and returns it tidied, `NR1 3QU`.
 * A letter O typed for the nought of the second half is put right. Refuses what cannot be a postcode.
 */
export function readPostcode(text: string): string | Refusal {
  const plain = text.toUpperCase().replace(/[\s\p{Pd}]/gu, '')
  const found = shape.exec(plain.replace(/O(?=[A-Z]{2}$)/, '0'))
  if (found === null) return refuse('Enter a full postcode, like NR1 3QU.')
  return `${found[1]} ${found[2]}`
}
