import { Form } from '#ui/form.tsx'
import { Link } from '#ui/link.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import * as urls from '#urls'
import { day, STATES } from '../pieces.tsx'
import type { Given } from './given.ts'

/** Beside the timeline: who is in the young person's life, what adults promised, what we were told, other cases. */
export function Aside({ person, promises, others, episode, today, csrf }: Given) {
  return (
    <>
      <h2 class="govuk-heading-s" id="life">
        In {person.preferredName || person.givenName}’s life
      </h2>
      {person.connections.length === 0 && <p class="govuk-body-s">Nobody is written down yet.</p>}
      <ul class="govuk-list">
        {person.connections.map((one) => (
          <li>
            <strong>{one.name}</strong>, {one.relationship}
            {one.leadProfessional && ' (lead professional)'}
            {one.professional && one.telephone !== '' && one.safeToContact !== false && (
              <>
                {' · '}
                <span class="rose-telephone">{one.telephone}</span>
              </>
            )}
            {one.droppedAt18 && ' · not to be contacted since they turned 18'}
            {!one.droppedAt18 && one.safeToContact === false && ' · not safe to contact'}
          </li>
        ))}
      </ul>
      <p class="govuk-body-s">
        <Link href={urls.youngPersonUrl(person.id)}>Everything about {person.preferredName || person.givenName}</Link>
      </p>
      <h2 class="govuk-heading-s" id="promises">
        What adults said they will do
      </h2>
      {promises.length === 0 && <p class="govuk-body-s">Nothing is open.</p>}
      <ul class="govuk-list">
        {promises.map((one) => (
          <li>
            {one.what}: <strong>{one.owner}</strong>
            {one.dueOn && `, by ${day(one.dueOn)}`}
            {one.dueOn !== null && one.dueOn < today && ' (late)'}
            <Form action={urls.promiseDeed(one.id, 'kept')} csrf={csrf}>
              <input type="hidden" name="back" value={urls.caseUrl(episode.id)} />
              <button class="rose-link-button" type="submit">
                Mark as kept<span class="govuk-visually-hidden">: {one.what}</span>
              </button>
            </Form>
          </li>
        ))}
      </ul>
      <p class="govuk-body-s">
        <Link href={urls.promisesUrl(person.id)}>All promises</Link>
      </p>
      <Told told={episode.told} />
      {others.length > 0 && (
        <>
          <h2 class="govuk-heading-s">Other cases</h2>
          <ul class="govuk-list">
            {others.map((other) => (
              <li>
                <Link href={urls.caseUrl(other.id)}>{other.reference}</Link>, {STATES[other.state].toLowerCase()}, from{' '}
                {day(other.openedOn)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** The copy of what the referral said when the case was handed over. */
function Told({ told }: { told: Readonly<Record<string, unknown>> }) {
  const rows = Object.entries(told).flatMap(([key, value]) =>
    typeof value === 'string' && value !== '' ? [{ key: { text: key }, value: { text: value } }] : [],
  )
  if (rows.length === 0) return null
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">What the referral said</span>
      </summary>
      <div class="govuk-details__text">
        <SummaryList rows={rows} />
      </div>
    </details>
  )
}
