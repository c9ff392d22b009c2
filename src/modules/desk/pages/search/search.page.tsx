import { formatDate, plainDate } from '#platform/pure/dates.ts'
import { Button } from '#ui/button.tsx'
import { Field, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import type { FoundCard, FoundPerson } from '../../extension.ts'

type Given = {
  csrf: string
  typed: string
  found: readonly FoundPerson[] | null
  cards: readonly FoundCard[]
  fault: string | null
  /** Null: nothing was looked for. */
  ask: { readonly url: string; readonly sendKey: string } | null
}

export function SearchPage({ csrf, typed, found, cards, fault, ask }: Given) {
  const entry = { values: { words: typed }, errors: fault ? [{ field: 'words', message: fault }] : [] }
  return (
    <>
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">Search</h1>
      <Form action={urls.search} csrf={csrf} kept={false}>
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
      {found?.length === 0 && <p class="govuk-body">Nobody was found whose record you may open.</p>}
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
      <Cards cards={cards} csrf={csrf} />
      {ask && <AskManager typed={typed} csrf={csrf} open={found?.length === 0} {...ask} />}
    </>
  )
}

/** For whoever is on duty: a name and a button, never the record. */
function Cards({ cards, csrf }: { cards: readonly FoundCard[]; csrf: string }) {
  if (cards.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">You are on duty</h2>
      <p class="govuk-body">
        These are not your cases. In an emergency you can open the card: it is written down, and their worker is told.
      </p>
      <ul class="rose-list">
        {cards.map(({ name, openUrl }) => (
          <li>
            <div class="rose-row">
              <span class="rose-row__name">{name}</span>
              <Form action={openUrl} csrf={csrf} classes="rose-inline-form">
                <button class="rose-link-button" type="submit">
                  Emergency card<span class="govuk-visually-hidden">: {name}</span>
                </button>
              </Form>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The same words whatever was found, so that nothing here tells whether somebody is known to us. */
type Asking = { typed: string; csrf: string; open: boolean; url: string; sendKey: string }

function AskManager({ typed, csrf, open, url, sendKey }: Asking) {
  return (
    <details class="govuk-details" open={open}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">Ask the manager</span>
      </summary>
      <div class="govuk-details__text">
        <p class="govuk-body">Your manager reads what you looked for, and speaks with you.</p>
        <Form action={url} csrf={csrf}>
          <input type="hidden" name="send_key" value={sendKey} />
          <input type="hidden" name="words" value={typed} />
          <Field
            entry={{ values: {}, errors: [] }}
            name="why"
            as="textarea"
            writtenBy="us"
            rows={3}
            label="Why do you need to know?"
          />
          <Button text="Ask the manager" preventDoubleClick={true} />
        </Form>
        <p class="govuk-body">
          A child needs it now, and you have the exact reference?{' '}
          <Link href={urls.breakGlass}>Open it for an hour</Link>
        </p>
      </div>
    </details>
  )
}
