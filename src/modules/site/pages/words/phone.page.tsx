import { ENGLISH, type PageLanguage } from '#platform/pure/page-language.ts'
import { spokenNumber } from '#platform/pure/uk-number.ts'
import { Link } from '#ui/link.tsx'

type Given = { number: string; language?: PageLanguage | undefined }

/** A number that can be pressed on a phone and read everywhere else. `of`: whose it is, said before the figures. */
export function Phone({ number, of, language = ENGLISH }: Given & { of?: string }) {
  return (
    <Link href={`tel:${number.replaceAll(/[^\d+]/g, '')}`} classes="rose-telephone">
      {of && <span class="govuk-visually-hidden">{of}</span>}
      <strong {...figures(language)}>{number}</strong>
    </Link>
  )
}

/** A number to text. Nothing can be pressed here, so no phone knows it for a number: it is said figure by figure. */
export function TextNumber({ number, language = ENGLISH }: Given) {
  return (
    <strong {...figures(language)}>
      <span aria-hidden="true">{number}</span>
      <span class="govuk-visually-hidden">{spokenNumber(number)}</span>
    </strong>
  )
}

/** The parts of a number would change places in a line from right to left. */
function figures({ direction }: PageLanguage): { dir?: 'ltr' } {
  return direction === 'rtl' ? { dir: 'ltr' } : {}
}
