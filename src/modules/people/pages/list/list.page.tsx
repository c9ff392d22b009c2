import { formatDate, formatMoment, plainDate } from '#platform/pure/dates.ts'
import { ROLE_NAMES } from '#platform/pure/roles.ts'
import type { Staff } from '#platform/viewer.ts'
import { Button } from '#ui/button.tsx'
import { Link } from '#ui/link.tsx'
import { Tag } from '#ui/tag.tsx'
import * as urls from '#urls'
import type { Colleague } from '../../rules/colleague.ts'
import { ownTitle, waysInWords } from '../../rules/staff.ts'
import { PeopleNav } from '../people-nav.tsx'

type Given = {
  staff: Staff
  manages: boolean
  now: Date
  here: readonly Colleague[]
  left: readonly Colleague[]
}

export function ListPage({ staff, manages, now, here, left }: Given) {
  return (
    <>
      <h1 class="govuk-heading-l">Who works here</h1>
      <PeopleNav staff={staff} current={urls.people} />
      {manages && <Button text="Invite somebody" href={urls.newPerson} />}
      <ul class="rose-list">
        {here.map((one) => (
          <li>
            <div class="rose-row">
              <span class="rose-row__name">
                <Link href={urls.personUrl(one.id)}>{one.name}</Link>
              </span>
              <Standing one={one} now={now} />
              <span class="rose-row__facts">{factsOf(one)}</span>
            </div>
          </li>
        ))}
      </ul>
      <h2 class="govuk-heading-m">Worked here before</h2>
      {left.length === 0 && <p class="govuk-body rose-quiet">Nobody has left.</p>}
      <ul class="rose-list">
        {left.map((one) => (
          <li>
            <div class="rose-row">
              <span class="rose-row__name">
                <Link href={urls.personUrl(one.id)}>{one.name}</Link>
              </span>
              <span class="rose-row__facts">
                {titleOf(one)}
                {one.leftOn !== null && ` · until ${formatDate(plainDate(one.leftOn))}`}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

/** What somebody has to know of them today, in a word or two. */
export function Standing({ one, now }: { one: Colleague; now: Date }) {
  return (
    <>
      {one.onDuty && <Tag text="On duty today" />} {one.away && <Tag text="Away today" classes="govuk-tag--grey" />}{' '}
      {one.invitedUntil !== null && <Invited until={one.invitedUntil} now={now} />}
    </>
  )
}

function Invited({ until, now }: { until: Date; now: Date }) {
  if (until > now) return <Tag text="Invited" classes="govuk-tag--blue" />
  return <Tag text="Invitation ran out" classes="govuk-tag--yellow" />
}

export function titleOf(one: Pick<Colleague, 'role' | 'jobTitle'>): string {
  const title = ownTitle(one)
  return title === '' ? ROLE_NAMES[one.role] : `${title} (${ROLE_NAMES[one.role]})`
}

function factsOf(one: Colleague): string {
  const last = one.lastIn === null ? 'no sign-in in the last 90 days' : `last signed in ${formatMoment(one.lastIn)}`
  const until = one.leftOn === null ? '' : ` · last day ${formatDate(plainDate(one.leftOn))}`
  return `${titleOf(one)} · ${waysInWords(one).replace(/^./, (first) => first.toLowerCase())} · ${last}${until}`
}
