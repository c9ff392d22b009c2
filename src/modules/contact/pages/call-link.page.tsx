import { Link } from '#ui/link.tsx'
import type { Passed } from '../rules/pass.ts'

/**
 * The only way to press a young person's or a family's number: it takes what the gate let through, so a link that nobody
 * checked cannot be written. A test of the house looks that no other page makes one.
 */
export function CallLink({ passed }: { passed: Passed }) {
  const number = passed.number.replaceAll(/[^\d+]/g, '')
  return (
    <p>
      <Link href={`tel:${number}`} text={`Call ${passed.number}`} classes="govuk-button" />
    </p>
  )
}
