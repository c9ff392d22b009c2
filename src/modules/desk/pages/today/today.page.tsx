import { Link } from '#ui/link.tsx'
import type { DeskList } from '../../rules/rows.ts'
import { Rows } from './rows.page.tsx'

export function TodayPage({
  day,
  name,
  onDuty,
  lists,
  csrf,
}: {
  day: string
  name: string
  onDuty: boolean
  lists: readonly DeskList[]
  csrf: string
}) {
  return (
    <>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{day}</span>
        Today, {name.split(' ')[0]}
      </h1>
      {onDuty && <p class="govuk-inset-text">You are on duty: new referrals come to you.</p>}
      {lists.length === 0 && <p class="govuk-body">Nothing waits for you here.</p>}
      {lists.map((list) => (
        <section>
          <h2 class="govuk-heading-m">
            {list.heading}{' '}
            {list.rows.length > 0 && (
              <span class="rose-quiet">{list.more ? `${list.rows.length}+` : list.rows.length}</span>
            )}
          </h2>
          {list.rows.length === 0 ? (
            <p class="govuk-body rose-quiet">{list.empty}</p>
          ) : (
            <Rows rows={list.rows} csrf={csrf} />
          )}
          {list.more && (
            <p class="govuk-body">
              <Link href={list.more}>All of them</Link>
            </p>
          )}
        </section>
      ))}
    </>
  )
}
