import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import { isPastItsDay, type PersonOfConcern } from '../../rules/person-of-concern.ts'
import { day, WhatThisIs } from '../pieces.page.tsx'

type Given = { records: readonly PersonOfConcern[]; alike: ReadonlySet<string>; today: string; law: string }

export function ListPage({ records, alike, today, law }: Given) {
  return (
    <>
      <h1 class="govuk-heading-l">Persons of concern</h1>
      <WhatThisIs law={law} />
      {records.length === 0 && <p class="govuk-body">Nobody is written down for a young person you work with.</p>}
      <Records records={records} alike={alike} today={today} />
    </>
  )
}

export function Records({ records, alike, today }: Omit<Given, 'law'>) {
  return (
    <ul class="rose-list">
      {records.map((one) => (
        <li>
          <div class="rose-row">
            <span class="rose-row__name">
              <Link href={urls.personOfConcern(one.id)}>{one.knownAs}</Link>
            </span>
            <span class="rose-row__facts">
              For {one.name} ·{' '}
              {isPastItsDay(one, today)
                ? `was to be looked at by ${day(one.reviewOn)}`
                : `look again by ${day(one.reviewOn)}`}
              {alike.has(one.id) && ' · another record has this name'}
            </span>
          </div>
        </li>
      ))}
    </ul>
  )
}
