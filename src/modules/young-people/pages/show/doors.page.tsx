import { Form } from '#ui/form.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import type { EpisodeLine, RecordWarning } from '../../extension.ts'
import type { Summary } from '../../rules/person.ts'

type Given = { person: Summary; episodes: readonly EpisodeLine[]; warnings: readonly RecordWarning[]; csrf: string }

/** Where to go from here, on the first screen of a phone: the case, the card, and what is made together. */
export function Doors({ person, episodes, warnings, csrf }: Given) {
  return (
    <nav class="rose-links" aria-label="More about this young person">
      <ul>
        {episodes
          .filter((one) => one.state !== 'closed')
          .map((one) => (
            <li>
              <Link href={urls.caseUrl(one.id)}>Case {one.reference}</Link>
            </li>
          ))}
        {person.diedOn === null && (
          <li>
            <Form action={urls.emergencyCard(person.id)} csrf={csrf} classes="rose-inline-form" kept={false}>
              <button class="rose-link-button" type="submit">
                Emergency card
              </button>
            </Form>
          </li>
        )}
        <li>
          <Link href={urls.safetyPlan(person.id)}>Safety plan</Link>
        </li>
        <li>
          <Link href={urls.goals(person.id)}>Goals</Link>
        </li>
        <li>
          <Link href={urls.promisesUrl(person.id)}>Promises</Link>
        </li>
        <li>
          <Link href={urls.therapyOf(person.id)}>Therapy</Link>
        </li>
        {!warnings.some(({ forAnHour }) => forAnHour) && (
          <li>
            <Link href={urls.personsOfConcernOf(person.id)}>Persons of concern</Link>
          </li>
        )}
      </ul>
    </nav>
  )
}
