import { InsetText } from '#ui/inset-text.tsx'
import { Link } from '#ui/link.tsx'
import type { CaseWarning } from '../extension.ts'

/** What must not be missed stands first, in words; a grave one in the warning's shape as well. */
export function Warnings({ warnings }: { warnings: readonly CaseWarning[] }) {
  return (
    <>
      {warnings.map(({ text, href, grave }) =>
        grave ? (
          <div class="govuk-warning-text">
            <span class="govuk-warning-text__icon" aria-hidden="true">
              !
            </span>
            <strong class="govuk-warning-text__text">
              <span class="govuk-visually-hidden">Warning</span>
              {href ? <Link href={href}>{text}</Link> : text}
            </strong>
          </div>
        ) : (
          <InsetText>{href ? <Link href={href}>{text}</Link> : text}</InsetText>
        ),
      )}
    </>
  )
}
