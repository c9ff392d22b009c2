import { DiedLine } from '#modules/young-people'
import { formatDate, londonDate, plainDate } from '#platform/pure/dates.ts'
import { InsetText } from '#ui/inset-text.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import { ageOn, askedOf, asksAnew } from '../../rules/agreement.ts'
import { day } from '../pieces.tsx'
import type { Given } from './given.ts'

/** What holds for this case now, before anything else is read: a death, cover, and a birthday that changes what we ask. */
export function Standing(given: Given) {
  return (
    <>
      <DiedLine person={given.person} />
      <Covers {...given} />
      <Eighteen {...given} />
      <Agreed {...given} />
    </>
  )
}

function Covers({ covers, staffId, episode }: Given) {
  if (episode.state === 'closed') return null
  return (
    <>
      {covers.map((one) =>
        one.colleagueId === staffId ? (
          <InsetText>
            {one.now
              ? `You cover this case until ${day(one.to)}. Its worker is ${episode.workerName}.`
              : `You cover this case from ${day(one.from)} to ${day(one.to)}.`}
          </InsetText>
        ) : (
          <p class="govuk-body">
            {one.colleague} covers this case {one.now ? `until ${day(one.to)}` : `${day(one.from)} to ${day(one.to)}`}.
          </p>
        ),
      )}
    </>
  )
}

/** From the 18th birthday: their own agreement, and the routes that protect adults. */
function Eighteen({ episode, person, agreements, today, organisation }: Given) {
  const age = ageOn(person.dateOfBirth, plainDate(today))
  if (age === null || age < 18 || episode.state === 'closed' || person.diedOn !== null) return null
  const { name, telephone, how } = organisation.adult_safeguarding
  return (
    <InsetText>
      {asksAnew(age, agreements) && (
        <p>
          <strong>They have turned 18.</strong>{' '}
          <Link href={urls.caseDeed(episode.id, 'agreement')}>Ask them anew whether they want our support</Link>, and
          whom they still want in touch.
        </p>
      )}
      <p>
        Adult safeguarding: {name}, {telephone}. {how}
      </p>
    </InsetText>
  )
}

/** Support is theirs to choose: a no is heard here, and so is a day on which we said that we would ask again. */
function Agreed({ episode, person, agreements, today }: Given) {
  const newest = agreements[0]
  const asked = askedOf(agreements, plainDate(today))
  if (!newest || asked === null || episode.state === 'closed' || person.diedOn !== null) return null
  if (asksAnew(ageOn(person.dateOfBirth, plainDate(today)), agreements)) return null
  const again = urls.caseDeed(episode.id, 'agreement')
  if (asked === 'ask-again')
    return (
      <p class="govuk-body">
        We said that we would <Link href={again}>ask again</Link> by {day(newest.reviewOn)} whether they want our
        support.
      </p>
    )
  return (
    <InsetText>
      On {formatDate(londonDate(newest.recordedAt))} they said no, or not now. It is theirs to say.{' '}
      <Link href={again}>Ask again</Link> when they are ready, by {day(newest.reviewOn)}, or{' '}
      <Link href={urls.caseDeed(episode.id, 'closure')}>plan an ending with them</Link>.
    </InsetText>
  )
}
