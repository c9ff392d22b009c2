import { formatDate, plainDate } from '#platform/pure/dates.ts'
import { Button } from '#ui/button.tsx'
import { Field, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import type { FoundPerson } from '../../setting.ts'

type Given = { csrf: string; typed: string; found: readonly FoundPerson[] | null; fault: string | null }

export function SearchPage({ csrf, typed, found, fault }: Given) {
  const entry = { values: { words: typed }, errors: fault ? [{ field: 'words', message: fault }] : [] }
  return (
    <>
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">Search</h1>
      <Form action={urls.search} csrf={csrf}>
        <Field
          entry={entry}
          name="words"
          label="Name, date of birth or reference"
          hint="The spelling need not be exact. Write a birthday like this: 5 March 2010."
          autocomplete="off"
          spellcheck={false}
        />
        <Button text="Search" />
      </Form>
      {found?.length === 0 && (
        <p class="govuk-body">Nobody was found whose record you may open. Your manager can look further.</p>
      )}
      {found && found.length > 0 && (
        <ul class="rose-list">
          {found.map((person) => (
            <li>
              <div class="rose-row">
                <span class="rose-row__name">
                  <Link href={person.href}>{person.name}</Link>
                </span>
                <span class="rose-row__facts">
                  {person.reference} ·{' '}
                  {person.born === null ? 'birthday not known' : `born ${formatDate(plainDate(person.born))}`}
                  {person.cases.map((one) => (
                    <>
                      {' · '}
                      <Link href={one.href}>{one.text}</Link>
                    </>
                  ))}
                </span>
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
