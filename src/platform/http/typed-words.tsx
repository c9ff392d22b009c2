import { MARKS } from '../../ui/advice-lines.ts'
import { isIdentifier } from '../pure/identifier.ts'
import type { Form } from './form.ts'

/** Everything that somebody wrote, to be read and copied on a page that has no form for it. */
export function TypedWords({ form }: { form: Form }) {
  const words = wordsIn(form)
  if (words.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">What you typed</h2>
      {words.map((text) => (
        <p class="govuk-body rose-typed">{text}</p>
      ))}
    </>
  )
}

/** What somebody wrote, and not the codes of choices or the page's own marks. */
function wordsIn(form: Form): string[] {
  return form
    .names()
    .filter((name) => !name.startsWith('_') && !MARKS.includes(name) && !/passw|secret/i.test(name))
    .flatMap((name) => form.all(name))
    .filter((text) => /\S\s+\S/.test(text) || (text.length > A_CODE && !isIdentifier(text)))
}

const A_CODE = 20
